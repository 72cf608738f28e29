import type { Coordinates } from '../../facts/coordinates.ts'
import type { Line, Say, SectionForm } from '../say.ts'

/** The two reports on evaluations that accounts in Sichuan have as annexes: figures drawn, judgements the body's own. */

const h = (heading: string, level: 3 | 4): Line => ({ heading, level })

/** The report on the evaluation of the whole expenditure. */
export const overallReport: SectionForm = (say) => {
  const posts = (measure: string): string => say.count({ flow: 'count', measure })
  return [
    h(`${say.year}年部门整体支出绩效评价报告`, 3),
    h('一、部门（单位）概况', 3),
    h('（一）机构组成', 4),
    ...say.text('organisation'),
    h('（二）机构职能', 4),
    ...say.text('duties'),
    h('（三）人员概况', 4),
    ...say.textOr('staff', [`核定编制${posts('postsApproved')}名，年末实有${posts('postsFilled')}人。`]),
    h('二、部门财政资金收支情况', 3),
    h('（一）部门财政资金收入情况', 4),
    `${say.year}年财政资金收入${say.money({ flow: 'revenue', fund: 'fiscal' })}。`,
    h('（二）部门财政资金支出情况', 4),
    `${say.year}年财政资金支出${say.money({ flow: 'expenditure', fund: 'fiscal' })}。`,
    h('三、部门整体预算绩效管理情况', 3),
    h('（一）部门预算管理', 4),
    ...say.textOr('budgetManagement', ['按批复的预算编制用款计划，支出按规定程序审批。']),
    h('（二）结果应用情况', 4),
    ...say.text('evaluation'),
    h('四、评价结论及建议', 3),
    ...conclusions(say, '（三）改进建议', 'conclusion', '预算执行符合批复的用途。'),
  ]
}

/** The report on the evaluation of projects. */
export const projectReport: SectionForm = (say) => {
  const all: Coordinates = { flow: 'expenditure', nature: 'project' }
  const heading = h(`${say.year}年项目绩效评价报告`, 3)
  if (!say.has(all)) return [heading, `${say.year}年没有项目支出，没有开展项目绩效评价。`]
  const projects = say.projects(all)
  say.sum(
    all,
    projects.map((project) => ({ ...all, project })),
  )
  return [
    heading,
    h('一、项目概况', 3),
    h('（一）项目基本情况', 4),
    `${say.year}年项目支出${say.money(all)}，用于以下项目：${projects.map((project) => `${project}${say.money({ ...all, project })}`).join('；')}。`,
    h('（二）项目绩效目标', 4),
    ...say.textOr('goals', ['各项目的绩效目标随自评结果公开。']),
    h('（三）项目自评步骤及方法', 4),
    ...say.textOr('evaluationMethod', ['对照绩效目标逐项核对完成情况，由内设机构填报，单位汇总。']),
    h('二、项目资金申报及使用情况', 3),
    h('（一）项目资金申报及批复情况', 4),
    ...say.textOr('projectApproval', ['项目资金随部门预算申报，由财政部门批复。']),
    h('（二）资金计划、到位及使用情况', 4),
    ...say.textOr('projectMoney', ['项目资金按用款计划到位，按批复的用途使用。']),
    h('（三）项目财务管理情况', 4),
    ...say.textOr('projectAccounts', ['项目支出按规定程序审批和支付，单独核算。']),
    h('三、项目实施及管理情况', 3),
    h('（一）项目组织架构及实施流程', 4),
    ...say.textOr('projectManagement', ['项目按计划实施，由内设机构承办。']),
    h('（二）项目管理情况', 4),
    ...say.textOr('projectRules', ['项目执行预算管理、政府采购和财务制度。']),
    h('（三）项目监管情况', 4),
    ...say.textOr('projectSupervision', ['项目支出接受财政和审计部门的监督。']),
    h('四、项目绩效情况', 3),
    h('（一）项目完成情况', 4),
    ...say.text('evaluation'),
    h('（二）项目效益情况', 4),
    ...say.textOr('projectBenefit', ['项目达到了预期的效益，随自评结果公开。']),
    h('五、评价结论及建议', 3),
    ...conclusions(say, '（三）相关建议', 'projectConclusion', '项目完成了年度目标。'),
  ]
}

function conclusions(say: Say, advice: string, topic: string, otherwise: string): readonly Line[] {
  return [
    h('（一）评价结论', 4),
    ...say.textOr(topic, [otherwise]),
    h('（二）存在的问题', 4),
    ...say.textOr(`${topic}Problems`, ['预算编制的细化程度有待提高。']),
    h(advice, 4),
    ...say.textOr(`${topic}Advice`, ['提前做好测算，加强执行监控。']),
  ]
}
