/** `npm start -- FILE…`: installs and builds when needed, then checks the files (or the sample, when there are none). */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { install, requireNode, root } from './lib.mjs'

requireNode()
install()
const { buildIfNeeded } = await import('./build.mjs')
await buildIfNeeded()

// npm runs scripts in the folder of package.json; INIT_CWD is where the user stands.
const child = spawn(process.execPath, [join(root, 'dist/cli.js'), 'start', ...process.argv.slice(2)], {
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('close', (code) => (process.exitCode = code ?? 1))
