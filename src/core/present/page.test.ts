import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { example } from '../../../fixtures/present/example.ts'
import { script, scriptHash, style } from './html/generated.ts'
import { htmlIndex, htmlPage, pagePart } from './page.ts'
import { examinedOf, limitsInWords, refusedFile } from './report.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const outcome = examinedOf(example)
const refused = { outcome: refusedFile('空.pdf', 'empty', limitsInWords(1, 1)) }
const page = htmlPage([{ outcome, part: pagePart(example, 0) }, refused])

const run = (...args: readonly string[]) => execFileSync(process.execPath, args, { cwd: root, stdio: 'pipe' })

describe('htmlPage', () => {
  it('shows head, findings, document and data', async () => {
    const shown = page.replace(script, '/* script */').replace(scriptHash, 'sha256-').replace(style, '/* style */')
    await expect(shown).toMatchFileSnapshot('../../../fixtures/present/page.html')
  })

  it('is HTML without parse errors', () => {
    const errors: string[] = []
    parse(page, { onParseError: ({ code, startLine }) => errors.push(`${code} in line ${startLine}`) })
    expect(errors).toEqual([])
  })

  it('lets no text of a file become markup', () => {
    expect(page).not.toContain('<img')
    expect(page.match(/<\/script>/g)).toHaveLength(3)
  })

  it('asks nothing of the network', () => {
    expect(page).not.toMatch(/(?:src|href)="(?!#|data:)/)
    expect(page.replace(script, '')).not.toMatch(/url\(|@import|https?:/)
  })

  it('has an element for every link', () => {
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const broken = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id).filter((id) => !ids.has(id))
    expect(broken).toEqual([])
    expect(page).toContain('data-target="d0f0"')
  })
})

describe('htmlIndex', () => {
  it('links to the pages of the files that could be checked', () => {
    const index = htmlIndex([{ outcome, href: '甲 1.html' }, refused])
    expect(index).toContain('href="%E7%94%B2%201.html"')
    expect(index.match(/class="card"/g)).toHaveLength(1)
  })
})

describe('generated.ts', () => {
  it('is made from web/report as it stands, which type-checks', () => {
    run('--import', 'tsx', 'tools/generate-report-page.ts', '--check')
    run('node_modules/typescript/bin/tsc', '-p', 'web/report')
  }, 60_000)
})
