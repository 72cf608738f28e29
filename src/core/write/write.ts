import { fail, ok, type Result } from '#core/base/result.ts'
import type { Publication } from '#core/document/publication.ts'
import { problemsOf } from './problems.ts'
import type { WriteError } from './write-error.ts'

export { type Difference, differencesOf } from './read-back.ts'
export { problemsOf } from './problems.ts'
export type { WriteError } from './write-error.ts'

export type WriteFormat = 'html'

/**
 * A publication as the bytes of a file. Nothing is written when anything in it is wrong: then all problems are told. The same
 * publication gives the same bytes, on any machine and at any time.
 */
export async function write(
  publication: Publication,
  format: WriteFormat,
): Promise<Result<Uint8Array, readonly WriteError[]>> {
  const problems = problemsOf(publication)
  if (problems.length > 0) return fail(problems)
  return ok(await writers[format](publication))
}

type Writer = (publication: Publication) => Promise<Uint8Array>

/** Each writer is loaded when first needed, with the library it stands on. */
const writers: Readonly<Record<WriteFormat, Writer>> = {
  html: async (publication) => {
    const { htmlOf } = await import('./html/write-html.ts')
    return new TextEncoder().encode(htmlOf(publication))
  },
}
