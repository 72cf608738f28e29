/** The checks that need no test runner: what each runs, and how to repair what it finds. */
import { bin, root, run } from './lib.mjs'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {{ name: string, program: string, args: string[], repair: string }} Check */

/** @param {string} file @param {string[]} args @returns {Pick<Check, 'program' | 'args'>} */
const tool = (file, ...args) => ({ program: 'node', args: ['--import', 'tsx', `tools/${file}`, ...args] })

const regenerate = 'Run npm run generate and commit the result.'

/** @type {Check[]} */
export const checks = [
  { name: 'types', program: 'tsc', args: [], repair: 'Repair the types; npx tsc shows them.' },
  { name: 'lint', program: 'oxlint', args: ['--quiet'], repair: 'Run npx oxlint --fix, then repair the rest by hand.' },
  { name: 'format', program: 'biome', args: ['format'], repair: 'Run npm run format.' },
  {
    name: 'imports',
    ...tool('check-imports.ts'),
    repair: 'Move the code, or import what the message says is allowed.',
  },
  {
    name: 'dead code',
    program: 'knip',
    args: ['--no-progress'],
    repair: 'Remove what nothing uses, or stop exporting it.',
  },
  { name: 'rules', ...tool('check-rules.ts'), repair: 'Complete the rule in src/core/findings/rules/.' },
  { name: 'rule pages', ...tool('check-pages.ts'), repair: 'Mend the page in docs/rules, then run npm run generate.' },
  { name: 'house style', ...tool('check-house.ts'), repair: 'See CONTRIBUTING.md, House style.' },
  { name: 'generated data', ...tool('generate-classifications.ts', '--check'), repair: regenerate },
  { name: 'generated tables', ...tool('generate-tables.ts', '--check'), repair: regenerate },
  { name: 'generated page', ...tool('generate-report-page.ts', '--check'), repair: regenerate },
  {
    name: 'data',
    ...tool('check-data.ts'),
    repair: 'Correct the row in data/classifications and run npm run generate.',
  },
]

/** Prints one step with its outcome and its time; on failure what it printed and how to repair it. */
export function report(name, passed, milliseconds, output, repair) {
  console.log(`${passed ? '✓' : '✗'} ${name.padEnd(16)} ${(milliseconds / 1000).toFixed(1)} s`)
  if (passed) return
  console.log(output.trimEnd().replace(/^/gm, '    '))
  console.log(`  → ${repair}`)
}

/** Runs every check, two at a time, and prints them in order. @returns {Promise<{ passed: number, failed: number }>} */
export async function runChecks() {
  const results = []
  const queue = checks.map((check, index) => ({ check, index }))
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results[next.index] = await runCheck(next.check)
  }
  await Promise.all([worker(), worker()])
  let failed = 0
  for (const [index, check] of checks.entries()) {
    const { code, output, milliseconds } = results[index]
    report(check.name, code === 0, milliseconds, output, check.repair)
    if (code !== 0) failed++
  }
  return { passed: checks.length - failed, failed }
}

/** @param {Check} check */
async function runCheck(check) {
  const started = Date.now()
  const missing = check.program !== 'node' && !existsSync(bin(check.program)) && !existsSync(join(root, check.program))
  const outcome = missing
    ? { code: 1, output: `${check.program} is not installed.` }
    : await run(check.program, check.args)
  return { ...outcome, milliseconds: Date.now() - started }
}
