import type { Claim } from '../../facts/claim.ts'
import { claimWords } from '../../vocabulary/claim-words.ts'
import type { Said } from './said.ts'

/** A whole whose parts are being listed. */
interface List {
  readonly whole: Said
  /** Other figures of the sentence before that may be the whole. */
  readonly others: readonly Said[]
  readonly depth: number
  readonly parts: Said[]
  /** Opened by a second 其中 inside a list: it ends with the item. */
  readonly inner: boolean
}

interface Walk {
  readonly claims: Claim[]
  open: List[]
  last: Said | undefined
  /** Values of the sentence being read, outside brackets. */
  values: Said[]
  /** Values by the words that name them, for 甲中乙3个. */
  readonly named: Map<string, Said>
}

/** 其中, 包括 and brackets open lists; a sentence's end closes them unless the next goes on with 其中, a semicolon closes an inner one. */
export function sumsIn(said: readonly Said[]): Claim[] {
  const walk: Walk = { claims: [], open: [], last: undefined, values: [], named: new Map() }
  let before: Said | undefined
  let others: readonly Said[] = []
  for (const one of said) {
    if (before && one.mention.sentence !== before.mention.sentence) others = crossed(walk, before, one)
    before = one
    if (one.mention.role !== 'value' || one.mention.quantity === 'ratio') continue
    closeEnded(walk, one)
    take(walk, one, others)
    others = []
    walk.last = one
    walk.named.set(one.mention.subject, one)
    if (one.depth === 0) walk.values.push(one)
  }
  for (const list of walk.open) close(walk, list)
  return walk.claims
}

/** At the end of a sentence lists end, unless a colon or a 其中 at the start of the next carries them over. */
function crossed(walk: Walk, before: Said, next: Said): readonly Said[] {
  const goesOn = claimWords.goesOnListing.test(next.lead)
  if (/[:：]$/u.test(before.tail.trim())) return []
  for (const list of walk.open) close(walk, list)
  walk.open = []
  const [first, ...rest] = walk.values
  walk.values = []
  walk.last = goesOn ? first : undefined
  return goesOn ? rest : []
}

function closeEnded(walk: Walk, one: Said): void {
  for (let list = walk.open.at(-1); list; list = walk.open.at(-1)) {
    if (list.depth <= one.depth && !(list.inner && /[；;]/u.test(one.lead))) return
    walk.open.pop()
    close(walk, list)
    // after a closed bracket the figure before it is divided, not the last one inside
    if (list.depth > one.depth) walk.last = list.whole
  }
}

function take({ open, last, named, claims }: Walk, one: Said, others: readonly Said[]): void {
  const bracketed = last !== undefined && one.depth > last.depth && one.lead.includes('(')
  const announced = claimWords.parts.test(one.lead)
  const head = open[0]
  if (claimWords.otherSide.test(one.lead)) {
    // 收入包括…；支出包括…: both sides divide the same whole
    if (!head || !sameKind(head.whole, one)) return
    for (let list = open.pop(); list; list = open.pop()) close({ claims }, list)
    open.push({ whole: head.whole, others: [], depth: one.depth, parts: [one], inner: false })
    return
  }
  if (last && (announced || bracketed) && sameKind(last, one)) {
    open.push({ whole: last, others, depth: one.depth, parts: [one], inner: open.length > 0 && !bracketed })
    return
  }
  const within = claimWords.partOf.exec(one.mention.subject)?.groups?.['whole']
  const whole = within === undefined ? undefined : named.get(within)
  if (whole && sameKind(whole, one)) {
    // its list stands apart from the one that is open
    for (let list = open.pop(); list; list = open.pop()) close({ claims }, list)
    open.push({ whole, others: [], depth: one.depth, parts: [one], inner: false })
    return
  }
  const list = open.at(-1)
  const clause = one.lead.split(/[；;。]/u).at(-1) ?? ''
  if (list && list.depth === one.depth && sameKind(list.whole, one) && !claimWords.reason.test(clause))
    list.parts.push(one)
}

function close({ claims }: Pick<Walk, 'claims'>, list: List): void {
  if (list.parts.length === 0) return
  const others = list.others.filter((other) => sameKind(other, list.whole))
  claims.push({
    kind: 'sum',
    result: list.whole.mention.id,
    operands: list.parts.map(({ mention }) => mention.id),
    exhaustive: isExhaustive(list),
    ...(others.length > 0 ? { alternatives: others.map(({ mention }) => mention.id) } : {}),
  })
}

export function sameKind(one: Said, other: Said): boolean {
  return (
    one.mention.quantity === other.mention.quantity &&
    (one.mention.quantity === 'money' || one.mention.unit === other.mention.unit)
  )
}

/** Counts whose names end alike (行政编制, 事业编制 under 编制) are all the parts there are. */
function isExhaustive(list: List): boolean {
  if (list.whole.mention.quantity !== 'count' || list.parts.length < 2) return false
  const ending = list.whole.mention.subject.slice(-2)
  return ending.length === 2 && list.parts.every(({ mention }) => mention.subject.endsWith(ending))
}
