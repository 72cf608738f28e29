/**
 * `npm run bench:broken`: the processor time of checking large tables of which nearly a third of the rows do not add up, and long
 * lists of projects with their forms. Prints what must hold.
 */
import { check } from '../src/core/check/check.ts'
import { read } from '../src/core/read/read.ts'
import { recognize } from '../src/core/recognize/recognize.ts'
import { randomFrom } from './random.ts'

const money = (hundredths: number): string => (hundredths / 100).toFixed(2)

/** A table of items with the total of each line; in so many lines of ten, one of the three figures is wrong. */
function table(rows: number, brokenInTen: number): string {
  const random = randomFrom(rows)
  const lines = Array.from({ length: rows }, (_, index) => {
    const [basic, project] = [random.below(900_000), random.below(900_000)]
    const figures = [basic + project, basic, project]
    const place = random.below(3)
    if (random.below(10) < brokenInTen) figures[place] = (figures[place] ?? 0) + 100 * 10 ** random.below(3)
    return { code: String(2010101 + index + 20 * Math.floor(index / 80)), basic, project, figures }
  })
  const sum = (key: 'basic' | 'project'): number => lines.reduce((all, line) => all + line[key], 0)
  const [basic, project] = [sum('basic'), sum('project')]
  const printed = [
    `| | 合计 | ${money(basic + project)} | ${money(basic)} | ${money(project)} |`,
    ...lines.map(
      ({ code, figures }, index) => `| ${code} | 第${index + 1}项事务 | ${figures.map(money).join(' | ')} |`,
    ),
  ]
  return `# 青澜市联络局2026年部门预算\n\n### 支出总表\n\n单位：万元\n\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n|---|---|---|---|---|\n${printed.join('\n')}\n`
}

/** A list of projects with the funds of each. */
function projectList(rows: number): string {
  const random = randomFrom(rows)
  const lines = Array.from({ length: rows }, (_, index) => [`第${index + 1}号项目`, random.below(900_000)] as const)
  const total = lines.reduce((all, [, amount]) => all + amount, 0)
  const printed = lines.map(([name, amount]) => `| ${name} | ${money(amount)} | ${money(amount)} |`)
  return `# 青澜市联络局2026年部门预算\n\n### 项目支出表\n\n单位：万元\n\n| 项目名称 | 合计 | 一般公共预算 |\n|---|---|---|\n| 合计 | ${money(total)} | ${money(total)} |\n${printed.join('\n')}\n`
}

/** Time of the processor, which other programs on the machine do not lengthen. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000_000
}

async function measure(what: string, text: string, limit: number): Promise<boolean> {
  const document = await read(new TextEncoder().encode(text))
  if (!document.ok) throw new Error(`The made document was not read: ${document.error.code}`)
  const started = cpuSeconds()
  const recognition = recognize(document.value)
  const recognized = cpuSeconds()
  const { findings, relations } = check(what, document.value, recognition)
  const checked = cpuSeconds()
  const broken = relations.filter(({ outcome }) => outcome === 'broken').length
  const [first, second] = [recognized - started, checked - recognized]
  const holds = first + second <= limit
  console.log(
    `${holds ? '✓' : '✗'} ${what} ≤ ${limit} s: recognize ${first.toFixed(2)} s, check ${second.toFixed(2)} s; ${relations.length} relations, ${broken} broken, ${findings.length} findings`,
  )
  return holds
}

const held = [
  await measure('500 rows, 30 % broken', table(500, 3), 1),
  await measure('2,000 rows, 30 % broken', table(2000, 3), 5),
  await measure('2,000 rows, none broken', table(2000, 0), 2),
  await measure('1,000 projects', projectList(1000), 1),
  await measure('4,000 projects', projectList(4000), 3),
]
process.exitCode = held.every(Boolean) || process.argv.includes('--report-only') ? 0 : 1
