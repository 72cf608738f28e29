import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { halfUnit, parsePrinted, printAmount, toFen } from './printed.ts'

describe('parsePrinted', () => {
  const numbers: readonly [string, bigint, number][] = [
    ['383.68', 38368n, 2],
    ['1,234.56', 123456n, 2],
    ['１，２３４．５６', 123456n, 2],
    ['(1,234.5)', -12345n, 1],
    ['（12）', -12n, 0],
    ['-0.50', -50n, 2],
    ['－3', -3n, 0],
    ['△3.1', -31n, 1],
    ['+33.07', 3307n, 2],
    ['0.00', 0n, 2],
    ['29,569.515638', 29569515638n, 6],
    ['1 234.56', 123456n, 2],
    ['12 ,345.00', 1234500n, 2],
    ['减少16万元', -16n, 0],
    ['增加 6.5 万元', 65n, 1],
    ['.5', 5n, 1],
  ]
  it.each(numbers)('reads %s', (text, digits, decimals) => {
    const printed = parsePrinted(text)
    expect(printed).toMatchObject({ kind: 'number', number: { digits, decimals } })
  })
  it.each([
    ['下降9.64%', -964n],
    ['7.15%', 715n],
  ])('reads the percentage %s', (text, digits) => {
    expect(parsePrinted(text)).toMatchObject({ kind: 'number', number: { digits, percent: true } })
  })
  it.each(['', '  ', '　', '\t'])('takes %j for blank, not for zero', (text) => {
    expect(parsePrinted(text).kind).toBe('blank')
  })
  it.each(['—', '-', '——', '/', '无', '－', '…'])('takes %s for a printed sign of no figure', (text) => {
    expect(parsePrinted(text).kind).toBe('none')
  })
  it.each([
    '一般公共服务',
    '2023年',
    '公开01表',
    '12.5.6',
    '1.00 2.00',
    '1,234 5,678',
    '1,23',
    '(12',
    '12)',
    '2026-3-26',
    '30201-办公费',
  ])('does not force %s into a number', (text) => {
    expect(parsePrinted(text).kind).toBe('words')
  })
})

describe('toFen', () => {
  it('keeps every digit of 万元 with six decimals', () => {
    const printed = parsePrinted('29,569.515638')
    expect(printed.kind === 'number' && toFen(printed.number, '万元')).toBe(29569515638n)
  })
  it('gives half of the last printed digit as precision, and none below a fen', () => {
    expect([halfUnit(2, '万元'), halfUnit(0, '万元'), halfUnit(2, '元'), halfUnit(0, '元')]).toEqual([
      5000n,
      500000n,
      0n,
      50n,
    ])
  })
  it('prints what it reads', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), (fen) => {
        const printed = parsePrinted(printAmount(fen, '元', 2))
        return printed.kind === 'number' && toFen(printed.number, '元') === fen
      }),
    )
  })
})
