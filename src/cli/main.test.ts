import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Ran, root, runIn } from './testing/run.ts'

// a command starts a process and compiles: slow where much else runs
vi.setConfig({ testTimeout: 60_000 })

const sample = join(root, 'fixtures/sample/sample-budget-2026.md')
const folder = mkdtempSync(join(tmpdir(), 'mingzhang-cli-'))
const at = (name: string) => join(folder, name)

const run = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  runIn(folder, args, environment)

const wordParts = {
  '[Content_Types].xml': strToU8(
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  ),
  '_rels/.rels': strToU8(
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  ),
}

function word(body: Uint8Array): Uint8Array {
  const start = strToU8('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>')
  const end = strToU8('</w:body></w:document>')
  const xml = new Uint8Array(start.length + body.length + end.length)
  xml.set(start)
  xml.set(body, start.length)
  xml.set(end, start.length + body.length)
  return zipSync({ ...wordParts, 'word/document.xml': xml }, { level: 6 })
}

/** The sentences of the first file in a JSON report. */
function texts(ran: Ran | undefined): readonly string[] {
  const { findings } = JSON.parse(ran?.out ?? '').documents[0]
  return findings.map(({ text }: { readonly text: string }) => text)
}

/** A table of 600 columns, one row per way to fill a cell. */
function wideTable(): string {
  const cells = [(column: number) => `列${column}`, () => '---', (column: number) => String(column)]
  const rows = cells.map((cell) => `|${Array.from({ length: 600 }, (_, column) => cell(column)).join('|')}|`)
  return ['部门收支总表', ...rows].join('\n')
}

/** Node decodes GB18030 but does not encode it: this turns its table of two-byte codes round. */
function inGb18030(text: string): Uint8Array {
  const codes = new Map<string, readonly [number, number]>()
  const decoder = new TextDecoder('gb18030')
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  }
  return Uint8Array.from([...text].flatMap((character) => codes.get(character) ?? [character.charCodeAt(0)]))
}

/** Bad files by name, with the code that refuses them. */
const bad: Readonly<Record<string, string>> = {
  'missing.pdf': 'missing',
  'folder.pdf': 'folder',
  'empty.pdf': 'empty',
  'huge.pdf': 'too-large',
  'truncated.pdf': 'damaged',
  'noise.bin': 'unknown-format',
  'bomb.docx': 'archive-bomb',
  'deep.docx': 'too-deep',
  'wide.md': 'too-many-columns',
  'recipe.txt': 'no-disclosure',
}

beforeAll(() => {
  mkdirSync(at('folder.pdf'))
  writeFileSync(at('folder.pdf/甲.pdf'), '')
  writeFileSync(at('empty.pdf'), '')
  writeFileSync(at('huge.pdf'), '')
  truncateSync(at('huge.pdf'), 300 * 1024 * 1024)
  writeFileSync(at('truncated.pdf'), '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R')
  writeFileSync(
    at('noise.bin'),
    Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + (index >> 3) * 31) % 256),
  )
  writeFileSync(at('bomb.docx'), word(new Uint8Array(200 * 1024 * 1024).fill(32)))
  writeFileSync(at('deep.docx'), word(strToU8('<w:p>'.repeat(5000) + '</w:p>'.repeat(5000))))
  writeFileSync(at('wide.md'), wideTable())
  writeFileSync(at('recipe.txt'), '番茄炒蛋\n\n番茄两个，鸡蛋三个。先炒蛋，后放番茄。\n')
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('mingzhang check', () => {
  it('refuses each bad file in one line with its cure, and checks the others', async () => {
    const names = Object.keys(bad)
    const { code, out, errors } = await run(['check', '--format', 'json', ...names, sample])
    const { documents } = JSON.parse(out)
    const codes = documents.map((one: { readonly error?: { readonly code: string } }) => one.error?.code)
    expect(codes).toEqual([...Object.values(bad), undefined])
    expect(documents.at(-1)).toMatchObject({ kind: 'budget', file: sample })
    expect(code).toBe(2)
    const lines = errors.trimEnd().split('\n')
    expect(lines.map((line) => line.split('：')[0])).toEqual(names)
    expect(lines.every((line) => line.length < 120)).toBe(true)
    expect(lines[1]).toContain('甲.pdf')
    expect(errors).not.toMatch(/\bat .*:\d+:\d+|Error/)
  }, 120_000)

  it('says the same on the terminal for one bad file', async () => {
    const { code, out, errors } = await run(['check', 'empty.pdf'])
    expect([code, errors]).toEqual([2, ''])
    expect(out).toContain('empty.pdf：文件是空的')
    expect(out).not.toContain('\u001b')
  })

  it('ends with 1 when errors are found', async () => {
    const { code, out } = await run(['check', '--quiet', sample])
    expect(code).toBe(1)
    expect(out).toContain('错误')
  })

  it('reads text in GB18030 without a hint', async () => {
    writeFileSync(at('gb.md'), inGb18030(readFileSync(sample, 'utf8')))
    const [gb, utf] = await Promise.all(['gb.md', sample].map((file) => run(['check', '--format', 'json', file])))
    expect(texts(gb)).toEqual(texts(utf))
  })

  it.skipIf(process.getuid?.() === 0)('says when it may not read (skipped for root, who may read all)', async () => {
    writeFileSync(at('secret.txt'), 'x')
    chmodSync(at('secret.txt'), 0)
    expect((await run(['check', 'secret.txt'])).out).toContain('没有读取权限')
  })

  it('writes one page for all files, or one per file and an index', async () => {
    await run(['check', '--format', 'html', '--out', 'one.html', sample, 'empty.pdf'])
    expect(readFileSync(at('one.html'), 'utf8')).toContain('id="file1"')
    await run(['check', '--format', 'html', '--out', 'many/', sample, sample, 'empty.pdf'])
    const index = readFileSync(at('many/index.html'), 'utf8')
    expect(index).toContain('href="sample-budget-2026-2.html"')
    expect(readFileSync(at('many/sample-budget-2026-2.html'), 'utf8')).toContain('class="findings"')
  })

  it('says when it cannot write', async () => {
    const { code, errors } = await run(['check', '--format', 'json', '--out', 'empty.pdf/x.json', sample])
    expect([code, errors.trimEnd().split('\n')]).toEqual([2, ['不能写到 empty.pdf/x.json。请换一个有写入权限的位置。']])
  })

  it('stops a file that takes too long', async () => {
    const { out } = await run(['check', '--time-limit', '0.001', sample, sample])
    expect(out.match(/仍未核对完/g)).toHaveLength(2)
  })
})

describe('mingzhang facts', () => {
  it('prints facts with their file when there are several', async () => {
    const one = JSON.parse((await run(['facts', sample])).out)
    const two = JSON.parse((await run(['facts', sample, sample])).out)
    expect(one.facts.length).toBeGreaterThan(100)
    expect(one.facts[0]).not.toHaveProperty('file')
    expect(two.facts).toHaveLength(2 * one.facts.length)
    expect(two.facts[0]).toMatchObject({ ...one.facts[0], file: sample })
  })

  it('prints CSV', async () => {
    const { out, code } = await run(['facts', '--format', 'csv', sample])
    expect(code).toBe(0)
    expect(out.startsWith('\ufeff文件,表,行,列')).toBe(true)
  })
})

describe('mingzhang start', () => {
  it('checks the sample and says where the page lies', async () => {
    const { code, out } = await run(['start'])
    expect(code).toBe(0)
    expect(out).toContain(`网页报告：${join('reports', 'sample-budget-2026.html')}`)
    expect(readFileSync(at('reports/sample-budget-2026.html'), 'utf8')).toContain('class="findings"')
  })
})

describe('mingzhang', () => {
  it.each([
    [['check', '--bogus', 'x'], '没有选项 --bogus'],
    [['chek', 'x'], '没有命令 chek'],
    [['check'], '没有写文件名'],
    [['check', '--format', 'word', 'x'], '选项的内容不对：word'],
    [['demo', 'load', 'everything'], '选项的内容不对：everything'],
    [['check', '--out'], '选项 --out'],
    [['check', '--time-limit', '-1', 'x'], '选项的内容不对：-1'],
  ])('answers %j in one line and ends with 2', async (args, says) => {
    const { code, out, errors } = await run(args)
    expect([code, out, errors.trimEnd().split('\n').length]).toEqual([2, '', 1])
    expect(errors).toContain(says)
  })

  it.each([[['--help']], [[]], [['help', 'check']], [['facts', '--help']]])('helps in Chinese: %j', async (args) => {
    const { code, out, errors } = await run(args)
    expect([code, errors]).toEqual([0, ''])
    expect(out).toContain('选项：')
    expect(out).not.toMatch(/Usage|Options|display help/)
  })

  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect((await run(['--version'])).out).toBe(`${version}\n`)
  })

  it('ends quietly when nobody reads on', async () => {
    const script = `"${process.execPath}" --import "${join(root, 'node_modules/tsx/dist/loader.mjs')}" "${join(root, 'src/cli/main.ts')}" facts "${sample}" | head -c 10`
    const child = spawn('sh', ['-c', script])
    let errors = ''
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
    expect(errors).toBe('')
  })
})
