import { halfWidth, withoutSpaces } from '../base/chinese.ts'
import type { Block, Paragraph } from '../document/document.ts'
import type { Coordinates } from '../facts/coordinates.ts'
import type { Fact } from '../facts/fact.ts'
import { halfUnit, isMoneyUnit, parsePrinted, toFen } from '../money/printed.ts'
import { labelOf } from '../vocabulary/label.ts'
import { meaningOf, type Vocabulary } from '../vocabulary/meaning.ts'

const amount =
  /(?<label>[^，。；：、:;,\d%]{2,28})(?:预算数|决算数|预算|决算|预算总额|总额|为|共|合计)?(?<digits>\d[\d,]*(?:\.\d+)?)(?<unit>亿元|万元|元)/gu
const changing = /增加|减少|增长|下降|上升|降低|比|较|占|完成|其中$/u

/**
 * Amounts of prose whose subject is said in full by words of the vocabulary (一般公共预算拨款收入 29569.52 万元). Sentences with
 * carried subjects, changes, shares and reasons are left alone here: nothing is guessed from them.
 */
export function statementFacts(
  blocks: readonly Block[],
  words: Vocabulary,
  context: { year: number; stage: Coordinates['stage'] },
  firstId: number,
): Fact[] {
  const facts: Fact[] = []
  for (const [block, paragraph] of blocks.entries()) {
    if (paragraph.kind !== 'paragraph' || !/\d\s*(?:亿|万)?元/u.test(paragraph.text)) continue
    for (const fact of inParagraph(paragraph, block, words, context, firstId + facts.length)) facts.push(fact)
  }
  return facts
}

function inParagraph(
  paragraph: Paragraph,
  block: number,
  words: Vocabulary,
  context: { year: number; stage: Coordinates['stage'] },
  firstId: number,
): Fact[] {
  const text = halfWidth(withoutSpaces(paragraph.text)).replace(/[“”]/gu, '"')
  const facts: Fact[] = []
  for (const match of text.matchAll(amount)) {
    const said = match.groups?.['label'] ?? ''
    const subject = labelOf(
      said.replace(/^.*?(?:20\d{2}年度?)/u, '').replace(/(?:预算数|决算数|预算|决算|总额|为|共|合计)+$/u, ''),
    ).core
    const printed = parsePrinted(match.groups?.['digits'] ?? '')
    const unit = match.groups?.['unit'] ?? ''
    if (printed.kind !== 'number' || !isMoneyUnit(unit) || changing.test(said)) continue
    const meaning = meaningOf(words, subject)
    const { flow, fund, revenue, nature, threePublic } = meaning.coordinates
    const told = [fund, revenue, nature, threePublic].filter((value) => value !== undefined)
    if (
      !meaning.known ||
      meaning.unknown !== '' ||
      (told.length === 0 && flow !== 'openingCarryover') ||
      meaning.coordinates.year !== undefined
    )
      continue
    const coordinates: Coordinates = {
      ...meaning.coordinates,
      ...sideOf(meaning.coordinates),
      ...(context.stage ? { stage: context.stage } : {}),
    }
    facts.push({
      id: firstId + facts.length,
      coordinates,
      quantity: 'money',
      value: toFen(printed.number, unit),
      precision: halfUnit(printed.number.decimals, unit),
      unit,
      printed: `${match.groups?.['digits'] ?? ''}${unit}`,
      binding: 'certain',
      labels: { table: '', row: [subject], column: [] },
      at: { path: [subject], quote: match[0], place: paragraph.place },
      cell: { block, row: -1, column: -1 },
    })
  }
  return facts
}

/** A source of money is revenue unless the words say expenditure. */
function sideOf({ flow, fund, revenue, nature, threePublic }: Coordinates): Coordinates {
  if (flow !== undefined) return {}
  if (nature !== undefined || threePublic !== undefined) return { flow: 'expenditure' }
  return fund !== undefined || revenue !== undefined ? { flow: 'revenue' } : {}
}
