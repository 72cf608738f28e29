import { describe, expect, it } from 'vitest'
import { documentOf, utf8 } from '../testing.ts'

const broken = [
  '  青澜市联络局二〇二六年部门预算收入总计三百万元，比上年增加',
  '三十万元；支出总计三百万元，比上年增加三十万元，主要原因是；',
  '新增人员二名，按标准安排经费。二〇二六年安排项目三个，其中：',
  '联络服务一百万元，信息报送五十万元，房屋租赁一百五十万元。比',
  '上年减少五十万元。',
  '  二〇二六年没有安排政府性基金预算，也没有安排国有资本经营预',
  '算，与上年相同，没有变化，各项支出按规定执行，不得随意调整用',
  '途，年终结余按规定处理。',
]

const runsOn = async (text: string): Promise<readonly boolean[]> => {
  const document = await documentOf(utf8(text))
  return document.blocks.map((block) => block.kind === 'paragraph' && block.runsOn === true)
}

describe('lines broken for want of room', () => {
  it('run on until their paragraph ends, whatever mark stands at the edge', async () => {
    expect(await runsOn(broken.join('\n'))).toEqual([true, true, true, true, false, true, true, false])
  })

  it('end where the next line stands further in or is blank', async () => {
    const [first = '', second = '', ...rest] = broken
    expect((await runsOn([first, '', second, ...rest].join('\n')))[0]).toBe(false)
    expect((await runsOn([first, `    ${second}`, ...rest].join('\n')))[0]).toBe(false)
  })

  it('are none where each paragraph is one line', async () => {
    const paragraphs = ['收入', '支出总计三百万元。', '主要原因', '人员增加', '按标准安排经费，执行有关规定。'].flatMap(
      (text, at) => Array.from({ length: 3 }, () => text.repeat(at + 3)),
    )
    expect(await runsOn(paragraphs.join('\n'))).not.toContain(true)
  })
})
