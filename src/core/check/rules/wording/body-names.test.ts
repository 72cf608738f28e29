import { describe, expect, it } from 'vitest'
import { recognizeText } from '../../../testing/documents.ts'
import { bodyNamesVary, changeBetween } from './body-names.ts'

const table = (name: string): string =>
  `支出决算表\n\n部门：${name}\n\n| 项目 | 金额 |\n| --- | --- |\n| 合计 | 10.00 |\n`
const found = async (...names: readonly string[]) => bodyNamesVary(await recognizeText(names.map(table).join('\n')))

const right = '青石市人民政府驻北京联络处'

describe('bodyNamesVary', () => {
  it.each([
    ['a wrong word', '青石市热门政府驻北京联络处', 'slip', 'warning'],
    ['a character left out', '青石市人民政府驻京联络处', 'slip', 'warning'],
    ['a level left out', '青石人民政府驻北京联络处', 'shortened', 'info'],
    ['a name without its place', '人民政府驻北京联络处', 'shortened', 'info'],
  ])('tells %s', async (_, name, message, severity) => {
    expect(await found(right, right, name)).toMatchObject([{ message, severity, actual: name, expected: right }])
  })

  it.each([
    ['the same name', right],
    ['the body itself', `${right}（本级）`],
    ['a department by its word', `${right}部门`],
    ['another body', '青石市水务局水政监察支队'],
  ])('leaves %s alone', async (_, name) => {
    expect(await found(right, right, name)).toEqual([])
  })

  it('leaves sister bodies alone', async () => {
    expect(await found('青石市第一实验中学', '青石市第一实验中学', '青石市第二实验中学')).toEqual([])
  })
})

describe('changeBetween', () => {
  it.each([
    ['甲乙丙丁戊', '甲乙丙丁戊', undefined],
    ['甲乙丙丁戊', '甲乙丁戊', '丙'],
    ['甲乙丙丁戊', '甲己丙丁戊', '乙己'],
    ['甲乙丙丁戊己', '甲丙', undefined],
  ])('of %s and %s is %s', (one, other, change) => {
    expect(changeBetween(one, other)).toBe(change)
  })
})
