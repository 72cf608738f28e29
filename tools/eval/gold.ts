/** The gold files: figures and defects of seeds, found by hand. Field names are theirs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Seeds, corpus and gold, beside the repository unless said otherwise. */
export const shared = process.env['MINGZHANG_SHARED'] ?? fileURLToPath(new URL('../../../shared', import.meta.url))

export interface GoldFact {
  readonly id: string
  readonly table_id: string
  readonly line: number
  readonly cell: number
  readonly row_code: string | null
  readonly row_label: string
  readonly row_path: readonly string[]
  readonly col_path: readonly string[]
  readonly unit: string | null
  readonly printed: string
  readonly value_fen: number | null
  readonly role: string
}

export interface GoldTable {
  readonly table_id: string
  readonly title: string
  readonly line_start: number
  readonly line_end: number
}

export interface GoldDocument {
  readonly document: string
  readonly tables: readonly GoldTable[]
  readonly facts: readonly GoldFact[]
}

export interface GoldFinding {
  readonly id: string
  readonly document: string
  readonly title: string
  readonly kind: string
  readonly severity: string
  readonly must_detect: boolean
  readonly lines: readonly number[]
  readonly rounding_test?: { readonly rounding_explains?: boolean } | null
  readonly fact_ids: readonly string[]
  readonly group?: string | null
}

export interface TrueNegative {
  readonly id: string
  readonly document: string
  readonly lines: readonly number[]
  readonly why_fine: string
}

export interface Gold {
  readonly documents: readonly GoldDocument[]
  readonly findings: readonly GoldFinding[]
  readonly trueNegatives: readonly TrueNegative[]
}

// The shapes above are what the files hold; they are our own data, not input.
const parse = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T

/** `undefined` when the folder is not there: a clone elsewhere has no gold. */
export function readGold(): Gold | undefined {
  const folder = join(shared, 'gold')
  if (!existsSync(folder)) return undefined
  const files = readdirSync(folder).filter((name) => name.endsWith('.facts.json'))
  const { findings, true_negatives } = parse<{ findings: GoldFinding[]; true_negatives: TrueNegative[] }>(
    join(folder, 'findings.json'),
  )
  const documents = files.map((name) => parse<GoldDocument>(join(folder, name)))
  return { documents, findings, trueNegatives: true_negatives }
}

export function seedPath(document: string): string {
  return join(shared, 'seeds', `${document}.txt`)
}
