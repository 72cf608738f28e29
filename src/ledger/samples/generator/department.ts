import { type Chance, chanceFrom, seedOf } from './random.ts'
import type { GeneratedUnit, Kind, Size, UnitPlan } from './shapes.ts'
import { generateUnit, internalFen } from './unit.ts'

/** A department of made-up units. `payments` is about how many payments there are in all. */
export interface DepartmentSize {
  readonly seed: number
  readonly units: number
  readonly years: readonly number[]
  readonly payments: number
}

export const standardDepartment: DepartmentSize = {
  seed: 20_260_101,
  units: 300,
  years: [2022, 2023, 2024],
  payments: 420_000,
}

/** One unit in ten is a service centre that others pay. */
const centres = 10

export const unitIdOf = (index: number): string => `S${String(index + 1).padStart(5, '0')}`

/** The units of a department, one after the other, each with all its years; nothing is kept between them. */
export function* generateDepartment(size: DepartmentSize): Generator<GeneratedUnit> {
  const inner: Size = { seed: size.seed, years: size.years, paymentsInHundredMonths: paymentsPerMonth(size) }
  for (let index = 0; index < size.units; index++) yield generateUnit(planOf(index, size), inner)
}

/** A unit of one payment for each line and month has about 460 in a year (measured); it cannot have fewer. */
const fewest = 460

/** Hundredths of payments of a line in a month. */
function paymentsPerMonth({ units, years, payments }: DepartmentSize): number {
  return Math.max(100, Math.round((payments * 100) / (units * years.length * fewest)))
}

interface Nature {
  readonly kind: Kind
  readonly staff: number
}

function natureOf(index: number, size: DepartmentSize): Nature {
  const chance = chanceFrom(seedOf(size.seed, 3, index))
  return { kind: kindOf(index, chance), staff: staffOf(chance) }
}

/** The first unit is the organ itself, whose function the others serve. */
function kindOf(index: number, chance: Chance): Kind {
  if (index === 0) return 'administrative'
  return chance.of([
    'administrative',
    'managedAsCivilService',
    'publicInstitution',
    'publicInstitution',
    'publicInstitution',
  ])
}

/** Many small ones, few large ones. */
const staffOf = (chance: Chance): number => chance.between(4, 14) + (chance.inHundred(35) ? chance.between(0, 60) : 0)

function planOf(index: number, size: DepartmentSize): UnitPlan {
  const { kind, staff } = natureOf(index, size)
  const centre = index - (index % centres)
  const centreIsOne = size.units > 1 && index % centres === 0 && index > 0
  const pays = centre > 0 && index !== centre && natureOf(index, size).kind === 'publicInstitution'
  return {
    index,
    unitId: unitIdOf(index),
    kind,
    staff,
    own: kind === 'publicInstitution' ? '2010350' : '2010301',
    project: kind === 'publicInstitution' ? '2010399' : '2010302',
    ...(pays ? { pays: unitIdOf(centre) } : {}),
    paidBy: centreIsOne ? payersOf(index, size) : [],
  }
}

function payersOf(centre: number, size: DepartmentSize): UnitPlan['paidBy'] {
  const members = Array.from({ length: centres - 1 }, (_, offset) => centre + 1 + offset).filter(
    (index) => index < size.units && natureOf(index, size).kind === 'publicInstitution',
  )
  return members.map((index) => {
    const fen = internalFen(natureOf(index, size).staff)
    return { unitId: unitIdOf(index), fenByYear: new Map(size.years.map((year) => [year, fen])) }
  })
}
