import { normalLabel } from '../base/chinese.ts'
import type { Block, Document } from '../document/document.ts'
import type { Announced, Recognition } from '../facts/recognition.ts'
import type { AssembledTable } from './assemble.ts'
import { bareTitle, isTitle, tableNumberOf } from './captions.ts'

/** What a document says of itself as a whole. */
export type DocumentFacts = Pick<Recognition, 'kind' | 'year' | 'entity' | 'scope'>

export function documentFactsOf(document: Document, tables: readonly AssembledTable[]): DocumentFacts {
  const lines = headLines(document)
  const titles = tables.map(({ title }) => title)
  const scope = scopeOf(lines)
  return { scope, kind: kindOf(lines, titles, tables), year: yearOf(lines, titles), entity: entityOf(lines, tables) }
}

/** A department's accounts take in its units; a unit's (单位预算, 本级) are its own. */
function scopeOf(lines: readonly string[]): Recognition['scope'] {
  const head = lines.slice(0, 25).join('\n')
  if (/单位(?:预算|决算)|\(本级\)|本级20\d{2}|本级部门(?:预算|决算)/u.test(head)) return 'unit'
  return /部门(?:预算|决算)|\(汇总\)/u.test(head) ? 'department' : 'unknown'
}

function headLines(document: Document): string[] {
  const lines: string[] = []
  for (const block of document.blocks) {
    if (block.kind === 'paragraph' && block.text.trim() !== '') lines.push(normalLabel(block.text))
    if (lines.length >= 60) break
  }
  return lines
}

const templateMarks = /XX+|××+|\(可插行\)|_{4,}|样张|模板/u

function kindOf(
  lines: readonly string[],
  titles: readonly string[],
  tables: readonly AssembledTable[],
): Recognition['kind'] {
  const head = lines.slice(0, 25).join('\n')
  const words = [...lines.slice(0, 40), ...titles].join('\n')
  const final = count(words, /决算/g)
  const budget = count(words, /预算/g)
  const performance = count([head, ...titles].join('\n'), /绩效/g)
  const money = tables.filter(({ title }) => /收支|收入|支出|"三公"|财政拨款|预算|决算/u.test(title)).length
  if (final + budget === 0 || (money === 0 && !/(?:部门|单位|年度?)(?:预算|决算)/u.test(words))) {
    return performance >= 2 ? 'performance' : 'other'
  }
  if (count(words, new RegExp(templateMarks.source, 'gu')) >= 4) return 'template'
  if (
    performance > 0 &&
    money === 0 &&
    tables.length > 0 &&
    titles.every((title) => title === '' || /绩效/u.test(title))
  )
    return 'performance'
  const finalTitles = titles.filter((title) => /决算/u.test(title)).length
  const budgetTitles = titles.filter(
    (title) => /预算/u.test(title) && !/决算/u.test(title) && !/财政拨款/u.test(title),
  ).length
  if (finalTitles >= 3 && finalTitles > budgetTitles) return 'finalAccounts'
  const titleLine = lines.slice(0, 25).find((line) => /20\d{2}年.{0,40}(?:预算|决算)/u.test(line))
  if (titleLine && /决算/u.test(titleLine) !== /预算/u.test(titleLine))
    return /决算/u.test(titleLine) ? 'finalAccounts' : 'budget'
  const headFinal = /年度?[^。\n]{0,30}决算/u.test(head)
  const headBudget = /年度?[^。\n]{0,30}预算/u.test(head)
  if (headFinal !== headBudget) return headFinal ? 'finalAccounts' : 'budget'
  return final * 2 >= budget ? 'finalAccounts' : 'budget'
}

function count(text: string, form: RegExp): number {
  return text.match(form)?.length ?? 0
}

function yearOf(lines: readonly string[], titles: readonly string[]): number {
  const named = /(20\d{2})年?度?[^。]{0,40}(?:预算|决算)/u
  for (const line of [...lines.slice(0, 25), ...titles]) {
    const year = named.exec(line)?.[1]
    if (year) return Number(year)
  }
  const votes = new Map<number, number>()
  for (const line of [...lines, ...titles]) {
    for (const match of line.matchAll(/(20\d{2})年/gu))
      votes.set(Number(match[1]), (votes.get(Number(match[1])) ?? 0) + 1)
  }
  return [...votes].toSorted(([yearA, one], [yearB, other]) => other - one || yearB - yearA)[0]?.[0] ?? 0
}

function entityOf(lines: readonly string[], tables: readonly AssembledTable[]): string {
  const votes = new Map<string, number>()
  for (const { entity } of tables) if (entity) votes.set(entity, (votes.get(entity) ?? 0) + 1)
  const named = [...votes].toSorted(([, one], [, other]) => other - one)[0]?.[0]
  if (named) return named
  const title = lines.slice(0, 12).join('')
  const match =
    /([\u4e00-\u9fff()]{4,40}?)(?:20\d{2}年|关于20\d{2})/u.exec(title) ??
    /20\d{2}年度?([\u4e00-\u9fff()]{4,30}?)(?:部门|单位)(?:预算|决算)/u.exec(title)
  return match?.[1]?.replace(/^.*第[一二三四五六七八九十]部分/u, '') ?? ''
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
    .replace(/(?<=表)\d{1,3}$/u, '')
  const stripped = line.replace(/^-/u, '')
  if (!isTitle(stripped.replace(/^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]+\)|\d{1,2}[、.])/u, '')))
    return undefined
  const title = bareTitle(stripped)
  if (title.length < 4 || /^第[一二三四五六七八九十]+部分/u.test(stripped)) return undefined
  const number = tableNumberOf(stripped)
  const ordinal = /^([一二三四五六七八九十]{1,3})[、.]/u.exec(stripped)?.[1]
  return {
    title,
    ...(number ? { number: number.number } : ordinal ? { number: { printed: ordinal, form: '', index: 0 } } : {}),
  }
}
