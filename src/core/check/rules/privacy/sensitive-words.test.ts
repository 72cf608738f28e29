import { describe, expect, it } from 'vitest'
import { recognizeText } from '../../../testing/documents.ts'
import { sensitiveWords } from './sensitive-words.ts'

const found = async (text: string) =>
  sensitiveWords(await recognizeText(`青石市水务局2023年度部门预算公开\n\n单位：万元\n\n${text}`))

describe('sensitiveWords', () => {
  it.each([
    ['人员经费减少，原因是年中病逝1人。', 'privacy/health-not-a-reason', 'warning'],
    ['在职人员因病去世，相应支出减少。', 'privacy/health-not-a-reason', 'warning'],
    ['机密★三年', 'privacy/secrecy-marks-absent', 'warning'],
    ['内部资料，不得公开', 'privacy/secrecy-marks-absent', 'warning'],
    ['劝返正常运行率达到九成', 'privacy/methods-reviewed', 'info'],
  ])('tells %s', async (text, rule, severity) => {
    expect(await found(text)).toMatchObject([{ rule, severity }])
  })

  it.each([
    ['死亡抚恤'],
    ['主要用于伤残及死亡抚恤金、丧葬费等支出增加。'],
    ['生产安全事故死亡人数较上年减少2人。'],
    ['发放离休人员遗属困难补助，人员减少。'],
    ['涉密项目按要求不予公开。'],
    ['做好保密审查工作，确保信息的机密性。'],
    ['妥善办理群众来信来访，满意度达到九成。'],
  ])('leaves %s alone', async (text) => {
    expect(await found(text)).toEqual([])
  })
})
