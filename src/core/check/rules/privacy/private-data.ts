import type { Location, Place } from '../../../document/place.ts'
import type { Recognition } from '../../../facts/recognition.ts'
import type { Finding } from '../../../findings/finding.ts'
import { type PrivateText, privateTexts } from '../../../findings/mask.ts'
import type { RuleId } from '../../../findings/rules.ts'
import { officialLine } from '../../../vocabulary/patterns/privacy.ts'
import { findingOf } from '../../show.ts'

const rules: Readonly<Record<PrivateText['kind'], { readonly rule: RuleId; readonly message: string }>> = {
  mobile: { rule: 'privacy/personal-phones-absent', message: 'mobile' },
  identity: { rule: 'privacy/identity-numbers-absent', message: 'identity' },
  card: { rule: 'privacy/personal-accounts-absent', message: 'card' },
  handler: { rule: 'privacy/personal-names-absent', message: 'handler' },
  relative: { rule: 'privacy/personal-names-absent', message: 'relative' },
  petitioner: { rule: 'privacy/personal-names-absent', message: 'petitioner' },
}

/** Numbers and names of persons: one finding for each, however often it is printed, and never as printed. */
export function privateData(recognition: Recognition): Finding[] {
  const groups = new Map<string, PrivateText[]>()
  for (const found of privateTexts(recognition.blocks)) {
    // relatives are named in one breath
    const key = found.kind === 'relative' ? found.kind : `${found.kind} ${found.text}`
    groups.set(key, [...(groups.get(key) ?? []), found])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const official = first.kind === 'mobile' && officialLine.test(first.before)
    const { rule, message } = rules[first.kind]
    const shown = [...new Set(group.map(({ masked }) => masked))]
    return [
      findingOf(rule, official ? 'office' : message, {
        ...(official ? { severity: 'info' as const } : {}),
        certainty: first.kind === 'mobile' || first.kind === 'identity' ? 'certain' : 'probable',
        data: { actual: shown, count: group.length },
        at: locationOf(first, recognition),
        actual: first.masked,
        evidence: group.slice(1).map((one) => ({
          label: titleOf(one, recognition),
          value: one.masked,
          at: locationOf(one, recognition),
        })),
      }),
    ]
  })
}

function titleOf({ block }: PrivateText, { tables }: Recognition): string {
  return tables.find(({ blocks }) => blocks.includes(block))?.title ?? ''
}

function locationOf(found: PrivateText, recognition: Recognition): Location {
  const title = titleOf(found, recognition)
  return { path: title === '' ? [] : [title], quote: found.masked, place: placeOf(found, recognition) }
}

function placeOf({ block, row, column, offset }: PrivateText, { blocks }: Recognition): Place {
  const found = blocks[block]
  if (found?.kind === 'table') {
    const cell = found.cells.find((one) => one.row === row && one.column === column)
    return cell?.place ?? found.place
  }
  const place = found?.place ?? { kind: 'text', line: 1, column: 1 }
  return place.kind === 'text' ? { ...place, column: place.column + offset } : place
}
