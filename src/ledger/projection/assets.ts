import type { Coordinates } from '#core/facts/coordinates.ts'
import type { Figure } from '#core/facts/figure.ts'
import type { Entry } from './entry.ts'

/** Classes of the register as coordinates, whether they are fixed assets, and whether two values of them are kept. */
const classes: Readonly<Record<string, { readonly asset: string; readonly fixed?: true; readonly single?: true }>> = {
  current: { asset: 'current', single: true },
  building: { asset: 'buildings', fixed: true },
  vehicle: { asset: 'vehicles', fixed: true },
  largeEquipment: { asset: 'largeEquipment', fixed: true },
  otherFixed: { asset: 'otherFixed', fixed: true },
  intangible: { asset: 'intangible' },
  constructionInProgress: { asset: 'construction', single: true },
  investment: { asset: 'investments', single: true },
  other: { asset: 'otherAssets' },
}

/** Assets at the end of the year by class, original and net; their total is of net values, the original total of original ones. */
export function assetFigures(entries: readonly Entry[]): readonly Figure[] {
  const sums = new Map<string, { coordinates: Coordinates; value: bigint }>()
  const add = (asset: string, measure: string | undefined, value: bigint): void => {
    const key = `${asset} ${measure ?? ''}`
    const before = sums.get(key)
    const coordinates: Coordinates = { flow: 'assets', stage: 'finalAccounts', asset, ...(measure && { measure }) }
    sums.set(key, { coordinates, value: (before?.value ?? 0n) + value })
  }
  for (const { register, topic, first, second } of entries) {
    if (register !== 'asset') continue
    const { asset, fixed, single } = classes[topic] ?? { asset: topic }
    const original = first ?? 0n
    const net = second ?? 0n
    if (single) add(asset, undefined, net)
    for (const name of single ? [] : fixed ? [asset, 'fixed'] : [asset]) {
      add(name, 'originalValue', original)
      add(name, 'netValue', net)
    }
    add('total', undefined, net)
    add('originalTotal', undefined, single ? net : original)
  }
  return [...sums.values()].map(({ coordinates, value }) => ({ coordinates, quantity: 'money', value }))
}
