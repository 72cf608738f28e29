import type { Stage } from '#core/facts/coordinates.ts'
import type { Figure } from '#core/facts/figure.ts'
import { archivedFigures } from '../archive/figures.ts'
import type { Ledger } from '../store/ledger.ts'
import { figuresOf, newCells } from './cells.ts'
import { addMoney } from './money.ts'
import { type Group, moneyGroups, type StageColumn } from './query.ts'
import { entriesOf, registerFigures } from './registers.ts'
import type { Whose } from './scope.ts'

/** What to project: whose figures, of which year, at which stages. */
export type Projection = Whose & {
  readonly year: number
  /** By default the three that final accounts print: approved, adjusted, finalAccounts. */
  readonly stages?: readonly Stage[]
  /** The figures of the year before beside them, with `year` in their coordinates. By default they are there. */
  readonly lastYear?: boolean
  /** A draft of the unit's own: last year's figures from the archive count corrections that are only proposed. */
  readonly draft?: boolean
}

const printed: readonly Stage[] = ['approved', 'adjusted', 'finalAccounts']

/**
 * The figures of a unit or department and year in the coordinates of the core: all that its tables print, exactly, in fen,
 * counts, or millionths. A figure that nothing in the ledger speaks of is not there; one whose lines are zero is zero.
 * The four laws hold over the result. `README.md` beside this file lists the coordinates.
 */
export async function project(ledger: Ledger, projection: Projection): Promise<readonly Figure[]> {
  const { year, stages = printed, lastYear = true } = projection
  const years = lastYear ? [year, year - 1] : [year]
  const columns: StageColumn[] = stages.map((stage) => (stage === 'executed' ? 'finalAccounts' : stage))
  const question = { whose: projection, years }
  const entries = entriesOf(ledger, question)
  // read while the sums of money are made; whoever awaits it is told when it fails
  entries.catch(() => undefined)
  const groups = await moneyGroups(ledger, question, columns)
  const money = years.flatMap((one) => {
    const cells = newCells(stages, one === year ? undefined : String(one))
    addMoney(
      cells,
      groups.filter((group) => group.year === one),
    )
    return figuresOf(cells)
  })
  const registers = registerFigures(await entries, question, stages, money)
  return [...money, ...registers, ...(await archivedBase(ledger, projection, stages, groups))]
}

/** Last year's figures as published, where the ledger keeps no line of that year. A department's archive is its own. */
async function archivedBase(
  ledger: Ledger,
  { year, lastYear = true, draft = false, ...whose }: Projection,
  stages: readonly Stage[],
  groups: readonly Group[],
): Promise<readonly Figure[]> {
  if (!lastYear || groups.some((group) => group.year === year - 1)) return []
  const body = 'unit' in whose ? whose.unit : whose.department
  const figures = await archivedFigures(ledger, body, year - 1, { stages, draft })
  return figures.map((figure) => ({ ...figure, coordinates: { ...figure.coordinates, year: String(year - 1) } }))
}
