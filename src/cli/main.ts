import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fillIn } from '#core/present/message.ts'
import { accept, type AcceptOptions } from './commands/accept.ts'
import { check, checkFormats, type CheckOptions } from './commands/check.ts'
import { explain } from './commands/explain.ts'
import { facts, factsFormats, type FactsOptions } from './commands/facts.ts'
import { rules, rulesFormats, type RulesOptions } from './commands/rules.ts'
import { start, type StartOptions } from './commands/start.ts'
import { type Console, processConsole } from './console.ts'
import { addLedgerCommands } from './ledger-commands.ts'
import { demoWords } from './ledger-words.ts'
import { addPublishCommands } from './publish-commands.ts'
import { Argument, base, choice, Command, CommanderError, exitWith, InvalidArgumentError, Option } from './program.ts'
import { cliWords as words, usageErrorOther, usageErrors } from './words.ts'

/** The command line: parses, runs one command and sets the exit code. Commands return theirs. */
async function main(argv: readonly string[]): Promise<void> {
  const console = processConsole()
  try {
    const root = program(console)
    if (argv.length <= 2) root.outputHelp()
    else await root.parseAsync(argv)
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    process.exitCode = error.exitCode === 0 ? 0 : 2
    if (process.exitCode === 2) console.warn(usageError(error))
  }
}

function program(console: Console): Command {
  const root = base(new Command('mingzhang'), console)
    .description(words.description)
    .version(version(), '-V, --version', words.version)
    .helpCommand('help [command]', words.helpCommand)
    .addHelpText('after', `${words.examples}\n${words.exitCodes}`)
  base(root.command('check'), console)
    .description(words.check)
    .addOption(choice(checkFormats, 'text'))
    .option('--out <path>', words.out)
    .option('--quiet', words.quiet)
    .option('--config <file>', words.config)
    .addOption(timeLimit())
    .addArgument(new Argument('<file...>', words.files))
    .action((files: readonly string[], options: CheckOptions) => exitWith(check(files, options, console)))
  base(root.command('facts'), console)
    .description(words.facts)
    .addOption(choice(factsFormats, 'json'))
    .option('--out <path>', words.out)
    .addOption(timeLimit())
    .addArgument(new Argument('<file...>', words.files))
    .action((files: readonly string[], options: FactsOptions) => exitWith(facts(files, options, console)))
  base(root.command('start'), console)
    .description(words.start)
    .option('--config <file>', words.config)
    .addArgument(new Argument('[file...]', words.files))
    .action((files: readonly string[], options: StartOptions) => exitWith(start(files, options, console)))
  addRuleCommands(root, console)
  const demo = base(root.command('demo'), console).description(demoWords.demo)
  addLedgerCommands(root, demo, console)
  addPublishCommands(root, demo, version(), console)
  return root
}

function addRuleCommands(root: Command, console: Console): void {
  base(root.command('rules'), console)
    .description(words.rules)
    .addOption(choice(rulesFormats, 'text'))
    .action((options: RulesOptions) => exitWith(rules(options, console)))
  base(root.command('explain'), console)
    .description(words.explain)
    .addArgument(new Argument('<rule>', words.rule))
    .action((rule: string) => exitWith(explain(rule, console)))
  base(root.command('accept'), console)
    .description(words.accept)
    .requiredOption('--reason <text>', words.reason)
    .option('--by <name>', words.by)
    .option('--config <file>', words.config)
    .addArgument(new Argument('<fingerprint>', words.fingerprint))
    .action((fingerprint: string, options: AcceptOptions) => exitWith(accept(fingerprint, options, console)))
}

function timeLimit(): Option {
  return new Option('--time-limit <seconds>', words.timeLimit).argParser((text) => {
    const seconds = Number(text)
    if (!(seconds > 0 && seconds <= 86_400)) throw new InvalidArgumentError(text)
    return seconds
  })
}

function usageError(error: CommanderError): string {
  const patterns = [/value '([^']*)'/, /argument '([^']*)'/, /'([^']*)'/]
  const what = patterns.map((pattern) => pattern.exec(error.message)?.[1]).find((found) => found !== undefined) ?? ''
  const template = usageErrors[`${error.code} ${what}`] ?? usageErrors[error.code] ?? usageErrorOther
  return fillIn(template, () => what)
}

/** The version in the package that this file belongs to, in the source tree and in the built one. */
function version(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  for (;;) {
    try {
      const found = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly version?: string }
      return found.version ?? ''
    } catch {
      const above = dirname(folder)
      if (above === folder) return ''
      folder = above
    }
  }
}

await main(process.argv)
