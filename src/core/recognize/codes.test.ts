import { describe, expect, it } from 'vitest'
import type { Column } from '../facts/recognition.ts'
import { codeGroups, readCode, type Stem } from './codes.ts'

/** Columns by letter: c for codes, n for names, p for names of projects. */
const columnsOf = (kinds: string): readonly Column[] =>
  [...kinds].map((kind, index) => ({
    index,
    kind: kind === 'c' ? 'code' : 'label',
    quantity: 'count',
    path: [kind === 'c' ? '编码' : kind === 'p' ? '项目名称' : '名称'],
    coordinates: {},
    total: false,
    ofWhich: false,
    known: false,
    panel: 0,
  }))

const read = (kinds: string, lines: readonly (readonly string[])[]) => {
  const columns = columnsOf(kinds)
  const stems: readonly Stem[] = codeGroups(columns).map(() => [])
  return lines.map((line) => readCode(columns, line, stems))
}

describe('readCode', () => {
  it.each([
    { name: 'one column', kinds: 'cn', line: ['2010301', '行政运行'], code: '2010301', label: '行政运行' },
    { name: 'no code', kinds: 'cn', line: ['', '合计'], code: '', label: '合计' },
    { name: 'a word in the column of codes', kinds: 'cn', line: ['合计', ''], code: '', label: '合计' },
    { name: 'code and name in one cell', kinds: 'n', line: ['2010301行政运行'], code: '2010301', label: '行政运行' },
    { name: 'a code in brackets', kinds: 'n', line: ['[201]一般公共服务支出'], code: '201', label: '一般公共服务支出' },
    { name: 'a dash between', kinds: 'n', line: ['30201-办公费'], code: '30201', label: '办公费' },
    { name: 'full-width digits', kinds: 'n', line: ['２０５　教育支出'], code: '205', label: '教育支出' },
    {
      name: 'levels in columns',
      kinds: 'cccn',
      line: ['201', '03', '01', '行政运行'],
      code: '2010301',
      label: '行政运行',
    },
    { name: 'single digits', kinds: 'cccn', line: ['201', '3', '1', '行政运行'], code: '2010301', label: '行政运行' },
    {
      name: 'a whole code in the column of its level',
      kinds: 'cccn',
      line: ['', '', '2010301', '行政运行'],
      code: '2010301',
      label: '行政运行',
    },
    {
      name: 'a body before the code',
      kinds: 'ncn',
      line: ['青澜市联络处', '2010301', '行政运行'],
      code: '2010301',
      label: '行政运行',
    },
    {
      name: 'a name before its code, then a project',
      kinds: 'ncp',
      line: ['行政运行', '2010301', '会务'],
      code: '2010301',
      label: '行政运行',
    },
  ])('reads $name', ({ kinds, line, code, label }) => {
    const [found] = read(kinds, [line])
    expect([found?.code, found?.name]).toEqual([code, label])
  })

  it.each(['2026年预算', '12.5%', '100', '40 周年活动'])('sees no code in %s', (text) => {
    expect(read('n', [[text]])[0]?.code).toBe(text === '100' ? '100' : '')
  })

  it('completes a row that prints its own level only', () => {
    const rows = [
      ['201', '', '', '一般公共服务支出'],
      ['', '03', '', '政府办公厅（室）及相关机构事务'],
      ['', '', '01', '行政运行'],
      ['', '', '02', '一般行政管理事务'],
      ['', '05', '', '统计信息事务'],
      ['205', '', '', '教育支出'],
      ['', '08', '', '进修及培训'],
    ]
    expect(read('cccn', rows).map(({ code }) => code)).toEqual([
      '201',
      '20103',
      '2010301',
      '2010302',
      '20105',
      '205',
      '20508',
    ])
  })

  it('reads the codes of further classifications in the same row', () => {
    const [columns] = read('cncn', [['2010301', '行政运行', '30201', '办公费']])
    expect(columns?.others).toEqual([{ code: '30201', name: '办公费' }])
    const [joined] = read('nn', [['2010301-行政运行', '50201-办公经费']])
    expect(joined?.others).toEqual([{ code: '50201', name: '办公经费' }])
  })
})

describe('codeGroups', () => {
  it('keeps neighbours together and parts them at a name', () => {
    expect(codeGroups(columnsOf('cccncn')).map((group) => group.map(({ index }) => index))).toEqual([[0, 1, 2], [4]])
  })
})
