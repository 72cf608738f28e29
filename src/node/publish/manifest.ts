import { createHash } from 'node:crypto'
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
  readonly signOffs: readonly SignOff[]
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
