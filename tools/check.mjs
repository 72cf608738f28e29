/** `npm run check`: everything of `npm test` but the tests. */
import { install, requireNode } from './lib.mjs'

requireNode()
install()
const { runChecks } = await import('./checks.mjs')
const { passed, failed } = await runChecks()
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
