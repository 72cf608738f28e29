import { describe, expect, it } from 'vitest'
import { recognizeText } from '../../../testing/documents.ts'
import { kindOfBody } from './levels.ts'

const found = async (body: string, text: string): Promise<readonly string[]> => {
  const recognition = await recognizeText(`2023年部门预算\n\n部门名称：${body}\n\n${text}`)
  return kindOfBody({ ...recognition, entity: body }).map(({ message }) => message)
}

describe('kindOfBody', () => {
  it.each([
    ['青石市水务局', '“三公”经费：指省直部门用财政拨款安排的费用。', 'level'],
    ['青石市白云区教育局', '纳入市级财政预算管理的“三公”经费。', 'level'],
    ['青石市水务局', '根据要求，本部门（单位）开展了绩效评价。', 'unresolved'],
  ])('tells, of %s, %s', async (body, text, message) => {
    expect(await found(body, text)).toEqual([message])
  })

  it.each([
    ['青石市水务局', '“三公”经费：指市直部门用财政拨款安排的费用。'],
    ['青石省水利厅', '“三公”经费：指省直部门用财政拨款安排的费用。'],
    ['上海市水务局', '“三公”经费：指市级部门使用财政拨款安排的费用。'],
    ['青石市白云区教育局', '指区级部门使用一般公共预算安排的费用。'],
    ['青石市水务局', '向省直部门争取资金。'],
  ])('leaves, of %s, %s alone', async (body, text) => {
    expect(await found(body, text)).toEqual([])
  })
})
