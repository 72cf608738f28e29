/**
 * Controlled rounding on random documents of 17 tables whose figures are margins of one set of lines: every printed sum
 * ties, no figure moves by a unit, the change is the solver's, and how long a document takes. `--documents 1000`
 */
import type { RoundingCell, RoundingRelation } from '../src/core/compose/rounding/problem.ts'
import { componentsOf } from '../src/core/compose/rounding/components.ts'
import { modelOf } from '../src/core/compose/rounding/model.ts'
import { roundTogether } from '../src/core/compose/rounding/round.ts'
import { solveInteger } from '../src/core/compose/rounding/solver.ts'
import { type Random, randomFrom } from './random.ts'
import { valueOf } from './trials.ts'

interface Line {
  readonly functional: string
  readonly departmental: string
  readonly nature: string
  readonly fund: string
  readonly project: string
  readonly value: bigint
}

const pick = <T>(random: Random, list: readonly [T, ...T[]]): T => list[random.below(list.length)] ?? list[0]

/** Lines as an office of that size books them: several items, sections, classes, both natures, now and then another fund. */
function linesOf(random: Random, size: number): readonly Line[] {
  const items = Array.from({ length: Math.min(40, 3 + size / 8) }, () => {
    const kind = 201 + random.below(5)
    const section = 1 + random.below(3)
    return `${kind}${String(section).padStart(2, '0')}${String(1 + random.below(4)).padStart(2, '0')}`
  })
  return Array.from({ length: size }, () => {
    const nature = pick(random, ['personnel', 'operating', 'project'])
    const kind = nature === 'personnel' ? '301' : nature === 'operating' ? '302' : pick(random, ['302', '310'])
    return {
      functional: items[random.below(items.length)] ?? '2010301',
      departmental: `${kind}${String(1 + random.below(12)).padStart(2, '0')}`,
      nature,
      fund: pick(random, ['general', 'general', 'general', 'managed', 'own']),
      project: nature === 'project' ? `p${random.below(6)}` : '',
      value: BigInt(1 + random.below(90_000_000)),
    }
  })
}

type Dimension = Exclude<keyof Line, 'value'>

interface Level {
  readonly name: string
  readonly of: (line: Line) => string
}

const codes = (dimension: 'functional' | 'departmental', lengths: readonly number[]): readonly Level[] =>
  lengths.map((length) => ({ name: dimension, of: (line) => line[dimension].slice(0, length) }))
const plain = (dimension: Dimension): Level => ({ name: dimension, of: (line) => line[dimension] })
const basic: Level = { name: 'basic', of: ({ nature }) => (nature === 'project' ? 'project' : 'basic') }
const fiscal: Level = { name: 'fiscal', of: ({ fund }) => (fund === 'own' ? 'own' : 'fiscal') }

interface Sheet {
  readonly rows: readonly Level[]
  readonly columns: readonly Level[]
  readonly where: (line: Line) => boolean
  readonly scope: string
}

const functional = codes('functional', [3, 5, 7])
const departmental = codes('departmental', [3, 5])
const every = (): boolean => true
const general = ({ fund }: Line): boolean => fund === 'general'

/** 17 tables: totals by class, by item and nature, by fund, general budget, economic items, projects, fund by fund. */
const sheets: readonly Sheet[] = [
  { rows: functional.slice(0, 1), columns: [], where: every, scope: '' },
  { rows: functional, columns: [], where: every, scope: '' },
  { rows: functional, columns: [fiscal, plain('fund')], where: every, scope: '' },
  { rows: functional, columns: [basic], where: every, scope: '' },
  { rows: functional, columns: [basic, plain('nature')], where: every, scope: '' },
  { rows: functional.slice(0, 1), columns: [plain('fund')], where: ({ fund }) => fund !== 'own', scope: 'fiscal' },
  { rows: functional, columns: [basic], where: ({ fund }) => fund !== 'own', scope: 'fiscal' },
  { rows: functional, columns: [basic], where: general, scope: 'general' },
  { rows: functional, columns: [basic, plain('nature')], where: general, scope: 'general' },
  { rows: departmental, columns: [basic], where: general, scope: 'general' },
  { rows: departmental, columns: [basic, plain('nature')], where: general, scope: 'general' },
  { rows: departmental, columns: [basic], where: every, scope: '' },
  { rows: [plain('project')], columns: [plain('fund')], where: ({ project }) => project !== '', scope: 'project' },
  { rows: functional, columns: [basic], where: ({ fund }) => fund === 'managed', scope: 'managed' },
  { rows: functional, columns: [basic], where: ({ fund }) => fund === 'own', scope: 'own' },
  { rows: departmental, columns: [basic], where: ({ fund }) => fund === 'managed', scope: 'managed' },
  { rows: [plain('fund')], columns: [basic, plain('nature')], where: every, scope: '' },
]

interface Problem {
  readonly cells: readonly RoundingCell[]
  readonly relations: readonly RoundingRelation[]
}

/** The printed cells and sums of all tables; a figure with the same meaning is one cell wherever it stands. */
function documentOf(lines: readonly Line[], unit: bigint): Problem {
  const values = new Map<string, bigint>()
  const relations = new Map<string, RoundingRelation>()
  for (const { rows, columns, where, scope } of sheets) {
    const own = lines.filter(where)
    const rowPaths = own.map((line) => paths(line, rows))
    const columnPaths = own.map((line) => paths(line, columns))
    const sums = new Map<string, Set<string>>()
    const seen = new Map<string, bigint>()
    for (const [at, { value }] of own.entries()) {
      for (const [depth, row] of (rowPaths[at] ?? []).entries()) {
        for (const [across, column] of (columnPaths[at] ?? []).entries()) {
          const key = keyOf(scope, row, column)
          seen.set(key, (seen.get(key) ?? 0n) + value)
          const above = rowPaths[at]?.[depth - 1]
          const left = columnPaths[at]?.[across - 1]
          if (above !== undefined) add(sums, `${keyOf(scope, above, column)} rows`, key)
          if (left !== undefined) add(sums, `${keyOf(scope, row, left)} columns`, key)
        }
      }
    }
    for (const [key, value] of seen) values.set(key, value)
    for (const [name, parts] of sums) {
      const whole = name.replace(/ (?:rows|columns)$/, '')
      const terms = [...parts].map((key) => ({ key, sign: -1 as const }))
      relations.set(`${name}: ${[...parts].join(' ')}`, { name, terms: [{ key: whole, sign: 1 }, ...terms] })
    }
  }
  return { cells: [...values].map(([key, value]) => ({ key, value, unit })), relations: [...relations.values()] }
}

/** From the whole to the finest: '' and then each level that says something new. */
function paths(line: Line, levels: readonly Level[]): readonly string[] {
  const steps = ['']
  for (const level of levels) {
    const step = `${level.name === 'basic' || level.name === 'nature' ? 'nature' : level.name === 'fiscal' ? 'fund' : level.name}=${level.of(line)}`
    if (step !== steps.at(-1)) steps.push(step)
  }
  return steps
}

const keyOf = (scope: string, row: string, column: string): string =>
  [scope, ...[row, column].toSorted()].filter((part) => part !== '').join('|')

function add(sums: Map<string, Set<string>>, name: string, key: string): void {
  const parts = sums.get(name) ?? new Set<string>()
  parts.add(key)
  sums.set(name, parts)
}

const documents = Number(valueOf('--documents', '1000'))
const random = randomFrom(20_26)
const times: number[] = []
let cells = 0
let broken = 0
let moved = 0
let adjusted = 0
let refused = 0
let different = 0
let compared = 0
let naive = 0
for (let at = 0; at < documents; at += 1) {
  const unit = at % 2 === 0 ? 10_000n : 1_000_000n
  const document = documentOf(linesOf(random, 10 + random.below(150)), unit)
  const started = process.cpuUsage()
  const result = await roundTogether(document.cells, document.relations)
  const { user, system } = process.cpuUsage(started)
  times.push((user + system) / 1000)
  cells += document.cells.length
  if (!result.ok) {
    refused += 1
    console.log(`Document ${at}: ${JSON.stringify(result.error, (_, value) => String(value)).slice(0, 300)}`)
    continue
  }
  const { printed } = result.value
  adjusted += result.value.adjusted.length
  if (result.value.adjusted.length > 0) naive += 1
  for (const { terms } of document.relations)
    if (terms.reduce((sum, { key, sign }) => sum + BigInt(sign) * (printed.get(key) ?? 0n), 0n) !== 0n) broken += 1
  for (const { key, value } of document.cells) {
    const by = (printed.get(key) ?? 0n) - value
    if (by >= unit || by <= -unit || (value % unit === 0n && by !== 0n)) moved += 1
  }
  if (at % 10 === 0) {
    compared += 1
    if ((await solverChange(document)) !== result.value.change) different += 1
  }
}

/** The least change according to the solver alone, for every component. */
async function solverChange({ cells: all, relations }: Problem): Promise<bigint> {
  const model = modelOf(all, relations)
  if (!model.ok) return -1n
  const { variables, constraints } = model.value
  const up = variables.map(({ delta }) => delta < 0)
  for (const component of componentsOf(variables.length, constraints)) {
    const solved = await solveInteger(component, new Map(variables.map(({ delta }, at) => [at, delta])))
    for (const variable of component.variables) up[variable] = solved?.[variable] ?? false
  }
  return variables.reduce((total, variable, at) => {
    const chosen = (variable.floor + (up[at] ? 1n : 0n)) * variable.unit
    return variable.cells.reduce((sum, { value }) => sum + (chosen > value ? chosen - value : value - chosen), total)
  }, 0n)
}

const sorted = times.toSorted((one, other) => one - other)
const quantile = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1)
console.log(
  `${documents} documents of ${sheets.length} tables, ${Math.round(cells / documents)} figures each on average`,
)
console.log(
  `sums that do not tie: ${broken}; figures moved by a unit or more, or though exact: ${moved}; refused: ${refused}`,
)
console.log(`documents that rounding figure by figure would break: ${naive}; figures adjusted: ${adjusted}`)
console.log(`change other than the solver's: ${different} of ${compared}`)
console.log(
  `milliseconds of processor a document: median ${quantile(0.5)}, 95 % ${quantile(0.95)}, most ${quantile(1)}`,
)
process.exitCode = broken + moved + refused + different > 0 ? 1 : 0
