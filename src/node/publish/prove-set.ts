import { readFile } from 'node:fs/promises'
import { join, normalize } from 'node:path'
import { fail, ok, type Result } from '#core/base/result.ts'
import { examine } from '#core/pipeline.ts'
import { factsSeal, type Manifest, type ManifestFile, manifestName, sha256 } from './manifest.ts'

/** How one file of a set stands against its manifest. */
export interface FileProof {
  readonly name: string
  readonly outcome: 'proved' | 'missing' | 'changed' | 'not-read' | 'facts-differ' | 'new-findings'
  /** Facts that were read from it; 0 for data. */
  readonly facts: number
  readonly findings: number
}

/**
 * Proves a published set again, from its files alone: every file is the one of the manifest, and every document, read back by
 * our own reader, says the facts that were sealed when it was written and gives no finding beyond those that were accepted.
 */
export async function proveSet(folder: string): Promise<Result<readonly FileProof[], 'no-manifest' | 'bad-manifest'>> {
  const read = await readManifest(folder)
  if (!read.ok) return read
  const manifest = read.value
  const proofs: FileProof[] = []
  for (const file of manifest.files) proofs.push(await proveFile(folder, file))
  return ok(proofs)
}

/** The manifest of the set in a folder. */
export async function readManifest(folder: string): Promise<Result<Manifest, 'no-manifest' | 'bad-manifest'>> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => undefined)
  if (text === undefined) return fail('no-manifest')
  const manifest = parseManifest(text)
  return manifest === undefined ? fail('bad-manifest') : ok(manifest)
}

async function proveFile(folder: string, file: ManifestFile): Promise<FileProof> {
  const { name } = file
  const told = (outcome: FileProof['outcome'], facts = 0, findings = 0): FileProof => ({
    name,
    outcome,
    facts,
    findings,
  })
  const bytes = await readFile(join(folder, name)).catch(() => undefined)
  if (bytes === undefined) return told('missing')
  if (sha256(bytes) !== file.sha256) return told('changed')
  if (file.proof === undefined) return told('proved')
  const examined = await examine(name, bytes)
  if (!examined.ok) return told('not-read')
  const seal = factsSeal(examined.value.facts)
  if (seal.sha256 !== file.proof.facts.sha256) return told('facts-differ', seal.count)
  const known = new Set(file.proof.findings)
  const fresh = examined.value.findings.filter(
    ({ rule, fingerprint, severity }) => severity === 'error' && !known.has(`${rule} ${fingerprint}`),
  )
  return told(fresh.length > 0 ? 'new-findings' : 'proved', seal.count, fresh.length)
}

/** A manifest that others may have written: names stay inside the folder, hashes are hashes. */
function parseManifest(text: string): Manifest | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null || !('files' in value) || !Array.isArray(value.files))
    return undefined
  const sound = value.files.every(
    (file: unknown) =>
      typeof file === 'object' &&
      file !== null &&
      'name' in file &&
      typeof file.name === 'string' &&
      !/^(?:\/|[a-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)/i.test(normalize(file.name)) &&
      'sha256' in file &&
      typeof file.sha256 === 'string' &&
      (!('proof' in file) || isProof(file.proof)),
  )
  // every part that is used has just been looked at
  return sound ? (value as Manifest) : undefined
}

function isProof(proof: unknown): boolean {
  if (typeof proof !== 'object' || proof === null || !('facts' in proof) || !('findings' in proof)) return false
  const { facts, findings } = proof
  return typeof facts === 'object' && facts !== null && 'sha256' in facts && Array.isArray(findings)
}
