import { fail, ok, type Result } from '#core/base/result.ts'
import type { Publication } from '#core/document/publication.ts'
import { problemsOf } from './problems.ts'
import type { WriteError } from './write-error.ts'

export { type Difference, differencesOf } from './read-back.ts'
export { dataFiles } from './data/files.ts'
export { problemsOf } from './problems.ts'
export { type TypesetJob, typesetJob } from './pdf/model.ts'
export type { WriteError } from './write-error.ts'

export type WriteFormat = 'html' | 'docx' | 'xlsx'

/**
 * A publication as the bytes of a file. Nothing is written when anything in it is wrong: then all problems are told. The same
 * publication gives the same bytes, on any machine and at any time.
 */
export async function write(
  publication: Publication,
  format: WriteFormat,
  options: WriteOptions = {},
): Promise<Result<Uint8Array, readonly WriteError[]>> {
  const problems = problemsOf(publication)
  if (problems.length > 0) return fail(problems)
  return ok(await writers[format](publication, options))
}

export interface WriteOptions {
  /** Pages of headings and tables by id, for lists of contents of formats that break pages only when they are opened. */
  readonly pages?: ReadonlyMap<string, number>
}

type Writer = (publication: Publication, options: WriteOptions) => Promise<Uint8Array>

/** Each writer is loaded when first needed, with the library it stands on. */
const writers: Readonly<Record<WriteFormat, Writer>> = {
  html: async (publication) => {
    const { htmlOf } = await import('./html/write-html.ts')
    return new TextEncoder().encode(htmlOf(publication))
  },
  docx: async (publication, { pages }) => (await import('./docx/write-docx.ts')).docxOf(publication, pages),
  xlsx: async (publication) => (await import('./xlsx/write-xlsx.ts')).xlsxOf(publication),
}
