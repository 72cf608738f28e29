/** `npm test [-- NAME…]`: installs when needed, then all checks, the build and the tests. The last line counts them. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { install, requireNode, run } from './lib.mjs'

requireNode()
install()
const { report, runChecks } = await import('./checks.mjs')
const { build } = await import('./build.mjs')

const counts = await runChecks()
await step('build', 'Repair what esbuild or tsc names above.', async () => {
  await build({ types: true })
  return { passed: 1, failed: 0, output: '' }
})
await step('tests', 'Run npx vitest NAME to work on one file.', runTests)
console.log(`${counts.passed} passed, ${counts.failed} failed`)
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0

/** Runs one step, prints it and adds to the counts. An exception is one failure. */
async function step(name, repair, work) {
  const started = Date.now()
  let result
  try {
    result = await work()
  } catch (error) {
    result = { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) }
  }
  report(name, result.failed === 0, Date.now() - started, result.output, repair)
  counts.passed += result.passed
  counts.failed += result.failed
}

/** The counts come from vitest's own report; a file that could not be loaded is one failure. */
async function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-tests-'))
  try {
    const file = join(folder, 'report.json')
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const { code, output } = await run('vitest', ['run', ...reporters, ...process.argv.slice(2)])
    if (!existsSync(file)) return { passed: 0, failed: 1, output }
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'))
    const unloaded = testResults.filter(
      (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
    ).length
    const failed = numFailedTests + unloaded
    return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, output }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
