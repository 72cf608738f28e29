import { beforeAll, expect, it } from 'vitest'
import { proposeColumns, rememberColumns } from './mappings.ts'
import type { Ledger } from '../store/ledger.ts'
import { approvedUnit } from '../testing/budgets.ts'
import { onEveryEngine } from '../testing/engines.ts'
import { everyone, initialise } from '../testing/ledgers.ts'
import { must, refusalOf } from '../testing/result.ts'
import { faultText } from './faults.ts'
import { importFile, type ImportInput } from './import.ts'
import { fileOfBytes } from './source.ts'

const unit = 'imports'
const by = { unit, person: everyone }
const heading = '支付日期,功能分类,经济分类,金额,收款人,用途,凭证号'
const good = '2026-03-01,2010301 行政运行,30201 办公费,100.00,某公司,纸,P1'

const csv = (...rows: readonly string[]) => [heading, ...rows].join('\n')
const row = (changes: Readonly<Record<number, string>>) =>
  good
    .split(',')
    .map((cell, index) => changes[index] ?? cell)
    .join(',')

type Told = readonly (readonly [code: string, row: number, column: string])[] | string

/** Each file with what must be told: code, row and column of every fault, or the code of the refusal of the whole. */
const malformed: readonly (readonly [name: string, content: string | Uint8Array, told: Told])[] = [
  ['no headings', '1,2,3\n4,5,6', 'imports.noHeadings'],
  ['a needed column is missing', '支付日期,收款人\n2026-03-01,某公司', 'imports.columnMissing'],
  ['two columns of one meaning', '支付日期,功能分类,金额,支付金额\n2026-03-01,2010301,1,1', 'imports.columnTwice'],
  ['nothing in it', '', 'imports.empty'],
  ['headings alone', heading, 'imports.noRows'],
  ['an open quote', `${heading}\n2026-03-01,"2010301`, 'imports.openQuote'],
  ['a cut workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'imports.damaged'],
  ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'imports.format'],
  ['a PDF', '%PDF-1.7', 'imports.format'],
  ['text in the amount', csv(good, row({ 3: '壹佰元' })), [['amountText', 3, '金额']]],
  ['a blank amount', csv(row({ 3: '' })), [['amountBlank', 2, '金额']]],
  ['a dash for an amount', csv(row({ 3: '-' })), [['amountText', 2, '金额']]],
  ['a zero amount', csv(row({ 3: '0.00' })), [['amountZero', 2, '金额']]],
  ['a negative amount', csv(row({ 3: '-100' })), [['negative', 2, '金额']]],
  ['a fraction of a fen', csv(row({ 3: '1.005' })), [['amountFraction', 2, '金额']]],
  ['an overflow', csv(row({ 3: '99999999999999999999' })), [['amountLarge', 2, '金额']]],
  ['an exponent', csv(row({ 3: '1E+12' })), [['amountText', 2, '金额']]],
  ['a per cent', csv(row({ 3: '12%' })), [['amountText', 2, '金额']]],
  ['a formula', csv(row({ 3: '=SUM(D2:D9)' })), [['formula', 2, '金额']]],
  ['an error of a formula', csv(row({ 3: '#REF!' })), [['formula', 2, '金额']]],
  ['an unknown functional code', csv(row({ 1: '2010398' })), [['unknownCodeNear', 2, '功能分类']]],
  ['an unknown economic code', csv(row({ 2: '30298' })), [['unknownCodeNear', 2, '经济分类']]],
  ['a name without a code', csv(row({ 1: '行政运行' })), [['codeText', 2, '功能分类']]],
  ['a code that has no budget', csv(row({ 2: '30216 培训费' })), [['noLine', 2, '经济分类']]],
  ['a row twice', csv(good, good), [['duplicate', 3, '']]],
  ['the wrong year', csv(row({ 0: '2025-12-31' })), [['dateYear', 2, '支付日期']]],
  ['a day that does not exist', csv(row({ 0: '2026-02-30' })), [['date', 2, '支付日期']]],
  ['a blank date', csv(row({ 0: '' })), [['dateBlank', 2, '支付日期']]],
  ['more than the quota', csv(row({ 3: '100000.01' })), [['overQuota', 2, '金额']]],
  [
    'more back than was paid',
    [`${heading},业务类型`, `${good},支付`, `${row({ 3: '100.01', 6: 'P2' })},退款`].join('\n'),
    [['refundAbovePaid', 3, '金额']],
  ],
  ['a total that is not the sum', csv(good, '合计,,,100.01,,,'), [['totalMismatch', 3, '金额']]],
  ['a cell too many', csv(`${good},x`), [['columnsExtra', 2, '']]],
  ['a control character', csv(row({ 5: '纸\u0001' })), [['control', 2, '用途']]],
  ['cash', `${heading},支付方式\n${good},现金`, [['cash', 2, '支付方式']]],
  ['a year column of another year', `${heading},年度\n${good},2025`, [['yearWrong', 2, '年度']]],
  [
    'several faults in one row',
    csv(row({ 0: 'x', 3: 'y' })),
    [
      ['date', 2, '支付日期'],
      ['amountText', 2, '金额'],
    ],
  ],
  [
    'bytes that no encoding has',
    new Uint8Array([...new TextEncoder().encode(heading), 0xff, 0xff, 0x0a]),
    'imports.encoding',
  ],
]

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

onEveryEngine('importFile', (open) => {
  let ledger: Ledger
  beforeAll(async () => {
    ledger = await open()
    await initialise(ledger)
    await approvedUnit(ledger, unit, [100_000_00n, 50_000_00n])
  })

  const imported = (content: string | Uint8Array, more: Partial<ImportInput> = {}) =>
    importFile(ledger, by, { kind: 'payments', year: 2026, file: fileOfBytes('a.csv', bytesOf(content)), ...more })
  const state = async () => {
    const payments = await ledger.db.selectFrom('payment').selectAll().orderBy('paymentId').execute()
    const batches = await ledger.db.selectFrom('importBatch').selectAll().execute()
    const heads = await ledger.db.selectFrom('auditHead').selectAll().orderBy('unitId').execute()
    return { payments, batches, heads }
  }

  it.each(malformed)('writes nothing and lists every fault: %s', async (_, content, expected) => {
    const before = await state()
    const result = await imported(content)
    expect(await state()).toEqual(before)
    if (result.ok) throw new Error('it was imported')
    const { code, faults } = result.error
    if (typeof expected === 'string') expect(code).toBe(expected)
    else {
      expect(faults.map((fault) => [fault.code, fault.row, fault.column])).toEqual(expected)
      expect(code).toBe('imports.faults')
      for (const fault of faults) expect(faultText(fault)).toMatch(/[。]$/)
    }
  })

  it('imports a file once, and of a longer one only the new rows', async () => {
    const first = must(await imported(csv(good, row({ 6: 'P2' }))))
    expect(first).toMatchObject({ accepted: 2, skipped: 0, totalFen: 200_00n, repeated: false })
    const before = await state()
    expect(must(await imported(csv(good, row({ 6: 'P2' }))))).toMatchObject({ accepted: 0, repeated: true })
    expect(await state()).toEqual(before)
    const longer = must(await imported(csv(good, row({ 6: 'P2' }), row({ 6: 'P3' }))))
    expect(longer).toMatchObject({ accepted: 1, skipped: 2, totalFen: 100_00n })
  })

  it('takes the good rows when told so, and the mended rest later', async () => {
    const content = csv(row({ 6: 'G1' }), row({ 3: 'x', 6: 'G2' }))
    const report = must(await imported(content, { goodRows: true }))
    expect(report).toMatchObject({ accepted: 1, rejected: 1 })
    expect(report.faults.map((fault) => [fault.code, fault.row])).toEqual([['amountText', 3]])
    expect(must(await imported(csv(row({ 6: 'G1' }), row({ 6: 'G2' }))))).toMatchObject({ accepted: 1, skipped: 1 })
  })

  it('reads GB18030', async () => {
    // 支付日期,功能分类,经济分类,金额,凭证号 in GB18030
    const words: Readonly<Record<string, readonly number[]>> = {
      支付日期: [0xd6, 0xa7, 0xb8, 0xb6, 0xc8, 0xd5, 0xc6, 0xda],
      功能分类: [0xb9, 0xa6, 0xc4, 0xdc, 0xb7, 0xd6, 0xc0, 0xe0],
      经济分类: [0xbe, 0xad, 0xbc, 0xc3, 0xb7, 0xd6, 0xc0, 0xe0],
      金额: [0xbd, 0xf0, 0xb6, 0xee],
      凭证号: [0xc6, 0xbe, 0xd6, 0xa4, 0xba, 0xc5],
    }
    const headings = Object.values(words).flatMap((bytes, index) => (index === 0 ? bytes : [0x2c, ...bytes]))
    const rest = new TextEncoder().encode('\r\n2026/3/5,2010301,30202,"1,234.50",GB1\r\n')
    const report = must(await imported(new Uint8Array([...headings, ...rest])))
    expect(report).toMatchObject({ accepted: 1, totalFen: 1_234_50n })
  })

  it('takes refunds as negative and pays attention to the unit of the heading', async () => {
    const content = `单位：万元\n${heading},业务类型\n${row({ 3: '0.05', 6: 'W1' })},支付\n${row({ 3: '0.01', 6: 'W2' })},退款`
    expect(must(await imported(content))).toMatchObject({ accepted: 2, totalFen: 400_00n })
  })

  it('remembers corrected columns', async () => {
    const content = `日子,功能,款项,钱,号\n2026-04-01,2010301,30201,1.00,M1`
    expect(refusalOf(await imported(content)).code).toMatch(/^imports\.(noHeadings|columnMissing)$/)
    const mapping = { date: '日子', functional: '功能', departmental: '款项', amount: '钱', voucher: '号' }
    must(await rememberColumns(ledger, by, { kind: 'payments', name: '网银', mapping }))
    const file = fileOfBytes('b.csv', new TextEncoder().encode(content))
    expect(must(await proposeColumns(ledger, unit, { kind: 'payments', file })).remembered).toBe('网银')
    expect(must(await imported(content))).toMatchObject({ accepted: 1, totalFen: 1_00n })
  })
})
