import type { Location, Place } from '../../document/place.ts'
import type { Examination } from '../../findings/examination.ts'
import type { Finding } from '../../findings/finding.ts'

/** Ids of elements of the page by the place they show, so that findings can link to them. */
export type Targets = Readonly<Record<string, string>>

/** One text per place; equal places give equal keys. */
function placeKey(place: Place): string {
  switch (place.kind) {
    case 'text':
      return `t${place.line}:${place.column}`
    case 'pdf':
    case 'ofd':
      return `p${place.page}:${place.box.join(',')}`
    case 'html':
      return `h${place.selector}`
    case 'docx':
    case 'doc':
      return `b${place.block}`
    case 'xlsx':
      return `x${place.sheet}!${place.cell}`
    default:
      return place satisfies never
  }
}

/** The key of a location. Word files know only the block of a place, so there the path tells cells of one table apart. */
export function locationKey({ place, path }: Location): string {
  const key = placeKey(place)
  return place.kind === 'docx' || place.kind === 'doc' ? `${key} ${path.join(' / ')}` : key
}

/** A coarser place that always has an element: the page, the line, the sheet. */
function coarseKey(place: Place): string {
  switch (place.kind) {
    case 'text':
      return `t${place.line}`
    case 'pdf':
    case 'ofd':
      return `p${place.page}`
    case 'xlsx':
      return `x${place.sheet}`
    case 'html':
    case 'docx':
    case 'doc':
      return placeKey(place)
    default:
      return place satisfies never
  }
}

/** Ids of the elements that the page gives to facts, blocks and cells. `prefix` tells documents of one page apart. */
export const elementId = {
  prefix: (index: number) => `d${index}`,
  fact: (prefix: string, fact: number) => `${prefix}f${fact}`,
  block: (prefix: string, block: number) => `${prefix}b${block}`,
  cell: (prefix: string, block: number, row: number, column: number) => `${prefix}b${block}r${row}c${column}`,
}

/** Where all citations of findings lead: exact cells, else the block, line, page or sheet they lie in. */
export function targetsOf({ facts, findings, document }: Examination, prefix: string): Targets {
  const known = new Map<string, string>()
  const add = (key: string, id: string) => {
    if (!known.has(key)) known.set(key, id)
  }
  for (const fact of facts) add(locationKey(fact.at), elementId.fact(prefix, fact.id))
  for (const [index, block] of document.blocks.entries()) {
    const id = elementId.block(prefix, index)
    add(placeKey(block.place), id)
    if (block.kind === 'table') {
      for (const cell of block.cells) {
        add(placeKey(cell.place), elementId.cell(prefix, index, cell.row, cell.column))
        if (cell.place.kind === 'text') add(coarseKey(cell.place), id)
      }
    }
    add(coarseKey(block.place), id)
  }
  const targets: Record<string, string> = {}
  for (const at of findings.flatMap(locationsOf)) {
    const id = known.get(locationKey(at)) ?? known.get(placeKey(at.place)) ?? known.get(coarseKey(at.place))
    if (id !== undefined) targets[locationKey(at)] = id
  }
  return targets
}

/** Targets of findings that were made after the page's document was written: they cite facts of it. */
export function withFactTargets(
  targets: Targets,
  { facts, findings }: Pick<Examination, 'facts' | 'findings'>,
  prefix: string,
): Targets {
  const missing = new Set(findings.map(({ at }) => locationKey(at)).filter((key) => targets[key] === undefined))
  if (missing.size === 0) return targets
  const more = facts.flatMap((fact) => {
    const key = locationKey(fact.at)
    return missing.has(key) ? [[key, elementId.fact(prefix, fact.id)] as const] : []
  })
  return { ...targets, ...Object.fromEntries(more) }
}

function locationsOf({ at, evidence }: Finding): readonly Location[] {
  return [at, ...evidence.map((one) => one.at)]
}
