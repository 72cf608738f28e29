import type { Ledger, Refusal } from '#ledger/store/ledger.ts'
import { type LedgerPlace, migrateLedger, openLedger } from '#ledger/store/open.ts'
import { standardDepartment } from '#ledger/samples/generator/department.ts'
import { loadOffice } from '#ledger/samples/load.ts'
import { offices } from '#ledger/samples/offices/index.ts'
import { loadDepartment, syntheticDepartment } from '#ledger/samples/synthetic-department.ts'
import { loadSyntheticOffice, syntheticOffice } from '#ledger/samples/synthetic-office/load.ts'
import type { Result } from '#core/base/result.ts'
import type { Console } from '../console.ts'
import { demoWords as words } from '../ledger-words.ts'
import { type PlaceOptions, refuse, say, withLedger, withProgress } from './ledger.ts'

export interface DemoOptions extends PlaceOptions {
  readonly by: string
  readonly units: number
}

type Load = (ledger: Ledger, options: DemoOptions, console: Console) => Promise<Result<Told, Refusal>>

interface Told {
  readonly sentence: string
  readonly values: Readonly<Record<string, string>>
}

const told = (sentence: string, values: Told['values']) => ({ ok: true, value: { sentence, values } }) as const

const sets = {
  offices: loadOffices,
  office: loadMadeOffice,
  department: loadMadeDepartment,
} as const satisfies Readonly<Record<string, Load>>

export type DemoSet = keyof typeof sets

const demoSets = Object.keys(sets) as readonly DemoSet[] // the keys of the table

/** Loads sample ledgers; what is there already is left as it is. A place without a ledger gets one. */
export async function demoLoad(chosen: readonly DemoSet[], options: DemoOptions, console: Console): Promise<number> {
  const load = async (ledger: Ledger): Promise<number> => {
    for (const name of chosen.length > 0 ? chosen : demoSets) {
      const done = await sets[name](ledger, options, console)
      if (!done.ok) return refuse(done.error, console)
      say(console, done.value.sentence, done.value.values)
    }
    return 0
  }
  return withLedger(options, console, load, openOrMake)
}

async function openOrMake(place: LedgerPlace): Promise<Result<Ledger, Refusal>> {
  const opened = await openLedger(place)
  if (opened.ok || opened.error.code !== 'ledger.absent') return opened
  const made = await migrateLedger(place)
  return made.ok ? openLedger(place) : made
}

async function loadOffices(ledger: Ledger, { by }: DemoOptions, console: Console): Promise<Result<Told, Refusal>> {
  return withProgress(console, async (show) => {
    let loaded = 0
    for (const [index, office] of offices.entries()) {
      show(index, offices.length, office.unit.name)
      const done = await loadOffice(ledger, office, by)
      if (!done.ok) return done
      if (done.value.loaded) loaded++
    }
    return told(words.offices, {
      loaded: `${loaded}`,
      all: `${offices.length}`,
      units: offices.map(({ id }) => id).join(' '),
    })
  })
}

async function loadMadeOffice(ledger: Ledger, { by }: DemoOptions, console: Console): Promise<Result<Told, Refusal>> {
  return withProgress(console, async (show) => {
    const done = await loadSyntheticOffice(ledger, by, (acts, all) => show(acts, all, syntheticOffice))
    if (!done.ok) return done
    return told(done.value ? words.office : words.officeThere, { unit: syntheticOffice })
  })
}

async function loadMadeDepartment(
  ledger: Ledger,
  { by, units }: DemoOptions,
  console: Console,
): Promise<Result<Told, Refusal>> {
  const payments = Math.round((standardDepartment.payments * units) / standardDepartment.units)
  const size = { ...standardDepartment, units, payments }
  return withProgress(console, async (show) => {
    const done = await loadDepartment(ledger, by, size, (loaded, all) => show(loaded, all, syntheticDepartment))
    if (!done.ok) return done
    const { before } = done.value
    const counts = { units: `${done.value.units - before}`, before: `${before}`, payments: `${done.value.payments}` }
    return told(words.department, { ...counts, department: syntheticDepartment })
  })
}
