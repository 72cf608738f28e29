import type { Recognition } from '../../../facts/recognition.ts'
import type { Finding } from '../../../findings/finding.ts'
import type { Bond, Broken } from './bonds.ts'
import { doubtful } from './doubtful.ts'
import { merged } from './merged.ts'
import { changed, connected, type Net, netOf, suspectsIn } from './suspects.ts'

/** How much better the likeliest number must explain than the next, to propose its value. */
const decisive = 3
/** What several relations say of one number comes before what one says. */
const sureness = { certain: 0, probable: 1, possible: 2 } as const

/**
 * One finding for each number that is wrong, not for each relation that it breaks: the fewest changes that make every broken
 * relation hold, each the likeliest slip of the pen that no other relation contradicts.
 */
export function blame(broken: readonly Broken[], bonds: readonly Bond[], recognition: Recognition): Finding[] {
  const net = netOf([...bonds, ...broken.map(({ bond }) => bond)], recognition)
  const sure = connected(broken).flatMap((together) => culpritsIn(together, net))
  const told = new Set(broken.map(({ bond }) => bond))
  const open = bonds.filter((bond) => !told.has(bond))
  return [...sure, ...doubtful(open, net)].toSorted((one, other) => sureness[one.certainty] - sureness[other.certainty])
}

function culpritsIn(broken: readonly Broken[], net: Net): Finding[] {
  // two numbers alone accuse each other
  if (broken.every(({ bond }) => bond.kind === 'twice')) return broken.map(({ finding }) => finding)
  let open = broken
  const findings: Finding[] = []
  while (open.length > 0) {
    const [culprit, next] = suspectsIn(open, net)
    if (!culprit) break
    const { mention, meant } = culprit
    const after = changed(net, mention, meant)
    const mended = open.filter(({ bond }) => bond.mentions.includes(mention.id) && bond.fit(after) > 0)
    net.values.set(mention.id, meant)
    findings.push(merged(culprit, mended, !next || culprit.score >= decisive * next.score, net))
    open = open.filter((one) => !mended.includes(one))
  }
  return [...findings, ...open.map(({ finding }) => finding)]
}
