import { chineseNumber, normalLabel } from '../base/chinese.ts'

/** A printed label taken apart: its number in a list, whether it is one of several named parts only (其中), its unit, its words. */
export interface Label {
  /** The normal form without ordinal, 其中 and unit. */
  readonly core: string
  readonly ordinal?: Ordinal
  /** Introduced by 其中: parts that need not be all. */
  readonly ofWhich: boolean
  /** A unit in brackets: (万元), (%), (辆). */
  readonly unit?: string
}

/** Rank 1 is 一、 · 2 is （一） · 3 is 1. · 4 is （1） or ①. */
export interface Ordinal {
  readonly rank: 1 | 2 | 3 | 4
  readonly index: number
}

const ordinalForms: readonly { readonly rank: Ordinal['rank']; readonly form: RegExp }[] = [
  { rank: 1, form: /^第?([一二三四五六七八九十]{1,3})[、.,:]/u },
  { rank: 2, form: /^\(([一二三四五六七八九十]{1,3})\)[、.]?/u },
  { rank: 3, form: /^(\d{1,2})(?:[、,]|\.(?!\d))/u },
  { rank: 4, form: /^\((\d{1,2})\)[、.]?/u },
]
const circled = /^([\u2460-\u2473])[、.]?/u
const ofWhichMark = /^(?:其中|其中包括|内含)[::;、]?/u
const units =
  /[((](?:单位[::])?(百万元|亿元|万元|千元|元|%|人次|人|辆|个|批次|批|台|台套|台\/套|套|平方米|次|件|项)[))]/u

/** Units of things that are counted. */
export const countUnits: ReadonlySet<string> = new Set([
  '人',
  '辆',
  '个',
  '批次',
  '批',
  '人次',
  '台',
  '台套',
  '台/套',
  '套',
  '平方米',
  '次',
  '件',
  '项',
])

/** Takes a label apart. The order 其中 → ordinal and ordinal → 其中 both occur. */
export function labelOf(printed: string): Label {
  let core = normalLabel(printed)
  let ofWhich = false
  let ordinal: Ordinal | undefined
  for (let step = 0; step < 3; step += 1) {
    const mark = ofWhichMark.exec(core)
    if (mark && core.length > mark[0].length) {
      ofWhich = true
      core = core.slice(mark[0].length)
      continue
    }
    const found: { ordinal: Ordinal; length: number } | undefined = ordinal ? undefined : ordinalOf(core)
    if (!found || found.length >= core.length) break
    ordinal = found.ordinal
    core = core.slice(found.length)
  }
  const unit = units.exec(core)
  if (unit) core = core.replace(unit[0], '')
  core = core.replace(/^[::、.]+|[::、]+$/gu, '')
  return {
    core,
    ofWhich,
    ...(ordinal ? { ordinal } : {}),
    ...(unit?.[1] ? { unit: unit[1] } : {}),
  }
}

function ordinalOf(core: string): { ordinal: Ordinal; length: number } | undefined {
  const round = circled.exec(core)
  if (round?.[1]) {
    return { ordinal: { rank: 4, index: (round[1].codePointAt(0) ?? 0) - 0x2460 + 1 }, length: round[0].length }
  }
  for (const { rank, form } of ordinalForms) {
    const match = form.exec(core)
    if (!match?.[1]) continue
    const index = /\d/.test(match[1]) ? Number(match[1]) : chineseNumber(match[1])
    if (index !== undefined) return { ordinal: { rank, index }, length: match[0].length }
  }
  return undefined
}
