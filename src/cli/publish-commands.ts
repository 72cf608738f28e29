import type { SignOff } from '#core/findings/gate.ts'
import type { ComposeOptions, DemoComposeOptions } from './commands/compose.ts'
import { diff, diffFormats, type DiffOptions } from './commands/diff.ts'
import type { NewEditionOptions } from './commands/new-edition.ts'
import { prove } from './commands/prove.ts'
import type { Console } from './console.ts'
import { gatherWords } from './gather-words.ts'
import { ledgerWords } from './ledger-words.ts'
import { Argument, base, choice, type Command, exitWith, InvalidArgumentError, Option } from './program.ts'
import { publishWords as words } from './publish-words.ts'
import { cliWords } from './words.ts'

/** Adds the commands that draw, prove and compare disclosures. `demo` is the command under which samples stand. */
export function addPublishCommands(root: Command, demo: Command, version: string, console: Console): void {
  addCompose(root, version, console)
  base(demo.command('compose'), console)
    .description(words.demoCompose)
    .requiredOption('--out <folder>', words.composeOut)
    .action((options: DemoComposeOptions) =>
      exitWith(import('./commands/compose.ts').then(({ demoCompose }) => demoCompose(options, version, console))),
    )
  base(base(root.command('new'), console).description(words.newEdition).command('edition'), console)
    .description(words.newEdition)
    .requiredOption('--based-on <edition>', words.basedOn)
    .requiredOption('--name <name>', words.editionName)
    .addArgument(new Argument('<id>', words.editionId))
    .action((id: string, options: NewEditionOptions) =>
      exitWith(import('./commands/new-edition.ts').then(({ newEdition }) => newEdition(id, options, console))),
    )
  base(root.command('prove'), console)
    .description(words.prove)
    .addArgument(new Argument('<folder>', words.proveFolder))
    .action((folder: string) => exitWith(prove(folder, console)))
  base(root.command('diff'), console)
    .description(words.diff)
    .addOption(choice(diffFormats, 'text'))
    .option('--out <path>', cliWords.out)
    .addArgument(new Argument('<before>', words.before))
    .addArgument(new Argument('<after>', words.after))
    .action((before: string, after: string, options: DiffOptions) => exitWith(diff(before, after, options, console)))
}

function addCompose(root: Command, version: string, console: Console): void {
  base(root.command('compose'), console)
    .description(words.compose)
    .option('--unit <unit>', words.unit)
    .option('--year <year>', words.year, yearOf)
    .option('--edition <edition>', words.edition)
    .addOption(new Option('--kind <kind>', words.kind).choices(['budget', 'finalAccounts']).default('budget'))
    .requiredOption('--out <folder>', words.composeOut)
    .option('--date <date>', words.date, dateOf)
    .option('--approved <date>', words.approved, dateOf)
    .option('--sign <role=name>', words.sign, signOf)
    .option('--units', words.units)
    .option('--from <file...>', gatherWords.from)
    .option('--supplement <file...>', gatherWords.supplement)
    .option('--missing <file>', gatherWords.missing)
    .option('--department', gatherWords.department)
    .option('--resume', words.resume)
    .option('--data <folder>', ledgerWords.data)
    .option('--url <url>', ledgerWords.url)
    .action(({ sign = [], ...options }: Omit<ComposeOptions, 'sign'> & { readonly sign?: readonly Signer[] }) => {
      const date = options.date ?? new Date().toISOString().slice(0, 10)
      const signed = { ...options, date, sign: sign.map((one) => ({ ...one, date })) }
      return exitWith(
        import('./commands/compose.ts').then(({ composeCommand }) => composeCommand(signed, version, console)),
      )
    })
}

type Signer = Omit<SignOff, 'date'>

const roles = ['secrecyReviewer', 'financeOfficer', 'head'] as const satisfies readonly SignOff['role'][]

/** `role=name`, added to those before. */
function signOf(text: string, before: readonly Signer[] = []): readonly Signer[] {
  const [name, by = ''] = text.split(/=(.*)/su)
  const role = roles.find((one) => one === name)
  if (role === undefined || by.trim() === '') throw new InvalidArgumentError(text)
  return [...before, { role, by: by.trim() }]
}

function yearOf(text: string): number {
  if (/^20\d\d$/.test(text)) return Number(text)
  throw new InvalidArgumentError(text)
}

function dateOf(text: string): string {
  if (/^20\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))) return text
  throw new InvalidArgumentError(text)
}
