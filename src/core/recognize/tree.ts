import type { Coordinates } from '../facts/coordinates.ts'
import type { Row } from '../facts/recognition.ts'
import { areExhaustive, maySubdivide, subdivides } from '../vocabulary/partitions.ts'
import { countUnits, type Ordinal } from '../vocabulary/label.ts'
import { isRate } from '../vocabulary/meaning.ts'
import { subtotalWord } from '../vocabulary/patterns/rows.ts'

/** A row before its place in the tree is known. */
export interface Draft {
  readonly row: number
  readonly label: string
  readonly path: readonly string[]
  readonly role: Row['role']
  readonly coordinates: Coordinates
  readonly known: boolean
  readonly ofWhich: boolean
  readonly filled: boolean
  readonly plain: boolean
  readonly ordinal?: Ordinal | undefined
  readonly code?: string
  readonly classification?: Row['classification']
  readonly unitWord?: string
  /** Which label column the row starts in. */
  readonly position?: number
}

interface Node {
  readonly draft: Draft
  depth: number
  parent?: number
  children: number[]
  ofWhich: boolean
}

/**
 * Orders rows as parts of wholes: items below sections below classes by their codes; 一、 (一) 1. (1) by their rank;
 * 其中 below the row before; a total at the foot takes all rows that nothing has taken yet, a total at the head takes
 * what follows.
 */
export function treeOf(printed: readonly Draft[]): Row[] {
  const drafts = numberedClasses(printed)
  const unitsFirst = opensWithName(drafts)
  const indented = isIndented(drafts)
  const nodes: Node[] = drafts.map((draft) => ({
    draft,
    depth: indented ? 100 + 2 * (draft.position ?? 0) + (draft.known ? 0 : 1) : depthOf(draft, unitsFirst),
    children: [],
    ofWhich: draft.ofWhich,
  }))
  let stack: number[] = []
  let roots: number[] = []
  let head: number | undefined
  const close = () => {
    if (head !== undefined) adopt(nodes, head, roots)
    head = undefined
  }
  for (const [at, node] of nodes.entries()) {
    if (node.draft.role === 'blank') continue
    if (node.draft.role === 'total') {
      if (roots.length > 0) {
        if (head !== undefined && isSection(node.draft)) close()
        else adopt(nodes, at, roots)
        roots = [at]
      } else head = at
      stack = []
      continue
    }
    const parent = parentFor(nodes, stack, at)
    while (stack.length > 0 && stack.at(-1) !== parent) stack.pop()
    if (parent === undefined) roots.push(at)
    else {
      node.parent = parent
      nodes[parent]?.children.push(at)
    }
    stack.push(at)
  }
  close()
  for (const node of nodes) nestByMeaning(nodes, node)
  return nodes.map(finish)
}

/** 「小计」 opens a new section where a total stands at the head already. */
function isSection(draft: Draft): boolean {
  return subtotalWord.test(draft.label)
}

function adopt(nodes: Node[], whole: number, parts: readonly number[]): void {
  const node = nodes[whole]
  if (!node) return
  for (const part of parts) {
    if (part === whole) continue
    const child = nodes[part]
    if (!child || child.parent !== undefined) continue
    child.parent = whole
    node.children.push(part)
  }
}

/** 一、教育支出 · 进修及培训 · 培训支出: numbered classes whose sections and items follow by name stand in the list by their codes too. */
function numberedClasses(drafts: readonly Draft[]): readonly Draft[] {
  const listed = drafts.some(
    (draft) => draft.code !== undefined && draft.classification === 'functional' && !draft.ordinal,
  )
  if (!listed) return drafts
  return drafts.map((draft) => {
    const code = draft.coordinates.functional
    return draft.ordinal && draft.code === undefined && code !== undefined
      ? { ...draft, code, ordinal: undefined }
      : draft
  })
}

/** Lists that show their levels by the label column in which a row starts, without codes. */
function isIndented(drafts: readonly Draft[]): boolean {
  const parts = drafts.filter((draft) => draft.role === 'part')
  const deeper = parts.filter((draft) => (draft.position ?? 0) > 0).length
  return deeper > 0 && deeper < parts.length && parts.every((draft) => draft.code === undefined)
}

/** Names without code before the first code are bodies whose lines follow; names after it are projects under their item. */
function opensWithName(drafts: readonly Draft[]): boolean {
  const first = drafts.find((draft) => draft.role === 'part')
  return (
    first !== undefined && !first.known && first.code === undefined && drafts.some((draft) => draft.code !== undefined)
  )
}

const bodyDepth = 10

function depthOf(draft: Draft, unitsFirst: boolean): number {
  if (unitsFirst && draft.code === undefined && !draft.known && !draft.ordinal) return bodyDepth
  if (draft.classification === 'unit') return bodyDepth
  if (draft.code !== undefined && draft.classification !== undefined) return 20 + draft.code.length
  if (draft.ordinal) return 39 + draft.ordinal.rank
  return draft.known || draft.coordinates.flow !== undefined ? 39 : 60
}

function parentFor(nodes: readonly Node[], stack: readonly number[], at: number): number | undefined {
  const node = nodes[at]
  if (!node) return undefined
  for (let up = stack.length - 1; up >= 0; up -= 1) {
    const candidate = stack[up]
    const above = candidate === undefined ? undefined : nodes[candidate]
    if (candidate === undefined || !above) continue
    if (node.draft.ofWhich && up === stack.length - 1 && !above.draft.ofWhich) return candidate
    if (takes(above, node, nodes)) return candidate
  }
  return undefined
}

/** 一、本年收入 · 二、上年结转: a row that names a flow and nothing else. */
function isFlowHeading({ coordinates, role, code }: Draft): boolean {
  const { flow, fund, functional, revenue, nature } = coordinates
  return role === 'part' && code === undefined && flow !== undefined && !fund && !functional && !revenue && !nature
}

/** 一、一般公共预算拨款收入 · 经费拨款 · 专项收入: where the money of a numbered fund comes from, in rows without number. */
function isOwnMoney(upper: Draft, lower: Draft): boolean {
  const { fund, revenue } = upper.coordinates
  return (
    upper.ordinal !== undefined &&
    lower.ordinal === undefined &&
    lower.code === undefined &&
    (fund === 'generalPublicBudget' || fund === 'fiscal') &&
    revenue === undefined &&
    moneyOfFund.has(lower.coordinates.revenue ?? '')
  )
}

const moneyOfFund: ReadonlySet<string> = new Set([
  'ownResources',
  'specialRevenue',
  'lawEnforcementSubsidy',
  'feeCostCompensation',
  'stateResourceUse',
  'superiorTransfer',
])

/** Classes and funds under a heading of their flow, also when their numbering is of the same rank or they have none. */
function sortsUnder(above: Node, lower: Draft, nodes: readonly Node[]): boolean {
  const named =
    lower.coordinates.functional !== undefined ||
    lower.coordinates.fund !== undefined ||
    lower.coordinates.revenue !== undefined
  if (!named || lower.code !== undefined || !above.draft.ordinal) return false
  if (!lower.ordinal) return true
  // 一、 (一) 二、: the next number of the heading's own rank, after a list of a lower rank, stands beside the heading
  const listed = nodes[above.children.at(-1) ?? -1]?.draft.ordinal
  if (listed && listed.rank > lower.ordinal.rank && lower.ordinal.rank === above.draft.ordinal.rank) return false
  return lower.ordinal.rank >= above.draft.ordinal.rank && (lower.ordinal.index === 1 || above.children.length > 0)
}

function takes(above: Node, node: Node, nodes: readonly Node[]): boolean {
  const upper = above.draft
  const lower = node.draft
  if (
    upper.classification !== undefined &&
    upper.classification === lower.classification &&
    upper.code !== undefined &&
    lower.code !== undefined
  ) {
    if (upper.classification === 'unit')
      return lower.code.length > upper.code.length && lower.code.startsWith(upper.code)
    return lower.code.length > upper.code.length && lower.code.startsWith(upper.code)
  }
  if (isFlowHeading(upper) && !isFlowHeading(lower) && sortsUnder(above, lower, nodes)) return true
  if (isFlowHeading(lower) && lower.ordinal && upper.coordinates.fund !== undefined) return false
  if (isOwnMoney(upper, lower)) return true
  if (above.depth >= node.depth) return false
  if (above.depth === bodyDepth && upper.code === undefined) return lower.code !== undefined
  if (above.depth >= 100) return true
  if (upper.code !== undefined && (lower.ordinal || (lower.code === undefined && lower.known))) return false
  if (upper.plain && upper.code === undefined) {
    // a plain row opens a list only when the list starts anew under it
    return lower.ordinal !== undefined && (lower.ordinal.index === 1 || above.children.length > 0)
  }
  return true
}

/** Rows at one level of which one subdivides another by its meaning (公务用车购置费 below 公务用车购置及运行费). */
function nestByMeaning(nodes: Node[], parent: Node): void {
  const kept: number[] = []
  // open names, of which lists may have thousands, subdivide nothing
  const named = parent.children.filter((at) => maySubdivide(nodes[at]?.draft.coordinates ?? {}))
  for (const at of parent.children) {
    const child = nodes[at]
    const whole =
      child &&
      named.find((other) => other !== at && subdivides(child.draft.coordinates, nodes[other]?.draft.coordinates ?? {}))
    if (child && whole !== undefined) {
      child.parent = whole
      nodes[whole]?.children.push(at)
    } else kept.push(at)
  }
  parent.children = kept
}

function finish(node: Node, _at: number, nodes: readonly Node[]): Row {
  const { draft } = node
  return {
    row: draft.row,
    label: draft.label,
    path: draft.path,
    coordinates: draft.coordinates,
    role: draft.role,
    ofWhich: node.ofWhich && !exhaustsParent(node, nodes),
    known: draft.known,
    children: node.children,
    ...(draft.code === undefined ? {} : { code: draft.code }),
    ...(draft.classification === undefined ? {} : { classification: draft.classification }),
    ...(node.parent === undefined ? {} : { parent: node.parent }),
    ...(draft.unitWord === undefined ? {} : { unit: draft.unitWord }),
    ...quantityOf(draft),
  }
}

/** What a row prints whatever its columns say: things counted, or rates (2026年比2025年增减%). */
function quantityOf({ unitWord, coordinates }: Draft): Pick<Row, 'quantity'> {
  if (unitWord !== undefined && countUnits.has(unitWord)) return { quantity: 'count' }
  return unitWord === '%' || isRate(coordinates.measure) ? { quantity: 'ratio' } : {}
}

/** Parts introduced by 其中 that are all the parts there can be add up to the whole all the same. */
function exhaustsParent(node: Node, nodes: readonly Node[]): boolean {
  const parent = node.parent === undefined ? undefined : nodes[node.parent]
  if (!parent) return false
  const dimension = subdivides(node.draft.coordinates, parent.draft.coordinates)
  const whole = dimension && parent.draft.coordinates[dimension]
  if (!dimension || !whole) return false
  const parts = parent.children.map((at) => nodes[at]?.draft.coordinates[dimension] ?? '')
  return areExhaustive(dimension, whole, parts)
}
