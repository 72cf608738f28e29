import type { Finding, Severity } from '../../../findings/finding.ts'
import type { RuleId } from '../../../findings/rules.ts'
import type { Bond } from './bonds.ts'
import { toldWrong } from './merged.ts'
import { changed, connected, type Net, type Suspect, suspectsIn, valuesIn } from './suspects.ts'

/** Relations that the words of a sentence may leave open, by the rule that tells them. */
const rulesOf: Partial<Readonly<Record<Bond['kind'], RuleId & `narrative/${string}`>>> = {
  completion: 'narrative/completion-follows',
  difference: 'narrative/change-follows',
  rate: 'narrative/rate-follows',
  share: 'narrative/share-follows',
  sum: 'narrative/parts-add-up',
}

/** A reading that only happens to fit. */
const unlikely = 0.3
const digitsEnough = 3

/**
 * Relations that the words leave open, a list that may not be complete, a rate of a figure further back: they say something
 * only where one slip of the pen would make them hold as most likely meant, and breaks nothing else.
 */
export function doubtful(bonds: readonly Bond[], net: Net): Finding[] {
  const of = valuesIn(net)
  const open = bonds.filter(
    (bond) => bond.kind in rulesOf && !bond.mentions.some((id) => net.values.has(id)) && bond.fit(of) < unlikely,
  )
  return connected(open.map((bond) => ({ bond }))).flatMap((together) => slipsIn(together, net))
}

function slipsIn(broken: readonly { readonly bond: Bond }[], net: Net): Finding[] {
  let open = broken
  const findings: Finding[] = []
  for (;;) {
    const possible = suspectsIn(open, net).filter((suspect) => isSlip(suspect, open, net))
    const telling = new Set(possible.filter(isTelling).map(({ mention }) => mention.id))
    // a short number is named only where a longer one of the same relation would explain it as well
    const culprit = possible.find(({ mention: { id } }) =>
      open.some(({ bond }) => bond.mentions.includes(id) && bond.mentions.some((one) => telling.has(one))),
    )
    if (!culprit) return findings
    const after = changed(net, culprit.mention, culprit.meant)
    const mended = open.filter(({ bond }) => bond.mentions.includes(culprit.mention.id) && bond.fit(after) === 1)
    const [first] = mended
    const rule = first && rulesOf[first.bond.kind]
    if (!rule) return findings
    net.values.set(culprit.mention.id, culprit.meant)
    const severity = severityOf(culprit, mended, net)
    findings.push(toldWrong(rule, culprit, mended, { severity, decided: severity !== 'info' }, net))
    open = open.filter((one) => !mended.includes(one))
  }
}

function isSlip({ mention, meant }: Suspect, open: readonly { readonly bond: Bond }[], net: Net): boolean {
  if (meant.kind === 'other') return false
  const before = valuesIn(net)
  const after = changed(net, mention, meant)
  const without = changed(net, mention, { value: 0n, precision: meant.precision })
  const mended = open.filter(
    ({ bond }) =>
      bond.mentions.includes(mention.id) &&
      bond.fit(after) === 1 &&
      (meant.value === 0n || bond.fit(without) < unlikely),
  )
  if (mended.length === 0) return false
  if (meant.kind === 'digit' && mended.every(({ bond }) => bond.kind === 'completion') && mended.length < 2)
    return false
  return (net.around.get(mention.id) ?? []).every((bond) => bond.fit(before) < unlikely || bond.fit(after) > 0)
}

/** One digit of a short number makes almost anything hold. */
function isTelling({ mention, meant }: Suspect): boolean {
  return digitsOf(mention.printed) >= (meant.kind === 'digit' ? digitsEnough : 1)
}

function digitsOf(printed: string): number {
  return printed.replace(/\D/g, '').replace(/^0+/, '').length
}

/** A unit and what is said elsewhere leave no doubt; parts that leave something out may be meant to. */
function severityOf({ mention, meant }: Suspect, mended: readonly { readonly bond: Bond }[], net: Net): Severity {
  if (meant.kind === 'unit') return 'error'
  const elsewhere = net.echoes.weigh(mention, meant) > 1
  return mended.length > 1 || elsewhere || meant.kind === 'direction' ? 'warning' : 'info'
}
