import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { type ComposeInput, type Missing, skeletonOf } from '#core/compose/compose.ts'
import { layoutNamed } from '#core/editions/layouts.ts'
import { districtSheets } from '#core/testing/district-form.ts'
import { disclosures } from '#core/testing/disclosures.ts'
import { inUnit, type PlatformSheet, platformSheets, xlsOf, xlsxOf } from '#core/testing/platform-workbooks.ts'
import { composeDisclosure } from '#core/pipeline.ts'
import { typesetter } from '../typst/typesetter.ts'
import { type DocumentRefusal, type FromDocuments, type FromOutcome, sourceFrom } from './from-documents.ts'
import { publish } from './publish.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-from-'))
const press = typesetter()
afterAll(() => {
  press.close()
  rmSync(folder, { recursive: true, force: true })
})

const edition = layoutNamed('central-budget')
if (!edition) throw new Error('there is a general edition')
const [sample] = fc.sample(disclosures(edition), { numRuns: 1, seed: 77 })
if (!sample) throw new Error('there is a sample')
const { entity, year, texts } = sample

async function sheetsOf(input: ComposeInput, unit: '元' | '万元' = '元'): Promise<readonly PlatformSheet[]> {
  const composed = await composeDisclosure({ ...input, edition: inUnit(input.edition, unit, 2) })
  if (!composed.ok) throw new Error(JSON.stringify(composed.error[0]?.path))
  const cover: PlatformSheet = { name: '封面', rows: [[`${entity}`], [`${input.year}年度部门预算`]] }
  return [cover, ...platformSheets(composed.value.publication)]
}

const sheets = await sheetsOf(sample)
const threePublic = 'GK09'
const without = (name: string): readonly PlatformSheet[] => sheets.filter((sheet) => sheet.name !== name)

let files = 0
async function written(content: readonly PlatformSheet[], format: 'xlsx' | 'xls' = 'xlsx'): Promise<string> {
  files += 1
  const path = join(folder, `export-${files}.${format}`)
  writeFileSync(path, format === 'xlsx' ? await xlsxOf(content) : xlsOf(content))
  return path
}

/** What the body would add: nothing that is asked exists, but its texts do. */
function supplementFor(missing: readonly Missing[]): string {
  files += 1
  const path = join(folder, `supplement-${files}.json`)
  const skeleton = JSON.parse(skeletonOf(missing, { place: () => '' })) as { figures: { value: unknown }[] }
  for (const figure of skeleton.figures) figure.value = 'none'
  const reasons = texts.explanations.map(({ topic, reason }) => ({ topic, reason }))
  writeFileSync(path, JSON.stringify({ ...skeleton, texts: texts.topics, reasons, performance: 'none' }))
  return path
}

const from = (documents: readonly string[], more: Partial<FromDocuments> = {}): Promise<FromOutcome> =>
  sourceFrom({ documents, supplements: [], edition, kind: 'budget', ...more })

async function refusedBy(documents: readonly string[], more: Partial<FromDocuments> = {}): Promise<DocumentRefusal> {
  const { result } = await from(documents, more)
  if (result.ok) throw new Error('not refused')
  return result.error
}

async function missingFrom(
  documents: readonly string[],
  more: Partial<FromDocuments> = {},
): Promise<readonly Missing[]> {
  const refusal = await refusedBy(documents, more)
  if (refusal.kind !== 'missing') throw new Error(JSON.stringify(refusal))
  return refusal.missing
}

const tablesIn = (missing: readonly Missing[]): readonly string[] =>
  missing.flatMap((one) => (one.kind === 'table' ? [one.title] : []))

const comparisons = (missing: readonly Missing[]): number => missing.filter(({ kind }) => kind === 'comparison').length

/** A sheet with one of its numbers changed, and the name of its cell. */
function withNumberChanged(sheet: PlatformSheet): PlatformSheet {
  let done = false
  const rows = sheet.rows.map((row) =>
    row.map((value) => {
      if (done || typeof value !== 'number' || value === 0) return value
      done = true
      return value + 1_000_000
    }),
  )
  return { ...sheet, rows }
}

const blanked = (sheet: PlatformSheet): PlatformSheet => ({
  ...sheet,
  rows: sheet.rows.map((row) => row.map((value) => (typeof value === 'number' ? null : value))),
})

describe('sourceFrom', { timeout: 120_000 }, () => {
  it.each(['xlsx', 'xls'] as const)(
    'takes the figures of a whole workbook (%s), and asks only for what it has no table for',
    async (format) => {
      const missing = await missingFrom([await written(sheets, format)])
      const kinds = new Set(missing.map(({ kind }) => kind))
      expect([...kinds].toSorted()).toEqual(['comparison', 'figure', 'text'])
      const figures = missing.flatMap((one) => (one.kind === 'figure' ? [one.coordinates] : []))
      expect(
        figures.map(({ threePublic: item, procurement, measure, fund }) => item ?? procurement ?? measure ?? fund),
      ).toEqual([
        'fiscalSpecialAccount',
        'unitFunds',
        'operatingFundsOfOrgans',
        'operatingFundsOfOrgans',
        'total',
        'vehicleOperation',
      ])
    },
  )

  it('composes and proves a set whose manifest says where its figures are from', async () => {
    const workbook = await written(sheets)
    const supplement = supplementFor(await missingFrom([workbook]))
    const { result } = await from([workbook], { supplements: [supplement] })
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    const { disclosure, isDepartment, origin } = result.value
    const out = join(folder, 'set')
    const done = await publish(
      { disclosure: { ...disclosure, date: sample.date }, isDepartment, signOffs: [], versions: {}, origin },
      out,
      press,
    )
    expect(done).toMatchObject({ ok: true })
    const manifest: unknown = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))
    expect(manifest).toMatchObject({
      entity,
      year,
      origin: {
        documents: [
          { name: expect.stringMatching(/^export-\d+\.xlsx$/), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
        ],
        supplements: [{ name: expect.stringMatching(/^supplement-\d+\.json$/) }],
      },
    })
  })

  it('names the table of a sheet that is not there, and takes it from another workbook', async () => {
    const most = await written(without(threePublic))
    const title = sheets.find(({ name }) => name === threePublic)?.rows[0]?.[0]
    expect(tablesIn(await missingFrom([most]))).toEqual([title])
    const rest = await written(sheets.filter(({ name }) => name === threePublic))
    expect(tablesIn(await missingFrom([most, rest]))).toEqual([])
  })

  it('compares with the year before when its workbook is given, too', async () => {
    const before = await sheetsOf({ ...sample, year: year - 1, edition: { ...edition, years: { from: year - 1 } } })
    const alone = await missingFrom([await written(sheets)])
    const both = await missingFrom([await written(sheets), await written(before)], { year })
    expect(comparisons(alone)).toBeGreaterThan(0)
    expect(comparisons(both)).toBeLessThan(comparisons(alone))
    expect(both.some(({ kind }) => kind === 'cell')).toBe(false)
  })

  it('refuses a workbook whose figures contradict each other, naming sheet and cell', async () => {
    const wrong = sheets.map((sheet) => (sheet.name === 'GK03' ? withNumberChanged(sheet) : sheet))
    const refusal = await refusedBy([await written(wrong)])
    if (refusal.kind !== 'findings') throw new Error(JSON.stringify(refusal))
    expect(refusal.findings.map(({ finding }) => finding.at.place)).toContainEqual(
      expect.objectContaining({ kind: 'xlsx', sheet: 'GK03', cell: expect.stringMatching(/^[A-Z]+\d+$/) }),
    )
  })

  it('refuses a supplement that says otherwise than the workbook, naming both places', async () => {
    const workbook = await written(sheets)
    const path = join(folder, 'contradicting.json')
    const coordinates = { stage: 'approved', flow: 'expenditure' }
    writeFileSync(path, JSON.stringify({ supplement: 1, figures: [{ where: '支出合计', coordinates, value: '1.00' }] }))
    const missing = await missingFrom([workbook], { supplements: [path] })
    const contradictions = missing.flatMap((one) =>
      one.kind === 'cell' && one.contradiction ? [one.contradiction] : [],
    )
    expect(contradictions[0]).toMatchObject({
      one: { file: workbook, at: { place: { kind: 'xlsx' } } },
      other: { file: path, field: 'figures[0]', at: { path: ['支出合计'], quote: '1.00' } },
    })
  })

  it.each([
    ['of another year', { year: year + 3 }, { code: 'other-year', found: String(year), wanted: String(year + 3) }],
    ['of another body', { entity: '某市审计局' }, { code: 'other-entity', found: entity, wanted: '某市审计局' }],
  ])('refuses a workbook %s', async (_, more, refusal) => {
    expect(await refusedBy([await written(sheets)], more)).toMatchObject({ kind: 'source', refusals: [refusal] })
  })

  it('refuses a budget as the source of final accounts', async () => {
    const accounts = layoutNamed('national-accounts')
    expect(await refusedBy([await written(sheets)], accounts ? { edition: accounts } : {})).toMatchObject({
      kind: 'source',
      refusals: [{ code: 'other-kind' }],
    })
  })

  it('leaves sheets aside that are hidden or say nothing it knows, and tells so', async () => {
    const staff: PlatformSheet = {
      name: 'RY01',
      rows: [['人员花名册'], ['序号', '岗位', '工龄'], [1, '会计', 12], [2, '出纳', 7]],
    }
    const draft = { ...withNumberChanged(sheets[3] ?? staff), name: '草稿', hidden: true }
    const { notes, result } = await from([await written([...sheets, staff, draft])])
    expect(notes.map(({ code, detail }) => [code, detail])).toEqual([
      ['hidden', '草稿'],
      ['unused-sheet', 'RY01'],
    ])
    expect(result.ok ? [] : result.error.kind).toBe('missing')
  })

  it('tells of an empty form that every table is missing', async () => {
    const empty = sheets
      .map(blanked)
      .map((sheet) => ({ ...sheet, rows: sheet.rows.filter(([cell]) => !String(cell).startsWith('注')) }))
    const missing = await missingFrom([await written(empty)])
    expect(tablesIn(missing)).toHaveLength(9)
    expect(missing.some(({ kind }) => kind === 'cell')).toBe(false)
  })

  it('says which file cannot be read, and which supplement is not there', async () => {
    expect(await refusedBy([join(folder, 'nowhere.xlsx')])).toMatchObject({ kind: 'unread', refused: [{}] })
    const workbook = await written(sheets)
    const file = join(folder, 'nowhere.json')
    expect(await refusedBy([workbook], { supplements: [file] })).toEqual({ kind: 'no-supplement', file })
    expect(existsSync(join(folder, 'nowhere.json'))).toBe(false)
  })
})

describe('figures that are known only as they are printed', { timeout: 120_000 }, () => {
  it('are printed as they are: an edition in 元 prints them in 万元', async () => {
    const yuan = inUnit(edition, '元', 2)
    const workbook = await written(await sheetsOf(sample, '万元'))
    const supplement = supplementFor(await missingFrom([workbook], { edition: yuan }))
    const { result } = await from([workbook], { edition: yuan, supplements: [supplement] })
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    const composed = await composeDisclosure({ ...result.value.disclosure, date: sample.date })
    if (!composed.ok) throw new Error(JSON.stringify(composed.error[0]))
    const expected = await composeDisclosure(sample)
    if (!expected.ok) throw new Error(JSON.stringify(expected.error[0]))
    const printed = (composition: typeof composed.value) =>
      composition.cells.map(({ table, row, column, text }) => [table, row, column, text].join(' '))
    expect(printed(composed.value)).toEqual(printed(expected.value))
    expect(composed.value.adjusted).toEqual([])
  })
})

/** The rows of every table that a workbook and its supplement give, by title. */
const rowsFrom = async (workbook: string, supplement: string): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { result } = await from([workbook], { supplements: [supplement] })
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  const composed = await composeDisclosure({ ...result.value.disclosure, date: sample.date })
  if (!composed.ok) throw new Error(JSON.stringify(composed.error[0]))
  const tables = composed.value.publication.blocks.filter((block) => block.kind === 'table')
  return new Map(
    tables.map(({ title, rows }) => [title, rows.map((cells) => cells.map(({ text }) => text.trim()).join('|'))]),
  )
}

describe('the form that districts export', { timeout: 120_000 }, () => {
  it.each(['xlsx', 'xls'] as const)('gives the national tables (%s), and its own lacks are told', async (format) => {
    const workbook = await written(districtSheets, format)
    const missing = await missingFrom([workbook])
    expect(missing.flatMap((one) => (one.kind === 'cell' ? [one.path.slice(1).join(' ')] : []))).toEqual([
      '合计 事业收入/其中：教育收费',
      ...['合计', '1.因公出国（境）费', '2.公务接待费', '3.公务用车购置及运行费'].map((row) => `${row} 2025年预算数`),
      ...['（1）公务用车购置费', '（2）公务用车运行费'].map((row) => `${row} 2025年预算数`),
    ])
    expect(tablesIn(missing)).toEqual([])
    const tables = await rowsFrom(workbook, supplementFor(missing))
    expect(tables.get('部门支出总表')).toEqual([
      '合计|1,150.00|850.00|300.00|||',
      '201|一般公共服务支出|1,000.00|700.00|300.00|||',
      '20103|政府办公厅（室）及相关机构事务|1,000.00|700.00|300.00|||',
      '2010301|行政运行|700.00|700.00||||',
      '2010302|一般行政管理事务|300.00||300.00|||',
      '208|社会保障和就业支出|100.00|100.00||||',
      '20805|行政事业单位养老支出|100.00|100.00||||',
      '2080505|机关事业单位基本养老保险缴费支出|100.00|100.00||||',
      '221|住房保障支出|50.00|50.00||||',
      '22102|住房改革支出|50.00|50.00||||',
      '2210201|住房公积金|50.00|50.00||||',
    ])
    expect(tables.get('一般公共预算基本支出表')?.[0]).toBe('合计|850.00|800.00|50.00')
    expect(tables.get('财政拨款预算“三公”经费支出表')).toEqual([
      '合计||20.00',
      '1.因公出国（境）费||',
      '2.公务接待费||',
      '3.公务用车购置及运行费||20.00',
      '（1）公务用车购置费||',
      '（2）公务用车运行费||20.00',
    ])
    expect(tables.get('政府性基金预算支出表')).toEqual(['合计|||'])
  })
})
