import { invariant } from '#core/base/invariant.ts'
import type { RowOf, Writer } from '../store/ledger.ts'
import type { ProjectIds } from './load-money.ts'
import type { SampleOffice, SampleTarget } from './office.ts'

/** Goals, targets, and for final accounts what was reached. */
export async function writePerformance(writer: Writer, office: SampleOffice, projects: ProjectIds): Promise<void> {
  const key = { unitId: office.id, year: office.year }
  const positions = new Map<string, number>()
  const goals: RowOf<'goal'>[] = []
  for (const { project, kind, body, amount } of office.goals) {
    const form = `${project ?? ''} ${kind}`
    const position = (positions.get(form) ?? 0) + 1
    positions.set(form, position)
    const projectId = idOf(projects, project)
    goals.push({ ...key, projectId, kind, position, body, amountFen: amount ?? null })
  }
  await writer.insert('goal', goals)
  await writeTargets(writer, office, projects)
}

async function writeTargets(writer: Writer, office: SampleOffice, projects: ProjectIds): Promise<void> {
  const key = { unitId: office.id, year: office.year }
  const targets: RowOf<'target'>[] = []
  const evaluations: RowOf<'evaluation'>[] = []
  for (const target of office.targets) {
    const targetId = await writer.nextId()
    const { level1, level2, name, operator, measuredIn, weight, basis, result } = target
    targets.push({
      ...key,
      targetId,
      projectId: idOf(projects, target.project),
      level1,
      level2,
      name,
      operator,
      ...valueOf(target),
      measuredIn: measuredIn ?? null,
      weightHundredths: weight ?? null,
      basis: basis ?? null,
    })
    if (result) evaluations.push({ ...key, targetId, ...reached(result) })
  }
  await writer.insert('target', targets)
  await writer.insert('evaluation', evaluations)
}

/** Zero stands for the whole unit. */
function idOf(projects: ProjectIds, code: string | undefined): bigint {
  if (code === undefined) return 0n
  const id = projects.get(code)
  invariant(id !== undefined, `there is a project ${code}`)
  return id
}

const valueOf = ({ operator, value }: SampleTarget) =>
  operator === 'qualitative'
    ? { valueWords: value }
    : { valueDigits: exact(value).digits, valueDecimals: exact(value).decimals }

function reached({ actual, words, reason }: NonNullable<SampleTarget['result']>) {
  const number =
    actual === undefined ? {} : { actualDigits: exact(actual).digits, actualDecimals: exact(actual).decimals }
  return { ...number, actualWords: words ?? null, tier: 'achieved' as const, reason: reason ?? null }
}

/** A number as its digits and how many of them stand after the point. */
function exact(number: string): { readonly digits: bigint; readonly decimals: number } {
  const [whole = '', fraction = ''] = number.split('.')
  return { digits: BigInt(whole + fraction), decimals: fraction.length }
}
