import { fingerprintForm } from '#core/findings/config-text.ts'
import { fillIn } from '#core/present/message.ts'
import { addAcceptance, configName } from '#node/config.ts'
import { refusalLine } from '../config.ts'
import type { Console } from '../console.ts'
import { cliWords } from '../words.ts'

export interface AcceptOptions {
  readonly reason: string
  readonly by?: string
  readonly config?: string
}

/** Writes into the configuration that a finding may stand, with the reason and today's date. */
export async function accept(fingerprint: string, options: AcceptOptions, console: Console): Promise<number> {
  const { reason, by, config: path = configName } = options
  if (!fingerprintForm.test(fingerprint)) return refuse(cliWords.badFingerprint, fingerprint, console)
  if (reason.trim() === '') return refuse(cliWords.noReason, '', console)
  const date = new Date().toISOString().slice(0, 10)
  const acceptance = { fingerprint, reason, ...(by === undefined ? {} : { by }), date }
  const added = await addAcceptance(acceptance, path)
  if (!added.ok) {
    console.warn(refusalLine(added.error))
    return 2
  }
  const told = added.value === 'added' ? cliWords.accepted : cliWords.acceptedAgain
  console.print(`${fillIn(told, (name) => (name === 'path' ? path : fingerprint))}\n`)
  return 0
}

function refuse(template: string, value: string, console: Console): number {
  console.warn(fillIn(template, () => value))
  return 2
}
