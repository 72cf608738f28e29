import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { rules } from '#core/findings/rules.ts'

// a command starts a process and compiles: slow where much else runs
vi.setConfig({ testTimeout: 60_000 })

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'mingzhang-config-'))
const file = join(folder, 'mingzhang.json')

const document = `# 青澜市联络局2026年部门预算

### 支出总表

单位：万元

| 项目 | 合计 | 基本支出 | 项目支出 |
|---|---|---|---|
| 合计 | 31.00 | 20.00 | 10.00 |
| 一、教育支出 | 18.00 | 12.00 | 6.00 |
| 二、科学技术支出 | 12.00 | 8.00 | 4.00 |
`
writeFileSync(join(folder, 'a.md'), document)

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly errors: string
}

function run(...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const loader = join(root, 'node_modules/tsx/dist/loader.mjs')
    const child = spawn(process.execPath, ['--import', loader, join(root, 'src/cli/main.ts'), ...args], { cwd: folder })
    let out = ''
    let errors = ''
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    child.on('close', (code) => resolve({ code, out, errors }))
  })
}

interface Shown {
  readonly rule: string
  readonly severity: string
  readonly state: string
  readonly fingerprint: string
  readonly accepted?: { readonly reason: string; readonly date?: string }
}

async function found(...args: readonly string[]): Promise<{ readonly ran: Ran; readonly findings: readonly Shown[] }> {
  const ran = await run('check', '--format', 'json', ...args, 'a.md')
  return { ran, findings: JSON.parse(ran.out).documents[0].findings }
}

const whole = 'arithmetic/whole-equals-sum-of-parts'
const write = (config: unknown, path = file) => writeFileSync(path, JSON.stringify(config))

beforeEach(() => rmSync(file, { force: true }))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('mingzhang check with a configuration', () => {
  it('takes severities from mingzhang.json of the folder, or from the file given', async () => {
    expect((await found()).findings).toMatchObject([{ rule: whole, severity: 'error' }])
    write({ severity: { [whole]: 'info' } })
    expect(await found()).toMatchObject({ ran: { code: 0, errors: '' }, findings: [{ severity: 'info' }] })
    write({ severity: { [whole]: 'off' } }, join(folder, 'other.json'))
    expect((await found('--config', 'other.json')).findings).toEqual([])
  })

  it('is refused in one line with the place and the cure', async () => {
    write({ severity: { 'arithmetic/whole-equals-sum': 'off' } })
    expect(await run('check', 'a.md')).toEqual({
      code: 2,
      out: '',
      errors: `mingzhang.json：severity["arithmetic/whole-equals-sum"] 所指的规则不存在。是不是 ${whole}？\n`,
    })
    writeFileSync(file, '{\n"severity": {}\n"accepted": []}')
    expect((await run('start', 'a.md')).errors).toBe(
      'mingzhang.json：第 3 行附近不是合法的 JSON。请检查引号、逗号和括号。\n',
    )
    expect((await run('check', '--config', 'no.json', 'a.md')).errors).toBe(
      'no.json：没有这个配置文件。请检查 --config 后的路径。\n',
    )
    mkdirSync(join(folder, 'folder.json'), { recursive: true })
    expect((await run('check', '--config', 'folder.json', 'a.md')).errors).toContain('读不出配置文件')
  })
})

describe('mingzhang accept', () => {
  it('lets a finding stand while its fingerprint holds', async () => {
    write({ severity: {} })
    const [finding] = (await found()).findings
    const fingerprint = finding?.fingerprint ?? ''
    const ran = await run('accept', fingerprint, '--reason', '财政部门已确认', '--by', '李')
    expect(ran).toMatchObject({ code: 0, errors: '', out: `已认可 ${fingerprint}，写入 mingzhang.json。\n` })
    const accepted = { reason: '财政部门已确认', by: '李', date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string }
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ severity: {}, accepted: [{ fingerprint, ...accepted }] })
    expect(await found()).toMatchObject({
      ran: { code: 0, errors: '' },
      findings: [{ rule: whole, severity: 'error', state: 'fail', accepted }],
    })
    const { out } = await run('check', 'a.md')
    expect(out).toContain('已认可')
    expect(out).toContain('财政部门已确认（李 ')
    expect(out).toContain('0 个错误，0 个警告，0 个提示；另有 1 个已认可。')
    expect((await run('check', '--quiet', 'a.md')).out).not.toContain('已认可  ')
  })

  it('tells an acceptance that no finding has any more', async () => {
    write({ accepted: [{ fingerprint: '0'.repeat(16), reason: '旧' }] })
    const { code, errors } = await run('check', 'a.md')
    expect(code).toBe(1)
    expect(errors).toMatch(/^提示：mingzhang\.json 中有 1 条认可.*0{16}.*\n$/)
    expect((await run('check', '--quiet', 'a.md')).errors).toBe('')
    // the file that was not read may have it
    expect((await run('check', 'a.md', 'missing.md')).errors).toBe('')
  })

  it('makes the file, and replaces the reason of one that is there', async () => {
    const path = join(folder, 'new.json')
    await run('accept', 'f'.repeat(16), '--reason', '甲', '--config', 'new.json')
    const { out } = await run('accept', 'f'.repeat(16), '--reason', '乙', '--config', 'new.json')
    expect(out).toContain('已更新')
    expect(JSON.parse(readFileSync(path, 'utf8')).accepted).toMatchObject([{ reason: '乙' }])
  })

  it.each([
    [['accept', 'x', '--reason', 'y'], '指纹不对：x'],
    [['accept', 'f'.repeat(16), '--reason', ' '], '理由是空的'],
    [['accept', 'f'.repeat(16)], '缺少选项 --reason'],
    [['accept', '--reason', 'y'], '没有写指纹'],
    [['accept', 'f'.repeat(16), '--reason', 'y', '--config', 'no/such.json'], '不能写入配置文件'],
    [['explain'], '没有写规则编号'],
    [['explain', 'whole-equals-sum-of-parts'], `是不是 ${whole}？`],
    [['explain', '?'], '没有规则 ?'],
  ])('answers %j in one line and ends with 2', async (args, says) => {
    const { code, out, errors } = await run(...args)
    expect([code, out, errors.trimEnd().split('\n').length]).toEqual([2, '', 1])
    expect(errors).toContain(says)
  })
})

describe('mingzhang rules', () => {
  it('lists every rule with severity and title', async () => {
    const { code, out } = await run('rules')
    expect(code).toBe(0)
    expect(out.trimEnd().split('\n')).toHaveLength(Object.keys(rules).length)
    expect(out).toMatch(/^arithmetic\/whole-equals-sum-of-parts +错误 {2}合计等于各部分之和$/m)
    const { rules: listed } = JSON.parse((await run('rules', '--format', 'json')).out)
    expect(listed).toContainEqual({ id: whole, severity: 'error', title: '合计等于各部分之和' })
  })
})

describe('mingzhang explain', () => {
  it('prints the page of a rule', async () => {
    const { code, out } = await run('explain', whole)
    expect(code).toBe(0)
    expect(out).toBe(readFileSync(join(root, `docs/rules/${whole}.md`), 'utf8'))
  })
})
