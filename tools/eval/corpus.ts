/** Reads every file of the corpus once and tells what came of it. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Examination } from '../../src/core/findings/examination.ts'
import type { Finding } from '../../src/core/findings/finding.ts'
import { examine, examineTogether } from '../../src/core/pipeline.ts'
import { findingText } from '../../src/core/present/message.ts'
import { countBySeverity, type SeverityCount } from '../../src/core/present/report.ts'
import { shared } from './gold.ts'

/** Text-layer disclosures as PDF count for the thresholds; the rest is told apart. */
export type CorpusGroup = 'pdf' | 'other format' | 'template' | 'scan' | 'robustness' | 'performance'

export interface CorpusRow {
  readonly file: string
  readonly group: CorpusGroup
  /** What it was read as, or why it was refused. */
  readonly kind: string
  readonly refused: boolean
  readonly pages: number
  readonly seconds: number
  readonly numerals: number
  readonly bound: number
  readonly tested: number
  readonly relations: number
  readonly findings: SeverityCount
  /** Errors with their sentence, to be judged by hand. */
  readonly errors: readonly {
    readonly fingerprint: string
    readonly rule: string
    readonly text: string
    readonly place: string
  }[]
}

function groupOf(file: string): CorpusGroup {
  if (file.startsWith('robust_')) return 'robustness'
  if (file.startsWith('template_')) return 'template'
  if (file.startsWith('perf_') || file.includes('绩效')) return 'performance'
  if (file.includes('扫描件')) return 'scan'
  return file.endsWith('.pdf') ? 'pdf' : 'other format'
}

export function corpusFiles(): readonly string[] {
  return readdirSync(join(shared, 'corpus')).filter(
    (name) => name !== 'index.tsv' && statSync(join(shared, 'corpus', name)).isFile(),
  )
}

export const corpusPath = (file: string): string => join(shared, 'corpus', file)

export async function readCorpus(file: string): Promise<CorpusRow> {
  const bytes = readFileSync(corpusPath(file))
  const started = performance.now()
  const result = await examine(file, bytes)
  const seconds = (performance.now() - started) / 1000
  const group = groupOf(file)
  if (!result.ok) {
    const nothing = {
      pages: 0,
      numerals: 0,
      bound: 0,
      tested: 0,
      relations: 0,
      findings: { error: 0, warning: 0, info: 0 },
    }
    return { file, group, kind: result.error.code, refused: true, seconds, errors: [], ...nothing }
  }
  const { kind, document, coverage, relations, findings } = result.value
  return {
    file,
    group,
    kind,
    refused: false,
    pages: document.pages ?? 0,
    seconds,
    ...coverage,
    relations: relations.filter(({ outcome }) => outcome !== 'untested').length,
    findings: countBySeverity(findings),
    errors: findings.filter(({ severity }) => severity === 'error').map(errorOf),
  }
}

function errorOf(finding: Finding): CorpusRow['errors'][number] {
  const { place } = finding.at
  const where = place.kind === 'pdf' ? `page ${place.page}` : place.kind === 'text' ? `line ${place.line}` : place.kind
  return { fingerprint: finding.fingerprint, rule: finding.rule, text: findingText(finding), place: where }
}

const count = (examinations: readonly Examination[]): number =>
  examinations.reduce((sum, { relations }) => sum + relations.length, 0)

/** How many relations between two documents of one body are tested when they are checked together. */
export async function relationsBetween(files: readonly string[]): Promise<number> {
  const alone: Examination[] = []
  for (const file of files) {
    const result = await examine(file, readFileSync(corpusPath(file)))
    if (result.ok) alone.push(result.value)
  }
  return alone.length === files.length ? count(examineTogether(alone)) - count(alone) : 0
}
