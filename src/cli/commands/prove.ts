import { fillIn } from '#core/present/message.ts'
import { proveSet } from '#node/publish/prove-set.ts'
import type { Console } from '../console.ts'
import { proofOutcomes, publishWords as words } from '../publish-words.ts'

/** Proves a published set again and says how each file stands: 0 all proved, 1 some refuted, 2 no set. */
export async function prove(folder: string, console: Console): Promise<number> {
  const proofs = await proveSet(folder)
  if (!proofs.ok) {
    const template = proofs.error === 'no-manifest' ? words.noManifest : words.badManifest
    console.warn(fillIn(template, () => folder))
    return 2
  }
  for (const { name, outcome } of proofs.value) console.print(`${proofOutcomes[outcome]}  ${name}\n`)
  const all = proofs.value.every(({ outcome }) => outcome === 'proved')
  if (all) console.print(`${words.allProved}\n`)
  return all ? 0 : 1
}
