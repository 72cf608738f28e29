import { describe, expect, it } from 'vitest'
import { recognizeText } from '../../testing/documents.ts'
import { narrative } from './narrative.ts'

const budget = '# 青澜市联络局2026年部门预算\n\n## 情况说明\n\n'
const finalAccounts = '# 青澜市联络局2025年度部门决算\n\n## 情况说明\n\n'

async function told(head: string, text: string): Promise<string[]> {
  const findings = narrative(await recognizeText(`${head}${text}\n`))
  return findings.map(
    ({ severity, rule, message, actual, expected }) =>
      `${severity} ${rule.replace('narrative/', '')} ${message} ${actual ?? ''} → ${expected ?? ''}`,
  )
}

describe('narrative', () => {
  it.each([
    [
      'a whole that is not its parts',
      '基本支出50.00万元，其中：人员经费40.00万元，公用经费11.00万元。',
      ['error parts-add-up mismatch 50.00万元 → 51.00万元'],
    ],
    [
      'parts whose shares leave nothing out',
      '支出预算100.00万元，其中：教育支出70.00万元，占70.00%；卫生健康支出25.00万元，占30.00%。',
      ['error parts-add-up operand 25.00万元 → 30.00万元'],
    ],
    ['a list in a list, once', '面积1000平方米，其中地上面积600平方米，地下面积400平方米。', []],
    [
      'the inner of two lists',
      '规划面积1000平方米，其中地上面积590平方米（其中主楼面积500平方米，附楼面积100平方米），地下面积400平方米。',
      ['error parts-add-up mismatch 590平方米 → 600平方米'],
    ],
    [
      'a difference',
      '支出预算900.00万元，比2025年年初预算数850.00万元增加50.30万元。',
      ['error change-follows mismatch 50.30万元 → 50.00万元'],
    ],
    [
      'a difference that goes the other way',
      '支出预算900.00万元，比2025年年初预算数850.00万元减少50.00万元。',
      ['error change-follows opposite 50.00万元 → +50.00万元'],
    ],
    ['a rate', '公用经费10.00万元，比上年减少2.00万元，下降20.00%。', ['error rate-follows mismatch 20.00% → 16.67%']],
    [
      'a rate over this year instead of last',
      '公用经费12.00万元，比上年增加2.00万元，增长16.67%。',
      ['error rate-follows mismatch 16.67% → 20.00%'],
    ],
    [
      'a fall that rises',
      '公用经费10.00万元，比上年减少2.00万元，增长16.67%。',
      ['error directions-agree opposite 16.67% → -2.00万元'],
    ],
    [
      'a reason against the sign',
      '公用经费10.00万元，比上年减少2.00万元，增加的主要原因是人员变化。',
      ['warning directions-agree comparison 2.00万元 → 增加'],
    ],
    [
      'a rate over nothing',
      '会议费5.00万元，比上年增加5.00万元，增长100.00%。',
      ['warning rate-follows zero-base 100.00% → '],
    ],
    [
      'an amount in 亿元 beyond all others in 万元',
      '本年收入100.00万元，具体情况如下：财政拨款收入88.00万元。事业收入9.00万元。其他收入3.00亿元。',
      ['error counts-plausible unit 3.00亿元 → 3.00万元'],
    ],
    [
      'an amount whose digits stand elsewhere in the usual unit',
      '收入预算1682.76亿元。支出预算1682.76万元，其中：基本支出1208.20万元，项目支出474.56万元。',
      ['warning counts-plausible other-unit 1682.76亿元 → 1,682.76万元'],
    ],
    [
      'few digits in two units',
      '购置单价50元的用品。支出预算90.00万元，其中：基本支出50.00万元，项目支出40.00万元。',
      [],
    ],
    [
      'an amount in 亿元 among amounts of its size',
      '财政拨款收入15000.00万元。事业收入800.00万元。教育支出600.00万元。其他收入3.00亿元。',
      [],
    ],
    [
      'the total of the year twice',
      '本年收入90.00万元，本年支出80.00万元。（一）2025本年支出76.00万元，用于教育。',
      ['warning figures-agree-in-text mismatch 76.00万元 → 80.00万元'],
    ],
    [
      'the total of the year and its part',
      '收支情况：财政拨款支出80.00万元，其中：本年支出76.00万元，结转4.00万元。',
      [],
    ],
    ['more batches than persons', '国内公务接待30批次、12人次。', ['error counts-plausible persons 12人次 → 30批次']],
    ['more vehicles than allowed', '车辆编制2辆，实有车辆3辆。', ['warning counts-plausible allowed 2辆 → 3辆']],
    [
      'more names than the number',
      '内设科室2个，分别为综合科、业务科、财务科。',
      ['info counts-plausible listed 2个 → 3'],
    ],
    [
      'the same as last year while a part changed',
      '“三公”经费预算9.00万元与2025年预算数相同。其中：公务接待费2.00万元与上年预算数相同；公务用车购置及运行维护费7.00万元，比上年预算数减少3.00万元。',
      ['error same-as-last-year contradiction 9.00万元 → '],
    ],
    [
      'reasons that leave some out, as a hint',
      '收入总计80.00万元，比上年减少9.00万元，主要原因是人员经费减少6.00万元、公用经费减少2.00万元。',
      ['info reasons-add-up mismatch 9.00万元 → 8.00万元'],
    ],
    [
      'reasons that are too many, before the next item',
      '基本支出815.60万元，比上年增加115.60万元，主要是人员经费增加95.60万元、公用经费增加26.00万元；项目支出20.00万元。',
      ['info reasons-add-up operand 26.00万元 → 20.00万元'],
    ],
    [
      'a share of what its words name, after a share of that',
      '总支出5006.38万元，其中基本支出3856.38万元，占总支出的77.03%；项目支出1150.00万元，占总支出的22.97%。基本支出中，人员经费3520.00万元，占基本支出的91.28%；公用经费336.38万元，占基本支出的8.72%。',
      [],
    ],
    [
      'one figure with two values',
      '一般公共预算财政拨款基本支出50.00万元，用于正常运转。\n\n一般公共预算财政拨款基本支出51.00万元，用于日常工作。',
      ['warning figures-agree-in-text mismatch 51.00万元 → 50.00万元'],
    ],
  ] as const)('finds %s', async (_name, text, expected) => {
    expect(await told(budget, text)).toEqual(expected)
  })

  it.each([
    [
      '完成预算的80.00%，决算数大于预算数的主要原因是来访增加。',
      ['error directions-agree comparison 80.00% → 决算数大于预算'],
    ],
    [
      '培训费年初预算为20.00万元，支出决算为15.00万元，完成年初预算的70.00%。',
      ['error completion-follows mismatch 70.00% → 75.00%'],
    ],
    [
      '会议费3.00万元。培训费年初预算为20.00万元，支出决算为0.00万元，完成年初预算的8.00%。',
      ['error completion-follows of-nothing 8.00% → 0.00%'],
    ],
    ['培训费年初预算为0.00万元，支出决算为0.00万元，完成年初预算的100.00%。', []],
    [
      '培训费支出48.90万元。与年初预算相比增加2.40万元，完成年初预算46.50万元的101.56%。',
      ['error completion-follows mismatch 101.56% → 105.16%'],
    ],
    [
      '会议费年初预算为8.00万元，决算为6.00万元，完成年初预算的75.00%。培训费年初预算为50.00万元，决算为45.00万元，完成年初预算的91.70%。',
      ['error completion-follows mismatch 91.70% → 90.00%'],
    ],
    [
      '“三公”经费支出决算为52.35万元。公务用车运行维护费年初预算为50.00万元，决算为45.58万元，占“三公”经费总支出决算的87.58%，完成年初预算的91.70%。',
      ['error completion-follows operand 45.58万元 → 45.85万元'],
    ],
    [
      '日常公用经费71.00万元，用于日常工作。\n\n机关运行经费支出71.20万元，用于机关运转。',
      ['info operating-funds-agree mismatch 71.20万元 → 71.00万元'],
    ],
    [
      '培训费年初预算为20.00万元，支出决算为15.00万元。决算数大于预算数的主要原因：培训增加。',
      ['error directions-agree amounts 15.00万元 → 决算数大于预算'],
    ],
    [
      '培训费支出决算为15.00万元，年初预算为20.00万元，决算数与预算数持平。',
      ['error directions-agree amounts 15.00万元 → 决算数与预算数持平'],
    ],
  ] as const)('finds in final accounts: %s', async (text, expected) => {
    expect(await told(finalAccounts, text)).toEqual(expected)
  })

  it.each([
    ['培训费年初预算为20.00万元，支出决算为15.00万元。决算数小于预算数的主要原因：培训减少。'],
    ['培训费年初预算为20.00万元，支出决算为19.98万元，决算数与预算数基本持平。'],
    ['培训费年初预算为20.00万元，支出决算为20.00万元，决算数等于预算数。'],
    [
      '“三公”经费支出预算为30.00万元，支出决算为24.00万元，完成预算的80%，比上年减少1.00万元，下降4%。其中：公务用车购置及运行维护费支出决算20.00万元，完成预算的83.33%，占“三公”经费支出决算的83.33%；公务接待费支出决算4.00万元，完成预算的66.67%。',
    ],
  ])('accepts in final accounts: %s', async (text) => {
    expect(await told(finalAccounts, text)).toEqual([])
  })

  it.each([
    ['a part that may not be all', '收入预算100.00万元，其中：一般公共预算拨款80.00万元。'],
    ['a base that is given', '公用经费10.00万元，较2025年预算12.00万元减少2.00万元，下降16.67%。'],
    ['what rounding explains', '基本支出74.31万元，其中：人员经费67.48万元，公用经费6.84万元。'],
    ['nothing of nothing', '公务接待费0万元，较上年增加0万元，增长0%。'],
    [
      'both sides of one total',
      '财政拨款收支总预算50.00万元。收入包括：一般公共预算拨款40.00万元、上年结转10.00万元；支出包括：教育支出45.00万元、卫生健康支出5.00万元。',
    ],
    [
      'a part that is not told of',
      '“三公”经费预算9.00万元与上年相同。其中：公务接待费2.00万元；公务用车购置及运行维护费7.00万元，比上年减少3.00万元。',
    ],
    ['figures of two years', '2026年公用经费8.00万元，用于办公。\n\n2025年公用经费9.00万元，用于办公。'],
    ['a rate whose direction was left open', '公用经费10.00万元，比上年减少2.00万元，下降（增长）16.67%。'],
    ['names joined by 和', '内设科室3个，分别为综合科、业务科和财务科。'],
    [
      'shares that round to 100.01',
      '支出预算300.00万元，其中：教育支出100.00万元，占33.33%；卫生健康支出100.00万元，占33.33%；住房保障支出100.00万元，占33.33%。',
    ],
    [
      'natures within an item',
      '工资福利支出50.00万元（其中：基本支出40.00万元，项目支出10.00万元）。\n\n商品和服务支出30.00万元（其中：基本支出20.00万元，项目支出10.00万元）。',
    ],
  ])('says nothing of %s', async (_name, text) => {
    expect(await told(budget, text)).toEqual([])
  })
})
