import { ok, type Result } from './base/result.ts'
import { check, checkTogether } from './check/check.ts'
import type { ReadError } from './document/read-error.ts'
import type { Examination } from './findings/examination.ts'
import { withoutPrivateData } from './findings/mask.ts'
import { read } from './read/read.ts'
import { recognize } from './recognize/recognize.ts'

export interface Settings {
  /** The place whose requirements hold, where the name of the body does not say it: 四川省. */
  readonly jurisdiction?: string
}

/** Reads, recognises and checks one document. Private data found in it are masked in all that is returned. `file` is its name, for the report only: the format is found by content. */
export async function examine(
  file: string,
  bytes: Uint8Array,
  { jurisdiction }: Settings = {},
): Promise<Result<Examination, ReadError>> {
  const document = await read(bytes)
  if (!document.ok) return document
  const recognition = recognize(document.value)
  const placed = jurisdiction === undefined ? recognition : { ...recognition, jurisdiction }
  return ok(withoutPrivateData(check(file, document.value, placed)))
}

/** Adds to examinations of one call what holds between their documents: same figures, a unit within its department. */
export function examineTogether(examinations: readonly Examination[]): readonly Examination[] {
  return checkTogether(examinations)
}
