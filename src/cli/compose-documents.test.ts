import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { xlsxOf } from '#core/testing/platform-workbooks.ts'
import { runIn } from './testing/run.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-documents-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string) => join(folder, name)

const revenue = [
  ['部门收支总表'],
  ['部门：青澜市某局', null, null, '单位：元'],
  ['收入', null, '支出', null],
  ['项目', '预算数', '项目', '预算数'],
  ['一、一般公共预算拨款收入', 900, '一、一般公共服务支出', 900],
  ['本年收入合计', 900, '本年支出合计', 900],
  ['收入总计', 900, '支出总计', 900],
]

writeFileSync(at('export.xlsx'), await xlsxOf([{ name: 'GK01', rows: revenue }]))
const from = (...more: readonly string[]) =>
  runIn(folder, [
    'compose',
    '--from',
    'export.xlsx',
    '--edition',
    'central-budget',
    '--year',
    '2026',
    '--out',
    'set',
    ...more,
  ])

describe('mingzhang compose --from', () => {
  it('lists what the workbook cannot give and how to supply it, writes a supplement to fill in, and no set', async () => {
    const ran = await from('--missing', 'supplement.json')
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(ran.errors).toMatch(
      /^青澜市某局 2026 年（中央部门预算（九张表，全国通用））没有写出任何文件。文件中没有下列 \d+ 项：\n/,
    )
    expect(ran.errors).toContain('  《一般公共预算支出表》整张表没有数 → 用 --from 给出这张表')
    expect(ran.errors).not.toContain('《部门收支总表》整张表')
    expect(ran.errors).toContain('  “一、主要职责”要单位写的文字 → texts.duties\n')
    expect(ran.errors).toMatch(/待填的补充文件已写到 supplement.json。\n$/)
    expect(JSON.parse(readFileSync(at('supplement.json'), 'utf8'))).toMatchObject({ texts: { duties: null } })
    expect(existsSync(at('set'))).toBe(false)
  })

  it('takes the supplement that it wrote, and asks for less once something is filled in', async () => {
    const before = (await from()).errors.split('\n').length
    const skeleton = JSON.parse(readFileSync(at('supplement.json'), 'utf8')) as Readonly<Record<string, unknown>>
    writeFileSync(at('filled.json'), JSON.stringify({ ...skeleton, texts: { duties: '负责联络。' } }))
    const ran = await from('--supplement', 'filled.json')
    expect(ran.code).toBe(1)
    expect(ran.errors.split('\n').length).toBe(before - 1)
  })

  it('names the place of every fault in a supplement', async () => {
    writeFileSync(
      at('wrong.json'),
      JSON.stringify({ supplement: 1, figures: [{ coordinates: {}, value: '多' }], text: {} }),
    )
    expect(await from('--supplement', 'wrong.json')).toEqual({
      code: 2,
      out: '',
      errors:
        '补充文件 wrong.json 有误：\n  text：没有这一栏\n  figures[0].value：应为带引号的数，如 "12.34"，没有的写 "none"（写的是 多）\n',
    })
  })

  it.each([
    [
      ['--unit', '某市审计局'],
      'export.xlsx 是“青澜市某局”的，不是“某市审计局”的。请核对文件，或用 --unit 写明单位名称。\n',
    ],
    [['--units'], '--units 只用于由账编制。\n'],
  ])('refuses %j', async (more, errors) => {
    expect(await from(...more)).toEqual({ code: 2, out: '', errors })
  })

  it('asks for a unit and a year where there is neither workbook nor ledger to take them from', async () => {
    expect(await runIn(folder, ['compose', '--out', 'set'])).toEqual({
      code: 2,
      out: '',
      errors: '由账编制时要写明 --unit 单位编号和 --year 年度；从文件编制时用 --from 给出文件。\n',
    })
  })
})
