import { describe, expect, it } from 'vitest'
import { recognizeText } from '../../../testing/documents.ts'
import { titlesComplete } from './titles.ts'

const prose = ['项目绩效目标完成较好。', '项目绩效目标由各科室申报。', '租赁项目绩效目标完成情况综述。'].join('\n\n')

describe('titlesComplete', () => {
  it('tells a title that lost its first character', async () => {
    expect(titlesComplete(await recognizeText(`${prose}\n\n目绩效目标完成情况表`))).toMatchObject([
      { actual: '目绩效目标完成情况表', proposed: '项目绩效目标完成情况表', severity: 'info' },
    ])
  })

  it.each([
    ['a whole title', `${prose}\n\n项目绩效目标完成情况表`],
    [
      'a title without its first word',
      '部门收入决算总表\n\n部门收入决算说明\n\n部门收入决算情况\n\n收入另行说明\n\n收入决算总表',
    ],
    ['a title whose words are rare', '只有一处说到项目绩效目标。\n\n目绩效目标完成情况表'],
  ])('leaves %s alone', async (_, text) => {
    expect(titlesComplete(await recognizeText(text))).toEqual([])
  })
})
