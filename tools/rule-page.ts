/** A page of a rule: its hand-written parts read out of the Markdown, and the whole written again with what rules.ts says. */
import type { Finding } from '../src/core/findings/finding.ts'
import { laws, type LegalBasis } from '../src/core/findings/laws.ts'
import type { RuleDefinition } from '../src/core/findings/rules.ts'
import { type Threshold, thresholds } from '../src/core/findings/thresholds.ts'
import { basisText, findingText } from '../src/core/present/message.ts'
import { severityWords } from '../src/core/present/words.ts'
import { runExample } from './run-example.ts'

export const headings = ['检查什么', '为什么', '示例', '怎样修改', '依据', '已知局限'] as const
type Heading = (typeof headings)[number]

export interface Example {
  readonly kind: string
  readonly form: string
  readonly text: string
  /** The findings of the page's rule. */
  readonly findings: readonly Finding[]
}

export interface Page {
  readonly id: string
  readonly problems: readonly string[]
  readonly examples: readonly Example[]
  /** The page as it should stand. */
  readonly text: string
}

const saysMark = '报告的说法：'
const fence = /^```(?<form>\w+) (?<kind>\S+)\n(?<text>[\s\S]*?)^```\n(?:\n>[^\n]*\n)*/gmu
const noBasis = '没有直接对应的条文：这是文件自身一致、表述清楚的要求。'

/** Reads a page, runs its examples and writes it again. */
export async function readPage(id: string, rule: RuleDefinition, text: string): Promise<Page> {
  const sections = sectionsOf(text)
  const found = sections.map(({ heading }) => heading)
  if (found.join() !== headings.join()) {
    const problem = `the headings are ${found.join(' · ')}; they must be ${headings.join(' · ')}.`
    return { id, problems: [problem], examples: [], text }
  }
  const body = (heading: Heading) => sections.find((one) => one.heading === heading)?.body ?? ''
  const examples = await examplesOf(id, body('示例'))
  const empty = (['检查什么', '为什么', '已知局限'] as const).filter(
    (heading) => ownText(heading, body(heading)) === '',
  )
  return {
    id,
    examples,
    problems: [
      ...empty.map((heading) => `nothing stands under ${heading}.`),
      ...subheadingProblems(body('示例')),
      ...problemsIn(examples),
    ],
    text: written(id, rule, body, examples),
  }
}

function sectionsOf(text: string): readonly { readonly heading: string; readonly body: string }[] {
  // headings of examples stand inside fences
  const parts: { heading: string; body: string }[] = []
  let fenced = false
  for (const line of text.split('\n')) {
    if (line.startsWith('```')) fenced = !fenced
    const heading = fenced ? undefined : /^## (.+)$/.exec(line)?.[1]
    const last = parts.at(-1)
    if (heading !== undefined) parts.push({ heading: heading.trim(), body: '' })
    else if (last) last.body += `${line}\n`
  }
  return parts
}

async function examplesOf(id: string, body: string): Promise<readonly Example[]> {
  const examples: Example[] = []
  for (const { groups } of body.matchAll(fence)) {
    const { form = '', kind = '', text = '' } = groups ?? {}
    const findings = await runExample(form, text)
    examples.push({ kind, form, text, findings: findings.filter(({ rule }) => rule === id) })
  }
  return examples
}

function subheadingProblems(body: string): readonly string[] {
  const own = body.replace(fence, '').match(/^### .+$/gm) ?? []
  return own.join() === '### 不合格,### 合格'
    ? []
    : ['under 示例 stand the headings ### 不合格 and ### 合格, in this order.']
}

function problemsIn(examples: readonly Example[]): readonly string[] {
  const missing = ['不合格', '合格'].filter((kind) => !examples.some((one) => one.kind === kind))
  return [
    ...missing.map((kind) => `an example is missing: a fenced block that begins with \`\`\`markdown ${kind}.`),
    ...examples.flatMap(({ kind, text, findings }) => {
      const due = kind === '不合格' ? 1 : 0
      if (kind !== '不合格' && kind !== '合格') return [`an example is called ${kind}; it is 不合格 or 合格.`]
      if (findings.length === due) return []
      const told = findings.map((finding) => `\n    ${findingText(finding)}`).join('')
      const [first = ''] = text.split('\n')
      return [`the example ${kind} (${first}) gives ${findings.length} findings of this rule, not ${due}.${told}`]
    }),
  ]
}

/** What is written by hand in a section. */
function ownText(heading: Heading, body: string): string {
  const text = body.trim()
  if (heading === '检查什么') return (text.split(saysMark)[0] ?? '').trim()
  if (heading === '怎样修改') return text.split('\n\n').slice(1).join('\n\n')
  return heading === '依据' ? '' : text
}

function written(
  id: string,
  rule: RuleDefinition,
  body: (heading: Heading) => string,
  examples: readonly Example[],
): string {
  const own = (heading: Heading) => ownText(heading, body(heading))
  const parts: Readonly<Record<Heading, readonly string[]>> = {
    检查什么: [own('检查什么'), saysMark, messageList(rule), thresholdText(id)],
    为什么: [own('为什么')],
    示例: [withFindings(body('示例'), examples)],
    怎样修改: [rule.advice, own('怎样修改')],
    依据: [basisList(rule)],
    已知局限: [own('已知局限')],
  }
  const head = `# ${rule.title}\n\n\`${id}\` · ${severityWords[rule.severity]}`
  const sections = headings.map((heading) => [`## ${heading}`, ...parts[heading]].filter(Boolean).join('\n\n'))
  return `${[head, ...sections].join('\n\n')}\n`
}

function messageList({ messages }: RuleDefinition): string {
  return Object.values(messages)
    .map((message) => `- ${message}`)
    .join('\n')
}

const declared: Readonly<Record<string, Readonly<Record<string, Threshold>>>> = thresholds

function thresholdText(id: string): string {
  const own = Object.entries(declared[id] ?? {}).map(
    ([name, { standard, unit }]) => `\`${name}\`（默认 ${standard}${unit === 'yuan' ? ' 元' : ''}）`,
  )
  return own.length === 0 ? '' : `可配置的阈值：${own.join('、')}，小于它的不报。`
}

const bases: Readonly<Record<string, LegalBasis>> = laws

function basisList({ basis }: RuleDefinition): string {
  if (basis.length === 0) return noBasis
  return basis
    .map((id) => {
      const { title = id, article, gist = '' } = bases[id] ?? {}
      return `- ${basisText({ id, title, article: article ?? null, gist })}：${gist}`
    })
    .join('\n')
}

/** What the report says of each failing example stands below it. */
function withFindings(body: string, examples: readonly Example[]): string {
  let at = 0
  return body
    .trim()
    .concat('\n')
    .replace(fence, (_whole, form: string, kind: string, text: string) => {
      const { findings = [] } = examples[at++] ?? {}
      const told = findings.map((finding) => `\n> ${severityWords[finding.severity]}：${findingText(finding)}\n`)
      return `\`\`\`${form} ${kind}\n${text}\`\`\`\n${told.join('')}`
    })
    .trim()
}
