import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { ComposeInput } from '#core/compose/compose.ts'
import type { Edition, TableLayout } from '#core/editions/layout.ts'
import { layoutNamed } from '#core/editions/layouts.ts'
import { disclosures } from '#core/testing/disclosures.ts'
import { type Typesetter, typesetter } from '../typst/typesetter.ts'
import { publish, type PublishInput } from './publish.ts'

const press = typesetter()
const folder = mkdtempSync(join(tmpdir(), 'mingzhang-publish-'))
afterAll(() => {
  press.close()
  rmSync(folder, { recursive: true, force: true })
})

const edition = layoutNamed('central-budget')
if (!edition) throw new Error('there is a general edition')
const [sound] = fc.sample(disclosures(edition), { numRuns: 1, seed: 4 })
if (!sound) throw new Error('there is a sample')

/** The form of a personal number, put together so that none stands in the source. */
const mobile = ['139', '0000', '0000'].join('')

const input = (disclosure: ComposeInput, more: Partial<PublishInput> = {}): PublishInput => ({
  disclosure,
  isDepartment: true,
  signOffs: [],
  versions: { mingzhang: '0' },
  ...more,
})

/** The edition with its first table changed. */
function changed(change: (table: TableLayout) => Partial<TableLayout>): Edition {
  let done = false
  const parts = sound?.edition.parts.map((part) => ({
    ...part,
    items: part.items.map((item) => {
      if (item.kind !== 'table' || done) return item
      done = true
      return { ...item, table: { ...item.table, ...change(item.table) } }
    }),
  }))
  return { ...sound?.edition, parts } as Edition // the sample is there
}

const wrong: readonly (readonly [what: string, code: string, place: string, disclosure: ComposeInput])[] = [
  [
    'an edition with an unknown label',
    'unknown-label',
    '收支总表',
    {
      ...sound,
      edition: changed(({ panels: [first, ...rest] }) => ({
        panels: first ? [{ ...first, rows: [{ kind: 'row', label: '甲乙丙丁' }, ...first.rows] }, ...rest] : [],
      })),
    },
  ],
  [
    'a ledger that breaks a law',
    'law-broken',
    '收支总表',
    {
      ...sound,
      figures: sound.figures.map((figure) =>
        figure.coordinates.flow === 'totalSources' && figure.coordinates.fund === undefined
          ? { ...figure, value: figure.value + 1n }
          : figure,
      ),
    },
  ],
  [
    'a change without its reason',
    'missing-reason',
    '一、关于收支总表的说明',
    {
      ...sound,
      figures: sound.figures.map((figure) =>
        figure.coordinates.year === undefined ? figure : { ...figure, value: figure.value / 2n },
      ),
      texts: { ...sound.texts, explanations: [] },
    },
  ],
  [
    'a figure that does not fit its column',
    'does-not-fit',
    '收支总表',
    { ...sound, figures: sound.figures.map((figure) => ({ ...figure, value: figure.value * 10n ** 15n })) },
  ],
]

describe('publish', { timeout: 300_000 }, () => {
  it.each(wrong)('names %s, and writes no file', async (_, code, place, disclosure) => {
    const out = join(folder, code)
    const done = await publish(input(disclosure), out, press)
    const errors = done.ok ? [] : done.error.flatMap((one) => (one.kind === 'compose' ? [one.error] : []))
    expect(errors.map((error) => error.code)).toContain(code)
    expect(errors.find((error) => error.code === code)?.path[0]).toContain(place)
    expect(existsSync(out)).toBe(false)
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it.each([
    ['a folder that holds something else', 'full'],
    ['a file', 'full/letter.txt'],
    ['a folder below a file', 'full/letter.txt/set'],
  ])('refuses %s before anything is typeset', async (_, name) => {
    mkdirSync(join(folder, 'full'), { recursive: true })
    writeFileSync(join(folder, 'full/letter.txt'), '留着')
    const idle: Typesetter = { typeset: () => Promise.reject(new Error('typeset')), close: () => undefined }
    const out = join(folder, name)
    const refused = { kind: 'set', error: { code: 'cannot-write', path: [out] } }
    expect(await publish(input(sound), out, idle)).toEqual({ ok: false, error: [refused] })
    expect(readFileSync(join(folder, 'full/letter.txt'), 'utf8')).toBe('留着')
    rmSync(join(folder, 'full'), { recursive: true })
  })

  it('writes a set that tells who has still to sign and when it is due', async () => {
    const out = join(folder, 'set')
    const done = await publish(input(sound, { approved: '2026-03-01' }), out, press)
    if (!done.ok) throw new Error(JSON.stringify(done.error.slice(0, 2)))
    expect(done.value.missingSignOffs).toEqual(['secrecyReviewer', 'head'])
    expect(done.value.deadline).toEqual({ kind: 'kept', last: '2026-03-21', daysLeft: 16 })
    expect(readdirSync(out)).toContain('manifest.json')
  })

  it('refuses a disclosure in which the checker finds something, and writes no file', async () => {
    const out = join(folder, 'private')
    const texts = { ...sound.texts, topics: { ...sound.texts.topics, duties: [`负责联络。办理人手机：${mobile}。`] } }
    const done = await publish(input({ ...sound, texts }), out, press)
    expect(done.ok).toBe(false)
    expect(existsSync(out)).toBe(false)
  })
})
