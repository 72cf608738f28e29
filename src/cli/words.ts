/** Every text of the command line. */
export const cliWords = {
  description: '明账：读懂已公开的预算、决算文件，指出其中不可能成立的数。',
  version: '显示版本号',
  help: '显示帮助',
  helpCommand: '显示某个命令的帮助',
  check: '核对文件：报告错误、警告和提示',
  facts: '列出文件中的数，每个数带坐标（年度、收支、资金、科目……）',
  rules: '列出全部规则：编号、严重程度、要求',
  explain: '显示一条规则的说明：检查什么、为什么、示例、怎样修改、依据、已知局限',
  accept: '认可一个问题：写明理由后不再计入错误，指纹变了即失效',
  start: '核对文件（不写文件则核对示例），并在 ./reports/ 写出网页报告',
  files: '要核对的文件：PDF、Word、Excel、OFD、网页、Markdown 或纯文本',
  format: '输出格式',
  out: '写到文件；html 格式可写到文件夹，每个文件一页，另有目录页',
  quiet: '只列错误和警告，每条一行',
  config: '配置文件（默认用当前文件夹的 mingzhang.json）',
  rule: '规则编号，如 arithmetic/whole-equals-sum-of-parts',
  fingerprint: '问题的指纹，见报告',
  reason: '认可的理由',
  by: '认可人',
  timeLimit: '每个文件的时限（秒）',
  exitCodes: `
退出码：
  0  没有错误（可能有警告或提示）
  1  发现错误
  2  有文件未能核对，或命令写错`,
  examples: `
示例：
  mingzhang check 部门预算.pdf
  mingzhang check --format html --out 报告.html 部门预算.pdf 单位预算.pdf
  mingzhang facts --format csv 部门决算.docx > 数据.csv
  mingzhang explain arithmetic/whole-equals-sum-of-parts
  mingzhang accept 0123456789abcdef --reason "财政部门已确认"`,
  headings: {
    'Usage:': '用法：',
    'Arguments:': '参数：',
    'Options:': '选项：',
    'Commands:': '命令：',
    'Global Options:': '通用选项：',
  } as Readonly<Record<string, string>>,
  usageOptions: '[选项]',
  usageCommand: '[命令]',
  choices: '可选：{choices}',
  default: '默认：{default}',
  wroteReport: '网页报告：{path}',
  wroteFile: '已写入 {path}',
  sample: '没有写文件名，核对随附的示例（虚构单位，故意埋有错误）：',
  progress: '{done}/{total}  {current}',
  progressLeft: '{done}/{total}  还需约 {left}  {current}',
  minutes: '{count} 分钟',
  seconds: '{count} 秒',
  cannotWrite: '不能写到 {path}。请换一个有写入权限的位置。',
  colon: '：',
  noRule: '没有规则 {rule}。用 mingzhang rules 看全部规则。',
  noRuleBut: '没有规则 {rule}。是不是 {near}？用 mingzhang rules 看全部规则。',
  badFingerprint: '指纹不对：{value}。指纹是 16 位十六进制数，见报告中各问题末行。',
  noReason: '理由是空的。请用 --reason 写明为什么认可。',
  accepted: '已认可 {fingerprint}，写入 {path}。',
  acceptedAgain: '已更新 {fingerprint} 的认可理由，写入 {path}。',
  outdated: '提示：{path} 中有 {count} 条认可所指的问题在这次核对的文件中没有出现：{fingerprints}。如已改正，可删去。',
  outsidePackage: '找不到随附的示例文件。请写出要核对的文件。',
} as const

/** One line per way to write a command wrongly, by commander's code. {what} is the piece at fault. */
export const usageErrors: Readonly<Record<string, string>> = {
  'commander.unknownOption': '没有选项 {what}。用 mingzhang --help 看全部选项。',
  'commander.unknownCommand': '没有命令 {what}。核对文件用 mingzhang check 文件；全部命令见 mingzhang --help。',
  'commander.missingArgument rule': '没有写规则编号。用法：mingzhang explain 规则；全部规则见 mingzhang rules。',
  'commander.missingArgument fingerprint': '没有写指纹。用法：mingzhang accept 指纹 --reason 理由',
  'commander.missingArgument backup': '没有写备份文件。用法：mingzhang backup 文件，或 mingzhang restore 文件',
  'commander.missingArgument': '没有写文件名。用法：mingzhang check 文件…',
  'commander.optionMissingArgument': '选项 {what} 后面缺少内容。用 mingzhang --help 看用法。',
  'commander.invalidArgument': '选项的内容不对：{what}。在命令后加 --help 看可选内容。',
  'commander.missingMandatoryOptionValue': '缺少选项 {what}。在命令后加 --help 看用法。',
  'commander.excessArguments': '多写了内容。用 mingzhang --help 看用法。',
}

export const usageErrorOther = '命令写错了。用 mingzhang --help 看用法。'

/** What a configuration may have wrong: the line without and with a hint. {at} is the place in the file. */
export const configErrors = {
  missing: ['没有这个配置文件。请检查 --config 后的路径。', ''],
  unreadable: ['读不出配置文件。请检查它是不是文件、有没有读取权限。', ''],
  unwritable: ['不能写入配置文件。请换一个有写入权限的位置。', ''],
  'not-json': [
    '不是合法的 JSON。请检查引号、逗号和括号。',
    '第 {hint} 行附近不是合法的 JSON。请检查引号、逗号和括号。',
  ],
  'not-object': ['{at} 应当是一个对象，写在 { } 之间。', ''],
  'unknown-key': [
    '没有 {at} 这一项。可写 severity、jurisdiction、thresholds、accepted。',
    '没有 {at} 这一项。是不是 {hint}？',
  ],
  'unknown-rule': ['{at} 所指的规则不存在。用 mingzhang rules 看全部规则。', '{at} 所指的规则不存在。是不是 {hint}？'],
  'no-threshold': ['{at} 所指的规则没有阈值。', '{at} 所指的规则没有阈值。有阈值的规则：{hint}。'],
  'unknown-threshold': ['{at} 不是这条规则的阈值。', '{at} 不是这条规则的阈值。可写：{hint}。'],
  'bad-severity': ['{at} 只能是 error、warning、info 或 off。', ''],
  'bad-threshold': ['{at} 应当是整数。', '{at} 应当是不小于 {hint} 的整数。'],
  'bad-text': ['{at} 应当是不空的文字。', ''],
  'bad-list': ['{at} 应当是列表，写在 [ ] 之间。', ''],
  'bad-fingerprint': ['{at} 应当是 16 位十六进制的指纹。请从报告中抄录。', ''],
  'bad-date': ['{at} 应当是日期，如 2026-05-31。', ''],
  repeated: ['{at} 的指纹前面已有。请删去一条。', ''],
} as const
