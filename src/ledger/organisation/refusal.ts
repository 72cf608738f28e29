import { fail } from '#core/base/result.ts'
import type { Act, Refusal } from '../store/ledger.ts'

/** Who does something, and why. The business adds the action, so nobody can borrow the right to another one. */
export type Doer = Omit<Act, 'action'>

type Data = Readonly<Record<string, string | number | bigint>>

/** Makes the refusals of a folder: only with codes that its words know. Names of data that end in `Fen` are amounts. */
export function refusalsOf<Words extends Readonly<Record<string, string>>>(_words: Words) {
  return (
    code: keyof Words & string,
    data: Data = {},
    at?: readonly string[],
  ): { readonly ok: false; readonly error: Refusal } => {
    const texts = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, String(value)]))
    return fail(at === undefined ? { code, data: texts } : { code, data: texts, at })
  }
}
