import { normalLabel } from '../../base/chinese.ts'
import type { Announced, Recognition, TableNumber, UnderstoodTable } from '../../facts/recognition.ts'
import type { Finding } from '../../findings/finding.ts'
import { emptyColumn, saidYes, saysNoFigures, varyingInTitles } from '../../vocabulary/patterns/captions.ts'
import { findingOf, tableLocation } from '../show.ts'

/** Tables that the contents announce, numbers in sequence, bodies under titles, notes under empty tables. */
export function completeness(recognition: Recognition): Finding[] {
  if (recognition.kind === 'other' || recognition.kind === 'template') return []
  // what is not found may stand among what was not read
  if (recognition.unread !== undefined) return emptyTables(recognition)
  return [
    ...listedTables(recognition),
    ...titlesWithoutBody(recognition),
    ...numbers(recognition),
    ...emptyTables(recognition),
  ]
}

/** Titles compare without years, numbers, brackets and the words that editions vary. */
function titleKey(title: string): string {
  return normalLabel(title)
    .replace(/20\d{2}年?度?/gu, '')
    .replace(/\([^)]*\)/gu, '')
    .replace(varyingInTitles, '')
}

function listedTables({ contents, tables, titlesOnly }: Recognition): Finding[] {
  if (contents.length < 4) return []
  const present = new Set([
    ...tables.map(({ title }) => titleKey(title)),
    ...titlesOnly.map(({ title }) => titleKey(title)),
  ])
  const named = [...present].filter((key) => key.length >= 2)
  const missing = contents.filter(({ title }) => {
    const key = titleKey(title)
    return key.length >= 2 && !present.has(key) && !named.some((other) => near(key, other))
  })
  // a list of which hardly anything is found belongs to attachments that are published apart
  const [first] = missing
  if (!first || missing.length > contents.length * 0.75) return []
  return [
    findingOf('completeness/listed-tables-present', 'missing', {
      certainty: 'probable',
      data: { count: missing.length, tables: missing.map(titled).join('、') },
      at: titleLocation(first),
      evidence: missing.map((entry) => ({ label: titled(entry), value: '', at: titleLocation(entry) })),
    }),
  ]
}

function near(one: string, other: string): boolean {
  if (one.length < 3 || other.length < 3) return false
  return one.includes(other) || other.includes(one)
}

function titleLocation({ title, place }: Announced): Finding['at'] {
  return { path: [title], quote: title, place }
}

function titled({ title, number }: Announced): string {
  return `${number ? `${number.printed} ` : ''}${title}`
}

/** Titles printed where the tables should be, with nothing under them and no word that there is nothing to show. */
function titlesWithoutBody({ titlesOnly, tables, kind, blocks }: Recognition): Finding[] {
  const bodies = new Set(tables.map(({ title }) => titleKey(title)))
  // a list near the front is a table of contents of attachments
  const end = blocks.slice(Math.floor(blocks.length * 0.6)).map(({ place }) => place)
  const behind = titlesOnly.filter(({ place }) => end.includes(place))
  const last = new Map(behind.map((entry) => [normalLabel(entry.title), entry]))
  const bare = [...last.values()].filter(({ title, emptyNote }) => !emptyNote && !bodies.has(titleKey(title)))
  const [first] = bare
  if (!first || bare.length < 3 || kind === 'performance') return []
  return [
    findingOf('completeness/listed-tables-present', 'title-only', {
      certainty: 'probable',
      data: { count: bare.length, tables: bare.map(titled).join('、') },
      at: titleLocation(first),
      evidence: bare.map((entry) => ({ label: titled(entry), value: '', at: titleLocation(entry) })),
    }),
  ]
}

function numbers({ tables }: Recognition): Finding[] {
  const numbered = tables.filter((table) => table.number !== undefined && table.number.index > 0)
  const [first] = numbered
  if (!first || numbered.length < 3) return []
  return [...gaps(numbered), ...prefixes(numbered)]
}

function gaps(numbered: readonly UnderstoodTable[]): Finding[] {
  const main = numbered
  const indices = [...new Set(main.map((table) => table.number?.index ?? 0))].toSorted((one, other) => one - other)
  const [least] = indices
  const most = indices.at(-1)
  if (least === undefined || most === undefined || indices.length < 4 || least > 2) return []
  const missing: number[] = []
  for (let index = 1; index < most; index += 1) if (!indices.includes(index)) missing.push(index)
  const table =
    main.find(({ number }, at) => at > 0 && (number?.index ?? 0) > (main[at - 1]?.number?.index ?? 0) + 1) ?? main[0]
  if (missing.length === 0 || !table || missing.length > indices.length) return []
  return [
    findingOf('completeness/table-numbers-consecutive', 'gap', {
      certainty: 'probable',
      data: { present: indices.join('、'), missing: missing.join('、') },
      at: tableLocation(`${table.number?.printed ?? ''} ${table.title}`.trim(), table.numberPlace),
      evidence: main.map((one) => ({
        label: one.title,
        value: one.number?.printed ?? '',
        at: tableLocation(one.title, one.numberPlace),
      })),
    }),
  ]
}

/** Numbers written in more than one form (预算公开表1, 部门公开表9). A number that the others have too begins a list of its own. */
function prefixes(numbered: readonly UnderstoodTable[]): Finding[] {
  const forms = new Map<string, { number: TableNumber; tables: UnderstoodTable[] }>()
  for (const table of numbered) {
    if (!table.number) continue
    const entry = forms.get(table.number.form) ?? { number: table.number, tables: [] }
    entry.tables.push(table)
    forms.set(table.number.form, entry)
  }
  if (forms.size < 2 || forms.size > 3) return []
  const [usual, odd] = [...forms.values()].toSorted((one, other) => other.tables.length - one.tables.length)
  const table = odd?.tables[0]
  if (!usual || !odd || !table || odd.tables.length > 2) return []
  const taken = new Set(usual.tables.map(({ number }) => number?.index))
  if (odd.tables.some(({ number }) => taken.has(number?.index))) return []
  return [
    findingOf('completeness/table-numbers-consecutive', 'prefix', {
      severity: 'info',
      certainty: 'probable',
      data: { forms: [...forms.values()].map(({ number }) => number.printed).join('、') },
      at: tableLocation(table.number?.printed ?? table.title, table.numberPlace),
      evidence: [...forms.values()].flatMap(({ tables }) =>
        tables.map((one) => ({
          label: one.title,
          value: one.number?.printed ?? '',
          at: tableLocation(one.title, one.numberPlace),
        })),
      ),
    }),
  ]
}

/** A list of tables may say for each whether it is empty, and why: 是否空表. */
function declaredEmpty(tables: readonly UnderstoodTable[]): ReadonlySet<string> {
  const titles = tables.flatMap(({ grid, nature }) => {
    if (nature === 'money') return []
    const heading = grid.text.findIndex((line) => line.some((text) => emptyColumn.test(normalLabel(text))))
    const column = grid.text[heading]?.findIndex((text) => emptyColumn.test(normalLabel(text))) ?? -1
    return grid.text.slice(heading + 1).flatMap((line) => (column >= 0 && saidYes.test(line[column] ?? '') ? line : []))
  })
  return new Set(titles.map(titleKey).filter((key) => key.length >= 2))
}

function emptyTables({ tables, facts }: Recognition): Finding[] {
  const declared = declaredEmpty(tables)
  return tables.flatMap((table) => {
    if (
      table.nature !== 'money' ||
      table.guessed ||
      table.title === '' ||
      !table.columns.some(({ kind }) => kind === 'amount')
    )
      return []
    const filled = [...table.factAt.values()].flatMap((id) => (facts[id]?.value ? [facts[id]] : []))
    const at = tableLocation(table.title, table.titlePlace)
    const anyFigure = table.numerals > 0
    if (!anyFigure && !table.emptyNote && !declared.has(titleKey(table.title))) {
      return [
        findingOf('completeness/empty-table-has-note', 'note-missing', {
          severity: 'warning',
          certainty: 'probable',
          data: { table: table.title },
          at,
        }),
      ]
    }
    const [shown] = filled
    const note = table.notes.find((text) => saysNoFigures.test(normalLabel(text)))
    if (!shown || note === undefined || filled.length < 2) return []
    return [
      findingOf('completeness/empty-table-has-note', 'note-contradicts', {
        certainty: 'probable',
        data: { table: table.title, actual: shown.printed },
        at,
        evidence: [{ label: shown.labels.row.join(' '), value: shown.printed, at: shown.at }],
      }),
    ]
  })
}
