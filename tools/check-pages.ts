/**
 * Checks docs/rules/: a page for every rule, its headings, its examples run, and the parts that rules.ts decides.
 * `--write` writes those parts, the index and src/cli/rule-pages/generated.ts again; `-- RULE…` looks at these pages only.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { type RuleDefinition, rules } from '../src/core/findings/rules.ts'
import { severityWords } from '../src/core/present/words.ts'
import { type Page, readPage } from './rule-page.ts'
import { conclude, projectFiles, root, textOf } from './sources.ts'

const folder = 'docs/rules'
const index = `${folder}/README.md`
const bundle = 'src/cli/rule-pages/generated.ts'
const write = process.argv.includes('--write')

const definitions: readonly (readonly [string, RuleDefinition])[] = Object.entries(rules)
const files = projectFiles().filter((file) => file.startsWith(`${folder}/`) && file.endsWith('.md') && file !== index)
const problems: string[] = []
const pages: Page[] = []

const groupWords: Readonly<Record<string, string>> = {
  arithmetic: '计算',
  classification: '科目',
  completeness: '完整性',
  'cross-document': '文件之间',
  'cross-table': '表与表之间',
  narrative: '文字说明',
  performance: '绩效',
  privacy: '隐私与保密',
  reading: '读取',
  wording: '表述',
}

function fileOf(id: string): string {
  return `${folder}/${id}.md`
}

/** Writes a file, or tells that it is not as it should be. */
function keep(file: string, text: string): void {
  if (files.includes(file) || projectFiles().includes(file)) {
    if (textOf(file) === text) return
  }
  if (!write) problems.push(`${file} is not as rules.ts and its examples make it. Run npm run generate.`)
  else {
    mkdirSync(new URL(`${file}/..`, root), { recursive: true })
    writeFileSync(new URL(file, root), text)
  }
}

for (const [id, rule] of definitions) {
  const file = fileOf(id)
  if (!files.includes(file)) {
    problems.push(`${file} is missing: every rule has a page. Copy one of the same group.`)
    continue
  }
  const page = await readPage(id, rule, textOf(file))
  problems.push(...page.problems.map((problem) => `${file}: ${problem}`))
  pages.push(page)
  if (page.problems.length === 0) keep(file, page.text)
}

const known = new Set(definitions.map(([id]) => fileOf(id)))
for (const file of files) if (!known.has(file)) problems.push(`${file} is the page of no rule. Remove or rename it.`)

keep(index, indexText())
keep(bundle, bundleText())

function indexText(): string {
  const groups = [...new Set(definitions.map(([id]) => id.split('/')[0] ?? ''))].toSorted()
  const sections = groups.map((group) => {
    const rows = definitions
      .filter(([id]) => id.startsWith(`${group}/`))
      .map(([id, { title, severity }]) => `| [${id}](${id}.md) | ${severityWords[severity]} | ${title} |`)
    return `## ${groupWords[group] ?? group}\n\n| 规则 | 严重程度 | 要求 |\n| --- | --- | --- |\n${rows.join('\n')}\n`
  })
  const intro = `明账的 ${definitions.length} 条规则。每页的示例都由程序核对过：不合格的恰好报一次，合格的不报。\n由 \`npm run generate\` 生成，请勿手改。`
  return `# 规则\n\n${intro}\n\n${sections.join('\n')}`
}

/** The pages as data, so that the built command needs no other file. */
function bundleText(): string {
  const entries = pages.map(({ id, text }) => `  ${JSON.stringify(id)}: ${JSON.stringify(text)},\n`)
  return `// Made by tools/check-pages.ts from docs/rules/. Do not edit.\nexport const rulePages: Readonly<Record<string, string>> = {\n${entries.join('')}}\n`
}

conclude(problems, 'Pages of rules stand in docs/rules/, one per rule, with examples that are run.')
