/** Bundles web/report/ into src/core/present/html/generated.ts: script, its hash for the page's security policy, and style. `--check` only compares. */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url))
const target = path('src/core/present/html/generated.ts')

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: path(''),
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: entry.endsWith('.css') ? ['chrome111', 'firefox113', 'safari16.4'] : 'es2022',
    charset: 'utf8',
    legalComments: 'none',
  })
  return (outputFiles[0]?.text ?? '').trim().replaceAll('</script', '<\\/script')
}

const script = await bundled('web/report/main.ts')
const style = await bundled('web/report/style.css')
const hash = `sha256-${createHash('sha256').update(script).digest('base64')}`
const text = `// Made by tools/generate-report-page.ts from web/report/. Do not edit.
export const script = ${JSON.stringify(script)}
export const scriptHash = ${JSON.stringify(hash)}
export const style = ${JSON.stringify(style)}
`

if (!process.argv.includes('--check')) writeFileSync(target, text)
else if (readFileSync(target, 'utf8') !== text) {
  console.error('generated.ts is older than web/report/. Run npx tsx tools/generate-report-page.ts and commit it.')
  process.exitCode = 1
}
