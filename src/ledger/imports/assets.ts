import { normalLabel } from '#core/base/chinese.ts'
import { yuanText } from '../organisation/money-text.ts'
import { refusalText } from '../refusal-text.ts'
import { assetKindLabels } from '../registers/asset-words.ts'
import { type AssetInput, writeAsset } from '../registers/assets.ts'
import { largeEquipmentFen } from '../registers/limits.ts'
import type { AssetKind } from '../registers/useful-lives.ts'
import { clip, wordsFinder } from './cells.ts'
import { cellWords, lifePattern, monthPattern, noLifeWords } from './heading-words.ts'
import { type Cells, cellReader, type Outcome, type Reading, type Sink } from './reading.ts'
import { joinWords } from './words.ts'

const classOf = wordsFinder(cellWords.assetClass)
const keptOf = wordsFinder(cellWords.notDepreciated)
const labelled = Object.entries(assetKindLabels) as [AssetKind, string][] // the keys of the labels
const kinds = new Map(labelled.map(([kind, label]) => [normalLabel(label), kind]))

/** Asset cards: each row is checked like one that a person enters. A card that is there already is skipped. */
export async function assetSink(reading: Reading): Promise<Sink> {
  const { writer, of, layout } = reading
  const cellsOf = cellReader(reading)
  const inMonths = monthPattern.test(layout.headings[layout.columns.get('life') ?? -1] ?? '')
  const known = await cardsOf(reading)
  const closed = await lastClosedYear(reading)
  const rows = new Map<string, number>()
  return {
    kind: 'write',
    take: async (row): Promise<Outcome> => {
      const cells = cellsOf(row)
      const input = assetIn(cells, inMonths)
      if (input === undefined || cells.faulty) return 'rejected'
      const first = rows.get(input.code)
      if (first !== undefined) {
        cells.fault(undefined, { code: 'duplicate', data: { first: String(first) } })
        return 'rejected'
      }
      rows.set(input.code, row.row)
      const card = known.get(input.code)
      if (card !== undefined) return sameCard(cells, card, input)
      if (Number(input.acquiredOn.slice(0, 4)) <= closed) {
        cells.fault('date', { code: 'dateClosed', data: { text: input.acquiredOn, year: String(closed) } })
        return 'rejected'
      }
      const written = await writeAsset(writer, of.unit, input)
      if (written.ok) return { amountFen: input.originalFen, values: [] }
      cells.fault(undefined, { code: 'refused', data: { text: refusalText(written.error) } })
      return 'rejected'
    },
    finish: async () => undefined,
  }
}

type Card = Pick<AssetInput, 'name' | 'originalFen' | 'acquiredOn'>

async function cardsOf({ writer, of }: Reading): Promise<ReadonlyMap<string, Card>> {
  const cards = await writer.trx
    .selectFrom('asset')
    .select(['code', 'name', 'originalFen', 'acquiredOn'])
    .where('unitId', '=', of.unit)
    .execute()
  return new Map(cards.map((card) => [card.code, card]))
}

/** A closed year keeps its cards; 0 where none is closed. */
async function lastClosedYear({ writer, of }: Reading): Promise<number> {
  const years = await writer.trx
    .selectFrom('fiscalYear')
    .select('year')
    .where('unitId', '=', of.unit)
    .where('status', '=', 'closed')
    .execute()
  return Math.max(0, ...years.map(({ year }) => year))
}

function sameCard(cells: Cells, { name, originalFen, acquiredOn }: Card, input: AssetInput): Outcome {
  if (name === input.name && originalFen === input.originalFen && acquiredOn === input.acquiredOn) return 'skipped'
  const data = { text: input.code, name, original: yuanText(originalFen), acquired: acquiredOn }
  cells.fault('assetCode', { code: 'codeTaken', data })
  return 'rejected'
}

function assetIn(cells: Cells, inMonths: boolean): AssetInput | undefined {
  const [code, name, location] = [cells.text('assetCode'), cells.text('assetName'), cells.text('location')]
  const [acquiredOn, originalFen, life] = [cells.dayUntil('date'), cells.amount('amount'), lifeIn(cells, inMonths)]
  const residualFen = cells.text('residual') === '' ? 0n : cells.amount('residual')
  if (acquiredOn === undefined || originalFen === undefined || residualFen === undefined) return undefined
  const what = classIn(cells, originalFen, life)
  if (what === undefined) return undefined
  return {
    code,
    name,
    ...what,
    originalFen,
    residualFen,
    acquiredOn,
    ...(typeof life === 'number' && { usefulLifeMonths: life }),
    ...(location !== '' && { location }),
  }
}

/** Months, that there is none, or a cell that could not be read. */
type Life = number | 'none' | 'unread' | undefined

/** Months of the useful life; a blank cell leaves it to the standard. */
function lifeIn(cells: Cells, inMonths: boolean): Life {
  const text = normalLabel(cells.text('life'))
  if (text === '') return undefined
  if (noLifeWords.includes(text)) return 'none'
  const [, digits, named] = lifePattern.exec(text) ?? []
  if (digits === undefined || Number(digits) === 0) {
    cells.fault('life', { code: 'lifeText', data: { text: clip(cells.text('life')) } })
    return 'unread'
  }
  const months = named === undefined ? inMonths : monthPattern.test(named)
  return months ? Number(digits) : Number(digits) * 12
}

type What = Pick<AssetInput, 'class' | 'kind'>

/** A row of the standard's table of useful lives, something that is not depreciated, or a class of assets. */
function classIn(cells: Cells, originalFen: bigint, life: Life): What | undefined {
  const text = cells.text('assetClass')
  const fault = (field: 'assetClass' | 'life', code: string, data: Readonly<Record<string, string>> = {}) =>
    void cells.fault(field, { code, data: { text: clip(text), ...data } })
  const kept = keptOf(text)
  if (kept !== undefined) return { class: 'otherFixed', kind: kept }
  const kind = kinds.get(normalLabel(text))
  const found = kind === undefined ? classOf(text) : classOfKind(kind, originalFen)
  if (found === undefined) return fault('assetClass', 'unknownWord', { known: knownClasses })
  if (life === 'none' && (kind !== undefined || !mayLast.includes(found))) return fault('life', 'lifeNone')
  if (kind !== undefined) return { class: classOfKind(kind, originalFen), kind }
  if (found === 'vehicle') return { class: found, kind: 'vehicles' }
  if (losingValue.includes(found) && life === undefined) return fault('assetClass', 'lifeMissing')
  if (found === 'largeEquipment' && originalFen < largeEquipmentFen)
    return fault('assetClass', 'priceBelow', { least: yuanText(largeEquipmentFen), original: yuanText(originalFen) })
  return { class: found === 'equipment' ? equipmentClass(originalFen) : found }
}

const knownClasses = [
  ...Object.values({ ...cellWords.assetClass, ...cellWords.notDepreciated }).map(([first]) => first),
  assetKindLabels.computers,
].join(joinWords.list)

/** What has a useful life that its class alone does not tell. */
const losingValue: readonly string[] = ['building', 'equipment', 'largeEquipment', 'otherFixed', 'intangible']

/** What may keep its value for ever. */
const mayLast: readonly string[] = ['otherFixed', 'intangible', 'constructionInProgress', 'investment', 'other']

const buildings: readonly AssetKind[] = [
  'buildingSteel',
  'buildingReinforcedConcrete',
  'buildingBrickConcrete',
  'buildingBrickWood',
  'buildingSimple',
  'buildingFacilities',
  'structures',
]
const furniture: readonly AssetKind[] = ['furniture', 'appliances']

function classOfKind(kind: AssetKind, originalFen: bigint): AssetInput['class'] {
  if (kind === 'vehicles') return 'vehicle'
  if (buildings.includes(kind)) return 'building'
  return furniture.includes(kind) ? 'otherFixed' : equipmentClass(originalFen)
}

const equipmentClass = (originalFen: bigint): 'largeEquipment' | 'otherFixed' =>
  originalFen >= largeEquipmentFen ? 'largeEquipment' : 'otherFixed'
