import { randomBytes } from 'node:crypto'
import { access, constants, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { fail, ok, type Result } from '#core/base/result.ts'
import type { Publication } from '#core/document/publication.ts'
import type { SignOff } from '#core/findings/gate.ts'
import { factsOf, type Proof, prove } from '#core/pipeline.ts'
import { jsonFacts } from '#core/present/json.ts'
import { dataFiles, problemsOf, write, type WriteError } from '#core/write/write.ts'
import type { Typesetter } from '../typst/typesetter.ts'
import { factsSeal, type Manifest, type ManifestFile, manifestName, type Origin, sha256 } from './manifest.ts'

export interface SetInput {
  readonly publication: Publication
  readonly edition: string
  readonly jurisdiction?: string
  readonly versions: Readonly<Record<string, string>>
  readonly signOffs: readonly SignOff[]
  readonly origin?: Origin
}

/** A file of the set that reading back has refuted: it says something else, or our own checks find something in it. */
export interface Refuted {
  readonly code: 'not-proved' | 'not-read' | 'has-findings'
  readonly file: string
  readonly proof?: Proof
}

export type SetError = WriteError | Refuted | { readonly code: 'cannot-write'; readonly path: readonly string[] }

export interface MadeFile {
  readonly name: string
  readonly content: Uint8Array
  readonly proof?: Proof
}

/** A set that has been proved, before anything is on disk. */
export interface MadeSet {
  readonly manifest: Manifest
  readonly files: readonly MadeFile[]
}

/** The four documents of a set and its data, each document read back. Nothing is on disk yet. */
export async function makeSet(
  { publication, edition, jurisdiction, versions, signOffs, origin }: SetInput,
  press: Typesetter,
): Promise<Result<MadeSet, readonly SetError[]>> {
  const problems = problemsOf(publication)
  if (problems.length > 0) return fail(problems)
  const settings = jurisdiction === undefined ? {} : { jurisdiction }
  const set = press.typeset(publication)
  const [html, xlsx] = await Promise.all([write(publication, 'html'), write(publication, 'xlsx')])
  const pdf = await set
  if (!pdf.ok) return pdf
  const docx = await write(publication, 'docx', { pages: pdf.value.pages })
  if (!html.ok) return html
  if (!xlsx.ok) return xlsx
  if (!docx.ok) return docx
  const written = {
    'disclosure.html': html.value,
    'disclosure.docx': docx.value,
    'disclosure.xlsx': xlsx.value,
    'disclosure.pdf': pdf.value.pdf,
  }
  const files: MadeFile[] = []
  const refuted: Refuted[] = []
  for (const [name, content] of Object.entries(written)) {
    const proof = await prove(publication, name, content, settings)
    if (!proof.ok) refuted.push({ code: 'not-read', file: name })
    else if (proof.value.differences.length + proof.value.factsApart.length > 0)
      refuted.push({ code: 'not-proved', file: name, proof: proof.value })
    else if (proof.value.findings.length > 0) refuted.push({ code: 'has-findings', file: name, proof: proof.value })
    else files.push({ name, content, proof: proof.value })
  }
  if (refuted.length > 0) return fail(refuted)
  const facts = factsOf(publication)
  const encoder = new TextEncoder()
  const data = dataFiles(publication, facts, sha256)
  files.push(...data.map(({ name, text }) => ({ name: `data/${name}`, content: encoder.encode(text) })), {
    name: 'data/facts.json',
    content: encoder.encode(`${JSON.stringify({ facts: jsonFacts(facts) }, undefined, 1)}\n`),
  })
  const { title, entity, year, date } = publication
  const manifest: Manifest = {
    manifest: 1,
    title,
    entity,
    year,
    date,
    edition,
    versions,
    facts: factsSeal(facts),
    files: files.map(fileOf),
    ...(origin && { origin }),
    signOffs,
  }
  return ok({ manifest, files })
}

function fileOf({ name, content, proof }: MadeFile): ManifestFile {
  return {
    name,
    bytes: content.length,
    sha256: sha256(content),
    ...(proof && {
      proof: {
        facts: factsSeal(proof.examination.facts),
        differences: proof.differences.length + proof.factsApart.length,
        findings: proof.findings.map(({ rule, fingerprint }) => `${rule} ${fingerprint}`),
      },
    }),
  }
}

/** Makes a set and puts it into a folder. */
export async function writeSet(
  input: SetInput,
  folder: string,
  press: Typesetter,
): Promise<Result<Manifest, readonly SetError[]>> {
  const made = await makeSet(input, press)
  return made.ok ? storeSet(made.value, folder) : made
}

/**
 * Puts a set into a folder whole or not at all: it is written beside the folder and then takes its name. An older set of that
 * name is replaced; any other folder is left alone.
 */
export async function storeSet(
  { manifest, files }: MadeSet,
  folder: string,
): Promise<Result<Manifest, readonly SetError[]>> {
  const target = resolve(folder)
  const mark = randomBytes(6).toString('hex')
  const fresh = join(dirname(target), `.${basename(target)}.${mark}.new`)
  const old = join(dirname(target), `.${basename(target)}.${mark}.old`)
  try {
    await removeLeftovers(target)
    for (const { name, content } of files) {
      await mkdir(dirname(join(fresh, name)), { recursive: true })
      await writeFile(join(fresh, name), content)
    }
    await writeFile(join(fresh, manifestName), `${JSON.stringify(manifest, undefined, 2)}\n`)
    const replaces = await mayReplace(target)
    if (replaces) await rename(target, old)
    await rename(fresh, target)
    if (replaces) await rm(old, { recursive: true, force: true })
    return ok(manifest)
  } catch {
    await rm(fresh, { recursive: true, force: true })
    return fail([{ code: 'cannot-write', path: [folder] }])
  }
}

/** A set is written in seconds: one that has lain unfinished for so long belongs to no run that still goes on. */
const abandonedAfterMs = 600_000

/**
 * Takes away what a run that was killed has left beside a folder, not what another is writing now. Where it was killed between taking the older set away and
 * putting the new one in its place, the older one comes back first.
 */
async function removeLeftovers(target: string): Promise<void> {
  const start = `.${basename(target)}.`
  const names = await readdir(dirname(target)).catch(() => [])
  const left = names
    .filter((name) => name.startsWith(start) && /^[0-9a-f]{12}\.(?:new|old)$/.test(name.slice(start.length)))
    .map((name) => join(dirname(target), name))
  const older = left.find((path) => path.endsWith('.old'))
  if (older !== undefined && (await stat(target).catch(() => undefined)) === undefined) await rename(older, target)
  const latest = Date.now() - abandonedAfterMs
  for (const path of left) {
    const there = await stat(path).catch(() => undefined)
    if (there && (path.endsWith('.old') || there.mtimeMs < latest)) await rm(path, { recursive: true, force: true })
  }
}

/** Whether a set can be put into a folder: it can be written there, and nothing of others lies in it. */
export async function canStore(folder: string): Promise<boolean> {
  const target = resolve(folder)
  if (!(await canWrite(dirname(target)))) return false
  const there = await stat(target).catch(() => undefined)
  return there === undefined || (there.isDirectory() && (await mayReplace(target).catch(() => false)))
}

/** Whether files can be written in a folder, or the folder made. */
export async function canWrite(folder: string): Promise<boolean> {
  const there = await stat(folder).catch(() => undefined)
  if (there === undefined) return dirname(folder) !== folder && canWrite(dirname(folder))
  const writable = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  )
  return there.isDirectory() && writable
}

/** Whether a folder of that name is there and is one of ours or empty. Throws when it is somebody else's. */
async function mayReplace(target: string): Promise<boolean> {
  const names = await readdir(target).catch(() => undefined)
  if (names === undefined) return false
  if (names.length > 0 && !names.includes(manifestName)) throw new Error('not a set of ours')
  return true
}
