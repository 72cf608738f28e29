import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentOf } from '../document/published.ts'
import type { Publication } from '../document/publication.ts'
import type { Edition } from '../editions/layout.ts'
import { layouts } from '../editions/layouts.ts'
import type { Coordinates, Dimension } from '../facts/coordinates.ts'
import { parsePrinted, toFen } from '../money/printed.ts'
import { composeDisclosure } from '../pipeline.ts'
import { recognize } from '../recognize/recognize.ts'
import { disclosures } from '../testing/disclosures.ts'
import { examineDocument } from '../testing/documents.ts'
import type { ComposeInput, Composition } from './compose.ts'
import type { ComposedCell } from './table.ts'

/** Runs for each edition; LOOP_RUNS=700 makes it a long command. The loop through files stands in `src/node/publish`. */
const runs = Number(process.env['LOOP_RUNS'] ?? 5)
/** The short command draws the same documents every time, a long one others each time. */
const seed = process.env['LOOP_RUNS'] === undefined ? { seed: 2026 } : {}

async function composed(input: ComposeInput): Promise<Composition> {
  const result = await composeDisclosure(input)
  if (!result.ok)
    throw new Error(JSON.stringify(result.error, (_, value) => (typeof value === 'bigint' ? String(value) : value)))
  return result.value
}

/** What a reader makes of the printed cells otherwise than they were meant. */
function misread({ publication, cells }: Composition, { edition, year }: ComposeInput): readonly string[] {
  const recognition = recognize(documentOf(publication))
  const facts = new Map(
    recognition.facts.map((fact) => [`${fact.cell.block}/${fact.cell.row}/${fact.cell.column}`, fact]),
  )
  const blocks = blockOf(publication)
  const means = meansOf(edition)
  return cells.flatMap((cell) => {
    const place = blocks.get(cell.table)
    const fact = facts.get(`${place?.block}/${cell.row + (place?.header ?? 0)}/${cell.column}`)
    const printed = parsePrinted(cell.text)
    if (!fact) return [`${told(cell)} not read`]
    if (printed.kind !== 'number') return [`${told(cell)} no number`]
    const unit = fact.unit === '元' || fact.unit === '万元' ? fact.unit : undefined
    const value = unit ? toFen(printed.number, unit) : fact.value
    if (fact.value !== value) return [`${told(cell)} read as ${fact.value}`]
    return contradictions(cell.coordinates, fact.coordinates, means.get(cell.table) ?? {}, year).map(
      (name) => `${told(cell)} meant as ${name} ${cell.coordinates[name]}, read as ${fact.coordinates[name]}`,
    )
  })
}

/** What a reader cannot know: the stage of a budget beside accounts, which year's money it was, what only the edition says. */
function contradictions(meant: Coordinates, read: Coordinates, said: Coordinates, year: number): readonly Dimension[] {
  const { entity: _entity, year: named, stage: _stage, origin: _origin, ...dimensions } = read
  const own: Coordinates = named === undefined || named === String(year) ? dimensions : { ...dimensions, year: named }
  const names = Object.keys(own) as Dimension[] // the keys of Coordinates
  return names.filter((name) => own[name] !== meant[name] && said[name] === undefined)
}

/** What an edition says of a whole table beside its title. */
const meansOf = ({ parts }: Edition): ReadonlyMap<string, Coordinates> =>
  new Map(
    parts.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'table' ? [[item.table.id, item.table.means ?? {}] as const] : [])),
    ),
  )

const told = ({ table, row, column, text }: ComposedCell): string => `${table}[${row},${column}] ${text}`

function blockOf(publication: Publication): ReadonlyMap<string, { readonly block: number; readonly header: number }> {
  const places = new Map<string, { block: number; header: number }>()
  const blocks = documentOf(publication).blocks.flatMap(({ kind }, at) => (kind === 'table' ? [at] : []))
  const tables = publication.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
  for (const [at, table] of tables.entries())
    places.set(table.id, { block: blocks[at] ?? -1, header: table.header.length })
  return places
}

describe('the loop of compose and recognize', { timeout: 600_000 }, () => {
  it.each(layouts.map((edition) => ({ id: edition.id, edition })))(
    'reads every figure of $id back as it was meant, and the checker finds nothing',
    async ({ edition }) => {
      await fc.assert(
        fc.asyncProperty(disclosures(edition), async (input) => {
          const composition = await composed(input)
          const tables = composition.publication.blocks.filter(({ kind }) => kind === 'table')
          expect(tables.length).toBeGreaterThan(8)
          expect(composition.cells.length).toBeGreaterThan(0)
          expect(misread(composition, input)).toEqual([])
          const { findings } = examineDocument(documentOf(composition.publication))
          expect(
            findings.map(({ rule, message, at, actual, expected }) =>
              [rule, message, at.path.join('/'), at.quote, actual, expected].join(' '),
            ),
          ).toEqual([])
        }),
        { numRuns: runs, endOnFailure: true, ...seed },
      )
    },
  )
})
