import type { TargetInput } from '../../performance/target.ts'
import type { Level1 } from '../../performance/schemes.ts'
import type { ProjectCode } from './plan.ts'

interface Planned {
  readonly target: TargetInput
  /** What was reached by the middle of the year and at its end. */
  readonly midYear: bigint
  readonly actual: bigint
  readonly reason?: string
}

const target = (
  level1: Level1,
  level2: string,
  name: string,
  aim: readonly ['≥' | '≤' | '=', bigint, string],
  weight: number,
): TargetInput => ({
  level1,
  level2,
  name,
  aim: { kind: 'quantity', operator: aim[0], value: { digits: aim[1], decimals: 0 }, measuredIn: aim[2] },
  weightHundredths: weight * 100,
})

const satisfied = (midYear: bigint, actual: bigint): Planned => ({
  target: target('satisfaction', 'beneficiarySatisfaction', '服务对象满意度', ['≥', 90n, '%'], 10),
  midYear,
  actual,
})

/** Targets of each project with what came of them: 50 points of output, 30 of benefit, 10 of satisfaction. */
export const performance: Readonly<Record<ProjectCode, readonly Planned[]>> = {
  P1: [
    { target: target('output', 'quantity', '联络接待批次', ['≥', 12n, '批次'], 15), midYear: 6n, actual: 12n },
    { target: target('output', 'quality', '事项办结率', ['≥', 95n, '%'], 15), midYear: 96n, actual: 97n },
    {
      target: target('output', 'timeliness', '信息报送时限', ['≤', 3n, '天'], 10),
      midYear: 2n,
      actual: 2n,
      reason: '改为网上报送，用时减少。',
    },
    { target: target('output', 'cost', '项目总成本', ['≤', 143_000n, '元'], 10), midYear: 58_000n, actual: 135_000n },
    {
      target: target('benefit', 'socialBenefit', '促成对接项目', ['≥', 6n, '个'], 30),
      midYear: 2n,
      actual: 5n,
      reason: '一个项目的对接推迟到下年。',
    },
    satisfied(92n, 93n),
  ],
  P2: [
    { target: target('output', 'quantity', '租用办公面积', ['=', 320n, '平方米'], 50), midYear: 320n, actual: 320n },
    { target: target('benefit', 'sustainableImpact', '保障办公人数', ['≥', 8n, '人'], 30), midYear: 8n, actual: 8n },
    satisfied(95n, 95n),
  ],
  P3: [
    { target: target('output', 'quantity', '更新设备数量', ['≥', 6n, '台'], 50), midYear: 0n, actual: 6n },
    { target: target('benefit', 'socialBenefit', '设备完好率', ['≥', 98n, '%'], 30), midYear: 98n, actual: 99n },
    satisfied(90n, 91n),
  ],
  P4: [
    { target: target('output', 'quantity', '值守天数', ['≥', 180n, '天'], 50), midYear: 10n, actual: 184n },
    { target: target('benefit', 'socialBenefit', '应急事项处置率', ['≥', 100n, '%'], 30), midYear: 100n, actual: 100n },
    satisfied(90n, 94n),
  ],
}
