import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import type { Publication } from '#core/document/publication.ts'
import { layouts } from '#core/editions/layouts.ts'
import { composeDisclosure } from '#core/pipeline.ts'
import { read } from '#core/read/read.ts'
import { disclosures } from '#core/testing/disclosures.ts'
import { differencesOf, write, type WriteFormat } from '#core/write/write.ts'

/** LibreOffice, where it is installed: an office program that is not ours opens what we write. */
const installed = spawnSync('soffice', ['--version']).error === undefined

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-office-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A disclosure of every edition. */
async function samples(): Promise<readonly (readonly [name: string, publication: Publication])[]> {
  const made: (readonly [string, Publication])[] = []
  for (const edition of layouts) {
    const [input] = fc.sample(disclosures(edition), { numRuns: 1, seed: 21 })
    const composed = input && (await composeDisclosure(input))
    if (!composed?.ok) throw new Error(`${edition.id} was not composed`)
    made.push([edition.id, composed.value.publication])
  }
  return made
}

/** A workbook without the results of its formulas, so that whoever opens it has to compute them. */
function uncomputed(workbook: Uint8Array): Uint8Array {
  let formulas = 0
  const parts = Object.entries(unzipSync(workbook)).map(([name, bytes]) => {
    if (!name.startsWith('xl/worksheets/sheet')) return [name, bytes] as const
    const text = strFromU8(bytes).replace(/(<\/f>)<v>[^<]*<\/v>/g, (_, end: string) => {
      formulas += 1
      return end
    })
    return [name, strToU8(text)] as const
  })
  expect(formulas).toBeGreaterThan(5)
  return zipSync(Object.fromEntries(parts))
}

/** LibreOffice keeps no description of a chart of Word. */
function withoutDescriptions(publication: Publication): Publication {
  const blocks = publication.blocks.map((block) => (block.kind === 'chart' ? { ...block, alternative: '' } : block))
  return { ...publication, blocks }
}

/** Lets LibreOffice open all files of a folder, recalculate, and store them again. Returns what it stored. */
function stored(from: string, format: WriteFormat): readonly string[] {
  const out = join(folder, `${format}-stored`)
  mkdirSync(out)
  const files = readdirSync(from).map((name) => join(from, name))
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const done = spawnSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', out, ...files], {
    encoding: 'utf8',
    timeout: 240_000,
  })
  if (done.status !== 0) throw new Error(done.stderr)
  return readdirSync(out).map((name) => join(out, name))
}

describe.skipIf(!installed)(
  'office programs (skipped where LibreOffice is not installed)',
  { timeout: 600_000 },
  () => {
    it.each(['docx', 'xlsx'] as const)('open every %s, compute its sums, and store the same', async (format) => {
      const from = join(folder, format)
      mkdirSync(from)
      const publications = new Map(await samples())
      for (const [id, publication] of publications) {
        const written = await write(publication, format)
        if (!written.ok) throw new Error(JSON.stringify(written.error.slice(0, 3)))
        writeFileSync(join(from, `${id}.${format}`), format === 'xlsx' ? uncomputed(written.value) : written.value)
      }
      const files = stored(from, format)
      expect(files.length).toBe(publications.size)
      for (const file of files) {
        const id = file.slice(file.lastIndexOf('/') + 1, file.lastIndexOf('.'))
        const publication = publications.get(id)
        const document = await read(readFileSync(file))
        if (!document.ok || !publication) throw new Error(`${file} was not read`)
        expect(differencesOf(withoutDescriptions(publication), document.value)).toEqual([])
      }
    })
  },
)
