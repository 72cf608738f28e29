import type { Finding, Severity } from '../findings/finding.ts'
import type { Location } from '../document/place.ts'
import { adviceText, basisOf, basisText, findingText, pathText, ruleTitle } from './message.ts'
import { isRefused, type Outcome } from './report.ts'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>
const schema = 'https://json.schemastore.org/sarif-2.1.0.json'

/** A SARIF 2.1.0 log for editors: a region for places in text, the path in words for all others. */
export function sarifReport(outcomes: readonly Outcome[]): object {
  const findings = outcomes.flatMap((outcome) => (isRefused(outcome) ? [] : outcome.findings))
  const refused = outcomes.filter(isRefused)
  const rules = [...new Set(findings.map(({ rule }) => rule))].toSorted()
  return {
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'mingzhang', rules: rules.map((id) => ruleOf(id, findings)) } },
        columnKind: 'unicodeCodePoints',
        artifacts: outcomes.map(({ file }) => ({ location: { uri: uriOf(file) } })),
        invocations: [
          {
            executionSuccessful: refused.length === 0,
            toolExecutionNotifications: refused.map(({ file, error }) => ({
              level: 'error',
              descriptor: { id: error.code },
              message: { text: error.text },
              locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
            })),
          },
        ],
        results: outcomes.flatMap((outcome) =>
          isRefused(outcome) ? [] : outcome.findings.map((finding) => resultOf(finding, outcome.file, rules)),
        ),
      },
    ],
  }
}

function ruleOf(id: string, findings: readonly Finding[]): object {
  const example = findings.find(({ rule }) => rule === id)
  const help = example ? [adviceText(example), ...basisOf(example).map(basisText)].filter((text) => text !== '') : []
  return {
    id,
    shortDescription: { text: ruleTitle(id) },
    ...(help.length > 0 ? { help: { text: help.join('\n') } } : {}),
  }
}

function resultOf(finding: Finding, file: string, rules: readonly string[]): object {
  return {
    ruleId: finding.rule,
    ruleIndex: rules.indexOf(finding.rule),
    level: levels[finding.severity],
    message: { text: findingText(finding) },
    locations: [locationOf(finding.at, file)],
    // the evidence of a comparison between documents lies in another file, which the finding does not name
    relatedLocations: finding.rule.startsWith('cross-document/')
      ? []
      : finding.evidence.map(({ label, value, at }, id) => ({
          id,
          message: { text: `${label} ${value}` },
          ...locationOf(at, file),
        })),
    ...(finding.accepted
      ? { suppressions: [{ kind: 'external', status: 'accepted', justification: finding.accepted.reason }] }
      : {}),
    partialFingerprints: { 'mingzhang/v1': finding.fingerprint },
    properties: { certainty: finding.certainty, state: finding.state, place: finding.at.place },
  }
}

function locationOf(at: Location, file: string): object {
  const region =
    at.place.kind === 'text'
      ? {
          region: {
            startLine: at.place.line,
            startColumn: at.place.column,
            endColumn: at.place.column + [...at.quote].length,
          },
        }
      : {}
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...region },
    logicalLocations: [{ fullyQualifiedName: pathText(at), name: at.path.at(-1) ?? at.quote }],
  }
}

/** A file name as the URI reference that SARIF asks for. */
function uriOf(file: string): string {
  return file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
}
