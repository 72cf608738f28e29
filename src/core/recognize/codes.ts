import { normalLabel } from '../base/chinese.ts'
import type { Column } from '../facts/recognition.ts'
import { bodyCodeHeading, projectHeadingStart } from '../vocabulary/patterns/columns.ts'
import { noNameAfterDigits } from '../vocabulary/patterns/rows.ts'

/** The code and names that a row prints. */
export interface ReadCode {
  readonly code: string
  readonly name: string
  readonly names: readonly string[]
  /** Further codes of the same row, printed joined with names (功能-政府经济-部门经济). */
  readonly others: readonly { readonly code: string; readonly name: string }[]
}

/** The last code printed at each level of columns 类 款 项, for rows that print only their own level. */
export type Stem = string[]

const codeAndName = /^\[?(\d{3}|\d{5,12})\]?[-—_:.、]*(?!\d)(.*)$/u

/** Codes stand in one column, in columns 类 款 项 with or without the levels above repeated, or joined with the name. */
export function readCode(labels: readonly Column[], line: readonly string[], stems: readonly Stem[]): ReadCode {
  const groups = codeGroups(labels)
  const codes = labels.filter((column) => column.kind === 'code').map((column) => normalLabel(line[column.index] ?? ''))
  const shown = labels
    .filter((column) => column.kind === 'label')
    .map((column) => (line[column.index] ?? '').trim())
    .filter((name) => name !== '')
  const names = [...codes.filter((code) => code !== '' && !/^\d+$/.test(code)), ...shown]
  if (codes.some((code) => /^\d+$/.test(code))) {
    const read = groups.map((group, at) => codeOfGroup(group, line, stems[at] ?? []))
    const [first, ...later] = read.filter((code) => code !== '')
    const others = later.map((code, at) => ({ code, name: names[at + 1] ?? '' }))
    return { code: first ?? '', name: nameBeside(labels, groups, line) ?? names[0] ?? '', names, others }
  }
  const joined = names.map(splitJoined)
  const [first, ...others] = joined
  if (!first) return { code: '', name: names[0] ?? '', names, others: [] }
  return {
    code: first.code,
    name: first.name,
    names: [first.name, ...names.slice(1)],
    others: others.flatMap((other) => (other ? [other] : [])),
  }
}

/** The name of a code stands to its right, unless that column names projects; what stands to its left may name a body or a project. */
function nameBeside(
  labels: readonly Column[],
  groups: readonly (readonly Column[])[],
  line: readonly string[],
): string | undefined {
  const filled = groups.find((group) => codeOfGroup(group, line, []) !== '')
  const right = labels.find(({ index }) => index === (filled?.at(-1)?.index ?? -2) + 1)
  const name =
    right?.kind === 'label' && !right.path.at(-1)?.startsWith(projectHeadingStart)
      ? (line[right.index] ?? '').trim()
      : ''
  return name === '' ? undefined : name
}

/** Code columns next to one another belong together; a name between them starts another classification. */
export function codeGroups(labels: readonly Column[]): readonly (readonly Column[])[] {
  const groups: Column[][] = []
  let before = -2
  for (const column of labels) {
    if (column.kind !== 'code') continue
    if (column.index === before + 1) groups.at(-1)?.push(column)
    else groups.push([column])
    before = column.index
  }
  return groups
}

/** The code of the body that a line belongs to, printed beside the levels of a classification, is no level of it. */
function isBodyCode(column: Column): boolean {
  return bodyCodeHeading.test(column.path.at(-1) ?? '')
}

function codeOfGroup(printed: readonly Column[], line: readonly string[], stem: Stem): string {
  const levels = printed.filter((column) => !isBodyCode(column))
  const group = levels.some((column) => /^\d+$/.test(normalLabel(line[column.index] ?? ''))) ? levels : printed
  const codes = group.map((column) => normalLabel(line[column.index] ?? ''))
  if (!codes.some((code) => /^\d+$/.test(code))) return ''
  return group.length > 1 ? codeOfLevels(codes, stem) : (codes.find((one) => /^\d+$/.test(one)) ?? '')
}

function splitJoined(name: string): { code: string; name: string } | undefined {
  const match = codeAndName.exec(normalLabel(name))
  return match?.[1] && match[2] !== undefined && !noNameAfterDigits.test(match[2])
    ? { code: match[1], name: match[2] }
    : undefined
}

/** Puts the levels of a row together: a whole code in any column, all levels repeated, or only the last with the stem above it. */
function codeOfLevels(codes: readonly string[], stem: Stem): string {
  const whole = codes.find((code) => /^\d{5,}$/.test(code))
  if (whole !== undefined) return whole
  for (const [level, code] of codes.entries()) {
    if (!/^\d+$/.test(code)) continue
    if (code.length === 3) stem.length = 0
    stem[code.length === 3 ? 0 : level] = level === 0 || code.length === 3 ? code : code.padStart(2, '0')
    if (codes.slice(level + 1).every((below) => !/^\d+$/.test(below))) stem.length = level + 1
  }
  return stem.join('')
}
