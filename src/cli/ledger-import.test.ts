import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { createDatabase, dropDatabase } from '#ledger/testing/server.ts'
import { demoLoad } from './commands/demo.ts'
import { importCommand, type ImportOptions } from './commands/import.ts'
import { history, undoCommand } from './commands/history.ts'
import { outlook, type OutlookOptions } from './commands/outlook.ts'
import { runIn } from './testing/run.ts'
import { said } from './testing/said.ts'

// loading an office takes hundreds of acts
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Rows = readonly (readonly (string | number)[])[]

function csv(name: string, rows: Rows): string {
  writeFileSync(join(folder, name), rows.map((row) => row.join(',')).join('\n'))
  return name
}

function xlsx(name: string, rows: Rows): string {
  const book = utils.book_new(utils.aoa_to_sheet(rows.map((row) => [...row])), '明细')
  writeFileSync(join(folder, name), new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' })))
  return name
}

const heading = ['支付日期', '功能分类', '经济分类', '金额', '凭证号', '支出性质']
const good = (voucher: string, amount: string | number = '120.50') => [
  '2026-03-05',
  '2010301',
  '30201 办公费',
  amount,
  voucher,
  '公用经费',
]

describe('demo load and import', () => {
  let url = ''
  beforeAll(async () => {
    url = await createDatabase(inject('serverUrl'), `mingzhang_import_${randomBytes(6).toString('hex')}`)
    // a database without a schema gets one
    const loaded = await said((console) => demoLoad([], { url, by: '样本管理员', units: 3 }, console))
    expect(loaded).toMatchObject({ code: 0, errors: '' })
    expect(loaded.out).toMatch(
      /^五家样本单位：装入 5 家，共 5 家（.+）。\n模拟单位 synthetic-office：已装入一个完整年度。\n模拟部门 S00000：装入 3 个单位、\d+ 笔支付，原有 0 个单位。\n$/,
    )
  })
  afterAll(() => dropDatabase(url))

  const imported = (file: string, more: Partial<ImportOptions> = {}) => {
    const options = { url, unit: 'synthetic-office', year: 2026, kind: 'payments', by: '会计', ...more } as const
    return said((console) => importCommand(join(folder, file), options, console))
  }

  const looked = (more: Partial<OutlookOptions>) => {
    const options = { url, unit: 'synthetic-office', year: 2025, by: 'threePublic', format: 'text', ...more } as const
    return said((console) => outlook(options, console))
  }

  it('loads what is not there yet, and leaves the rest as it is', async () => {
    const again = await said((console) => demoLoad([], { url, by: '样本管理员', units: 4 }, console))
    expect(again.out).toMatch(
      /^五家样本单位：装入 0 家.+\n模拟单位 .+没有改动。\n模拟部门 .+装入 1 个单位、.+原有 3 个单位。\n$/,
    )
  })

  it('shows how far a unit has come, where it will end, and what to look at', async () => {
    const june = await looked({ month: 6 })
    expect(june).toMatchObject({ code: 1, errors: '' })
    const [title, , headings, ...rows] = june.out.split('\n')
    expect(title).toBe('synthetic-office  2025-06  “三公”经费')
    expect(headings).toMatch(/^名称 +全年指标 +已支出 +进度 +时间进度 +预计全年 +预计范围$/)
    expect(rows[1]).toMatch(/^公务用车运行维护费 +28,000\.00 +[\d,.]+ +[\d.]+% +50\.0% /)
    expect(rows.some((row) => row.startsWith('严重  绩效目标“促成对接项目”2025-06-30 监控为红灯'))).toBe(true)
    const data: unknown = JSON.parse((await looked({ format: 'json' })).out)
    expect(data).toMatchObject({
      month: 12,
      progress: [
        { key: 'reception', quotaFen: '2600000', paidFen: '2455000' },
        { key: 'vehicleOperation', quotaFen: '2800000', paidFen: '2700000' },
      ],
    })
    expect(await looked({ year: 2026 })).toEqual({
      code: 0,
      out: '单位 synthetic-office 在 2026 年还没有支付。要看全年预计，请加 --month。\n',
      errors: '',
    })
    const none = await looked({ year: 2026, format: 'json' })
    expect(JSON.parse(none.out)).toEqual({
      unit: 'synthetic-office',
      year: 2026,
      by: 'threePublic',
      progress: [],
      alerts: [],
    })
    const lines = (await looked({ by: 'line' })).out.split('\n').map((row) => row.split('  ')[0])
    expect(new Set(lines.filter((label) => /^\d{7}/.test(label ?? ''))).size).toBe(22)
    expect(await looked({ year: 2031 })).toMatchObject({
      code: 2,
      errors: expect.stringMatching(/没有开 2031 年度。.*\n?已开的年度：2025、2026。/),
    })
    const department = await looked({ unit: 'synthetic-office-department' })
    expect(department).toMatchObject({ code: 2, errors: expect.stringContaining('部门请写下属单位的代码') })
  })

  it('tries a file, imports it, and knows it again', async () => {
    const file = csv('march.csv', [heading, good('A1'), good('A2', '79.50')])
    const tried = await imported(file, { dryRun: true })
    expect(tried).toMatchObject({ code: 0, errors: '' })
    expect(tried.out).toContain('金额←金额')
    expect(tried.out).toContain('试导入：可导入 2 行，合计 200.00 元')
    expect((await imported(file)).out).toContain('已导入 2 行，合计 200.00 元；以前已有、跳过 0 行；没有导入 0 行。')
    expect((await imported(file)).out).toContain('这份文件以前导入过（2 行），没有改动。')
  })

  it('lists the acts of a unit and takes an import back', async () => {
    const there = { url, unit: 'synthetic-office' }
    await imported(csv('late.csv', [heading, good('U1', '3.00')]))
    const log = await said((console) => history({ ...there, last: 1 }, console))
    const row = /\n(?<entry>\d+) +\d{4}-\d\d-\d\d \d\d:\d\d  会计 +导入数据（late\.csv） +1\n$/.exec(log.out)
    const entry = Number(row?.groups?.['entry'])
    const undone = await said((console) => undoCommand(entry, { ...there, by: '会计' }, console))
    expect(undone).toEqual({ code: 0, out: `已撤销单位 synthetic-office 第 ${entry} 条操作。\n`, errors: '' })
    const after = await said((console) => history({ ...there, last: 1 }, console))
    expect(after.out).toMatch(new RegExp(`会计 +撤销第 ${entry} 条 +1\n$`))
    const again = await said((console) => undoCommand(entry, { ...there, by: '会计' }, console))
    expect(again).toMatchObject({ code: 2, errors: expect.stringContaining('已经撤销过') })
    expect(await said((console) => history({ url, unit: 'nobody', last: 1 }, console))).toEqual({
      code: 2,
      out: '',
      errors: expect.stringMatching(/^没有单位 nobody。\n?账上有 \d+ 个单位：.*synthetic-office/),
    })
    const all = await said((console) => history({ ...there, last: 999 }, console))
    const closing = Number(/\n(?<entry>\d+) .* 年终结账 /.exec(all.out)?.groups?.['entry'])
    const kept = await said((console) => undoCommand(closing, { ...there, by: '负责人' }, console))
    expect(kept.errors).toContain(`第 ${closing} 条操作（年终结账）写的记录已经定稿、审批或支付，不能撤销`)
  })

  it('lists every rejected row with row, column, reason and cure, and writes nothing', async () => {
    const late = ['2025-03-05', ...good('B3', '-5').slice(1)]
    const wrong = csv('wrong.csv', [heading, good('B1'), good('B2', '一百'), late])
    const refused = await imported(wrong)
    expect(refused.code).toBe(1)
    expect(refused.out.split('\n').slice(1, -1)).toEqual([
      '第 3 行“金额”：“一百”不是金额。请只填数字。',
      '第 4 行“支付日期”：日期 2025-03-05 不在 2026 年。请核对日期或导入的年度。',
      '第 4 行“金额”：金额 -5.00 为负。退回的款项请在“业务类型”列写“退款”。',
    ])
    expect(refused.errors).toBe('文件有 3 处问题，没有写入任何数据。请按清单改正后重新导入，或选择只导入正确的行。\n')
    const part = await imported(wrong, { goodRows: true })
    expect(part).toMatchObject({ code: 1, out: expect.stringContaining('已导入 1 行') })
  })

  it('reads a workbook by columns that a person names, and remembers them', async () => {
    const title = [['某银行付款明细'], ['日子', '功能', '款项', '钱', '号']]
    const april = xlsx('april.xlsx', [...title, ['2026-04-01', '2010301', '30207', 88.8, 'C1']])
    expect(await imported(april)).toMatchObject({ code: 2, errors: expect.stringMatching(/^(没有找到表头|缺少列)/) })
    expect(await imported(april, { map: { 数目: '钱' } })).toMatchObject({
      code: 2,
      errors: expect.stringContaining('没有“数目”这种列'),
    })
    // by the word of the field, another of its words, or its own name
    const map = { 日期: '日子', 功能科目: '功能', departmental: '款项', 金额: '钱', 凭证号: '号' }
    const named = await imported(april, { map, remember: '网银' })
    expect(named).toMatchObject({ code: 0, out: expect.stringContaining('已导入 1 行，合计 88.80 元') })
    // a name for one column is enough where the others are known by their words
    const partly = csv('partly.csv', [[...heading.slice(0, 3), '数目', ...heading.slice(4)], good('P9', '5.00')])
    expect(await imported(partly, { map: { 金额: '数目' } })).toMatchObject({
      code: 0,
      out: expect.stringContaining('已导入 1 行，合计 5.00 元'),
    })
    expect(await imported(april, { sheet: '汇总' })).toMatchObject({
      code: 2,
      errors: 'april.xlsx 没有工作表“汇总”，或它是空的。\n',
    })
    const may = xlsx('may.xlsx', [...title, ['2026-05-04', '2010301', '30207', 11.2, 'C2']])
    expect(await imported(may)).toMatchObject({ code: 0, out: expect.stringContaining('列（按记住的“网银”）：') })
  })

  it('imports a bank list, a trial balance, and a budget only into a draft', async () => {
    const bank = csv('bank.csv', [
      ['交易日期', '收入', '支出', '摘要', '流水号'],
      ['2026-03-21', '510.40', '', '利息', 'X1'],
      ['2026-03-22', '', '10.00', '手续费', 'X2'],
    ])
    const listed = await imported(bank, { kind: 'bankList', account: '基本户' })
    expect(listed).toMatchObject({ code: 0, out: expect.stringContaining('已导入 2 行，合计 500.40 元') })
    const balances = csv('balances.csv', [
      ['科目编码', '方向', '年初余额', '借方累计', '贷方累计', '期末余额'],
      ['1602', '贷', 100, 30, 50, 120],
      ['1601', '借', 500, 50, 30, 520],
    ])
    expect(await imported(balances, { kind: 'accountBalances' })).toMatchObject({ code: 0, errors: '' })
    const budget = csv('budget.csv', [
      ['收支', '金额'],
      ['收入', '1.00'],
    ])
    const frozen = await imported(budget, { kind: 'budget', stage: 'approved' })
    expect(frozen).toMatchObject({ code: 2, errors: expect.stringContaining('已定稿') })
  })

  it('tells what is wrong with the file, the unit or the person', async () => {
    expect(await imported('nowhere.csv')).toMatchObject({ code: 2, errors: expect.stringContaining('读不出文件') })
    const file = csv('fine.csv', [heading, good('D1')])
    const stranger = await imported(file, { by: '路人' })
    expect(stranger).toMatchObject({ code: 2, errors: expect.stringContaining('没有权限') })
    expect(await imported(file, { unit: 'nowhere' })).toMatchObject({ code: 2, errors: expect.stringMatching(/。\n$/) })
  })
})

const run = (...args: readonly string[]) =>
  runIn(folder, args, { DATABASE_URL: '', MINGZHANG_DATA: join(folder, 'book') })

describe('the command itself', () => {
  it('loads a department into a folder, refuses a person without the role, and names a wrong option', async () => {
    expect(await run('demo', 'load', 'department', '--units', '1')).toMatchObject({ code: 0, errors: '' })
    const file = csv('faulty.csv', [heading, good('E1', '壹')])
    const args = ['import', file, '--unit', 'S00001', '--year', '2024', '--kind', 'payments', '--by', '样本管理员']
    // the administrator of samples may not import: roles hold for commands too
    expect(await run(...args)).toMatchObject({ code: 2, errors: expect.stringContaining('没有权限') })
    expect(await run(...args, '--map', '金额')).toMatchObject({
      code: 2,
      errors: expect.stringContaining('选项的内容不对'),
    })
  })
})
