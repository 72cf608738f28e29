import type { Component, Variable } from './problem.ts'

/**
 * HiGHS, an open solver of integer programmes in WebAssembly. It is loaded when the first document needs it, so that a page
 * without sums that cross pays nothing.
 */
type Load = typeof import('highs')['default']

type Solver = Awaited<ReturnType<Load>>

let loaded: Promise<Solver> | undefined

function solver(): Promise<Solver> {
  // its types describe the CommonJS build, in which the default export lies one level deeper than in the module
  loaded ??= import('highs').then(({ default: load }) => (load as unknown as Load)({}))
  return loaded
}

/** The optimum of a component by variable, or undefined when nothing fits. `deltas` are what rounding up costs. */
export async function solveInteger(
  component: Component,
  deltas: ReadonlyMap<number, number>,
): Promise<boolean[] | undefined> {
  const costs = component.variables.map((at) => signed(deltas.get(at) ?? 0, `v${at}`))
  const model = [
    'Minimize',
    ` cost: ${wrapped(costs)}`,
    'Subject To',
    ...component.constraints.map((constraint, at) => ` c${at}: ${left(constraint)} = ${constraint.target}`),
  ]
  const names = component.variables.map((at) => `v${at}`)
  const between = names.map((name) => ` 0 <= ${name} <= 1`)
  // sums that cross only two ways have whole numbers at every corner, so the relaxed programme mostly is the answer
  const relaxed = await run([...model, 'Bounds', ...between, 'End'].join('\n'))
  if (!relaxed) return undefined
  const whole = names.every((name) => isWhole(relaxed(name) ?? 0.5))
  const solution = whole ? relaxed : await run([...model, 'Binary', ` ${wrapped(names)}`, 'End'].join('\n'))
  if (!solution) return undefined
  const solved: boolean[] = []
  for (const at of component.variables) solved[at] = (solution(`v${at}`) ?? 0) > 0.5
  return solved
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-6

/** Names of relations that would have to give way, as few in sum as possible. */
export async function conflictsOf(component: Component, variables: readonly Variable[]): Promise<readonly string[]> {
  const slack = component.constraints.flatMap((_, at) => [`+ 1 p${at}`, `+ 1 m${at}`])
  const solution = await run(
    [
      'Minimize',
      ` gap: ${wrapped(slack)}`,
      'Subject To',
      ...component.constraints.map(
        (constraint, at) => ` c${at}: ${left(constraint)} + 1 p${at} - 1 m${at} = ${constraint.target}`,
      ),
      'Binary',
      ` ${wrapped(component.variables.filter((at) => variables[at]).map((at) => `v${at}`))}`,
      'End',
    ].join('\n'),
  )
  const open = component.constraints.filter(
    (_, at) => (solution?.(`p${at}`) ?? 0) > 0.5 || (solution?.(`m${at}`) ?? 0) > 0.5,
  )
  return (open.length > 0 ? open : component.constraints).map(({ name }) => name)
}

const left = ({ terms }: Component['constraints'][number]): string =>
  wrapped(terms.map(({ variable, sign }) => signed(sign, `v${variable}`)))

const signed = (factor: number, name: string): string => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`

/** The format of models limits the length of a line. */
function wrapped(parts: readonly string[]): string {
  const lines: string[] = []
  for (let at = 0; at < parts.length; at += 12) lines.push(parts.slice(at, at + 12).join(' '))
  return lines.join('\n  ')
}

async function run(model: string): Promise<((name: string) => number | undefined) | undefined> {
  const highs = await solver()
  const solution = highs.solve(model, { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 1e-5 })
  if (solution.Status !== 'Optimal') return undefined
  return (name) => {
    const column = solution.Columns[name]
    return column && 'Primal' in column ? column.Primal : undefined
  }
}
