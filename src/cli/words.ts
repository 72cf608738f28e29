/** Every text of the command line. */
export const cliWords = {
  description: '明账：读懂已公开的预算、决算文件，指出其中不可能成立的数。',
  version: '显示版本号',
  help: '显示帮助',
  helpCommand: '显示某个命令的帮助',
  check: '核对文件：报告错误、警告和提示',
  facts: '列出文件中的数，每个数带坐标（年度、收支、资金、科目……）',
  start: '核对文件（不写文件则核对示例），并在 ./reports/ 写出网页报告',
  files: '要核对的文件：PDF、Word、Excel、OFD、网页、Markdown 或纯文本',
  format: '输出格式',
  out: '写到文件；html 格式可写到文件夹，每个文件一页，另有目录页',
  quiet: '只列错误和警告，每条一行',
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
  mingzhang facts --format csv 部门决算.docx > 数据.csv`,
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
  cannotWrite: '不能写到 {path}。请换一个有写入权限的位置。',
  outsidePackage: '找不到随附的示例文件。请写出要核对的文件。',
} as const

/** One line per way to write a command wrongly, by commander's code. {what} is the piece at fault. */
export const usageErrors: Readonly<Record<string, string>> = {
  'commander.unknownOption': '没有选项 {what}。用 mingzhang --help 看全部选项。',
  'commander.unknownCommand': '没有命令 {what}。核对文件用 mingzhang check 文件；全部命令见 mingzhang --help。',
  'commander.missingArgument': '没有写文件名。用法：mingzhang check 文件…',
  'commander.optionMissingArgument': '选项 {what} 后面缺少内容。用 mingzhang --help 看用法。',
  'commander.invalidArgument': '选项的内容不对：{what}。用 mingzhang --help 看可选内容。',
  'commander.excessArguments': '多写了内容。用 mingzhang --help 看用法。',
}

export const usageErrorOther = '命令写错了。用 mingzhang --help 看用法。'
