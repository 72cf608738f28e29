import { sentenceOf } from '#core/compose/compose.ts'
import type { Deadline, SignOff } from '#core/findings/gate.ts'
import { fillIn } from '#core/present/message.ts'
import { printable } from '#core/present/width.ts'
import type { FileProof } from '#node/publish/prove-set.ts'
import type { PublishError } from '#node/publish/publish.ts'
import type { SetError } from '#node/publish/write-set.ts'

/** Texts of the commands that write, prove and compare disclosures. */
export const publishWords = {
  compose:
    '由账上数字（或用 --from 由平台导出的工作簿等文件）编制公开文件：Word、Excel、PDF、网页和数据各一份，逐份读回核对后一并写出',
  unit: '单位或部门的编号；用 --from 时为印在文件上的名称，不写则取文件中的',
  year: '年度；用 --from 时可不写，取文件中的',
  edition: '版式，如 yunnan-budget-2020；不写则按所在地和年度选取',
  kind: '不写版式时：预算或决算',
  composeOut: '写到的文件夹；已有的一套文件被替换',
  date: '公开日期，如 2026-03-20；不写则为今天',
  approved: '财政部门批复的日期，用于计算公开期限',
  sign: '签发：保密审查 secrecyReviewer=姓名、单位负责人 head=姓名，可写多次',
  units: '部门本级之外，部门下属各单位也各编制一套，每个单位一个文件夹，另写一份总表 index.csv',
  resume: '与 --units 同用：已经编制好的各套留用，只编制没有的',
  resumeAlone: '--resume 要与 --units 同用。',
  cannotWriteInto: '不能写到 {path}。请换一个有写入权限的位置。',
  unitsDone: '共 {total} 个：编制 {written} 个，留用 {kept} 个，没有编制 {failed} 个。总表：{index}',
  broken: '编制时程序出错：{detail}',
  demoCompose: '由五个示例单位的账编制公开文件，每个单位一个文件夹',
  noEdition: '没有版式 {edition}。现有版式：{all}。',
  composed:
    '{entity}（{edition}）：{files} 个文件，{facts} 个数，其中 {adjusted} 个因各项相加一致而改变进位；全部读回一致。写在 {out}',
  refused: '{entity}（{edition}）没有写出任何文件：',
  absent: '{body} 没有写出任何文件：',
  obligation: '  应公开而未满足或无法判断：{title}',
  unsigned: '  尚未签发（缺：{roles}），这一套是送审稿。用 --sign 写明签发人。',
  newEdition: '建立一个版式的骨架和测试',
  editionId: '新版式的编号，如 hunan-budget-2026',
  basedOn: '以哪个版式为底',
  editionName: '版式名称，如 湖南省部门预算（2026年）',
  madeEdition: '已写入 {files}。运行 npm run format 和该版式的测试。',
  noSourceTree: '这里没有 {path}。请在源代码的根目录中运行。',
  badEdition: '版式编号 {edition} 不对，应如 hunan-budget-2026：地名拼写、budget 或 accounts、年度，以短横连接。',
  editionExists: '{path} 已经存在，没有改动。',
  prove: '复核一套已生成的公开文件：文件未被改动，读回的数字与封存的一致，没有新的问题',
  proveFolder: '公开文件所在的文件夹（内有 manifest.json）',
  noManifest: '{path} 中没有 manifest.json，不是一套由明账生成的公开文件。',
  badManifest: '{path} 中的 manifest.json 已损坏或被改动，无法复核。请重新生成。',
  allProved: '全部文件复核通过。',
  diff: '比较同一公开文件的两个版本，写出更正说明：哪些数字、哪些文字改了',
  before: '更正前的文件',
  after: '更正后的文件',
} as const

/** The list of the sets of a department. */
export const indexWords = {
  heading: ['编号', '名称', '结果', '版式', '文件夹', '文件数', '数字个数', '未满足或无法判断的公开事项', '说明'],
  written: '已编制',
  kept: '留用',
  refused: '没有编制',
} as const

export const roleNames: Readonly<Record<SignOff['role'], string>> = {
  secrecyReviewer: '保密审查',
  financeOfficer: '财务负责人',
  head: '单位负责人',
}

const deadlines = {
  unknown: '  公开期限：不知道批复日期，无法计算。用 --approved 写明。',
  kept: '  公开期限：{last}，还有 {days} 天。',
  missed: '  公开期限：{last}，已过 {days} 天。',
} as const

export const deadlineText = ({ kind }: Deadline): string => deadlines[kind]

const setErrors: Readonly<Record<SetError['code'], string>> = {
  'empty-publication': '没有可写的内容。',
  'bad-id': '表或标题的编号不能作为表名：{place}',
  'repeated-id': '两个表或标题编号相同：{place}',
  'no-columns': '表没有列：{place}',
  'overlapping-cells': '单元格重叠：{place}',
  'cell-outside': '单元格超出表格：{place}',
  'number-not-printed': '数与印出的不一致：{place}',
  'sum-outside': '合计所指的单元格不在表中：{place}',
  'sum-differs': '印出的合计与各项之和不一致：{place}',
  'unprintable-character': '有不能印刷的字符：{place}',
  'unsafe-drawing': '图中有不允许的内容：{place}',
  'missing-glyph': '字体中没有这个字：{place}',
  'too-wide': '数放不进这一列，请改用更大的单位或横排：{place}',
  'too-slow': '排版超过了时限：{place}',
  engine: '排版失败：{place}',
  'not-read': '写出的文件读不回来：{place}',
  'not-proved': '写出的文件读回后与原数不一致：{place}',
  'has-findings': '写出的文件中有问题：{place}',
  'cannot-write': '不能写到这个文件夹：没有写入权限，或者里面有不属于一套公开文件的东西：{place}',
}

/** The line that tells a person why nothing was published. */
export function publishErrorText(problem: PublishError): string {
  if (problem.kind === 'compose') return printable(`  ${sentenceOf(problem.error)}`)
  if (problem.kind === 'gate') return printable(`  公开前审查发现 ${problem.rule}：${problem.path.join(' › ')}`)
  const { error } = problem
  return printable(`  ${fillIn(setErrors[error.code], () => placeOf(error))}`)
}

function placeOf(error: SetError): string {
  if ('path' in error) {
    const detail = 'detail' in error && error.detail !== undefined ? `（${error.detail}）` : ''
    return `${error.path.join(' › ')}${detail}`
  }
  const { differences = [], findings = [], factsApart = [] } = error.proof ?? {}
  const places = [
    ...differences.map(({ path, expected, actual }) => `${path.join(' › ')}：${expected}≠${actual}`),
    ...factsApart.map(
      ({ labels, printed }) => `${[labels.table, ...labels.row, ...labels.column].join(' › ')}：${printed}`,
    ),
    ...findings.map(({ rule, at }) => `${rule} ${at.path.join(' › ')}`),
  ]
  return [error.file, ...places.slice(0, 5)].join('；')
}

export const proofOutcomes: Readonly<Record<FileProof['outcome'], string>> = {
  proved: '通过',
  missing: '文件缺失',
  changed: '文件已被改动',
  'not-read': '读不出来',
  'facts-differ': '读回的数字与封存的不一致',
  'new-findings': '有新的问题',
}
