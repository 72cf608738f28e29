import { fail, ok, type Result } from '#core/base/result.ts'
import type { Ledger, Refusal, Writer } from '../store/ledger.ts'
import {
  type Doer,
  firstRefusal,
  negative,
  noSuchYear,
  notPositive,
  outsideYear,
  textMissing,
  wrongPayment,
} from './conditions.ts'
import { companions as companionLimit } from './limits.ts'

export interface ReceptionInput {
  readonly year: number
  readonly onDate: string
  readonly kind: 'domestic' | 'domesticForeignAffairs' | 'abroad'
  readonly purpose: string
  /** Number of the official letter (or of the approved plan of foreign guests); needed for every reception at home. */
  readonly officialLetter?: string
  readonly guests: number
  readonly companions?: number
  readonly foreignGuests?: number
  readonly amountFen: bigint
  readonly paymentId?: bigint
}

/** Records one reception: one batch of guests. No official letter, no reception (党政机关国内公务接待管理规定). */
export function recordReception(ledger: Ledger, act: Doer, input: ReceptionInput): Promise<Result<bigint, Refusal>> {
  return ledger.write({ ...act, action: 'recordReception' }, (writer) => writeReception(writer, act.unit, input))
}

/** The same inside an act of its own, such as an import. Returns the id of the reception. */
export async function writeReception(
  writer: Writer,
  unitId: string,
  input: ReceptionInput,
): Promise<Result<bigint, Refusal>> {
  const { year, onDate, kind, purpose, officialLetter, guests, amountFen, paymentId } = input
  const { companions = 0, foreignGuests = 0 } = input
  const refusal = await firstRefusal(
    outsideYear(onDate, year),
    textMissing('purpose', purpose),
    kind !== 'abroad' && (officialLetter ?? '').trim() === ''
      ? { code: 'noOfficialLetter', data: { date: onDate } }
      : undefined,
    notPositive('guests', guests),
    negative('companions', companions),
    negative('foreignGuests', foreignGuests),
    negative('amount', amountFen),
    kind === 'abroad' ? undefined : tooManyCompanions(guests, companions),
    wrongForeignGuests(kind, guests, foreignGuests),
    () => noSuchYear(writer, unitId, year),
    () => wrongPayment(writer, unitId, year, paymentId, amountFen),
  )
  if (refusal) return fail(refusal)
  const receptionId = await writer.nextId()
  await writer.insert('reception', {
    unitId,
    year,
    receptionId,
    onDate,
    kind,
    purpose,
    officialLetter: officialLetter ?? null,
    guests,
    companions,
    foreignGuests,
    amountFen,
    paymentId: paymentId ?? null,
  })
  return ok(receptionId)
}

/** How many may keep the guests company at table. */
export function mostCompanions(guests: number): number {
  const { fewGuests, mostForFew, divisor } = companionLimit
  return guests <= fewGuests ? mostForFew : Math.floor(guests / divisor)
}

function tooManyCompanions(guests: number, companions: number): Refusal | undefined {
  const most = mostCompanions(guests)
  if (companions <= most) return undefined
  return {
    code: 'tooManyCompanions',
    data: { guests: `${guests}`, companions: `${companions}`, most: `${most}` },
  }
}

function wrongForeignGuests(kind: ReceptionInput['kind'], guests: number, foreignGuests: number): Refusal | undefined {
  if (kind === 'domesticForeignAffairs' && foreignGuests <= 0) return { code: 'foreignGuestsMissing', data: {} }
  if (foreignGuests > guests)
    return { code: 'moreForeignThanGuests', data: { guests: `${guests}`, foreignGuests: `${foreignGuests}` } }
  return undefined
}
