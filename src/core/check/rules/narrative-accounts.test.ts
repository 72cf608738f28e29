import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recognizeText } from '../../testing/documents.ts'
import { narrative } from './narrative.ts'

/** A sentence of a consistent account, with `{n}` for each number that another one fixes. */
interface Told {
  readonly head: string
  readonly text: string
  readonly numbers: readonly string[]
}

const budget = '# 青澜市联络局2026年部门预算\n\n'
const finalAccounts = '# 青澜市联络局2025年度部门决算\n\n'
/** Amounts in units of 0.01 万元, near enough to each other that one unit of 万元 shows in any percentage. */
const amount = fc.integer({ min: 20_00, max: 80_00 })

const money = (hundredths: number): string => (hundredths / 100).toFixed(2)
const percent = (part: number, whole: number): string =>
  (Math.round((part * 10_000) / whole + Number.EPSILON) / 100).toFixed(2)

type Style = (one: number, other: number, third: number) => Told

const styles: Readonly<Record<string, Style>> = {
  'parts with shares': (basic, project) => ({
    head: budget,
    text: '本年支出合计{}万元，其中：基本支出{}万元，占{}%；项目支出{}万元，占{}%。',
    numbers: [
      money(basic + project),
      money(basic),
      percent(basic, basic + project),
      money(project),
      percent(project, basic + project),
    ],
  }),
  'a change with its base': (last, change) => ({
    head: budget,
    text: '2026年收入预算{}万元，比2025年年初预算数{}万元增加{}万元，增长{}%，主要原因是新增一项任务。',
    numbers: [money(last + change), money(last), money(change), percent(change, last)],
  }),
  'a whole in the sentence before': (overseas, reception, vehicles) => ({
    head: budget,
    text: '“三公”经费预算{}万元。其中：因公出国（境）费{}万元，公务接待费{}万元，公务用车购置及运行维护费{}万元。',
    numbers: [money(overseas + reception + vehicles), money(overseas), money(reception), money(vehicles)],
  }),
  'budget and result': (planned, spent) => ({
    head: finalAccounts,
    text: '1.教育支出（类）普通教育（款）小学教育（项）。年初预算为{}万元，支出决算为{}万元，完成年初预算的{}%。',
    numbers: [money(planned), money(spent), percent(spent, planned)],
  }),
  'a list over passages': (personnel, operating) => ({
    head: budget,
    text: '一般公共预算基本支出{}万元，其中：\n\n人员经费{}万元，主要包括基本工资、津贴补贴、奖金等。\n\n公用经费{}万元，主要包括办公费、印刷费、差旅费等。',
    numbers: [money(personnel + operating), money(personnel), money(operating)],
  }),
}

const printed = ({ head, text }: Told, numbers: readonly string[]): string =>
  numbers.reduce((made, number) => made.replace('{}', number), `${head}${text}\n`)

/** The number with another digit in the place of its units: beyond what rounding explains. */
function changed(number: string, by: number): string {
  return number.replace(/\d(?=\.)/, (digit) => String((Number(digit) + by) % 10))
}

describe('narrative on invented accounts', () => {
  it.each(Object.entries(styles))('says nothing of a true account: %s', async (_name, style) => {
    await fc.assert(
      fc.asyncProperty(amount, amount, amount, async (one, other, third) => {
        const told = style(one, other, third)
        const findings = narrative(await recognizeText(printed(told, told.numbers)))
        expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it.each(Object.entries(styles))('finds a changed digit at its number: %s', async (_name, style) => {
    await fc.assert(
      fc.asyncProperty(
        amount,
        amount,
        amount,
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        async (one, other, third, at, by) => {
          const told = style(one, other, third)
          const index = at % told.numbers.length
          const numbers = told.numbers.map((number, place) => (place === index ? changed(number, by) : number))
          const findings = narrative(await recognizeText(printed(told, numbers)))
          const named = findings.flatMap(({ actual, evidence }) => [
            actual ?? '',
            ...evidence.map(({ value }) => value),
          ])
          expect(named.some((value) => value.startsWith(numbers[index] ?? '?'))).toBe(true)
        },
      ),
      { numRuns: 100 },
    )
  })
})
