import type { Examination } from '#core/findings/examination.ts'
import { examine } from '#core/pipeline.ts'
import { type Correction, correctionOf, correctionText } from '#core/present/correction.ts'
import { limitsInWords, refusedOf } from '#core/present/report.ts'
import { refusedLine } from '#core/present/terminal.ts'
import { readInput } from '#node/files.ts'
import { defaultLimits } from '#node/job.ts'
import type { Console } from '../console.ts'

export const diffFormats = ['text', 'json'] as const

export interface DiffOptions {
  readonly format: (typeof diffFormats)[number]
  readonly out?: string
}

/** Writes what was corrected between two versions of a disclosure: 0 nothing, 1 something, 2 a file could not be read. */
export async function diff(before: string, after: string, options: DiffOptions, console: Console): Promise<number> {
  const one = await examined(before, console)
  const other = await examined(after, console)
  if (one === undefined || other === undefined) return 2
  const correction = correctionOf(one, other)
  const text = shown(correction, options.format)
  if (options.out === undefined) console.print(text)
  else if (!(await console.writeFile(options.out, text))) return 2
  return correction.figures.length + correction.sentences.length === 0 ? 0 : 1
}

const shown = (correction: Correction, format: DiffOptions['format']): string =>
  format === 'text' ? correctionText(correction) : `${JSON.stringify(correction, undefined, 2)}\n`

async function examined(path: string, console: Console): Promise<Examination | undefined> {
  const bytes = await readInput(path, defaultLimits.bytes)
  const result = bytes.ok ? await examine(path, bytes.value) : bytes
  if (result.ok) return result.value
  const limits = limitsInWords(defaultLimits.bytes, defaultLimits.milliseconds)
  console.warn(refusedLine(refusedOf({ file: path, error: result.error }, limits)))
  return undefined
}
