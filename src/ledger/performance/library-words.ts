import type { Level2 } from './categories.ts'
import type { Level1 } from './schemes.ts'

export interface LibraryEntry {
  readonly level1: Level1
  readonly level2: Level2
  readonly name: string
  readonly direction: 'higher' | 'lower' | 'exact' | 'qualitative'
  readonly measuredIn?: string
}

const rows = (
  level1: Level1,
  level2: Level2,
  direction: LibraryEntry['direction'],
  entries: readonly (readonly [name: string, measuredIn?: string])[],
): readonly LibraryEntry[] =>
  entries.map(([name, measuredIn]) => ({
    level1,
    level2,
    name,
    direction,
    ...(measuredIn === undefined ? {} : { measuredIn }),
  }))

/** Indicators that offices use again and again, with their unit and what makes them better: the seed of a unit's own library. */
export const library: readonly LibraryEntry[] = [
  ...rows('output', 'quantity', 'higher', [
    ['接待来访团组批次', '批次'],
    ['接待来访人次', '人次'],
    ['组织招商推介活动次数', '次'],
    ['拜访企业数量', '家'],
    ['报送信息条数', '条'],
    ['开展宣传活动场次', '场'],
    ['开展业务培训次数', '次'],
    ['培训人次', '人次'],
    ['走访在外务工人员次数', '次'],
    ['举办会议次数', '次'],
    ['编印资料份数', '份'],
    ['巡查检查次数', '次'],
    ['维修改造面积', '平方米'],
  ]),
  ...rows('output', 'quantity', 'exact', [
    ['租用办公用房面积', '平方米'],
    ['购置设备数量', '台'],
    ['运行维护系统数量', '个'],
    ['保障运行车辆数', '辆'],
  ]),
  ...rows('output', 'quality', 'higher', [
    ['劝返接领工作完成率', '%'],
    ['信息采用率', '%'],
    ['设备验收合格率', '%'],
    ['会议培训出勤率', '%'],
    ['政府采购执行率', '%'],
    ['系统正常运行率', '%'],
    ['维修工程验收合格率', '%'],
  ]),
  ...rows('output', 'quality', 'lower', [
    ['系统故障率', '%'],
    ['进京非访人次', '人次'],
    ['工作差错次数', '次'],
    ['安全责任事故起数', '起'],
  ]),
  ...rows('output', 'timeliness', 'higher', [
    ['信息报送及时率', '%'],
    ['资金支付及时率', '%'],
    ['任务按期完成率', '%'],
  ]),
  ...rows('output', 'timeliness', 'lower', [
    ['突发事件响应时间', '小时'],
    ['来访事项办理时限', '工作日'],
    ['故障处理时间', '小时'],
  ]),
  ...rows('cost', 'economicCost', 'lower', [
    ['项目总成本', '元'],
    ['房屋租金单价', '元/平方米'],
    ['人均接待费用', '元'],
    ['人均培训费用', '元'],
    ['单车运行费用', '元'],
  ]),
  ...rows('output', 'cost', 'lower', [['成本控制数', '元']]),
  ...rows('benefit', 'economicBenefit', 'higher', [
    ['促成招商引资签约项目数', '个'],
    ['招商引资到位资金', '万元'],
    ['节约能耗比例', '%'],
  ]),
  ...rows('benefit', 'socialBenefit', 'higher', [
    ['服务群众人数', '人'],
    ['诉求化解率', '%'],
    ['政策知晓率', '%'],
  ]),
  ...rows('benefit', 'socialBenefit', 'qualitative', [['维护首都及本地社会稳定'], ['提升地方形象']]),
  ...rows('benefit', 'ecologicalBenefit', 'lower', [['单位建筑面积能耗', '千克标准煤/平方米']]),
  ...rows('benefit', 'sustainableImpact', 'qualitative', [['联络协调机制健全程度'], ['制度建设完善程度']]),
  ...rows('satisfaction', 'beneficiarySatisfaction', 'higher', [
    ['服务对象满意度', '%'],
    ['来访人员满意度', '%'],
    ['职工满意度', '%'],
    ['社会公众满意度', '%'],
  ]),
]
