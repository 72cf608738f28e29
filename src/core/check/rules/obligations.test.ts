import { describe, expect, it } from 'vitest'
import { recognizeText } from '../../testing/documents.ts'
import { obligations, obligationsOf } from './obligations.ts'

const money = (title: string): string =>
  `## ${title}\n\n单位：万元\n\n| 项目 | 预算数 |\n| --- | --- |\n| 合计 | 10.00 |\n| 基本支出 | 10.00 |\n`

const titles = [
  '部门收支总表',
  '部门收入总表',
  '部门支出总表',
  '财政拨款收支总表',
  '一般公共预算支出表',
  '一般公共预算基本支出表',
  '一般公共预算“三公”经费支出表',
  '政府性基金预算支出表',
]

const prose = [
  '一、主要职责。本局负责甲项事务的规划与管理，指导乙项工作，承办市政府交办的其他事项。',
  '二、机构设置。本局内设三个科室，没有下属单位，全部预算由局机关编制并执行，接受财政部门的监督。',
  '三、本年收入预算比上年增加，主要原因是人员调整，支出预算同时增加，增加的部分用于基本支出。',
  '四、“三公”经费包括公务用车购置费和公务用车运行维护费以及公务接待费，本年各项与上年相比持平。',
  '五、机关运行经费用于办公、印刷、邮电、差旅和会议等日常公用支出，按照定额标准安排，没有超出。',
  '六、政府采购预算包括货物和服务两类，按照采购目录和限额标准编制，执行中接受监督检查和公开。',
  '七、国有资产占用情况：本局固定资产主要是办公设备和车辆，按规定登记、使用和处置，账实相符。',
  '八、绩效目标：本局对全部项目设置绩效目标，执行中进行监控，年终开展自评，结果用于下年预算。',
  '九、名词解释。基本支出指为单位平时办公和发薪所需的人员支出与公用支出。',
].flatMap((text) => [text, `${text}${text}${text}${text}`])

const head = '# 乙市甲局2024年部门预算\n\n'
const whole = (without = '', left = ''): string =>
  `${head}${prose.filter((text) => left === '' || !text.includes(left)).join('\n\n')}\n\n${titles
    .filter((title) => title !== without)
    .map(money)
    .join('\n')}`

const statesOf = async (text: string): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(obligationsOf(await recognizeText(text)).map(({ id, state }) => [id, state]))

describe('obligationsOf', () => {
  it('passes where all is there', async () => {
    expect(new Set(Object.values(await statesOf(whole())))).toEqual(new Set(['pass']))
  })

  it('fails for a table and for a part of the narrative that are not there', async () => {
    expect(await statesOf(whole('一般公共预算支出表'))).toMatchObject({ 'local-budget/general-public': 'fail' })
    expect(await statesOf(whole('', '名词解释'))).toMatchObject({ 'local-budget/glossary': 'fail' })
  })

  it('cannot judge tables by a narrative, nor a narrative by tables', async () => {
    const tables = await statesOf(`${head}${titles.map(money).join('\n')}`)
    expect(tables).toMatchObject({ 'local-budget/revenue': 'pass', 'local-budget/glossary': 'insufficient_data' })
    const narrative = await statesOf(`${head}${prose.join('\n\n')}`)
    expect(narrative).toMatchObject({ 'local-budget/revenue': 'insufficient_data', 'local-budget/glossary': 'pass' })
  })

  it('asks for no table of what the narrative says there is not', async () => {
    const text = `${whole('政府性基金预算支出表')}\n\n本局没有政府性基金预算安排的支出。`
    expect(await statesOf(text)).toMatchObject({ 'local-budget/funds': 'not_applicable' })
  })

  it('asks a place for its own tables', async () => {
    const text = whole()
      .replace('乙市甲局2024年', '北京市甲局2024年')
      .replaceAll('单位：万元', '部门：北京市甲局 单位：万元')
    expect(await statesOf(text)).toMatchObject({
      'beijing-budget-2024/procurement': 'fail',
      'beijing-budget-2024/project-targets': 'insufficient_data',
    })
  })
})

describe('obligations', () => {
  it('tells what is missing once', async () => {
    const found = obligations(await recognizeText(whole('一般公共预算支出表')))
    expect(found.map(({ rule, data }) => [rule, data['titles']])).toEqual([
      ['completeness/required-tables-present', '一般公共预算支出表'],
    ])
  })

  it('leaves to the list of contents what that announces', async () => {
    const contents = titles.map((title, at) => `${at + 1}. ${title}`).join('\n\n')
    const text = whole('一般公共预算支出表').replace(head, `${head}目录\n\n${contents}\n\n`)
    expect(obligations(await recognizeText(text))).toEqual([])
  })
})
