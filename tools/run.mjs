/** `node tools/run.mjs TOOL.ts ARGS…`: installs and builds when needed, then runs one of our tools through tsx. */
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { install, requireNode, root } from './lib.mjs'

const [tool, ...args] = process.argv.slice(2)
if (tool === undefined) {
  console.error('Name the tool to run: node tools/run.mjs tools/eval.ts')
  process.exit(2)
}
requireNode()
install()
const { buildIfNeeded } = await import('./build.mjs')
await buildIfNeeded()

const options = ['--expose-gc', '--import', 'tsx', resolve(root, tool), ...args]
const child = spawn(process.execPath, options, { cwd: join(root), stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('close', (code) => (process.exitCode = code ?? 1))
