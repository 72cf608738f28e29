import { normalLabel } from '../base/chinese.ts'
import type { Block, Document } from '../document/document.ts'
import type { Announced, Recognition } from '../facts/recognition.ts'
import {
  accountsNamed,
  anyYear,
  appropriationWord,
  bodyAfterYear,
  bodyBeforeYear,
  budgetWord,
  chineseOrdinal,
  finalAccountsWord,
  listOrdinal,
  moneyTitle,
  openingYear,
  ofDepartment,
  ofUnit,
  pageAfterTitle,
  partHeading,
  performanceWord,
  templateMarks,
  titleLineOfAccounts,
  upToPart,
  yearOfAccounts,
  yearOfBudget,
  yearOfFinalAccounts,
} from '../vocabulary/patterns/documents.ts'
import type { AssembledTable } from './assemble.ts'
import { bareTitle, isTitle, tableNumberOf } from './captions.ts'

/** What a document says of itself as a whole. */
export type DocumentFacts = Pick<Recognition, 'kind' | 'year' | 'entity' | 'scope'>

export function documentFactsOf(document: Document, tables: readonly AssembledTable[]): DocumentFacts {
  const paragraphs = document.blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.text.trim() !== '' ? [block.text] : [],
  )
  const lines = paragraphs.slice(0, headLines).map(normalLabel)
  const titles = tables.map(({ title }) => title)
  const openings = paragraphs.map((text) => normalLabel(text.slice(0, openingLength)))
  const year = yearOf(document, { lines, titles, openings })
  return { scope: scopeOf(lines), kind: kindOf(lines, titles, tables), year, entity: entityOf(lines, tables) }
}

/** Lines that tell of a document as a whole, and those of its title page. */
const [headLines, titleLines] = [60, 25]
/** Characters of a paragraph in which it opens with a year. */
const openingLength = 100

/** The lines of its head, the titles of its tables, and how its paragraphs begin. */
interface Heads {
  readonly lines: readonly string[]
  readonly titles: readonly string[]
  readonly openings: readonly string[]
}

/** A department's accounts take in its units; a unit's (单位预算, 本级) are its own. */
function scopeOf(lines: readonly string[]): Recognition['scope'] {
  const head = lines.slice(0, titleLines).join('\n')
  if (ofUnit.test(head)) return 'unit'
  return ofDepartment.test(head) ? 'department' : 'unknown'
}

function kindOf(
  lines: readonly string[],
  titles: readonly string[],
  tables: readonly AssembledTable[],
): Recognition['kind'] {
  const head = lines.slice(0, titleLines).join('\n')
  const words = [...lines.slice(0, 40), ...titles].join('\n')
  const final = count(words, finalAccountsWord)
  const budget = count(words, budgetWord)
  const performance = count([head, ...titles].join('\n'), performanceWord)
  const money = tables.filter(({ title }) => moneyTitle.test(title)).length
  if (final + budget === 0 || (money === 0 && !accountsNamed.test(words))) {
    return performance >= 2 ? 'performance' : 'other'
  }
  if (count(words, templateMarks) >= 4) return 'template'
  if (
    performance > 0 &&
    money === 0 &&
    tables.length > 0 &&
    titles.every((title) => title === '' || performanceWord.test(title))
  )
    return 'performance'
  const finalTitles = titles.filter((title) => finalAccountsWord.test(title)).length
  const budgetTitles = titles.filter(
    (title) => budgetWord.test(title) && !finalAccountsWord.test(title) && !appropriationWord.test(title),
  ).length
  if (finalTitles >= 3 && finalTitles > budgetTitles) return 'finalAccounts'
  const titleLine = lines.slice(0, titleLines).find((line) => titleLineOfAccounts.test(line))
  if (titleLine && finalAccountsWord.test(titleLine) !== budgetWord.test(titleLine))
    return finalAccountsWord.test(titleLine) ? 'finalAccounts' : 'budget'
  const headFinal = yearOfFinalAccounts.test(head)
  const headBudget = yearOfBudget.test(head)
  if (headFinal !== headBudget) return headFinal ? 'finalAccounts' : 'budget'
  return final * 2 >= budget ? 'finalAccounts' : 'budget'
}

function count(text: string, form: RegExp): number {
  return text.match(new RegExp(form.source, 'gu'))?.length ?? 0
}

/** How many times as often the year after that of the first title must be said for the title to be left over from the year before. */
const leftOver = 3

/**
 * The year of the first title. One title may be left over from the year before, and then most paragraphs on the accounts open
 * with the year after it, which accounts of their own year hardly ever name.
 */
function yearOf(document: Document, { lines, titles, openings }: Heads): number {
  const [first] = yearsIn([...lines.slice(0, titleLines), ...titles], yearOfAccounts)
  const opening = [...yearsIn(openings, openingYear), ...yearsIn(titles, yearOfAccounts)]
  if (first === undefined) return mostOf(opening) ?? mostNamed(document, [...lines, ...titles])
  const said = (wanted: number): number => opening.filter((year) => year === wanted).length
  return said(first + 1) >= leftOver * Math.max(1, said(first)) ? first + 1 : first
}

/** The year that head and titles name most often; the tables decide where those name hardly any. */
function mostNamed({ blocks }: Document, lines: readonly string[]): number {
  const named = lines.flatMap(yearsNamed)
  const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.cells.map(({ text }) => text) : []))
  return mostOf(named.length > 1 ? named : [...named, ...cells.flatMap(yearsNamed)]) ?? 0
}

function yearsNamed(line: string): number[] {
  return [...line.matchAll(anyYear)].map(([, year]) => Number(year))
}

/** The year that is named most often, the latest of several. */
function mostOf(years: readonly number[]): number | undefined {
  const votes = new Map<number, number>()
  for (const year of years) votes.set(year, (votes.get(year) ?? 0) + 1)
  return [...votes].toSorted(([yearA, one], [yearB, other]) => other - one || yearB - yearA)[0]?.[0]
}

/** The years of lines of a form. */
function yearsIn(lines: readonly string[], form: RegExp): number[] {
  return lines.flatMap((line) => {
    const year = form.exec(line)?.[1]
    return year ? [Number(year)] : []
  })
}

function entityOf(lines: readonly string[], tables: readonly AssembledTable[]): string {
  const votes = new Map<string, number>()
  for (const { entity } of tables) if (entity) votes.set(entity, (votes.get(entity) ?? 0) + 1)
  const headed = [...votes].toSorted(([, one], [, other]) => other - one)[0]?.[0]
  if (headed) return headed
  const head = lines.slice(0, 12)
  const [named] = head.flatMap((line) => bodyAfterYear.exec(line)?.[1] ?? [])
  if (named !== undefined) return named
  const title = head.join('')
  const match = bodyBeforeYear.exec(title) ?? bodyAfterYear.exec(title)
  return match?.[1]?.replace(upToPart, '') ?? ''
}

/** The titles of tables that a list of contents announces: lines of titles without anything between them, or with page leaders. */
export function contentsOf(document: Document, tables: readonly AssembledTable[]): Announced[] {
  const firstTable = tables.find(({ title }) => title !== '')?.blocks[0] ?? document.blocks.length
  const announced: Announced[] = []
  for (const [at, block] of document.blocks.entries()) {
    if (at >= firstTable && block.kind !== 'table') break
    for (const line of linesOf(block)) {
      // a reader may have joined the lines of a contents page
      for (const part of line.text.split(/(?<=[.…·]{4,}\s{0,3}\(?\d{1,3}\)?)(?!\d)/u)) {
        const entry = entryOf(part)
        if (entry) announced.push({ ...entry, place: line.place })
      }
    }
    if (at > firstTable) break
  }
  return announced
}

function linesOf(block: Block): { text: string; place: Announced['place'] }[] {
  if (block.kind === 'paragraph') return [{ text: block.text, place: block.place }]
  if (block.kind !== 'table') return []
  const leaders = block.cells.filter(({ text }) => /[.…·]{4,}/u.test(text)).length
  return leaders >= 2 ? block.cells.map(({ text, place }) => ({ text, place })) : []
}

function entryOf(text: string): Omit<Announced, 'place'> | undefined {
  const line = normalLabel(text)
    .replace(/[.…·\-—]{3,}\(?\d*\)?$/u, '')
    .replace(pageAfterTitle, '')
  const stripped = line.replace(/^-/u, '')
  if (!isTitle(stripped.replace(listOrdinal, ''))) return undefined
  const title = bareTitle(stripped)
  if (title.length < 4 || partHeading.test(stripped)) return undefined
  const number = tableNumberOf(stripped)
  const ordinal = chineseOrdinal.exec(stripped)?.[1]
  return {
    title,
    ...(number ? { number: number.number } : ordinal ? { number: { printed: ordinal, form: '', index: 0 } } : {}),
  }
}
