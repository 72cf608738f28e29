import { refusalText } from '../refusal-text.ts'
import { type ReceptionInput, writeReception } from '../registers/receptions.ts'
import { clip, wordsFinder } from './cells.ts'
import { cellWords } from './heading-words.ts'
import { rememberIdentities } from './identities.ts'
import { checkYear } from './payments.ts'
import { type Cells, cellReader, type Outcome, type Reading, type Sink } from './reading.ts'
import { joinWords } from './words.ts'

const kindOf = wordsFinder(cellWords.receptionKind)

/** The list of receptions: each row is checked like one that a person enters. What is in the register already is skipped. */
export async function receptionSink(reading: Reading): Promise<Sink> {
  const { writer, of } = reading
  const cellsOf = cellReader(reading)
  const identities = rememberIdentities()
  const known = await writer.trx
    .selectFrom('reception')
    .select(['onDate', 'kind', 'purpose', 'officialLetter', 'guests', 'amountFen'])
    .where('unitId', '=', of.unit)
    .where('year', '=', of.year)
    .execute()
  for (const row of known) identities.seen(identityOf(row), 0)
  return {
    kind: 'write',
    take: async (row): Promise<Outcome> => {
      const cells = cellsOf(row)
      checkYear(cells, of.year)
      const input = receptionIn(cells, of.year)
      if (input === undefined || cells.faulty) return 'rejected'
      const first = identities.seen(identityOf(input), row.row)
      if (first === 0) return 'skipped'
      if (first !== undefined) {
        cells.fault(undefined, { code: 'duplicate', data: { first: String(first) } })
        return 'rejected'
      }
      const written = await writeReception(writer, of.unit, input)
      if (written.ok) return { amountFen: input.amountFen, values: [] }
      cells.fault(undefined, { code: 'refused', data: { text: refusalText(written.error) } })
      return 'rejected'
    },
    finish: async () => undefined,
  }
}

type Told = Pick<ReceptionInput, 'onDate' | 'kind' | 'purpose' | 'guests' | 'amountFen'>

const identityOf = (one: Told & { readonly officialLetter?: string | null }): string =>
  [one.onDate, one.kind, one.officialLetter ?? '', one.guests, one.amountFen, one.purpose].join('|')

function receptionIn(cells: Cells, year: number): ReceptionInput | undefined {
  const [onDate, amountFen, kind] = [cells.day('date'), cells.amount('amount'), kindIn(cells)]
  const counts = [cells.count('guests'), cells.count('companions'), cells.count('foreignGuests')] as const
  const [guests, companions, foreignGuests] = counts
  const [purpose, officialLetter] = [cells.text('purpose'), cells.text('letter')]
  if (onDate === undefined || amountFen === undefined || kind === undefined) return undefined
  if (guests === undefined || companions === undefined || foreignGuests === undefined) return undefined
  const letter = officialLetter === '' ? {} : { officialLetter }
  return { year, onDate, kind, purpose, ...letter, guests, companions, foreignGuests, amountFen }
}

function kindIn(cells: Cells): ReceptionInput['kind'] | undefined {
  const text = cells.text('receptionKind')
  if (text === '') return 'domestic'
  const kind = kindOf(text)
  if (kind === undefined) {
    const known = Object.values(cellWords.receptionKind).map(([first]) => first)
    cells.fault('receptionKind', { code: 'unknownWord', data: { text: clip(text), known: known.join(joinWords.list) } })
  }
  return kind
}
