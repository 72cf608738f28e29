import type {
  ExportOptions,
  InitOptions,
  PlaceOptions,
  RestoreCommandOptions,
  VerifyCommandOptions,
} from './commands/ledger.ts'
import type { Console } from './console.ts'
import { ledgerWords as words } from './ledger-words.ts'
import { Argument, base, type Command, exitWith, Option } from './program.ts'
import { cliWords } from './words.ts'

/** Databases are loaded by who asks for one, not by who checks a file. */
const commands = () => import('./commands/ledger.ts')

/** Adds the commands that keep a ledger. Those of other businesses (import, demo) are added here too. */
export function addLedgerCommands(root: Command, console: Console): void {
  addKeeping(root, console)
  addCopies(root, console)
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
}

function addCopies(root: Command, console: Console): void {
  ledgerCommand(root, console, 'export', words.export)
    .requiredOption('--unit <code>', words.unit)
    .requiredOption('--year <year>', words.year)
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
