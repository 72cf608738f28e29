import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { root, runIn } from './testing/run.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-publish-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (...names: readonly string[]) => join(folder, ...names)
const diff = (...args: readonly string[]) => runIn(folder, ['diff', ...args])

describe('mingzhang new edition', () => {
  const editions = 'src/core/editions'
  cpSync(join(root, editions), at('source', editions), { recursive: true })
  const kept = () => readdirSync(at('source', editions)).toSorted()
  const textOf = (name: string) => readFileSync(at('source', editions, name), 'utf8')
  const made = (id: string, basedOn = 'central-budget', where = at('source')) =>
    runIn(where, ['new', 'edition', id, '--based-on', basedOn, '--name', '青澜省部门预算（2026年）'])

  it('asks to be run where the source is', async () => {
    expect(await made('qinglan-budget-2026', 'central-budget', folder)).toEqual({
      code: 2,
      out: '',
      errors: '这里没有 src/core/editions。请在源代码的根目录中运行。\n',
    })
    expect(existsSync(at('src'))).toBe(false)
  })

  it('writes an edition and its test, and lists it, once', async () => {
    const before = kept()
    expect(await made('qinglan-budget-2026')).toMatchObject({ code: 0, errors: '' })
    const after = kept()
    expect(after.filter((name) => !before.includes(name))).toEqual([
      'qinglan-budget-2026.test.ts',
      'qinglan-budget-2026.ts',
    ])
    const text = textOf('qinglan-budget-2026.ts')
    expect(text).toContain("name: '青澜省部门预算（2026年）',\n  years: { from: 2026 },")
    const list = textOf('layouts.ts')
    expect(list).toMatch(/^import \{ qinglanBudget2026 \} from '.\/qinglan-budget-2026.ts'\n/)
    expect(list).toMatch(/export const layouts[^\n]+\[\n {2}qinglanBudget2026,\n/)
    expect(await made('qinglan-budget-2026')).toMatchObject({
      code: 2,
      errors: expect.stringMatching(/qinglan-budget-2026.ts 已经存在，没有改动。\n$/),
    })
    expect(textOf('layouts.ts')).toBe(list)
  })

  it.each([
    ['a base that there is not', 'qinglan-budget-2027', 'nowhere', /^没有版式 nowhere。现有版式：/],
    ['a name that is no edition', 'Qinglan', 'central-budget', /^版式编号 Qinglan 不对，应如 /],
  ])('refuses %s, and writes nothing', async (_name, id, basedOn, sentence) => {
    const before = kept()
    expect(await made(id, basedOn)).toEqual({ code: 2, out: '', errors: expect.stringMatching(sentence) })
    expect(kept()).toEqual(before)
  })
})

describe('what mingzhang new edition writes', { timeout: 300_000 }, () => {
  const tree = at('tree')
  const program = (name: string, ...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin', name), args, {
      cwd: tree,
      encoding: 'utf8',
    })
    return { status, said: status === 0 ? '' : stdout + stderr }
  }

  // one that a function makes, one alone in its file, one of two in a file
  const bases = ['yunnan-budget-2019', 'central-budget', 'national-accounts'] as const

  it('compiles, and its tests pass', async () => {
    cpSync(join(root, 'src/core'), join(tree, 'src/core'), { recursive: true })
    for (const name of ['package.json', 'tsconfig.json']) cpSync(join(root, name), join(tree, name))
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'))
    const ids = bases.map((base, at) => `qinglan-${base.includes('budget') ? 'budget' : 'accounts'}-${2040 + at}`)
    for (const [at, id] of ids.entries()) {
      const made = await runIn(tree, ['new', 'edition', id, '--based-on', bases[at] ?? '', '--name', '青澜省部门公开'])
      expect(made).toMatchObject({ code: 0, errors: '' })
    }
    const files = ids.map((id) => `src/core/editions/${id}.test.ts`)
    writeFileSync(join(tree, 'editions.json'), JSON.stringify({ extends: './tsconfig.json', include: [], files }))
    expect(program('tsc', '--noEmit', '--project', 'editions.json')).toEqual({ status: 0, said: '' })
    expect(program('vitest', 'run', '--root', tree, 'editions/qinglan')).toEqual({ status: 0, said: '' })
  })
})

describe('mingzhang diff', () => {
  // the total of the table of revenue, printed with two digits exchanged
  const sample = readFileSync(join(root, 'fixtures/sample/sample-budget-2026.md'), 'utf8')
  writeFileSync(at('before.md'), sample)
  writeFileSync(at('after.md'), sample.replace('| 合计 | 523.60 |', '| 合计 | 532.60 |'))

  it('says what was corrected, and that nothing was', async () => {
    const corrected = await diff('before.md', 'after.md')
    expect(corrected).toMatchObject({ code: 1, errors: '' })
    expect(corrected.out.split('\n').filter((line) => /523.60|532.60/.test(line))).toEqual([
      expect.stringMatching(/部门收入总体情况表.*合计.*523\.60.*532\.60/),
    ])
    expect(await diff('before.md', 'before.md')).toMatchObject({ code: 0, errors: '' })
  })

  it('writes the change as data into a file', async () => {
    const written = await diff('before.md', 'after.md', '--format', 'json', '--out', 'change.json')
    expect(written).toEqual({ code: 1, out: '', errors: '' })
    expect(JSON.parse(readFileSync(at('change.json'), 'utf8'))).toMatchObject({
      figures: [{ before: '523.60', after: '532.60' }],
      sentences: [],
    })
  })

  it('names a file that cannot be read, and writes nothing', async () => {
    const ran = await diff('before.md', 'nowhere.md', '--out', 'refused.txt')
    expect(ran).toMatchObject({ code: 2, out: '', errors: expect.stringMatching(/nowhere\.md.*。\n$/) })
    expect(existsSync(at('refused.txt'))).toBe(false)
  })
})
