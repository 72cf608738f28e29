import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { fillIn } from '#core/present/message.ts'
import { displayWidth } from '#core/present/width.ts'
import type { Console } from './console.ts'
import { cliWords as words } from './words.ts'

export { Argument, Command, CommanderError, InvalidArgumentError, Option }

/** Ends the process with the code of a command, once it is done. */
export async function exitWith(code: number | Promise<number>): Promise<void> {
  process.exitCode = await code
}

/** Chinese help, and errors that come back to `main` instead of being printed in English. */
export function base(command: Command, console: Console): Command {
  return command
    .exitOverride()
    .configureOutput({ writeErr: () => undefined, writeOut: console.print })
    .helpOption('-h, --help', words.help)
    .configureHelp({
      displayWidth,
      styleTitle: (title) => words.headings[title] ?? title,
      styleUsage: (usage) => usage.replace('[options]', words.usageOptions).replace('[command]', words.usageCommand),
      optionDescription: describe,
      argumentDescription: describe,
      subcommandTerm: (sub) => sub.name(),
    })
}

function describe(option: Option | Argument): string {
  const notes = [
    ...(option.argChoices ? [fillIn(words.choices, () => option.argChoices?.join(' '))] : []),
    ...(option.defaultValue === undefined ? [] : [fillIn(words.default, () => String(option.defaultValue))]),
  ]
  return notes.length === 0 ? option.description : `${option.description}（${notes.join('；')}）`
}

/** The option that chooses a format. */
export function choice(formats: readonly string[], standard: string): Option {
  return new Option('--format <format>', words.format).choices([...formats]).default(standard)
}
