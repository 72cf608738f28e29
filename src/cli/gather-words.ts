import type { DataError, Missing, SourceNote, SourceRefusal } from '#core/compose/compose.ts'
import type { Coordinates, Dimension } from '#core/facts/coordinates.ts'
import { coordinateWords } from '#core/present/coordinates.ts'
import { findingText, fillIn, placeText } from '#core/present/message.ts'
import { printable } from '#core/present/width.ts'
import type { DocumentRefusal } from '#node/publish/from-documents.ts'

/** Texts of composing from documents instead of a ledger. */
export const gatherWords = {
  from: '不用账，从这些文件取数：预算管理一体化平台导出的工作簿，或任何能读的预决算文件；可给多份',
  supplement: '补充文件（JSON）：文件中没有的数、文字、原因和绩效；可给多份',
  missing: '缺内容时，把要填的补充文件写到这里',
  department: '这是部门（含所属单位）的公开文件，不是单位的',
  unitAndYear: '由账编制时要写明 --unit 单位编号和 --year 年度；从文件编制时用 --from 给出文件。',
  unitsFromDocuments: '--units 只用于由账编制。',
  composedFrom:
    '  取自 {documents} 份文件；由合计关系推出的数 {derived} 个，补充文件给出的数 {supplied} 个，均记在 manifest.json',
  defaults: '  以下文字用的是版式自带的一般表述，单位可在补充文件 texts 中另写：{topics}',
  unsaid:
    '  缺以前年度的数，与其比较的文字和图有 {count} 处没有写；用 --from 再给出上年的文件，或在补充文件中填写，即可写出：',
  incomplete: '{entity} {year} 年（{edition}）没有写出任何文件。文件中没有下列 {count} 项：',
  how: '补充办法：再用 --from 给出有这些数的文件，或填写补充文件，用 --supplement 给出；确实没有的写 "none"。',
  howToStart: '用 --missing FILE 可得到一份列好这些项的补充文件。',
  wroteMissing: '待填的补充文件已写到 {path}。',
  contradicted: '文件中的数互相矛盾，没有写出任何文件：',
  noFile: '没有这个补充文件，或者读不出来：{path}',
  badSupplement: '补充文件 {path} 有误：',
} as const

const refusals: Readonly<Record<SourceRefusal['code'], string>> = {
  'no-entity': '文件没有写明是哪个单位的。请用 --unit 写明单位名称。',
  'no-year': '文件没有写明年度。请用 --year 写明。',
  'other-entity': '{file} 是“{found}”的，不是“{wanted}”的。请核对文件，或用 --unit 写明单位名称。',
  'other-year': '{file} 是 {found} 年的，既不是 {wanted} 年，也不是上一年。请核对文件，或用 --year 写明年度。',
  'other-kind': '文件和版式一为预算、一为决算。请改用 --edition 或 --kind。',
}

const notes: Readonly<Record<SourceNote['code'], string>> = {
  hidden: '注意：{file} 中隐藏的内容没有取用（{detail}）。',
  'unused-sheet': '注意：{file} 的工作表“{detail}”没有认出可用的数，没有取用。',
  'other-bodies': '注意：{file} 中“{detail}”的数没有取用。',
  doubtful: '注意：{file} 中有 {detail} 个数读得不确切，没有取用。',
}

export const sourceNoteText = ({ code, file, detail }: SourceNote): string => {
  const values: Readonly<Record<string, string>> = { file, detail }
  return printable(fillIn(notes[code], (name) => values[name]))
}

const faults: Readonly<Record<DataError['code'], string>> = {
  'not-json': '不是 JSON',
  'not-an-object': '应为对象 {}',
  'not-a-list': '应为列表 []',
  'not-a-text': '应为带引号的文字',
  'unknown-field': '没有这一栏',
  'not-a-number': '应为带引号的数，如 "12.34"，没有的写 "none"',
  'too-fine': '小数位数超过了所用单位能表示的',
  'not-a-unit': '不是金额单位（元、万元、亿元）',
  'missing-field': '缺少这一栏',
  'said-twice': '与前面的一项重复',
}

function faultText({ code, path, found }: DataError): string {
  const place = path === '' ? '' : `${path}：`
  return `  ${place}${faults[code]}${found === undefined ? '' : `（写的是 ${found}）`}`
}

/** The lines that tell why documents are no source of a disclosure; what is missing has its own list. */
export function documentRefusalLines(
  refusal: Exclude<DocumentRefusal, { kind: 'missing' | 'unread' }>,
): readonly string[] {
  switch (refusal.kind) {
    case 'source':
      return refusal.refusals.map((one) =>
        printable(fillIn(refusals[one.code], (name) => new Map(Object.entries(one)).get(name))),
      )
    case 'findings':
      return [
        gatherWords.contradicted,
        ...refusal.findings.map(({ file, finding }) =>
          printable(`  ${file} ${placeText(finding.at.place)}：${findingText(finding)}`),
        ),
      ]
    case 'no-supplement':
      return [printable(fillIn(gatherWords.noFile, () => refusal.file))]
    case 'supplement':
      return [
        printable(fillIn(gatherWords.badSupplement, () => refusal.file)),
        ...refusal.errors.map((error) => printable(faultText(error))),
      ]
    default:
      return refusal satisfies never
  }
}

const listWords: Readonly<Partial<Record<Dimension, string>>> = {
  functional: '按功能分类科目（到项）的明细',
  departmental: '按部门预算经济分类科目（到款）的明细',
  governmental: '按政府预算经济分类科目（到款）的明细',
  project: '各项目的名称和金额',
}

/** Coordinates as a person would ask for them. */
const asked = (coordinates: Coordinates, year: number): string =>
  coordinateWords(coordinates, year)
    .map(({ value }) => value)
    .join(' ')

/** The label of a row, after its code where it is one of a list: names repeat. */
function rowOf({ path, coordinates }: Extract<Missing, { kind: 'cell' }>): string {
  const [, label = ''] = path
  const code = coordinates.functional ?? coordinates.departmental ?? coordinates.governmental ?? ''
  return code.length > 3 ? `${code} ${label}` : label
}

/** The place of something that is missing, in the words of the edition. */
export function missingPlace(missing: Missing, year: number): string {
  switch (missing.kind) {
    case 'table':
    case 'form':
      return `《${missing.title}》`
    case 'cell': {
      const [title = '', , column = ''] = missing.path
      return `《${title}》${[rowOf(missing), column].flatMap((part) => (part === '' ? [] : [`“${part}”`])).join('')}`
    }
    case 'figure':
    case 'comparison':
      return `“${missing.section}”：${asked(missing.coordinates, year)}`
    case 'list': {
      const { place, inTable, beside, dimension } = missing
      return `${inTable ? `《${place}》` : `“${place}”`}：${asked(beside, year)}，${listWords[dimension] ?? dimension}`
    }
    case 'text':
    case 'reason':
      return `“${missing.section}”`
    default:
      return missing satisfies never
  }
}

/** What is missing and where to write it, a line each; cells of one row stand in one line. */
export function missingLines(missing: readonly Missing[], year: number): readonly string[] {
  const rows = new Map<string, string[]>()
  const lines = missing.flatMap((one): readonly string[] => {
    if (one.kind !== 'cell' || one.contradiction) return [`  ${missingText(one, year)}`]
    const [title = '', , column = ''] = one.path
    const row = rowOf(one)
    const place = `《${title}》${row === '' ? '' : `“${row}”`}`
    const columns = rows.get(place)
    if (columns) {
      columns.push(column)
      return []
    }
    rows.set(place, [column])
    return [place]
  })
  return lines.map((line) => {
    const columns = rows.get(line)
    return printable(columns ? `  ${line}：${columns.join('、')} → figures` : line)
  })
}

function missingText(missing: Missing, year: number): string {
  const place = missingPlace(missing, year)
  switch (missing.kind) {
    case 'table':
      return `${place}整张表没有数 → 用 --from 给出这张表；没有这方面收支的，在 emptyTables 中写明表名`
    case 'form':
      return `${place} → performance`
    case 'cell':
      return missing.contradiction === undefined
        ? `${place} → figures`
        : `${place}有两处，数不一样：${[missing.contradiction.one, missing.contradiction.other]
            .map(({ file, at, field }) => `${file} ${field ?? placeText(at.place)} ${at.quote}`)
            .join('；')} → 请改正文件`
    case 'comparison':
      return `${place}（没有则不写与这一年的比较，也不画图）→ figures${
        missing.coordinates.year === String(year - 1) ? '，或用 --from 再给出上年的文件' : ''
      }`
    case 'figure':
    case 'list':
      return `${place} → figures`
    case 'text':
      return `${place}要单位写的文字 → texts.${missing.topic}`
    case 'reason':
      return `${place}要说明变动原因 → reasons（topic: ${missing.topic}）`
    default:
      return missing satisfies never
  }
}
