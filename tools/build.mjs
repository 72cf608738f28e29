/**
 * Bundles the command line, the library and the worker into dist/. `npm run build` also writes the types.
 * Libraries stay outside the bundle: PDFium looks for its WebAssembly file beside its own code.
 */
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bin, newest, root, run } from './lib.mjs'

const sources = ['src', 'package.json', 'package-lock.json', 'tools/build.mjs']
const stamp = join(root, 'dist/.stamp')

/** True when dist/ is newer than every source. */
export function fresh() {
  return existsSync(stamp) && existsSync(join(root, 'dist/cli.js')) && statSync(stamp).mtimeMs >= newest(sources)
}

/**
 * Entries by the name of their file in dist/. A worker is any *worker.ts of the folders below; it lands beside cli.js, where
 * new URL('./worker.js', import.meta.url) finds it.
 */
function entries() {
  const found = { cli: 'src/cli/main.ts', index: 'src/index.ts' }
  for (const folder of ['src/node', 'src/ledger/store']) {
    for (const name of readdirSync(join(root, folder)).filter((name) => name.endsWith('worker.ts'))) {
      found[name.slice(0, -3)] = `${folder}/${name}`
    }
  }
  return found
}

/**
 * Makes the imports of the written types relative and of .js: the subpath #core is ours alone, .ts is not published.
 * @param {string} file a .d.ts in dist/
 */
function publishTypes(file) {
  const above = relative(dirname(file), join(root, 'dist')).split(sep).join('/') || '.'
  const text = readFileSync(file, 'utf8').replace(
    /((?:from |import\()['"])(#|\.[^'"]*)([^'"]*?)\.ts(?=['"])/g,
    (_, start, own, rest) => `${start}${own === '#' ? `${above}/` : own}${rest}.js`,
  )
  writeFileSync(file, text)
}

/** @param {{ types?: boolean }} [options] */
export async function build({ types = false } = {}) {
  const { build: bundle } = await import('esbuild')
  const started = Date.now()
  if (types) rmSync(join(root, 'dist/core'), { recursive: true, force: true })
  const typing =
    types && existsSync(bin('tsc')) ? run('tsc', ['-p', 'tools/tsconfig.types.json']) : { code: 0, output: '' }
  const { metafile } = await bundle({
    absWorkingDir: root,
    entryPoints: entries(),
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
  })
  // Old chunks go only now, so that a command that is running keeps its own until then.
  for (const name of readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.js'))) {
    if (!(`dist/${name}` in metafile.outputs)) rmSync(join(root, 'dist', name))
  }
  const command = join(root, 'dist/cli.js')
  writeFileSync(command, `#!/usr/bin/env node\n${readFileSync(command, 'utf8').replace(/^#!.*\n/, '')}`)
  chmodSync(command, 0o755)
  const { code, output } = await typing
  if (code !== 0)
    throw new Error(`The types could not be written:\n${output}Repair the types (npx tsc) and build again.`)
  for (const name of readdirSync(join(root, 'dist'), { recursive: true })) {
    if (String(name).endsWith('.d.ts')) publishTypes(join(root, 'dist', String(name)))
  }
  writeFileSync(stamp, '')
  return Date.now() - started
}

/** Builds when sources are newer than dist/. A failure is told and ends the process. */
export async function buildIfNeeded() {
  if (fresh()) return
  try {
    await build()
  } catch (error) {
    console.error(`The build failed: ${error instanceof Error ? error.message : error}`)
    process.exit(2)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(`Built dist/ in ${await build({ types: true })} ms.`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
