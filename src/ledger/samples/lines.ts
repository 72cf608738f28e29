import { invariant } from '#core/base/invariant.ts'
import type { Known, SampleLine, Stages } from './office.ts'

/** An amount printed in 万元, in fen: '304.11' is 304110000n. More than six decimals is our own mistake. */
export const inTenThousands = (printed: string): bigint => scaled(printed, 6)

/** An amount printed in 元, in fen: '3222371.53' is 322237153n. More than two decimals is our own mistake. */
export const inYuan = (printed: string): bigint => scaled(printed, 2)

function scaled(printed: string, decimals: number): bigint {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(printed)
  invariant(parts !== null && (parts[3] ?? '').length <= decimals, `${printed} is not an amount of whole fen`)
  const [, sign, whole = '', fraction = ''] = parts
  const value = BigInt(whole + fraction.padEnd(decimals, '0'))
  return sign === '-' ? -value : value
}

/** Salaries and aid to persons are personnel expenditure; everything else of basic expenditure is operating. */
const natureOf = (departmental: string): 'personnel' | 'operating' =>
  /^30[13]/.test(departmental) ? 'personnel' : 'operating'

type More = Partial<Pick<SampleLine, 'fund' | 'grantedYear' | 'governmental' | 'known' | 'nature'>>

interface Kind {
  readonly stages: (amount: bigint) => Stages
  readonly parse: (printed: string) => bigint
  readonly known: Known
}

/** A basic line of the general public budget unless `more` says otherwise. */
const basicLine =
  ({ stages, parse, known }: Kind) =>
  (functional: string, departmental: string, amount: string, more: More = {}): SampleLine => ({
    functional,
    departmental,
    fund: 'generalPublicBudget',
    nature: natureOf(departmental),
    ...stages(parse(amount)),
    known,
    ...more,
  })

/** A line of a project, by the project's code. */
const projectLine =
  ({ stages, parse, known }: Kind) =>
  (project: string, functional: string, departmental: string, amount: string, more: More = {}): SampleLine => ({
    functional,
    departmental,
    fund: 'generalPublicBudget',
    nature: 'project',
    project,
    ...stages(parse(amount)),
    known,
    ...more,
  })

const builders = (kind: Kind) => ({ basic: basicLine(kind), project: projectLine(kind) })

/** Lines of an approved budget, in 万元. */
export const approvedLines = builders({ stages: (approved) => ({ approved }), parse: inTenThousands, known: 'printed' })

/** Lines of final accounts whose approved amount was spent to the fen, in 元. */
export const spentLines = builders({
  stages: (final) => ({ approved: final, final }),
  parse: inYuan,
  known: 'printed',
})
