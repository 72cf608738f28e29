import type { Examination, Refusal } from '../findings/examination.ts'
import type { Acceptance, Finding, Severity } from '../findings/finding.ts'
import { fillIn } from './message.ts'
import { limitWords, refusalWords, type RefusalCode, terminalWords } from './words.ts'

/** What every report but the page needs of an examination: no document tree, no facts. Light enough to travel between threads. */
export type Examined = Pick<Examination, 'file' | 'kind' | 'coverage' | 'findings' | 'obligations'> & {
  readonly pages?: number
  /** Other documents of the call that this one was compared with. */
  readonly together?: readonly ComparedWith[]
}

/** How the figures of a document compare with those of another file of the call. */
export interface ComparedWith {
  readonly file: string
  readonly agree: number
  readonly differ: number
}

/** How one file of a call ended. */
export type Outcome = Examined | RefusedFile

/** A file without a report, with the one line that says why and what to do. */
export interface RefusedFile {
  readonly file: string
  readonly error: { readonly code: RefusalCode; readonly text: string }
}

/** Limits that the sentences of a refusal name, as shown to people. */
export interface RefusalLimits {
  readonly size: string
  readonly time: string
}

/** The limits of a call as sentences name them. */
export function limitsInWords(bytes: number, milliseconds: number): RefusalLimits {
  return {
    size: fillIn(limitWords.size, () => String(Math.floor(bytes / 1024 / 1024))),
    time: fillIn(limitWords.time, () => String(Math.ceil(milliseconds / 1000))),
  }
}

export function isRefused(outcome: Outcome): outcome is RefusedFile {
  return 'error' in outcome
}

/** The light part of an examination. */
export function examinedOf(examination: Examination): Examined {
  const { file, kind, coverage, findings, obligations, document } = examination
  return {
    file,
    kind,
    coverage,
    findings,
    obligations,
    ...(document.pages === undefined ? {} : { pages: document.pages }),
  }
}

/** A refusal with its sentence. `detail` goes in brackets where the sentence has a place for it. */
export function refusedFile(file: string, code: RefusalCode, limits: RefusalLimits, detail = ''): RefusedFile {
  const limit = code === 'too-slow' ? limits.time : limits.size
  const bracketed = detail === '' ? '' : `（${detail}）`
  const text = fillIn(refusalWords[code], (name) => (name === 'limit' ? limit : bracketed))
  return { file, error: { code, text } }
}

/** A refusal as the pipeline gives it; technical details of readers are not shown to people. */
export function refusedOf(refusal: Refusal, limits: RefusalLimits): RefusedFile {
  const shown = refusal.error.code === 'folder' || refusal.error.code === 'internal'
  return refusedFile(refusal.file, refusal.error.code, limits, shown ? refusal.error.detail : '')
}

/** The name of a file without its folders. */
export function baseName(file: string): string {
  return file.split(/[/\\]/).at(-1) ?? file
}

/** One sentence about the comparison with another file. */
export function comparedText({ file, agree, differ }: ComparedWith): string {
  const values: Readonly<Record<string, string>> = {
    file: baseName(file),
    agree: String(agree),
    differ: String(differ),
  }
  return fillIn(terminalWords.comparedWith, (name) => values[name])
}

export type SeverityCount = Readonly<Record<Severity, number>>

/** How many findings of each severity count: accepted ones do not. */
export function countBySeverity(findings: readonly Finding[]): SeverityCount {
  const count = { error: 0, warning: 0, info: 0 }
  for (const { severity, accepted } of findings) if (!accepted) count[severity] += 1
  return count
}

/** Why a finding is let stand, with who said so and when. */
export function acceptanceText({ reason, by, date }: Acceptance): string {
  const signed = [by, date].filter((part) => part !== undefined).join(' ')
  return signed === '' ? reason : `${reason}（${signed}）`
}

const severityOrder = { error: 0, warning: 1, info: 2 } as const
const certaintyOrder = { certain: 0, probable: 1, possible: 2 } as const

/** Findings with the worst and surest first, accepted ones after all others; equal ones keep their order, which is that of the document. */
export function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (one, other) =>
      Number(one.accepted !== undefined) - Number(other.accepted !== undefined) ||
      severityOrder[one.severity] - severityOrder[other.severity] ||
      certaintyOrder[one.certainty] - certaintyOrder[other.certainty],
  )
}
