import type { Recognition } from '../../facts/recognition.ts'
import type { Finding } from '../../findings/finding.ts'
import { looseRows } from '../believed.ts'
import { findingOf, tableLocation } from '../show.ts'

/** What was not understood is said, and nothing is accused on it. */
export function readingDoubts(givenUp: readonly string[], recognition: Recognition): Finding[] {
  const { facts, tables } = recognition
  const unclear = new Set(givenUp.flatMap((group) => (/^\d+\//.test(group) ? [Number(group.split('/')[0])] : [])))
  const loose = recognition.unread === undefined ? [] : looseRows(recognition)
  const [first] = loose
  const unread = first
    ? [
        findingOf('reading/table-understood', 'unread', {
          data: { count: loose.length },
          at: { path: [], quote: first.text, place: first.place },
        }),
      ]
    : []
  const inTables = tables.flatMap((table) => {
    const findings: Finding[] = []
    const at = tableLocation(table.title, table.place)
    for (const repair of table.repairs) {
      findings.push(
        findingOf('reading/table-understood', 'repaired', {
          data: {
            table: table.title,
            row: table.grid.text[repair.row]?.join(' ').trim() ?? '',
            reading: repair.reading,
            count: repair.relations,
          },
          at: { ...at, place: table.grid.place[repair.row]?.find((place) => place !== undefined) ?? table.place },
        }),
      )
    }
    if (unclear.has(table.index))
      findings.push(findingOf('reading/table-understood', 'unclear', { data: { table: table.title }, at }))
    const doubtful = [...table.factAt.values()].filter(
      (id) => facts[id]?.binding === 'doubtful' && facts[id]?.value !== null,
    ).length
    const unread = table.numerals - [...table.factAt.values()].filter((id) => facts[id]?.value !== null).length
    if (doubtful + unread > 0) {
      findings.push(
        findingOf('reading/table-understood', 'doubtful', {
          data: { table: table.title, count: doubtful + unread },
          at,
        }),
      )
    }
    return findings
  })
  return [...unread, ...inTables]
}
