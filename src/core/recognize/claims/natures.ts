import type { Claim, Mention } from '../../facts/claim.ts'
import { claimForms } from '../../vocabulary/claim-forms.ts'

/**
 * Lists of items told together with the natures that they divide into: 甲50万元(其中：基本支出40万元)，分别是乙…，项目支出10万元，为丙…
 * and 甲50万元(其中：基本支出40万元，项目支出10万元)，分别是乙40万元(即基本支出40万元)…
 */
export function naturesIn(claims: readonly Claim[], mentions: readonly Mention[]): Claim[] {
  const sums = claims.filter(({ kind }) => kind === 'sum')
  return sums.flatMap((list) => {
    const natures = sums.find(
      ({ result, operands }) =>
        result === list.result &&
        operands.every((id) => natureOf(mentions[id]) !== undefined && !list.operands.includes(id)),
    )
    if (!natures) return []
    return natures.operands.length === 1
      ? interleaved(list, natures.operands[0], mentions)
      : tagged(list, natures, sums, mentions)
  })
}

function natureOf(mention: Mention | undefined): string | undefined {
  return mention?.coordinates.departmental === undefined ? mention?.coordinates.nature : undefined
}

/** The items before the second nature are of the first, those after it of the second. */
function interleaved({ result, operands }: Claim, first: number | undefined, mentions: readonly Mention[]): Claim[] {
  const at = operands.findIndex((id) => natureOf(mentions[id]) !== undefined)
  const second = operands[at]
  if (first === undefined || second === undefined || natureOf(mentions[second]) === natureOf(mentions[first])) return []
  return [
    sum(result, [first, second]),
    ...[sum(first, operands.slice(0, at)), sum(second, operands.slice(at + 1))].filter(isList),
  ]
}

/** Each item has a nature in brackets that is all of it: the items of one nature add up to it. */
function tagged(list: Claim, natures: Claim, sums: readonly Claim[], mentions: readonly Mention[]): Claim[] {
  const tagOf = (id: number): string | undefined => {
    const [only, ...more] = sums.filter(({ result }) => result === id).flatMap(({ operands }) => operands)
    const tag = only === undefined || more.length > 0 ? undefined : mentions[only]
    return tag && claimForms.thatIs.test(tag.subject) && tag.value === mentions[id]?.value ? natureOf(tag) : undefined
  }
  if (list.operands.some((id) => tagOf(id) === undefined)) return []
  return natures.operands
    .map((part) =>
      sum(
        part,
        list.operands.filter((id) => tagOf(id) === natureOf(mentions[part])),
      ),
    )
    .filter(isList)
}

function isList({ operands }: Claim): boolean {
  return operands.length > 0
}

function sum(result: number, operands: readonly number[]): Claim {
  return { kind: 'sum', result, operands, exhaustive: false }
}
