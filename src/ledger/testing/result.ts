import { invariant } from '#core/base/invariant.ts'
import type { Result } from '#core/base/result.ts'
import type { Refusal } from '../store/ledger.ts'

/** The value of a result that must be one. */
export function must<T>(result: Result<T, Refusal>): T {
  invariant(result.ok, result.ok ? '' : `no refusal, but: ${JSON.stringify(result.error)}`)
  return result.value
}

/** The refusal of a result that must be one. */
export function refusalOf<T>(result: Result<T, Refusal>): Refusal {
  invariant(!result.ok, 'a refusal, not a value')
  return result.error
}
