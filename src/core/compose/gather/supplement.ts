import { fail, ok, type Result } from '../../base/result.ts'
import { type Coordinates, coordinatesKey, type Dimension } from '../../facts/coordinates.ts'
import type { Explanation, PerformanceData } from '../../facts/disclosure.ts'
import type { Figure } from '../../facts/figure.ts'
import { halfUnit, isMoneyUnit, toFen } from '../../money/printed.ts'
import type { Source } from './told.ts'
import { absent, type DataError, fieldOf, type PlainData, plainData } from './plain-data.ts'
import { performanceFrom } from './supplement-performance.ts'

/** What a body adds to its documents: figures, texts, reasons and performance records that they do not have. */
export interface Supplement {
  readonly figures: readonly SuppliedFigure[]
  /** Titles of tables in which the body has nothing to show. */
  readonly emptyTables: readonly string[]
  readonly texts: Readonly<Record<string, readonly string[]>>
  readonly explanations: readonly Explanation[]
  /** `none` where the body has none. */
  readonly performance?: PerformanceData | 'none'
}

export interface SuppliedFigure {
  readonly coordinates: Coordinates
  /** `none` where the body has nothing there. */
  readonly figure: Figure | 'none'
  readonly source: Source
}

/** Said in a supplement where there is nothing: a person who means it writes it. */
export const none = 'none'

const dimensions: Readonly<Record<Dimension, true>> = {
  entity: true,
  unit: true,
  year: true,
  stage: true,
  flow: true,
  fund: true,
  functional: true,
  departmental: true,
  governmental: true,
  revenue: true,
  nature: true,
  origin: true,
  project: true,
  threePublic: true,
  procurement: true,
  asset: true,
  measure: true,
  item: true,
}

const fields = ['supplement', 'figures', 'emptyTables', 'texts', 'reasons', 'performance']

/** Reads a supplement from its JSON text. Values that are null or empty are not filled in yet and say nothing. */
export function parseSupplement(text: string, file: string): Result<Supplement, readonly DataError[]> {
  const errors: DataError[] = []
  const data = plainData(errors)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return fail([{ code: 'not-json', path: '' }])
  }
  const root = data.object(value, '', fields)
  if (root['supplement'] !== 1) data.fault('missing-field', 'supplement', root['supplement'])
  const performance = performanceFrom(root['performance'], 'performance', data)
  const supplement: Supplement = {
    figures: figuresFrom(root['figures'], file, data),
    emptyTables: data.list(root['emptyTables'], 'emptyTables').flatMap((title, at) => {
      const named = data.text(title, `emptyTables[${at}]`)
      return named === undefined ? [] : [named]
    }),
    texts: textsFrom(root['texts'], data),
    explanations: data.list(root['reasons'], 'reasons').flatMap((one, at) => reasonFrom(one, `reasons[${at}]`, data)),
    ...(performance !== undefined && { performance }),
  }
  return errors.length > 0 ? fail(errors) : ok(supplement)
}

/** Several supplements as one; where two say the same, the later one counts. */
export function joinedSupplements(supplements: readonly Supplement[]): Supplement {
  const performance = supplements.findLast((one) => one.performance !== undefined)?.performance
  return {
    figures: supplements.flatMap(({ figures }) => figures),
    emptyTables: supplements.flatMap(({ emptyTables }) => emptyTables),
    texts: Object.assign({}, ...supplements.map(({ texts }) => texts)) as Supplement['texts'], // all of them are texts
    explanations: supplements.toReversed().flatMap(({ explanations }) => explanations),
    ...(performance !== undefined && { performance }),
  }
}

function figuresFrom(value: unknown, file: string, data: PlainData): readonly SuppliedFigure[] {
  const seen = new Set<string>()
  return data.list(value, 'figures').flatMap((one, at) => {
    const path = `figures[${at}]`
    const supplied = figureFrom(one, path, file, data)
    if (!supplied) return []
    const key = coordinatesKey(supplied.coordinates)
    if (seen.has(key)) data.fault('said-twice', path)
    seen.add(key)
    return [supplied]
  })
}

function figureFrom(value: unknown, path: string, file: string, data: PlainData): SuppliedFigure | undefined {
  const {
    where,
    coordinates: given,
    value: said,
    unit,
  } = data.object(value, path, ['where', 'coordinates', 'value', 'unit'])
  const place = data.text(where, fieldOf(path, 'where')) ?? path
  const coordinates = coordinatesFrom(given, fieldOf(path, 'coordinates'), data)
  if (absent(said)) return undefined
  const source: Source = {
    file,
    at: { path: [place], quote: String(said), place: { kind: 'text', line: 1, column: 1 } },
    field: path,
  }
  if (said === none) return { coordinates, figure: none, source }
  const number = data.number(said, fieldOf(path, 'value'))
  if (!number) return undefined
  const counted = typeof unit === 'string' && unit !== '' && !isMoneyUnit(unit)
  if (counted || coordinates.flow === 'count') {
    if (number.decimals > 0) return data.fault('too-fine', fieldOf(path, 'value'), said)
    return { coordinates, figure: { coordinates, quantity: 'count', value: number.digits }, source }
  }
  const printed = data.unit(unit, fieldOf(path, 'unit'))
  if (data.amount(said, fieldOf(path, 'value'), printed) === undefined) return undefined
  const precision = printed === '元' ? 0n : halfUnit(number.decimals, printed)
  const figure: Figure = {
    coordinates,
    quantity: 'money',
    value: toFen(number, printed),
    ...(precision > 0n && { precision }),
  }
  return { coordinates, figure, source }
}

function coordinatesFrom(value: unknown, path: string, data: PlainData): Coordinates {
  if (absent(value)) data.fault('missing-field', path)
  const found = data.object(value, path, Object.keys(dimensions))
  const named = Object.entries(found).flatMap(([name, one]) => {
    const text = data.text(one, fieldOf(path, name))
    return text === undefined ? [] : [[name, text] as const]
  })
  return Object.fromEntries(named)
}

/** Paragraphs by topic: a text is one paragraph for each of its lines, a list one for each entry. */
function textsFrom(value: unknown, data: PlainData): Readonly<Record<string, readonly string[]>> {
  if (absent(value)) return {}
  if (typeof value !== 'object' || Array.isArray(value)) return data.fault('not-an-object', 'texts', value) ?? {}
  return Object.fromEntries(
    Object.entries(value).flatMap(([topic, said]) => {
      const path = fieldOf('texts', topic)
      const list = Array.isArray(said)
        ? said.map((one, at) => data.text(one, `${path}[${at}]`))
        : [data.text(said, path)]
      const paragraphs = list.flatMap((one) => (one ?? '').split('\n')).filter((one) => one.trim() !== '')
      return paragraphs.length === 0 ? [] : [[topic, paragraphs] as const]
    }),
  )
}

function reasonFrom(value: unknown, path: string, data: PlainData): readonly Explanation[] {
  const { topic, reason, parts, where } = data.object(value, path, ['where', 'topic', 'reason', 'parts'])
  data.text(where, fieldOf(path, 'where'))
  const named = data.text(topic, fieldOf(path, 'topic'))
  if (named === undefined) return data.fault('missing-field', fieldOf(path, 'topic')) ?? []
  const told = data.list(parts, fieldOf(path, 'parts')).flatMap((one, at) => {
    const place = `${fieldOf(path, 'parts')}[${at}]`
    const part = data.object(one, place, ['words', 'amount', 'unit'])
    const unit = data.unit(part['unit'], fieldOf(place, 'unit'))
    const words = data.text(part['words'], fieldOf(place, 'words'))
    const amount = data.amount(part['amount'], fieldOf(place, 'amount'), unit)
    if (words === undefined || amount === undefined) return data.fault('missing-field', place) ?? []
    return [{ words, amount }]
  })
  const said = data.text(reason, fieldOf(path, 'reason')) ?? ''
  return said === '' && told.length === 0 ? [] : [{ topic: named, reason: said, parts: told }]
}
