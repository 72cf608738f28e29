import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { Publication } from '#core/document/publication.ts'
import { layouts } from '#core/editions/layouts.ts'
import { composeDisclosure } from '#core/pipeline.ts'
import { disclosures } from '#core/testing/disclosures.ts'
import { typesetter } from '../typst/typesetter.ts'
import { manifestName } from './manifest.ts'
import { proveSet } from './prove-set.ts'
import { makeSet, type SetInput, storeSet, writeSet } from './write-set.ts'

const press = typesetter()
const folder = mkdtempSync(join(tmpdir(), 'mingzhang-'))
afterAll(() => {
  press.close()
  rmSync(folder, { recursive: true })
})

/** A whole disclosure, in which the checker finds nothing. */
async function wholeDisclosure(): Promise<Publication> {
  const [edition] = layouts
  const [input] = edition ? fc.sample(disclosures(edition), { seed: 17, numRuns: 1 }) : []
  const composed = input && (await composeDisclosure(input))
  if (!composed?.ok) throw new Error('no disclosure could be composed')
  return composed.value.publication
}

const publication = await wholeDisclosure()
const input: SetInput = { publication, edition: 'test', versions: { mingzhang: '0' }, signOffs: [] }

const outcomes = async (set: string): Promise<readonly string[]> => {
  const proofs = await proveSet(set)
  return proofs.ok
    ? proofs.value.filter(({ outcome }) => outcome !== 'proved').map(({ outcome, name }) => `${outcome} ${name}`)
    : [proofs.error]
}

describe('writeSet', { timeout: 300_000 }, () => {
  it('writes a set that proves itself, and tells a file that was changed or is gone', async () => {
    const set = join(folder, 'set')
    const made = await writeSet(input, set, press)
    expect(made.ok ? made.value.files.filter(({ proof }) => proof).map(({ name }) => name) : made.error).toEqual([
      'disclosure.html',
      'disclosure.docx',
      'disclosure.xlsx',
      'disclosure.pdf',
    ])
    expect(await outcomes(set)).toEqual([])
    expect(readdirSync(folder)).toEqual(['set'])
    appendFileSync(join(set, 'disclosure.html'), ' ')
    rmSync(join(set, 'data/fiscal.csv'))
    expect(await outcomes(set)).toEqual(['changed disclosure.html', 'missing data/fiscal.csv'])
  })

  it('replaces an older set, and nothing else', async () => {
    const other = join(folder, 'other')
    mkdirSync(other)
    writeFileSync(join(other, 'letter.txt'), 'kept')
    const refused = await writeSet(input, other, press)
    expect(refused.ok ? [] : refused.error.map(({ code }) => code)).toEqual(['cannot-write'])
    expect(readdirSync(other)).toEqual(['letter.txt'])
    // what a run that was killed leaves, what another is writing now, and a folder of somebody else with a name much like it
    const left = ['.set.0123456789ab.new', '.set.0123456789ab.old', '.set.ba9876543210.new', '.set.mine']
    for (const name of left) mkdirSync(join(folder, name))
    const hourAgo = Date.now() / 1000 - 3600
    utimesSync(join(folder, '.set.0123456789ab.new'), hourAgo, hourAgo)
    expect((await writeSet(input, join(folder, 'set'), press)).ok).toBe(true)
    expect(await outcomes(join(folder, 'set'))).toEqual([])
    expect(readdirSync(folder).toSorted()).toEqual(['.set.ba9876543210.new', '.set.mine', 'other', 'set'])
    for (const name of ['.set.ba9876543210.new', '.set.mine']) rmSync(join(folder, name), { recursive: true })
    expect(readdirSync(folder).toSorted()).toEqual(['other', 'set'])
  })

  it('brings back the older set that a killed run had taken away, whatever becomes of the next', async () => {
    const set = join(folder, 'set')
    renameSync(set, join(folder, '.set.0123456789ab.old'))
    const made = await makeSet(input, press)
    if (!made.ok) throw new Error('not made')
    // a file without a name cannot be written
    const [file] = made.value.files
    const files = file ? [{ ...file, name: '' }] : []
    expect(await storeSet({ ...made.value, files }, set)).toMatchObject({ ok: false })
    expect(await outcomes(set)).toEqual([])
    expect(readdirSync(folder).toSorted()).toEqual(['other', 'set'])
  })

  it('leaves no file behind when a publication has problems', async () => {
    const set = join(folder, 'none')
    const blocks = [...publication.blocks, { kind: 'paragraph', text: '甲☑' } as const]
    const made = await writeSet({ ...input, publication: { ...publication, blocks } }, set, press)
    expect(made.ok ? [] : made.error.map(({ code }) => code)).toEqual(['missing-glyph'])
    expect(existsSync(set)).toBe(false)
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  })
})

describe('proveSet', () => {
  it.each([
    ['no-manifest', undefined],
    ['bad-manifest', '{'],
    ['bad-manifest', '{"files":[{"name":"../x","sha256":"0"}]}'],
    ['bad-manifest', '{"files":[{"name":"x"}]}'],
  ])('says %s', async (error, text) => {
    const set = mkdtempSync(join(tmpdir(), 'mingzhang-'))
    if (text !== undefined) writeFileSync(join(set, manifestName), text)
    expect(await proveSet(set)).toEqual({ ok: false, error })
    rmSync(set, { recursive: true })
  })
})
