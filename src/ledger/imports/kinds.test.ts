import { beforeAll, expect, it } from 'vitest'
import { ok } from '#core/base/result.ts'
import { undo } from '../audit/undo.ts'
import { verify } from '../audit/verify.ts'
import { openVersion } from '../budget/version.ts'
import { openYear } from '../organisation/year.ts'
import { draftPayment, approvePayment, checkPayment, payPayment } from '../execution/payments.ts'
import { grantRole } from '../organisation/people.ts'
import type { Ledger } from '../store/ledger.ts'
import { approvedUnit, chain } from '../testing/budgets.ts'
import { onEveryEngine } from '../testing/engines.ts'
import { act, everyone, initialise, setUpUnit } from '../testing/ledgers.ts'
import { must, refusalOf } from '../testing/result.ts'
import { faultText } from './faults.ts'
import { importFile, type ImportInput } from './import.ts'
import type { ImportKind } from './kinds.ts'
import { fileOfBytes } from './source.ts'

const unit = 'kinds'
const by = { unit, person: everyone }

const hand = (role: keyof typeof chain) => ({ unit, person: chain[role] })

type Told = readonly (readonly [code: string, row: number, column: string])[]

const budgetHeading = '收支,功能分类,部门经济分类,资金性质,支出性质,金额'
const balanceHeading = '科目编码,方向,年初余额,借方累计,贷方累计,期末余额'
const bankHeading = '交易日期,收入,支出,摘要'
const receptionHeading = '接待日期,公务内容,公函文号,接待人数,陪同人数,接待费用'
const assetHeading = '资产编号,资产名称,资产类别,取得日期,原值,折旧年限'
const receiptHeading = '日期,收入来源,金额,凭证号'

const malformed: readonly (readonly [name: string, kind: ImportKind, content: string, told: Told])[] = [
  ['a side that is none', 'budget', `${budgetHeading}\n其他,2010301,30201,,公用,1`, [['unknownWord', 2, '收支']]],
  [
    'a fund that is none',
    'budget',
    `${budgetHeading}\n支出,2010301,30201,外国资金,公用,1`,
    [['unknownWord', 2, '资金性质']],
  ],
  ['a budget below zero', 'budget', `${budgetHeading}\n支出,2010301,30201,,公用,-1`, [['negativePlain', 2, '金额']]],
  [
    'a class where an item is asked for',
    'budget',
    `${budgetHeading}\n支出,201,30201,,公用,1`,
    [['refused', 2, '功能分类']],
  ],
  ['an item that no year has', 'budget', `${budgetHeading}\n支出,2010398,30201,,公用,1`, [['refused', 2, '功能分类']]],
  ['expenditure without a nature', 'budget', `${budgetHeading}\n支出,2010301,30201,,,1`, [['refused', 2, '支出性质']]],
  [
    'project money without a project',
    'budget',
    `${budgetHeading}\n支出,2010301,30201,,项目支出,1`,
    [['refused', 2, '']],
  ],
  [
    'a budget line twice',
    'budget',
    `${budgetHeading}\n支出,2010301,30201,,公用,1\n支出,2010301,30201,,公用,2`,
    [['duplicate', 3, '']],
  ],
  ['an account that is none', 'accountBalances', `${balanceHeading}\n12,借,0,0,0,0`, [['accountCode', 2, '科目编码']]],
  [
    'an account that does not run',
    'accountBalances',
    `${balanceHeading}\n1002,借,10,5,3,13`,
    [['balance', 2, '期末余额']],
  ],
  [
    'a balance on the wrong side',
    'accountBalances',
    `${balanceHeading}\n1602,借,10,3,5,12`,
    [['balance', 2, '期末余额']],
  ],
  [
    'an account twice',
    'accountBalances',
    `${balanceHeading}\n1002,借,0,0,0,0\n1002,借,0,0,0,0`,
    [['duplicate', 3, '科目编码']],
  ],
  [
    'books that do not balance',
    'accountBalances',
    `${balanceHeading}\n1002,借,0,5,0,5\n3001,贷,0,0,4,4`,
    [['unbalanced', 0, '借方累计']],
  ],
  ['money in and out at once', 'bankList', `${bankHeading}\n2026-03-01,1,2,x`, [['incomeOutgo', 2, '收入']]],
  ['no money at all', 'bankList', `${bankHeading}\n2026-03-01,,0.00,x`, [['incomeOutgo', 2, '收入']]],
  ['a movement of another year', 'bankList', `${bankHeading}\n2025-03-01,1,,x`, [['dateYear', 2, '交易日期']]],
  ['a movement twice', 'bankList', `${bankHeading}\n2026-03-01,1,,x\n2026-03-01,1,,x`, [['duplicate', 3, '']]],
  ['a source that is none', 'receipts', `${receiptHeading}\n2026-03-01,彩票,1,R1`, [['unknownWord', 2, '收入来源']]],
  ['a source without a line', 'receipts', `${receiptHeading}\n2026-03-01,事业收入,1,R1`, [['noLine', 2, '收入来源']]],
  [
    'a refund in words that are not known',
    'receipts',
    `${receiptHeading},业务类型\n2026-03-01,本级财力,1,R1,支付退款\n2026-03-01,本级财力,1,R2,专项`,
    [['unknownWord', 2, '业务类型']],
  ],
  ['a reception without a letter', 'receptions', `${receptionHeading}\n2026-03-01,调研,,5,2,300`, [['refused', 2, '']]],
  ['too many at table', 'receptions', `${receptionHeading}\n2026-03-01,调研,函1,5,4,300`, [['refused', 2, '']]],
  ['half a guest', 'receptions', `${receptionHeading}\n2026-03-01,调研,函1,2.5,1,300`, [['countText', 2, '接待人数']]],
  [
    'a reception twice',
    'receptions',
    `${receptionHeading}\n2026-03-01,调研,函1,5,2,300\n2026-03-01,调研,函1,5,2,300`,
    [['duplicate', 3, '']],
  ],
  [
    'a reception of no known kind',
    'receptions',
    `${receptionHeading},接待类别\n2026-03-01,调研,函1,5,2,300,宴请`,
    [['unknownWord', 2, '接待类别']],
  ],
  [
    'a card of no known class',
    'assets',
    `${assetHeading}\nA1,电脑,电脑类,2026-03-01,5000,`,
    [['unknownWord', 2, '资产类别']],
  ],
  [
    'a building without a life',
    'assets',
    `${assetHeading}\nA1,楼,房屋,2020-03-01,5000,`,
    [['lifeMissing', 2, '资产类别']],
  ],
  ['a life that is none', 'assets', `${assetHeading}\nA1,楼,房屋,2020-03-01,5000,长`, [['lifeText', 2, '折旧年限']]],
  ['a life of something', 'assets', `${assetHeading}\nA1,楼,房屋,2020-03-01,5000,50台`, [['lifeText', 2, '折旧年限']]],
  [
    'a computer and a building for ever',
    'assets',
    `${assetHeading}\nA1,电脑,计算机设备,2020-03-01,5000,不折旧\nA2,楼,房屋,2020-03-01,5000,不折旧`,
    [
      ['lifeNone', 2, '折旧年限'],
      ['lifeNone', 3, '折旧年限'],
    ],
  ],
  [
    'large equipment that is not',
    'assets',
    `${assetHeading}\nA1,空调,大型设备,2020-03-01,999999.99,10`,
    [['priceBelow', 2, '资产类别']],
  ],
  [
    'a life below the standard',
    'assets',
    `${assetHeading}\nA1,电脑,计算机设备,2020-03-01,5000,3`,
    [['refused', 2, '']],
  ],
  [
    'a card from next year',
    'assets',
    `${assetHeading}\nA1,电脑,计算机设备,2027-03-01,5000,`,
    [['dateLater', 2, '取得日期']],
  ],
  [
    'a card twice',
    'assets',
    `${assetHeading}\nA1,电脑,计算机设备,2020-03-01,5000,\nA1,电脑,计算机设备,2020-03-01,5000,`,
    [['duplicate', 3, '']],
  ],
  ['a receipt below zero', 'receipts', `${receiptHeading}\n2026-03-01,本级财力,-1,R1`, [['negative', 2, '金额']]],
]

const receptionsOf = (list: readonly string[]) =>
  [`${receptionHeading},接待类别,外宾人数`, ...list.map((row) => `${row},${row.endsWith('外事') ? 3 : ''}`)].join('\n')

onEveryEngine('imports of every kind', (open) => {
  let ledger: Ledger
  let line = 0n
  beforeAll(async () => {
    ledger = await open()
    await initialise(ledger)
    line = (await approvedUnit(ledger, unit, [100_000_00n])).lines[0] ?? 0n
    must(await openYear(ledger, by, { year: 2025 }))
    must(await openVersion(ledger, by, { year: 2025, stage: 'firstSubmission' }))
  })

  const imported = (kind: ImportKind, content: string, more: Partial<ImportInput> = {}) => {
    const year = kind === 'budget' ? 2025 : 2026
    const file = fileOfBytes('a.csv', new TextEncoder().encode(content))
    return importFile(ledger, by, { kind, year, file, account: '基本户', ...more })
  }
  const entries = async () =>
    (await ledger.db.selectFrom('auditHead').select('entries').where('unitId', '=', unit).executeTakeFirst())?.entries

  it.each(malformed)('writes nothing and lists every fault: %s', async (_, kind, content, told) => {
    const before = await entries()
    const result = await imported(kind, content)
    if (result.ok) return expect.unreachable('it was imported')
    expect(result.error.faults.map(({ code, row, column }) => [code, row, column])).toEqual(told)
    for (const fault of result.error.faults) expect(faultText(fault)).toMatch(/。$/)
    expect(await entries()).toBe(before)
  })

  it('writes a budget into a draft, each row as if a person had typed it', async () => {
    const rows = [
      '收入,,,一般公共预算,,1200.00',
      '支出,2010301,30101 基本工资,,人员经费,200',
      '支出,2010301,30201,,公用经费,"1,000.00"',
    ]
    expect(must(await imported('budget', [budgetHeading, ...rows].join('\n')))).toMatchObject({
      accepted: 3,
      totalFen: 2_400_00n,
    })
    const kept = await ledger.db
      .selectFrom('budgetAmount')
      .innerJoin('budgetLine', 'budgetLine.lineId', 'budgetAmount.lineId')
      .select(['departmental', 'governmental', 'amountFen'])
      .where('budgetAmount.unitId', '=', unit)
      .where('budgetAmount.year', '=', 2025)
      .orderBy('budgetAmount.lineId')
      .execute()
    expect(kept).toEqual([
      { departmental: null, governmental: null, amountFen: 1_200_00n },
      { departmental: '30101', governmental: '50101', amountFen: 200_00n },
      { departmental: '30201', governmental: '50201', amountFen: 1_000_00n },
    ])
  })

  it('writes the same file into another version of the budget, and into the same one once', async () => {
    const content = `${budgetHeading}\n收入,,,一般公共预算,,7.00`
    must(await openVersion(ledger, by, { year: 2025, stage: 'approved' }))
    const into = (stage: 'firstSubmission' | 'approved') =>
      imported('budget', content, { version: { stage, version: 1 } })
    expect(must(await into('firstSubmission'))).toMatchObject({ accepted: 1, repeated: false })
    expect(must(await into('approved'))).toMatchObject({ accepted: 1, repeated: false })
    expect(must(await into('approved'))).toMatchObject({ accepted: 0, repeated: true })
  })

  it('keeps balances on the side of their account, and a later file in place of an earlier one', async () => {
    // 3001 began on the debit side and ended on the credit side; 3401 ended on the debit side, which its direction must say
    const rows = [
      '1002,借,0,30,10,20',
      '1602,贷,5,0,10,15',
      '3001,贷,5,20,40,15',
      '1601,借,0,0,0,0',
      '3401,贷,0,10,0,10',
    ]
    const text = [balanceHeading, ...rows].join('\n')
    const result = await imported('accountBalances', text)
    expect(result.ok ? [] : result.error.faults.map(faultText)).toEqual([
      '第 6 行“期末余额”：期末余额 10.00元 与年初余额、发生额不符：应为 -10.00元。请核对这一行。',
    ])
    must(await imported('accountBalances', text.replace('3401,贷', '3401,借')))
    const kept = await ledger.db
      .selectFrom('trialBalance')
      .select(['account', 'openingFen', 'closingFen'])
      .where('unitId', '=', unit)
      .orderBy('account')
      .execute()
    expect(kept.map(({ account, openingFen, closingFen }) => [account, openingFen, closingFen])).toEqual([
      ['1002', 0n, 20_00n],
      ['1601', 0n, 0n],
      ['1602', 5_00n, 15_00n],
      ['3001', -5_00n, 15_00n],
      ['3401', 0n, -10_00n],
    ])
    must(await imported('accountBalances', `${balanceHeading}\n1002,借,0,30,30,0`))
    const now = await ledger.db
      .selectFrom('trialBalance')
      .select('closingFen')
      .where('unitId', '=', unit)
      .where('account', '=', '1002')
      .executeTakeFirst()
    expect(now?.closingFen).toBe(0n)
  })

  it('knows a payment that was made here when it comes back in an export', async () => {
    for (const role of ['handler', 'accountant', 'leader', 'cashier'] as const)
      must(await grantRole(ledger, by, { person: chain[role], role }))
    const { paymentId } = must(
      await draftPayment(ledger, hand('handler'), { year: 2026, lineId: line, amountFen: 70_00n, method: 'direct' }),
    )
    const key = { year: 2026, paymentId }
    must(await checkPayment(ledger, hand('accountant'), key))
    must(await approvePayment(ledger, hand('leader'), key))
    must(await payPayment(ledger, hand('cashier'), { ...key, paidOn: '2026-05-06', voucher: 'V7' }))
    const rows = ['2026-05-06,2010301,30201,70.00,V7,商店', '2026-05-06,2010301,30201,70.00,V8,商店']
    const text = ['支付日期,功能分类,经济分类,金额,凭证号,收款人', ...rows].join('\n')
    expect(must(await imported('payments', text))).toMatchObject({ accepted: 1, skipped: 1, totalFen: 70_00n })
  })

  it('tells what a file would do without doing it', async () => {
    const before = await entries()
    const text = `${bankHeading}\n2026-03-01,1,,x\n合计,1,,`
    expect(must(await imported('bankList', text, { dryRun: true }))).toMatchObject({ accepted: 1, dryRun: true })
    expect(await entries()).toBe(before)
    expect(must(await imported('bankList', text))).toMatchObject({ accepted: 1, dryRun: false })
  })

  it('writes receptions into their register, and an export that has grown only where it is new', async () => {
    const rows = ['2026-03-01,调研,函1,5人,2,300.00,', '2026-04-02,会商,函2,12,4,0.00,外事']
    expect(must(await imported('receptions', receptionsOf(rows)))).toMatchObject({ accepted: 2, totalFen: 300_00n })
    const remarked = receptionsOf(rows).replaceAll(/\n/g, ',\n').replace('外宾人数,', '外宾人数,备注')
    expect(must(await imported('receptions', remarked))).toMatchObject({ accepted: 0, skipped: 2 })
    const more = [...rows, '2026-05-03,检查,函3,8,3,200.00,', '合计,,,25,9,500.00,']
    expect(must(await imported('receptions', receptionsOf(more)))).toMatchObject({ accepted: 1, skipped: 2 })
    const kept = await ledger.db
      .selectFrom('reception')
      .select(['onDate', 'kind', 'guests', 'companions', 'foreignGuests', 'amountFen'])
      .where('unitId', '=', unit)
      .orderBy('onDate')
      .execute()
    expect(kept).toEqual([
      { onDate: '2026-03-01', kind: 'domestic', guests: 5, companions: 2, foreignGuests: 0, amountFen: 300_00n },
      {
        onDate: '2026-04-02',
        kind: 'domesticForeignAffairs',
        guests: 12,
        companions: 4,
        foreignGuests: 3,
        amountFen: 0n,
      },
      { onDate: '2026-05-03', kind: 'domestic', guests: 8, companions: 3, foreignGuests: 0, amountFen: 200_00n },
    ])
  })

  it('writes asset cards with the class and the life that the standard gives them', async () => {
    const rows = [
      'Z1,台式机,计算机设备,2021-03-01,6000.00,,库房',
      'Z2,CT,医疗设备,2022-01-01,2000000.00,8,一楼',
      'Z3,办公楼,房屋,2010-05-01,9000000.00,50,城东',
      'Z4,轿车,车辆,2023-06-01,180000.00,,车库',
      'Z5,土地,土地使用权,2010-05-01,300000.00,不确定,城东',
      'Z6,书,图书档案,2020-01-01,800.00,,库房',
      'Z7,发电机,设备,2024-01-01,1000000.00,10,库房',
      'Z8,沙发,家具,2024-01-01,800.00,１８０个月,库房',
    ]
    const text = [`${assetHeading},存放地点`, ...rows].join('\n')
    expect(must(await imported('assets', text))).toMatchObject({ accepted: 8 })
    const changed = await imported('assets', text.replace('6000.00', '6001.00'))
    expect(changed.ok ? [] : changed.error.faults.map(({ code, row }) => [code, row])).toEqual([['codeTaken', 2]])
    const kept = await ledger.db
      .selectFrom('asset')
      .select(['code', 'class', 'usefulLifeMonths'])
      .where('unitId', '=', unit)
      .orderBy('code')
      .execute()
    expect(kept.map((card) => [card.code, card.class, card.usefulLifeMonths])).toEqual([
      ['Z1', 'otherFixed', 72],
      ['Z2', 'largeEquipment', 96],
      ['Z3', 'building', 600],
      ['Z4', 'vehicle', 96],
      ['Z5', 'intangible', null],
      ['Z6', 'otherFixed', null],
      ['Z7', 'largeEquipment', 120],
      ['Z8', 'otherFixed', 180],
    ])
  })

  it('reads every amount in the unit that its heading names', async () => {
    const heading = '资产编号,资产名称,资产类别,取得日期,原值（万元）,净残值（元）'
    const text = [heading, 'U1,服务器,计算机设备,2026-02-01,1.2,600'].join('\n')
    expect(must(await imported('assets', text))).toMatchObject({ accepted: 1, totalFen: 12_000_00n })
    const cards = ledger.db.selectFrom('asset').select(['originalFen', 'residualFen']).where('code', '=', 'U1')
    expect(await cards.execute()).toEqual([{ originalFen: 12_000_00n, residualFen: 600_00n }])
  })

  it('tells which cards a closed year keeps out', async () => {
    const own = { unit: 'old', person: everyone }
    await setUpUnit(ledger, own.unit)
    must(await openYear(ledger, own, { year: 2025 }))
    must(
      await ledger.write(act(own.unit, 'closeYear'), async ({ update }) =>
        ok(await update('fiscalYear', { unitId: own.unit, year: 2025 }, { status: 'closed' })),
      ),
    )
    const text = [assetHeading, 'A1,电脑,计算机设备,2025-12-31,5000,', 'A2,电脑,计算机设备,2026-01-01,5000,'].join('\n')
    const file = fileOfBytes('cards.csv', new TextEncoder().encode(text))
    const report = must(await importFile(ledger, own, { kind: 'assets', year: 2026, file, goodRows: true }))
    expect(report).toMatchObject({ accepted: 1, rejected: 1, faults: [{ code: 'dateClosed', row: 2 }] })
  })

  it('takes a wrong import of payments back whole, unless what it paid back was spent again', async () => {
    const own = { unit: 'wrong', person: everyone }
    const lineId = (await approvedUnit(ledger, own.unit, [100_00n])).lines[0] ?? 0n
    const paid = async (name: string, amount: string, type: string) => {
      const text = `日期,部门经济分类,金额,凭证号,业务类型\n2026-03-05,30201,${amount},${name},${type}`
      const file = fileOfBytes(`${name}.csv`, new TextEncoder().encode(text))
      return must(await importFile(ledger, own, { kind: 'payments', year: 2026, file }))
    }
    const entriesOf = async () => {
      const heads = ledger.db.selectFrom('auditHead').select('entries').where('unitId', '=', own.unit)
      return (await heads.executeTakeFirstOrThrow()).entries
    }
    await paid('P1', '100.00', '支付')
    must(await undo(ledger, own, await entriesOf()))
    expect(await paid('P1', '100.00', '支付')).toMatchObject({ accepted: 1, repeated: false })
    await paid('P2', '40.00', '退款')
    const back = await entriesOf()
    expect(refusalOf(await undo(ledger, own, back - 1n))).toMatchObject({
      code: 'undo.paidBack',
      data: { amountFen: '10000', paidFen: '6000' },
    })
    must(await draftPayment(ledger, own, { year: 2026, lineId, amountFen: 30_00n, method: 'direct' }))
    expect(refusalOf(await undo(ledger, own, back))).toMatchObject({
      code: 'undo.overQuota',
      data: { amountFen: '4000', availableFen: '1000' },
    })
    expect((await verify(ledger, { unit: own.unit })).faults).toEqual([])
  })
})
