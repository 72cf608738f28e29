import { describe, expect, it } from 'vitest'
import { noticeText } from '../outlook/notice.ts'
import { exactOf } from './exact.ts'
import { library } from './library-words.ts'
import { elapsedShare, lightOf, standardLights } from './lights.ts'
import type { Operator } from './score.ts'
import { schemes } from './schemes.ts'
import type { TargetInput } from './target.ts'
import { examineTargets, refuseTargets } from './validate.ts'
import { performanceSentences } from './words.ts'

const number = (text: string) => exactOf(text) ?? { digits: 0n, decimals: 0 }

function target(
  [level1, level2, name]: readonly [TargetInput['level1'], string, string],
  operator: Operator,
  value: string,
  measuredIn: string,
  points: number,
): TargetInput {
  return {
    level1,
    level2,
    name,
    aim: { kind: 'quantity', operator, value: number(value), measuredIn },
    weightHundredths: points * 100,
  }
}

const inWords = (words: string): TargetInput => ({
  level1: 'benefit',
  level2: 'socialBenefit',
  name: '维护社会稳定',
  aim: { kind: 'quality', words },
  weightHundredths: 1500,
})

const sound: readonly TargetInput[] = [
  target(['output', 'quantity', '接待来访人次'], '≥', '300', '人次', 20),
  target(['output', 'quality', '信息采用率'], '≥', '60', '%', 10),
  target(['output', 'timeliness', '突发事件响应时间'], '≤', '2', '小时', 10),
  target(['output', 'cost', '项目总成本'], '≤', '65', '万元', 10),
  target(['benefit', 'socialBenefit', '服务群众人数'], '≥', '500', '人', 15),
  inWords('本地来京人员秩序平稳'),
  target(['satisfaction', 'beneficiarySatisfaction', '服务对象满意度'], '≥', '95', '%', 10),
]

const replaced = (index: number, other: TargetInput): readonly TargetInput[] => sound.toSpliced(index, 1, other)
const scheme = schemes.ministry2020
const codes = (targets: readonly TargetInput[], others: readonly TargetInput[] = [], goals?: readonly string[]) =>
  examineTargets(
    scheme,
    { year: 2024, projectId: 1n, targets, ...(goals ? { goals } : {}) },
    { others, budgetFen: 65_000_000n },
  ).map(({ code }) => code)

describe('refuseTargets', () => {
  it('takes a sound form', () => {
    expect(refuseTargets(scheme, sound)).toBeUndefined()
  })
  it.each<[string, readonly TargetInput[]]>([
    ['weightsSum', sound.slice(1)],
    ['emptyName', replaced(0, target(['output', 'quantity', ' '], '≥', '300', '人次', 20))],
    ['unitMissing', replaced(0, target(['output', 'quantity', '接待来访人次'], '≥', '300', '', 20))],
    ['targetIncomplete', replaced(5, inWords(''))],
    [
      'weightMissing',
      replaced(5, { level1: 'benefit', level2: 'socialBenefit', name: 'x', aim: { kind: 'quality', words: 'y' } }),
    ],
  ])('%s', (code, targets) => {
    expect(refuseTargets(scheme, targets)?.code).toBe(code)
  })
  it('says by how much the points are off', () => {
    const refusal = refuseTargets(scheme, sound.slice(1))
    expect(refusal && noticeText(performanceSentences, refusal)).toBe(
      '指标分值合计 70.00 分，应为 90.00 分（预算执行率另计 10.00 分），相差 -20.00 分。请调整分值。',
    )
  })
})

describe('examineTargets', () => {
  it('has nothing to ask about a sound form', () => {
    expect(codes(sound, [], ['2024年做好联络服务'])).toEqual([])
  })
  it.each<[string, readonly TargetInput[]]>([
    ['directionAgainstNature', replaced(2, target(['output', 'timeliness', '突发事件响应时间'], '≥', '2', '小时', 10))],
    ['directionAgainstNature', replaced(1, target(['output', 'quality', '进京非访人次'], '≥', '3', '人次', 10))],
    [
      'directionAgainstNature',
      replaced(6, target(['satisfaction', 'beneficiarySatisfaction', '服务对象满意度'], '≤', '95', '%', 10)),
    ],
    ['capBelowBudget', replaced(3, target(['output', 'cost', '项目总成本'], '≤', '64', '万元', 10))],
    ['capAboveBudget', replaced(3, target(['output', 'cost', '项目总成本'], '≤', '150', '万元', 10))],
    ['scoringRule', replaced(5, inWords('完成得15分，未完成得0分'))],
    ['emptyTarget', replaced(5, inWords('完成'))],
    ['repeatedName', replaced(5, inWords('维护社会稳定'))],
    ['wrongCategory', replaced(4, target(['benefit', 'socialBenefit', '使用者满意度'], '≥', '90', '%', 15))],
    ['wrongLevel2', replaced(4, target(['benefit', 'quantity', '服务群众人数'], '≥', '500', '人', 15))],
    ['categoryMissing', replaced(2, target(['output', 'quantity', '编印资料份数'], '≥', '20', '份', 10))],
    ['levelWeights', replaced(6, target(['output', 'quantity', '编印资料份数'], '≥', '20', '份', 10))],
  ])('%s', (code, targets) => {
    expect(codes(targets)).toContain(code)
  })
  it('finds the same indicator set two ways in two forms', () => {
    const here = target(['output', 'quality', '进京非访人次'], '≤', '3', '人次', 10)
    const there = target(['output', 'quality', '进京非访人次'], '≥', '3', '人次', 10)
    expect(codes(replaced(1, here), [there])).toEqual(['oppositeDirections'])
    expect(codes(replaced(1, here), [target(['output', 'quality', '进京非访人次'], '≤', '4', '人次', 10)])).toEqual([
      'differentTargets',
    ])
    expect(codes(replaced(1, here), [here])).toEqual([])
  })
  it('finds another year in the goals', () => {
    expect(codes(sound, [], ['2023年整体目标'])).toEqual(['yearInGoal'])
  })
  it('gives the points of satisfaction to benefit where nobody can be asked', () => {
    const without = sound
      .slice(0, 6)
      .with(4, target(['benefit', 'socialBenefit', '服务群众人数'], '≥', '500', '人', 25))
    expect(codes(without)).toEqual([])
  })
  it('has a sentence for every code', () => {
    for (const code of ['levelWeights', 'capBelowBudget', 'oppositeDirections', 'weakResult'])
      expect(performanceSentences[code]).toMatch(/。$/)
  })
})

const light = (operator: Operator, target: string, actual: string, isLevel: boolean, elapsed: bigint) =>
  lightOf(standardLights, { operator, target: number(target), actual: number(actual), isLevel, elapsed })

describe('lightOf', () => {
  it.each<[Operator, string, string, boolean, bigint, string]>([
    ['≥', '100', '45', false, 500_000n, 'green'],
    ['≥', '100', '44', false, 500_000n, 'yellow'],
    ['≥', '100', '34', false, 500_000n, 'red'],
    ['≥', '95', '90', true, 500_000n, 'green'],
    ['≥', '95', '60', true, 500_000n, 'red'],
    ['≤', '100', '55', false, 500_000n, 'green'],
    ['≤', '100', '56', false, 500_000n, 'yellow'],
    ['≤', '100', '70', false, 500_000n, 'red'],
    ['≤', '100', '101', false, 1_000_000n, 'red'],
    ['≤', '2', '2', true, 500_000n, 'green'],
    ['≤', '2', '2.5', true, 500_000n, 'yellow'],
    ['≤', '2', '3', true, 500_000n, 'red'],
    ['=', '12', '6', false, 500_000n, 'green'],
  ])('%s %s reached %s (level: %s) at %d is %s', (operator, target, actual, isLevel, elapsed, expected) => {
    expect(light(operator, target, actual, isLevel, elapsed)).toBe(expected)
  })
})

describe('elapsedShare', () => {
  it.each([
    [2024, '2024-06-30', 497_267n],
    [2023, '2023-12-31', 1_000_000n],
    [2024, '2024-12-31', 1_000_000n],
    [2023, '2022-12-31', 0n],
  ])('of %d at %s', (year, date, share) => {
    expect(elapsedShare(year, date)).toBe(share)
  })
})

describe('library', () => {
  it('names each indicator once, with a unit where it is a number', () => {
    expect(new Set(library.map(({ level1, level2, name }) => `${level1}${level2}${name}`)).size).toBe(library.length)
    for (const { direction, measuredIn } of library) expect(measuredIn === undefined).toBe(direction === 'qualitative')
  })
  it('sets every direction as the checks of published forms understand it', () => {
    const signs = { higher: '≥', lower: '≤', exact: '=' } as const
    for (const { level1, level2, name, direction, measuredIn = '' } of library) {
      if (direction === 'qualitative') continue
      const found = codes([target([level1, level2, name], signs[direction], '5', measuredIn, 90)])
      expect([name, found.includes('directionAgainstNature')]).toEqual([name, false])
    }
  })
})
