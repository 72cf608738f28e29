import type { Coordinates, Fund, Stage } from '#core/facts/coordinates.ts'
import type { Figure } from '#core/facts/figure.ts'
import type { Entry } from './entry.ts'
import { fundUpwards, isFiscal } from './wholes.ts'

/**
 * Counts that disclosures print beside three public expenses, by the topic under which `recorded_count` keeps one that no
 * register explains.
 */
export const countTopics = {
  overseasGroups: { threePublic: 'overseas', measure: 'groups' },
  overseasPersons: { threePublic: 'overseas', measure: 'persons' },
  vehiclesPurchased: { threePublic: 'vehiclePurchase', measure: 'vehicles' },
  vehiclesHeld: { threePublic: 'vehicleOperation', measure: 'vehicles' },
  vehiclesApproved: { threePublic: 'vehicleOperation', measure: 'vehiclesApproved' },
  receptionBatches: { threePublic: 'receptionDomestic', measure: 'batches' },
  receptionPersons: { threePublic: 'receptionDomestic', measure: 'persons' },
  receptionForeignAffairsBatches: { threePublic: 'receptionDomesticForeignAffairs', measure: 'batches' },
  receptionForeignAffairsPersons: { threePublic: 'receptionDomesticForeignAffairs', measure: 'persons' },
  receptionAbroadBatches: { threePublic: 'receptionAbroad', measure: 'batches' },
  receptionAbroadPersons: { threePublic: 'receptionAbroad', measure: 'persons' },
} as const satisfies Readonly<Record<string, Coordinates>>

export type CountTopic = keyof typeof countTopics
type Topic = CountTopic

/** Amounts recorded in fen under these topics say how reception money is divided where no register does. */
const recordedMoney = {
  receptionDomesticForeignAffairsFen: 'receptionDomesticForeignAffairs',
  receptionAbroadFen: 'receptionAbroad',
} as const

/** Trips, receptions, vehicles and posts: from the registers where they have any entry of the year, else as recorded. */
export function countFigures(entries: readonly Entry[], money: readonly Figure[]): readonly Figure[] {
  const counted = new Map<string, { topic: Topic; stage: Stage; value: bigint }>()
  for (const { register, topic, detail, first } of entries) {
    if (register === 'recorded' && isTopic(topic) && isStage(detail))
      counted.set(`${topic} ${detail}`, { topic, stage: detail, value: first ?? 0n })
  }
  for (const [topic, value] of fromRegisters(entries))
    counted.set(`${topic} finalAccounts`, { topic, stage: 'finalAccounts', value })
  return [
    ...[...counted.values()].map(
      ({ topic, stage, value }): Figure => ({
        coordinates: { flow: 'count', stage, ...countTopics[topic] },
        quantity: 'count',
        value,
      }),
    ),
    ...postFigures(entries),
    ...vehicleUseFigures(entries),
    ...receptionMoney(entries, money),
  ]
}

const isTopic = (text: string): text is Topic => Object.hasOwn(countTopics, text)
const isStage = (text: string | null): text is Stage =>
  [
    'firstSubmission',
    'controlFigure',
    'secondSubmission',
    'approved',
    'adjusted',
    'executed',
    'finalAccounts',
  ].includes(text ?? '')

/** Foreign guests are received among domestic receptions, which take them in. */
function fromRegisters(entries: readonly Entry[]): ReadonlyMap<Topic, bigint> {
  const found = new Map<Topic, bigint>()
  const add = (topic: Topic, value: bigint | null): void => {
    if (value !== null) found.set(topic, (found.get(topic) ?? 0n) + value)
  }
  for (const { register, topic, first, second } of entries) {
    if (register === 'reception') {
      const place = topic === 'abroad' ? 'Abroad' : ''
      add(`reception${place}Batches`, first)
      add(`reception${place}Persons`, second)
      if (topic === 'domesticForeignAffairs') {
        add('receptionForeignAffairsBatches', first)
        add('receptionForeignAffairsPersons', second)
      }
    } else if (register === 'trip') {
      add('overseasGroups', first)
      add('overseasPersons', second)
    } else if (register === 'vehicle') {
      add('vehiclesHeld', first)
      add('vehiclesPurchased', second)
    } else if (register === 'vehicleQuota') {
      add('vehiclesApproved', first)
      if (!entries.some((entry) => entry.register === 'vehicle')) add('vehiclesHeld', second)
    }
  }
  return found
}

const postFigure = (measure: string, item: string | undefined, value: bigint): Figure => ({
  coordinates: { flow: 'count', measure, ...(item !== undefined && { item }) },
  quantity: 'count',
  value,
})

/** Posts by category and in all, approved and filled. */
function postFigures(entries: readonly Entry[]): readonly Figure[] {
  const posts = entries.filter(({ register }) => register === 'posts')
  return (['first', 'second'] as const).flatMap((column) => {
    const measure = column === 'first' ? 'postsApproved' : 'postsFilled'
    const own = posts.map(({ topic, [column]: value }) => ({ topic, value: value ?? 0n }))
    const serving = own.filter(({ topic }) => !topic.startsWith('retired'))
    const total = serving.reduce((sum, { value }) => sum + value, 0n)
    return [
      ...own.map(({ topic, value }) => postFigure(measure, topic, value)),
      ...(serving.length > 0 ? [postFigure(measure, undefined, total)] : []),
    ]
  })
}

/** Vehicles held at the end of the year by what they are used for. */
function vehicleUseFigures(entries: readonly Entry[]): readonly Figure[] {
  return entries.flatMap(({ register, topic, first }): Figure[] =>
    register === 'vehicle'
      ? [
          {
            coordinates: { flow: 'count', stage: 'finalAccounts', asset: 'vehicles', item: topic },
            quantity: 'count',
            value: first ?? 0n,
          },
        ]
      : [],
  )
}

/** Reception money of each fund divided into domestic (of it foreign affairs) and abroad, so that the parts make the whole. */
function receptionMoney(entries: readonly Entry[], money: readonly Figure[]): readonly Figure[] {
  const wholes = money.filter(({ coordinates }) => coordinates.threePublic === 'reception')
  return wholes.flatMap(({ coordinates, value }) => {
    const { fund, stage } = coordinates
    if (fund === undefined || stage === undefined) return []
    const parts = receptionParts(entries, fund, stage)
    if (!parts || parts.receptionAbroad > value) return []
    const given = { receptionDomestic: value - parts.receptionAbroad, ...parts }
    return Object.entries(given).map(
      ([threePublic, part]): Figure => ({
        coordinates: { ...coordinates, threePublic },
        quantity: 'money',
        value: part,
      }),
    )
  })
}

interface ReceptionParts {
  readonly receptionDomesticForeignAffairs: bigint
  readonly receptionAbroad: bigint
}

/** What the register of receptions, or a record of the stage, says; undefined where nothing does. */
function receptionParts(entries: readonly Entry[], fund: Fund, stage: Stage): ReceptionParts | undefined {
  const registered = entries.filter(({ register }) => register === 'reception')
  const parts = { receptionDomesticForeignAffairs: 0n, receptionAbroad: 0n }
  let known = false
  for (const { topic, detail, third } of stage === 'finalAccounts' || stage === 'executed' ? registered : []) {
    known = true
    if (detail === null || !isFiscal(detail) || !fundUpwards(detail).includes(fund)) continue
    if (topic === 'abroad') parts.receptionAbroad += third ?? 0n
    if (topic === 'domesticForeignAffairs') parts.receptionDomesticForeignAffairs += third ?? 0n
  }
  if (known) return parts
  for (const { register, topic, detail, first } of entries) {
    if (register !== 'recorded' || detail !== stage || !Object.hasOwn(recordedMoney, topic)) continue
    known = true
    const name = recordedMoney[topic as keyof typeof recordedMoney] // looked at just above
    if (fund === 'fiscal' || fund === 'generalPublicBudget') parts[name] += first ?? 0n
  }
  return known ? parts : undefined
}
