import type {
  PerformanceData,
  PerformanceIndicator,
  PerformanceMoney,
  PerformanceRecord,
  PerformanceTask,
} from '../../facts/disclosure.ts'
import type { MoneyUnit } from '../../money/amount.ts'
import { absent, fieldOf, type PlainData } from './plain-data.ts'

type Fields = Readonly<Record<string, unknown>>

const recordTexts = [
  'overallGoal',
  'yearGoal',
  'achieved',
  'improvement',
  'background',
  'basis',
  'plan',
  'period',
  'notes',
  'grade',
] as const
const moneyFields = ['adjustment', 'available', 'spent'] as const
const taskAmounts = ['amount', 'fiscal', 'other'] as const
const indicatorTexts = ['operator', 'unit', 'actual', 'remark', 'source'] as const
const points = ['weight', 'score'] as const

/** Goals and results of a body and of its projects; amounts in the unit that the record names. */
export function performanceFrom(value: unknown, path: string, data: PlainData): PerformanceData | 'none' | undefined {
  if (absent(value)) return undefined
  if (value === 'none') return 'none'
  const { body, projects } = data.object(value, path, ['body', 'projects'])
  if (absent(body)) return data.fault('missing-field', fieldOf(path, 'body'))
  return {
    body: recordFrom(body, fieldOf(path, 'body'), data),
    projects: data
      .list(projects, fieldOf(path, 'projects'))
      .map((one, at) => recordFrom(one, `${fieldOf(path, 'projects')}[${at}]`, data)),
  }
}

function recordFrom(value: unknown, path: string, data: PlainData): PerformanceRecord {
  const others = ['name', 'unit', 'money', 'tasks', 'indicators', 'totalScore']
  const fields = data.object(value, path, [...recordTexts, ...others])
  const unit = data.unit(fields['unit'], fieldOf(path, 'unit'))
  const totalScore = hundredths(fields['totalScore'], fieldOf(path, 'totalScore'), data)
  const money = moneyFrom(fields['money'], fieldOf(path, 'money'), unit, data)
  return {
    name: needed(fields, 'name', path, data),
    ...texts(fields, recordTexts, path, data),
    ...(money && { money }),
    ...(totalScore !== undefined && { totalScore }),
    tasks: data
      .list(fields['tasks'], fieldOf(path, 'tasks'))
      .map((one, at) => taskFrom(one, `${fieldOf(path, 'tasks')}[${at}]`, unit, data)),
    indicators: data
      .list(fields['indicators'], fieldOf(path, 'indicators'))
      .map((one, at) => indicatorFrom(one, `${fieldOf(path, 'indicators')}[${at}]`, data)),
  }
}

function moneyFrom(value: unknown, path: string, unit: MoneyUnit, data: PlainData): PerformanceMoney | undefined {
  if (absent(value)) return undefined
  const fields = data.object(value, path, ['budget', 'executionScore', ...moneyFields])
  const budget = data.amount(fields['budget'], fieldOf(path, 'budget'), unit)
  if (budget === undefined) return data.fault('missing-field', fieldOf(path, 'budget'))
  const executionScore = hundredths(fields['executionScore'], fieldOf(path, 'executionScore'), data)
  return {
    budget,
    ...amounts(fields, moneyFields, path, unit, data),
    ...(executionScore !== undefined && { executionScore }),
  }
}

function taskFrom(value: unknown, path: string, unit: MoneyUnit, data: PlainData): PerformanceTask {
  const fields = data.object(value, path, ['name', 'content', ...taskAmounts])
  return {
    name: needed(fields, 'name', path, data),
    content: needed(fields, 'content', path, data),
    ...amounts(fields, taskAmounts, path, unit, data),
  }
}

function indicatorFrom(value: unknown, path: string, data: PlainData): PerformanceIndicator {
  const levels = ['level1', 'level2', 'level3', 'target'] as const
  const fields = data.object(value, path, [...levels, ...indicatorTexts, ...points])
  const [level1 = '', level2 = '', level3 = '', target = ''] = levels.map((name) => needed(fields, name, path, data))
  const given = points.flatMap((name) => {
    const point = hundredths(fields[name], fieldOf(path, name), data)
    return point === undefined ? [] : [[name, point] as const]
  })
  return { level1, level2, level3, target, ...texts(fields, indicatorTexts, path, data), ...Object.fromEntries(given) }
}

function needed(fields: Fields, name: string, path: string, data: PlainData): string {
  const text = data.text(fields[name], fieldOf(path, name))
  return text ?? data.fault('missing-field', fieldOf(path, name)) ?? ''
}

function texts<Name extends string>(fields: Fields, names: readonly Name[], path: string, data: PlainData) {
  const told = names.flatMap((name) => {
    const text = data.text(fields[name], fieldOf(path, name))
    return text === undefined ? [] : [[name, text] as const]
  })
  return Object.fromEntries(told) as { readonly [K in Name]?: string } // only the names that were asked
}

function amounts<Name extends string>(
  fields: Fields,
  names: readonly Name[],
  path: string,
  unit: MoneyUnit,
  data: PlainData,
) {
  const told = names.flatMap((name) => {
    const amount = data.amount(fields[name], fieldOf(path, name), unit)
    return amount === undefined ? [] : [[name, amount] as const]
  })
  return Object.fromEntries(told) as { readonly [K in Name]?: bigint } // only the names that were asked
}

/** Points, which have at most two decimals. */
function hundredths(value: unknown, path: string, data: PlainData): bigint | undefined {
  return data.amount(value, path, '元')
}
