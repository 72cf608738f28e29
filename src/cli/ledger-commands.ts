import type {
  ExportOptions,
  InitOptions,
  PlaceOptions,
  RestoreCommandOptions,
  VerifyCommandOptions,
} from './commands/ledger.ts'
import type { DemoOptions, DemoSet } from './commands/demo.ts'
import type { HistoryOptions, UndoOptions } from './commands/history.ts'
import type { ImportOptions } from './commands/import.ts'
import type { OutlookOptions } from './commands/outlook.ts'
import type { Console } from './console.ts'
import { demoWords, historyWords, importWords, ledgerWords as words, outlookWords } from './ledger-words.ts'
import { Argument, base, type Command, exitWith, InvalidArgumentError, Option } from './program.ts'
import { cliWords } from './words.ts'

/** Databases are loaded by who asks for one, not by who checks a file. */
const commands = () => import('./commands/ledger.ts')

/** Adds the commands that keep a ledger. `demo` is the command under which samples stand. */
export function addLedgerCommands(root: Command, demo: Command, console: Console): void {
  addKeeping(root, console)
  addCopies(root, console)
  addImport(root, console)
  addOutlook(root, console)
  addDemo(demo, console)
}

function addImport(root: Command, console: Console): void {
  ledgerCommand(root, console, 'import', importWords.import)
    .requiredOption('--unit <code>', words.unit)
    .requiredOption('--year <year>', words.year, wholeNumber)
    .addOption(new Option('--kind <kind>', importWords.kind).choices(importKinds).makeOptionMandatory())
    .requiredOption('--by <name>', importWords.by)
    .option('--sheet <name>', importWords.sheet)
    .option('--map <column>', importWords.map, columnOf)
    .option('--remember <name>', importWords.remember)
    .option('--dry-run', importWords.dryRun)
    .option('--good-rows', importWords.goodRows)
    .option('--account <name>', importWords.account)
    .addOption(new Option('--stage <stage>', importWords.stage).choices(stages))
    .option('--budget-version <number>', importWords.budgetVersion, wholeNumber)
    .addArgument(new Argument('<file>', importWords.file))
    .action((file: string, options: ImportOptions) =>
      exitWith(import('./commands/import.ts').then(({ importCommand }) => importCommand(file, options, console))),
    )
}

function addOutlook(root: Command, console: Console): void {
  ledgerCommand(root, console, 'outlook', outlookWords.outlook)
    .requiredOption('--unit <code>', words.unit)
    .requiredOption('--year <year>', words.year, wholeNumber)
    .option('--month <month>', outlookWords.month, monthNumber)
    .addOption(new Option('--by <view>', outlookWords.by).choices(views).default('line'))
    .addOption(new Option('--format <format>', cliWords.format).choices(['text', 'json']).default('text'))
    .action((options: OutlookOptions) =>
      exitWith(import('./commands/outlook.ts').then(({ outlook }) => outlook(options, console))),
    )
}

const views = ['line', 'project', 'economicItem', 'threePublic', 'unit'] satisfies OutlookOptions['by'][]

function monthNumber(text: string): number {
  const month = wholeNumber(text)
  if (month >= 1 && month <= 12) return month
  throw new InvalidArgumentError(text)
}

/** The names of `importKinds` and of the budget's stages, which are known before the ledger's code is loaded. */
const importKinds = [
  'payments',
  'receipts',
  'accountBalances',
  'bankList',
  'budget',
  'receptions',
  'assets',
] satisfies ImportOptions['kind'][]
const stages = ['firstSubmission', 'controlFigure', 'secondSubmission', 'approved'] satisfies ImportOptions['stage'][]
const sets = ['offices', 'office', 'department'] satisfies DemoSet[]

function wholeNumber(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text)
  throw new InvalidArgumentError(text)
}

function positive(text: string): number {
  const number = wholeNumber(text)
  if (number > 0) return number
  throw new InvalidArgumentError(text)
}

/** `field=heading`, added to those before. */
function columnOf(text: string, before: ImportOptions['map']): ImportOptions['map'] {
  const at = text.indexOf('=')
  if (at < 1 || at === text.length - 1) throw new InvalidArgumentError(text)
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) }
}

function addDemo(demo: Command, console: Console): void {
  ledgerCommand(demo, console, 'load', demoWords.load)
    .option('--by <name>', demoWords.by, demoWords.administrator)
    .option('--units <number>', demoWords.units, wholeNumber, 300)
    .addArgument(new Argument('[set...]', demoWords.sets).choices(sets))
    .action((chosen: readonly DemoSet[], options: DemoOptions) =>
      exitWith(import('./commands/demo.ts').then(({ demoLoad }) => demoLoad(chosen, options, console))),
    )
}

/** A command on a ledger: its place can be told. */
function ledgerCommand(parent: Command, console: Console, name: string, description: string): Command {
  return base(parent.command(name), console)
    .description(description)
    .option('--data <folder>', words.data)
    .option('--url <url>', words.url)
}

function addKeeping(root: Command, console: Console): void {
  ledgerCommand(root, console, 'init', words.init)
    .requiredOption('--administrator <name>', words.administrator)
    .requiredOption('--division <code>', words.division)
    .requiredOption('--division-name <name>', words.divisionName)
    .requiredOption('--department <code>', words.department)
    .requiredOption('--department-name <name>', words.departmentName)
    .action((options: InitOptions) => exitWith(commands().then(({ init }) => init(options, console))))
  ledgerCommand(root, console, 'migrate', words.migrate).action((options: PlaceOptions) =>
    exitWith(commands().then(({ migrate }) => migrate(options, console))),
  )
  const audit = base(root.command('audit'), console).description(words.audit)
  ledgerCommand(audit, console, 'verify', words.auditVerify)
    .option('--unit <code>', words.unit)
    .action((options: VerifyCommandOptions) =>
      exitWith(commands().then(({ auditVerify }) => auditVerify(options, console))),
    )
  ledgerCommand(audit, console, 'log', historyWords.log)
    .requiredOption('--unit <code>', words.unit)
    .option('--last <number>', historyWords.last, positive, 20)
    .action((options: HistoryOptions) =>
      exitWith(import('./commands/history.ts').then(({ history }) => history(options, console))),
    )
  ledgerCommand(root, console, 'undo', historyWords.undo)
    .requiredOption('--unit <code>', words.unit)
    .requiredOption('--by <name>', importWords.by)
    .option('--reason <text>', historyWords.reason)
    .addArgument(new Argument('<entry>', historyWords.entry).argParser(wholeNumber))
    .action((entry: number, options: UndoOptions) =>
      exitWith(import('./commands/history.ts').then(({ undoCommand }) => undoCommand(entry, options, console))),
    )
}

function addCopies(root: Command, console: Console): void {
  ledgerCommand(root, console, 'export', words.export)
    .requiredOption('--unit <code>', words.unit)
    .requiredOption('--year <year>', words.year, wholeNumber)
    .requiredOption('--out <folder>', words.exportOut)
    .addOption(new Option('--format <format>', cliWords.format).choices(['json', 'csv']).default('json'))
    .action((options: ExportOptions) =>
      exitWith(commands().then(({ exportCommand }) => exportCommand(options, console))),
    )
  ledgerCommand(root, console, 'backup', words.backup)
    .addArgument(new Argument('<backup>', words.backupFile))
    .action((file: string, options: PlaceOptions) =>
      exitWith(commands().then(({ backup }) => backup(file, options, console))),
    )
  ledgerCommand(root, console, 'restore', words.restore)
    .option('--replace', words.replace)
    .addArgument(new Argument('<backup>', words.backupFile))
    .action((file: string, options: RestoreCommandOptions) =>
      exitWith(commands().then(({ restore }) => restore(file, options, console))),
    )
}
