/** Compares what a disclosure names with what we draw of it: its tables in their order, their columns, its sections. */
import type { Publication, PublishedTable } from '../../src/core/document/publication.ts'
import type { Block } from '../../src/core/document/document.ts'
import type { Recognition } from '../../src/core/facts/recognition.ts'
import { fullWidth } from './names.ts'

export interface Named {
  readonly name: string
  /** The name that is drawn for it, if any. */
  readonly drawn?: string
}

export interface DrawnTables {
  readonly tables: readonly Named[]
  /** Tables that are drawn, but before one that the original names earlier. */
  readonly outOfOrder: readonly string[]
  /** Columns of the original that the drawn table does not have, as 表：栏. */
  readonly missingColumns: readonly string[]
  readonly columns: number
}

/** A name without what differs between two ways to print it: years, the body, numbers, brackets, white space. */
export function plain(name: string, entity: string): string {
  return fullWidth(name)
    .replaceAll(entity, '')
    .replace(/^(?:附?表\d+|预算公开表\d+|公开\d+表)/u, '')
    .replace(/^(?:第?[一二三四五六七八九十\d]+(?:部分|、|\.)|（[一二三四五六七八九十\d]+）)/u, '')
    .replace(/（(?:此表无数据|本表无数据)）|\d{4}年度?|[.．…]{2,}\d*|[。：:、，“”"]/gu, '')
}

const tablesOf = ({ blocks }: Publication): readonly PublishedTable[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))

export function compareTables(original: Recognition, publication: Publication): DrawnTables {
  const { entity } = original
  const drawn = tablesOf(publication)
  const titles = drawn.map(({ title }) => plain(title, publication.entity))
  const seen = new Set<string>()
  const tables: Named[] = []
  const missingColumns: string[] = []
  const outOfOrder: string[] = []
  let last = -1
  let columns = 0
  const named = [
    ...original.tables.map((table) => ({ title: table.title, place: table.titlePlace, table })),
    ...original.titlesOnly.map(({ title, place }) => ({ title, place, table: undefined })),
    ...original.contents.map(({ title, place }) => ({ title, place, table: undefined })),
  ]
  for (const { title, table } of named) {
    const name = plain(title, entity)
    if (name.length < 3 || name === unnamed || (seen.has(name) && !table) || table?.nature === 'contents') continue
    const exact = titles.indexOf(name)
    const at = exact >= 0 ? exact : titles.findIndex((own) => own.endsWith(name) || name.endsWith(own))
    if (!seen.has(name)) {
      tables.push({ name: title, ...(at >= 0 && { drawn: drawn[at]?.title ?? '' }) })
      if (table && at >= 0 && at < last) outOfOrder.push(title)
      if (table && at >= 0) last = at
    }
    seen.add(name)
    // headings of a form are what is filled into it
    if (!table || at < 0 || table.nature === 'performance') continue
    const headings = new Set(labelsOf(drawn[at], entity))
    for (const label of new Set(table.columns.flatMap(({ path }) => path.slice(-1)).map((one) => plain(one, entity)))) {
      if (label === '' || /^\d+$/u.test(label)) continue
      columns += 1
      if (![...headings].some((own) => own === label || own.includes(label) || label.includes(own)))
        missingColumns.push(`${title}：${label}`)
    }
  }
  return { tables, outOfOrder, missingColumns, columns }
}

/** The number of a table that stands without its title. */
const unnamed = '预算公开表'

const labelsOf = (table: PublishedTable | undefined, entity: string): readonly string[] =>
  [...(table?.header ?? []), ...(table?.header.length === 0 ? table.rows : [])]
    .flat()
    .map(({ text }) => plain(text, entity))
    .filter((text) => text !== '')

/** Numbered headings of the body of a document, once each. */
export function compareSections(blocks: readonly Block[], entity: string, publication: Publication): readonly Named[] {
  const own = publication.blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.text]
    return block.kind === 'table' ? [block.title, ...block.rows.flat().map(({ text }) => text)] : []
  })
  const drawn = own.map((text) => plain(text, publication.entity)).filter((text) => text.length > 1)
  const seen = new Set<string>()
  return blocks.flatMap((block): Named[] => {
    if (block.kind !== 'paragraph' || !isHeading(block.text)) return []
    const name = plain(block.text.trim(), entity)
    if (name.length < 3 || name === unnamed || seen.has(name)) return []
    seen.add(name)
    const found = drawn.find((text) => text === name || text.includes(name) || name.includes(text))
    return [{ name: block.text.trim(), ...(found !== undefined && { drawn: found }) }]
  })
}

const isHeading = (text: string): boolean =>
  /^\s*(?:第[一二三四五六七八九十\d]部分|[一二三四五六七八九十]+\s*[、.]|[（(][一二三四五六七八九十]+[）)])/u.test(
    text,
  ) &&
  text.trim().length <= 36 &&
  !/[，；]|。.|\d{2,}万?元|\t/u.test(text)
