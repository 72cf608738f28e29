import { createHash } from 'node:crypto'
import type { Coordinates } from '#core/facts/coordinates.ts'
import { factsText } from '#core/facts/facts-equal.ts'
import type { Fact } from '#core/facts/fact.ts'
import type { SignOff } from '#core/findings/gate.ts'

/** What goes with a set of files: what they are, what they were made from, and how reading them back ended. */
export interface Manifest {
  readonly manifest: 1
  readonly title: string
  readonly entity: string
  readonly year: number
  readonly date: string
  readonly edition: string
  readonly versions: Readonly<Record<string, string>>
  /** SHA-256 over what the facts of the publication say. */
  readonly facts: { readonly count: number; readonly sha256: string }
  readonly files: readonly ManifestFile[]
  /** Only where the disclosure was composed from documents instead of a ledger. */
  readonly origin?: Origin
  readonly signOffs: readonly SignOff[]
}

/** The documents that figures were taken from, and those that no document prints. */
export interface Origin {
  readonly documents: readonly { readonly name: string; readonly sha256: string }[]
  readonly supplements: readonly { readonly name: string; readonly sha256: string }[]
  /** Figures that follow from printed ones by law: what they are, their amount in fen, and what they follow from. */
  readonly derived: readonly {
    readonly coordinates: Coordinates
    readonly value: string
    readonly from: readonly Coordinates[]
  }[]
  /** Figures that a supplement gives. */
  readonly supplied: readonly Coordinates[]
}

export interface ManifestFile {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  /** Only for documents that are read back. */
  readonly proof?: {
    readonly facts: { readonly count: number; readonly sha256: string }
    readonly differences: number
    readonly findings: readonly string[]
  }
}

export const manifestName = 'manifest.json'

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Facts as a manifest names them. */
export function factsSeal(facts: readonly Fact[]): { readonly count: number; readonly sha256: string } {
  return { count: facts.filter(({ value }) => value !== null).length, sha256: sha256(factsText(facts)) }
}
