/** Scores findings against gold: what must be found in tables, what must not be called an error, what is only rounding. */
import type { Finding } from '../../src/core/findings/finding.ts'
import type { Gold, GoldDocument, GoldFinding } from './gold.ts'

export interface FindingScore {
  readonly document: string
  readonly wanted: number
  readonly missed: readonly string[]
  /** All defects that must be found, wherever they lie, and those that are not. */
  readonly wantedAnywhere: number
  readonly missedAnywhere: readonly string[]
  /** True negatives that we call an error. */
  readonly falseErrors: readonly string[]
  /** What rounding explains, reported above info. */
  readonly roundingAboveInfo: readonly string[]
  /** Our errors that no gold finding explains: each needs a look. */
  readonly unexplained: readonly string[]
}

/** Kinds of defect that tables alone show, and the groups of rules that may report them. */
const tableKinds: Readonly<Record<string, RegExp>> = {
  'arithmetic in table': /^(arithmetic|cross-table)\//,
  'column total': /^(arithmetic|cross-table)\//,
  'missing value in total column': /^(arithmetic|cross-table)\//,
  'missing value (other cell)': /^(arithmetic|cross-table|completeness|performance)\//,
  'cross-table': /^(cross-table|arithmetic|performance)\//,
  'missing required table/section': /^completeness\//,
  'missing number of table in sequence': /^completeness\//,
  'classification code/name typo': /^classification\//,
  'inconsistent unit names or department names': /^(wording|completeness)\//,
}

const presence = new Set(['missing required table/section', 'missing number of table in sequence'])

const linesOf = ({ at, evidence }: Finding): ReadonlySet<number> =>
  new Set([at, ...evidence.map((one) => one.at)].flatMap(({ place }) => (place.kind === 'text' ? [place.line] : [])))

const lineOf = ({ at }: Finding): number => (at.place.kind === 'text' ? at.place.line : 0)

const told = (finding: Finding): string =>
  `${finding.rule} line ${lineOf(finding)} ${finding.at.path.join(' / ')}: ${finding.actual ?? ''} → ${finding.expected ?? ''}`

/** A missing value lies in tables when it is a figure; one of an indicator waits for the reading of forms. */
function liesInTables(finding: GoldFinding, { tables }: GoldDocument): boolean {
  if (!tableKinds[finding.kind]) return false
  if (presence.has(finding.kind)) return true
  const inside = finding.lines.filter((line) =>
    tables.some((table) => line >= table.line_start && line <= table.line_end),
  )
  if (finding.kind === 'missing value (other cell)') return finding.fact_ids.length > 0 && inside.length > 0
  return inside.length > 0 && (inside.length > 1 || inside.length === finding.lines.length)
}

const named = ({ id, kind, title }: GoldFinding): string => `${id} ${kind}: ${title}`

const finds = (gold: GoldFinding, ours: Finding): boolean =>
  (tableKinds[gold.kind] ?? /./).test(ours.rule) && gold.lines.some((line) => linesOf(ours).has(line))

export function scoreFindings(
  { findings: all, trueNegatives }: Gold,
  document: GoldDocument,
  ours: readonly Finding[],
): FindingScore {
  const gold = all.filter((one) => one.document === document.document)
  const defects = gold.filter(({ severity }) => severity !== 'rounding')
  const anywhere = gold.filter((one) => one.must_detect)
  const wanted = anywhere.filter((one) => liesInTables(one, document))
  const found = (one: GoldFinding): boolean =>
    gold
      .filter((other) => other === one || (one.group && other.group === one.group))
      .some((member) => ours.some((finding) => finds(member, finding)))
  const explained = (finding: Finding): boolean =>
    defects.some((one) => one.lines.some((line) => linesOf(finding).has(line)))
  const unexplained = ours.filter((finding) => finding.severity === 'error' && !explained(finding))
  const above = ours.filter((finding) => finding.severity !== 'info' && !explained(finding))
  return {
    document: document.document,
    wanted: wanted.length,
    missed: wanted.filter((one) => !found(one)).map(named),
    wantedAnywhere: anywhere.length,
    missedAnywhere: anywhere.filter((one) => !found(one)).map(named),
    falseErrors: trueNegatives
      .filter((one) => one.document === document.document)
      .flatMap(({ id, lines, why_fine }) =>
        unexplained
          .filter((finding) => lines.includes(lineOf(finding)))
          .map((finding) => `${id} (${why_fine}): ${told(finding)}`),
      ),
    roundingAboveInfo: gold
      .filter(({ severity, rounding_test }) => severity === 'rounding' && rounding_test?.rounding_explains)
      .flatMap(({ id, title, lines }) =>
        above
          .filter((finding) => finding.rule.startsWith('arithmetic/') && lines.includes(lineOf(finding)))
          .map((finding) => `${id} ${title}: ${told(finding)}`),
      ),
    unexplained: unexplained.map(told),
  }
}
