import { entryOf } from '../classifications/lookup.ts'
import type { Edition } from '../editions/layout.ts'
import type { ChangeWords, Line, Say } from '../editions/say.ts'
import { type Coordinates, coordinatesKey } from '../facts/coordinates.ts'
import type { DisclosureTexts, Explanation } from '../facts/disclosure.ts'
import type { Figure } from '../facts/figure.ts'
import { printAmount, printScaled } from '../money/printed.ts'
import { phrases } from '../editions/phrases.ts'
import type { PrintedFigure } from './alike.ts'
import type { ComposeError } from './compose-error.ts'
import { normal, type Setting } from './coordinates.ts'
import type { FigureIndex } from './figures.ts'
import { keyFor, unitOf } from './plan.ts'
import { rateOf } from './ratio.ts'
import type { RoundingRelation } from './rounding/problem.ts'

/** What the narrative prints, gathered on a first pass, and printed on a second from the rounded figures. */
export interface Narration {
  readonly cells: Map<string, PrintedFigure>
  readonly relations: RoundingRelation[]
  /** Rounded figures by key; empty on the first pass. */
  readonly printed: ReadonlyMap<string, bigint>
  readonly errors: ComposeError[]
  /** Topics without a text of the body, for which a sentence of the edition stands, with their sections; where one asks. */
  readonly defaults?: Map<string, string>
}

/** What is told from, where, and what the telling notes. */
export interface Teller {
  readonly edition: Edition
  readonly setting: Setting
  readonly figures: FigureIndex
  readonly texts: DisclosureTexts
  readonly section: string
  readonly narration: Narration
}

/** The lines of a section. */
export function tell(form: (say: Say) => readonly Line[], teller: Teller): readonly Line[] {
  return form(sayOf(teller))
}

/** Coordinates of this disclosure, as its figures have them. */
export const placed = ({ setting }: Teller, at: Coordinates): Coordinates =>
  normal({ stage: setting.stage, ...at }, setting.year)

/** A figure as it is printed, in fen, where there is one: nothing is missing where there is none. */
export function valueIfAny(teller: Teller, at: Coordinates): bigint | undefined {
  const figure = teller.figures.ifAny(placed(teller, at))
  return figure && printedValue(teller, at, figure)
}

export function sayOf(teller: Teller): Say {
  const { setting, figures, texts, section, narration } = teller
  const { year, entity } = setting
  const figureAt = (at: Coordinates): Figure | undefined => figures.at(placed(teller, at))
  const figureIfAny = (at: Coordinates): Figure | undefined => figures.ifAny(placed(teller, at))
  const value = (at: Coordinates): bigint => printedValue(teller, at, figureAt(at))
  const text = (topic: string, otherwise?: readonly string[]): readonly string[] => {
    const given = texts.topics[topic]
    const found = given ?? otherwise
    if (given === undefined && otherwise !== undefined) narration.defaults?.set(topic, section)
    if (found === undefined || (found.length === 0 && otherwise === undefined))
      narration.errors.push({ code: 'missing-text', path: [section], topic })
    return found ?? []
  }
  return {
    entity,
    year,
    lastYear: year - 1,
    money: (at) => amountText(value(at), teller),
    count: (at) => String((figureIfAny(at) ?? figures.at(normal(at, year)))?.value ?? 0n),
    nameOf: (dimension, code) => entryOf(dimension, code, year)?.name ?? code,
    has: (at) => value(at) !== 0n,
    known: (at) => figureIfAny(at) !== undefined,
    share: (part, whole) => (value(whole) === 0n ? undefined : percent(rateOf(value(part), value(whole)))),
    change: (words) => changeText(words, value, figureIfAny, teller),
    codes: (dimension, length, at) =>
      codesOf(dimension, length, placed(teller, at), figures)
        .filter((code) => value({ ...at, [dimension]: code }) !== 0n)
        .map((code) => ({ code, name: entryOf(dimension, code, year)?.name ?? code })),
    projects: (at) => figures.values('project', placed(teller, at)),
    sum: (whole, parts) => addSum(teller, whole, parts, figureIfAny),
    text,
    textOr: text,
  }
}

function codesOf(
  dimension: 'functional' | 'departmental',
  length: number,
  at: Coordinates,
  figures: FigureIndex,
): readonly string[] {
  return figures.values(dimension, at, length).filter((code) => code.length === length)
}

/** The printed value in fen; what has no figure is nothing. The first pass notes what is printed. */
function printedValue({ edition, setting, narration }: Teller, at: Coordinates, figure: Figure | undefined): bigint {
  if (!figure || figure.quantity !== 'money') return figure?.value ?? 0n
  const unit = unitOf(edition.narrative)
  const { coordinates, value } = figure
  const key = keyFor(normal({ stage: setting.stage, ...at }, setting.year), figure, unit)
  narration.cells.set(key, { key, coordinates, value, unit })
  return narration.printed.get(key) ?? nearest(value, unit)
}

function nearest(value: bigint, unit: bigint): bigint {
  const magnitude = value < 0n ? -value : value
  const rounded = ((magnitude * 2n + unit) / (unit * 2n)) * unit
  return value < 0n ? -rounded : rounded
}

/** Notes that printed amounts add up, where the true ones do. */
function addSum(
  { edition, setting, narration, section }: Teller,
  whole: Coordinates,
  parts: readonly Coordinates[],
  figureAt: (at: Coordinates) => Figure | undefined,
): void {
  const unit = unitOf(edition.narrative)
  const all = [whole, ...parts].flatMap((at, index) => {
    const figure = figureAt(at)
    if (!figure) return []
    const key = keyFor(normal({ stage: setting.stage, ...at }, setting.year), figure, unit)
    narration.cells.set(key, { key, coordinates: figure.coordinates, value: figure.value, unit })
    return [{ key, sign: index === 0 ? (1 as const) : (-1 as const), value: figure.value }]
  })
  const gap = all.reduce((sum, { sign, value }) => sum + BigInt(sign) * value, 0n)
  if (all.length > 1 && gap === 0n && figureAt(whole))
    narration.relations.push({ name: section, terms: all.map(({ key, sign }) => ({ key, sign })) })
}

const amountText = (fen: bigint, { edition }: Teller): string =>
  `${printAmount(fen, edition.narrative.unit, edition.narrative.decimals)}${edition.narrative.unit}`

const percent = (hundredths: bigint): string => `${printScaled(hundredths, 100n, 2)}%`

/** 比上年减少64.50万元，下降18.56%，主要原因是…: from the printed amounts. Without figures of last year nothing is said. */
function changeText(
  { opening, now, base, topic }: ChangeWords,
  value: (at: Coordinates) => bigint,
  figureAt: (at: Coordinates) => Figure | undefined,
  teller: Teller,
): string {
  if (figureAt(base) === undefined) return ''
  const [after, before] = [value(now), value(base)]
  const difference = after - before
  if (difference === 0n) return `，${opening}${phrases.same}`
  const size = difference < 0n ? -difference : difference
  const amount = `${difference < 0n ? phrases.less : phrases.more}${amountText(size, teller)}`
  const rate =
    before === 0n
      ? ''
      : `，${difference < 0n ? phrases.falls : phrases.grows}${percent(rateOf(size, before < 0n ? -before : before))}`
  const needed = before === 0n || size * 1000n >= BigInt(teller.edition.reasonFrom) * (before < 0n ? -before : before)
  const reason = topic === undefined ? '' : reasonText(topic, now, difference, needed, teller)
  return `，${opening}${amount}${rate}${reason}`
}

/** Why, in the body's own words; amounts told must add up to the change. */
function reasonText(topic: string, now: Coordinates, change: bigint, needed: boolean, teller: Teller): string {
  const { texts, narration, section, edition } = teller
  const explanation = explanationOf(texts, topic, now)
  if (!explanation) {
    if (needed) narration.errors.push({ code: 'missing-reason', path: [section], topic })
    return ''
  }
  const { parts, reason } = explanation
  const told = parts.reduce((sum, { amount }) => sum + amount, 0n)
  const slack = (unitOf(edition.narrative) * BigInt(parts.length + 2)) / 2n
  const gap = told - change
  if (parts.length > 0 && (gap > slack || -gap > slack))
    narration.errors.push({ code: 'reason-differs', path: [section], topic, change, told })
  const list = parts.map(
    ({ words, amount }) =>
      `${words}${amount < 0n ? phrases.less : phrases.more}${amountText(amount < 0n ? -amount : amount, teller)}`,
  )
  return `，${phrases.because}${[reason, ...list].filter((part) => part !== '').join('，')}`
}

/** The reason given for a topic, for these coordinates, or for them whatever their fund and origin. */
function explanationOf({ explanations }: DisclosureTexts, topic: string, now: Coordinates): Explanation | undefined {
  const { stage: _stage, ...at } = now
  const { fund: _fund, origin: _origin, ...plain } = at
  return [topic, coordinatesKey(at), coordinatesKey(plain)]
    .map((wanted) => explanations.find((one) => one.topic === wanted))
    .find((found) => found !== undefined)
}
