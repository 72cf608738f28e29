import type { Document } from '../document/document.ts'
import type { Fact } from '../facts/fact.ts'
import type { Recognition, UnderstoodTable } from '../facts/recognition.ts'
import { parsePrinted } from '../money/printed.ts'
import { type Vocabulary, vocabulary } from '../vocabulary/meaning.ts'
import { titleCoordinates } from '../vocabulary/title-meaning.ts'
import {
  accountWords,
  contentsHeading,
  contentsWord,
  moneyDeclared,
  performanceLabels,
  performanceWord,
} from '../vocabulary/patterns/documents.ts'
import { type AssembledTable, assemble } from './assemble.ts'
import { bind, type BindContext, usualUnitOf } from './bind.ts'
import { readProse } from './claims/prose.ts'
import { contentsOf, type DocumentFacts, documentFactsOf } from './document-facts.ts'
import { flattenedForms, formFacts } from './forms.ts'
import { withForms } from './performance.ts'
import { headed } from './realign.ts'
import { repairShiftedRows } from './repair.ts'
import { panelsOf } from './rows.ts'
import { statementFacts } from './claims/statements.ts'
import { withTotalFlows } from './total-flows.ts'

/** Composes the meanings of title, column path and row path of each cell into facts. No table numbers, no positions. */
export function recognize(document: Document): Recognition {
  const words = sharedVocabulary()
  const { tables: assembled, titlesOnly } = assemble(document)
  const about = documentFactsOf(document, assembled)
  const context: BindContext = {
    year: about.year,
    stage: about.kind === 'finalAccounts' ? 'finalAccounts' : 'approved',
    usualUnit: usualUnitOf(assembled.map(({ unit }) => unit)),
  }
  const facts: Fact[] = []
  const tables: UnderstoodTable[] = []
  for (const [index, table] of assembled.entries()) {
    const understood = understand(table, tables.at(-1), index, words, about, context, facts.length)
    facts.push(...understood.facts)
    tables.push(understood.table)
  }
  facts.push(...flattenedForms(document.blocks, words, context.stage, facts.length))
  const prose = readProse(document.blocks, {
    words,
    year: about.year,
    entity: about.entity,
    ...(context.stage ? { stage: context.stage } : {}),
  })
  facts.push(...statementFacts(prose, context, facts.length))
  return {
    ...about,
    tables: withForms(tables),
    facts,
    contents: contentsOf(document, assembled),
    titlesOnly,
    blocks: document.blocks,
    prose,
  }
}

let made: Vocabulary | undefined

function sharedVocabulary(): Vocabulary {
  made ??= vocabulary()
  return made
}

function understand(
  table: AssembledTable,
  before: UnderstoodTable | undefined,
  index: number,
  words: Vocabulary,
  about: DocumentFacts,
  context: BindContext,
  firstId: number,
): { table: UnderstoodTable; facts: readonly Fact[] } {
  const tableCoordinates = titleCoordinates(table.title, words)
  const heads = headed(table.grid, { words, title: tableCoordinates, year: about.year })
  const { columns, columnSums } = heads
  const { grid, repairs } = repairShiftedRows(heads.grid, columns, columnSums)
  const nature = table.title === '' && before?.nature === 'performance' ? 'performance' : natureOf(table)
  const panels =
    nature === 'money'
      ? panelsOf(grid, columns, { vocabulary: words, year: about.year, title: table.title, tableCoordinates })
      : []
  const base = {
    index,
    title: table.title,
    titlePlace: table.titlePlace,
    numberPlace: table.numberPlace,
    nature,
    notes: table.notes,
    emptyNote: table.emptyNote,
    blocks: table.blocks,
    place: table.place,
    grid,
    columns,
    columnSums,
    panels,
    guessed: table.guessed,
    repairs: nature === 'money' ? [...heads.repairs, ...repairs] : [],
    ...(table.number ? { number: table.number } : {}),
    ...(table.unit ? { unit: table.unit } : {}),
    ...(table.entity && table.entity !== about.entity ? { entity: table.entity } : {}),
  }
  if (nature === 'performance') {
    const { facts, factAt } = formFacts(
      { title: table.title, grid: table.grid, blocks: table.blocks },
      words,
      context.stage,
      firstId,
    )
    return { table: { ...base, factAt, numerals: 0 }, facts }
  }
  if (nature !== 'money') return { table: { ...base, factAt: new Map(), numerals: 0 }, facts: [] }
  const flowing = withTotalFlows(base, tableCoordinates)
  const bound = bind({ table: flowing, tableCoordinates, context }, firstId)
  return { table: { ...flowing, factAt: bound.factAt, numerals: bound.numerals }, facts: bound.facts }
}

/** What kind of table this is. A contact list, a timetable, a performance form are not forced into money. */
function natureOf(table: AssembledTable): UnderstoodTable['nature'] {
  const { grid } = table
  const head = [table.title, ...grid.text.slice(0, Math.max(grid.headerRows, 3)).flat()].join(' ')
  const all = grid.text.flat()
  const performance = all.filter((text) => performanceLabels.test(text)).length
  if (performanceWord.test(table.title) || performance >= 3) return 'performance'
  const figures = all.filter((text) => isFigure(text)).length
  const leaders = all.filter((text) => /[.…·]{4,}/u.test(text)).length
  if (contentsWord.test(table.title) || all.some((text) => contentsHeading.test(text)) || leaders >= 3)
    return 'contents'
  if (table.unit !== undefined || moneyDeclared.test(head)) return 'money'
  if (figures >= 2 && accountWords.test(head)) return 'money'
  return figures > 0 ? 'counts' : 'words'
}

function isFigure(text: string): boolean {
  const printed = parsePrinted(text)
  return printed.kind === 'number' && (printed.number.decimals > 0 || /[,，]/u.test(text))
}
