import { describe, expect, it } from 'vitest'
import type { Block, Cell } from '../document/document.ts'
import {
  isCardNumber,
  isIdentityNumber,
  maskerOf,
  maskName,
  maskNumber,
  privateTexts,
  withoutPrivateData,
} from './mask.ts'

const mobile = ['139', '0000', '0000'].join('')
const place = { kind: 'text', line: 1, column: 1 } as const

const paragraph = (text: string): Block => ({ kind: 'paragraph', text, place })

function table(rows: readonly (readonly string[])[]): Block {
  const cells: Cell[] = rows.flatMap((row, at) =>
    row.map((text, column) => ({ row: at, column, rowSpan: 1, columnSpan: 1, text, place })),
  )
  return { kind: 'table', rows: rows.length, columns: rows[0]?.length ?? 0, cells, place, grid: 'ruled' }
}

/** Seventeen digits with the check digit that belongs to them. */
function identityOf(digits: string): string {
  const last = [...'0123456789X'].find((character) => isIdentityNumber(digits + character))
  return digits + (last ?? '')
}

/** Fifteen digits with the check digit of Luhn. */
function cardOf(digits: string): string {
  const last = [...'0123456789'].find((character) => isCardNumber(digits + character))
  return digits + (last ?? '')
}

describe('privateTexts', () => {
  it.each([
    ['a number in prose', [paragraph(`请致电${mobile}。`)], ['139****0000']],
    ['a grouped number', [paragraph(`电话：139-${'0000'}-${'0000'}`)], ['139-****-0000']],
    ['a number with country code', [paragraph(`电话：+86 ${mobile}`)], ['+86 139****0000']],
    ['a number in full width', [paragraph(`手机：${['１３９', '００００', '００００'].join('')}`)], ['139****0000']],
    ['an identity number', [paragraph(`身份证号${identityOf('11010119900101001')}`)], [/^110\*{11}\d{3}[\dX]$/]],
    ['a card after its label', [paragraph(`账号：${cardOf('622202000000000')}`)], [/^\*{12}\d{4}$/]],
    [
      'a handler and his number in a form',
      [table([['经办人：', '赵小六', '联系电话：', mobile]])],
      ['赵**', '139****0000'],
    ],
    [
      'a handler in a performance form',
      [
        table([
          ['项目绩效目标表', ''],
          ['填表人', '钱 七'],
        ]),
      ],
      ['钱 *'],
    ],
    ['a handler in a line', [paragraph('经办人：孙小八  2023年1月')], ['孙**']],
    ['relatives', [paragraph('看望了老局长周某某之女周小九、吴小十（原院长夫人）。')], ['周**', '吴**']],
    ['a petitioner', [paragraph('信访人郑小一（男，50岁）反映问题。')], ['郑**']],
  ])('finds %s', (_, blocks, expected) => {
    const found = privateTexts(blocks).map(({ masked }) => masked)
    expect(found).toHaveLength(expected.length)
    for (const [at, one] of expected.entries()) expect(found[at]).toMatch(one instanceof RegExp ? one : one)
  })

  it.each([
    ['an amount in yuan', [paragraph(`本年支出${mobile}元，比上年多。`)]],
    ['an amount with decimals', [paragraph(`本年支出${mobile}.00元。`)]],
    ['a number that no operator gives out', [paragraph('电话10000000000')]],
    [
      'a figure in a table of money',
      [
        table([
          ['项目', '金额'],
          ['合计', mobile],
        ]),
      ],
    ],
    ['a landline of the office', [paragraph('联系人：办公室，电话：010-88888888')]],
    [
      'an identity number with a wrong check digit',
      [paragraph(`编号${identityOf('11010119900101001').slice(0, 17)}A`)],
    ],
    ['a long number without a label', [paragraph(`项目编码${cardOf('622202000000000')}`)]],
    ['the head of the body', [table([['项目负责人', '赵小六', '金额', '10']])]],
    ['the published contact', [paragraph('部门预算公开联系人：赵小六 联系方式：023-88888888')]],
    ['petitioners as a group', [paragraph('信访人员满意度达到90%，家属情绪稳定。')]],
  ])('leaves %s alone', (_, blocks) => {
    expect(privateTexts(blocks)).toEqual([])
  })
})

describe('maskNumber and maskName', () => {
  it('keep the length', () => {
    expect(maskNumber(mobile, 'mobile')).toBe('139****0000')
    expect(maskNumber('1234567890123456', 'card')).toBe('************3456')
    expect(maskName('欧阳小')).toBe('欧**')
  })
})

describe('maskerOf', () => {
  it('covers what was found wherever it stands, and no word that looks like it', () => {
    const found = privateTexts([table([['经办人', '高峰', '联系电话', mobile]])])
    const cover = maskerOf(found)
    expect(cover(`经办人 高峰 联系电话 ${mobile}`)).toBe('经办人 高* 联系电话 139****0000')
    expect(cover('用电高峰时段')).toBe('用电高峰时段')
    expect(cover(['139', '0000', '0000'].join('-'))).toBe('139-****-0000')
    expect(cover('高 峰')).toBe('高 *')
  })
})

describe('withoutPrivateData', () => {
  it('returns the very same object when nothing is private', () => {
    const data = { document: { blocks: [paragraph('收入总计100.00万元。')] } }
    expect(withoutPrivateData(data)).toBe(data)
  })

  it('covers every text of the data and keeps figures', () => {
    const data = { document: { blocks: [paragraph(`手机${mobile}`)] }, facts: [{ value: 5n, printed: mobile }] }
    const covered = withoutPrivateData(data)
    expect(covered.facts).toEqual([{ value: 5n, printed: '139****0000' }])
    expect(covered.document.blocks[0]).toMatchObject({ text: '手机139****0000' })
  })
})
