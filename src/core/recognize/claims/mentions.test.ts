import { describe, expect, it } from 'vitest'
import { inUnit, numeralsOf } from './mentions.ts'

describe('numeralsOf', () => {
  it.each([
    ['预算30.5万元', ['money 30.5万元 30500000']],
    ['支出1,234.56元', ['money 1,234.56元 123456']],
    ['增长12.34%', ['ratio 12.34% 123400']],
    ['接待12批次80人次', ['count 12批次 12', 'count 80人次 80']],
    ['2026年3月2日', ['aside 2026 2026', 'aside 3 3', 'aside 2 2']],
    ['青财〔2025〕12号', ['aside 2025 2025', 'aside 12 12']],
    ['2010301行政运行', ['aside 2010301 2010301']],
    ['见附表3。', ['aside 3 3']],
    ['公开05表', ['aside 05 5']],
    ['电话66660000', ['aside 66660000 66660000']],
    ['上午09:30', ['aside 09 9', 'aside 30 30']],
    ['第3项', ['aside 3项 3']],
    ['第二部分的3部分', ['bare 3 3']],
    ['1.收入', ['aside 1 1']],
    ['表1-3', ['aside 1 1', 'aside 3 3']],
    ['面积500平方米', ['count 500平方米 500']],
    ['预算数为8.5，', ['bare 8.5 9']],
    ['科级职数3正1副', ['count 3 3', 'count 1 1']],
    ['见3正文', ['bare 3 3']],
  ] as const)('reads %s', (text, expected) => {
    expect(numeralsOf(text).map(({ kind, printed, value }) => `${kind} ${printed} ${value}`)).toEqual(expected)
  })
})

describe('inUnit', () => {
  it('reads a bare number as money', () => {
    const [bare] = numeralsOf('预算数为8.5，')
    expect(bare && inUnit(bare, '万元')).toMatchObject({ kind: 'money', value: 8_500_000n, precision: 50_000n })
  })
})
