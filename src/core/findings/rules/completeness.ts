import type { RuleDefinition } from './definition.ts'

export const completeness = {
  'completeness/empty-table-has-note': {
    title: '无数据的表注明无数据',
    severity: 'warning',
    messages: {
      'note-missing': '《{table}》没有数据，也没有“本表无数据”之类的说明。',
      'note-contradicts': '《{table}》注明无数据，但表中有数：{actual}。',
    },
    advice: '空表应保留表样，并在表下注明无数据及原因。',
    basis: ['disclosure-rules-2016'],
  },
  'completeness/listed-tables-present': {
    title: '目录列出的表在正文中都有',
    severity: 'error',
    messages: {
      missing: '目录列出 {count} 张正文中没有的表：{tables}。',
      'title-only': '有 {count} 张表只有标题，没有表体，也没有无数据的说明：{tables}。',
    },
    advice: '请补上缺失的表；确无数据的，保留空表并注明。',
    basis: ['budget-law-2018/14', 'disclosure-rules-2016'],
  },
  'completeness/required-sections-present': {
    title: '应当说明的事项都有说明',
    severity: 'warning',
    messages: {
      missing: '情况说明中没有找到应当公开的 {count} 项内容：{titles}。',
    },
    advice: '请补充说明；确无此项的，请写明。',
    basis: ['budget-law-2018/14', 'disclosure-rules-2016'],
  },
  'completeness/required-tables-present': {
    title: '应当公开的表都有',
    severity: 'warning',
    messages: {
      missing: '没有找到应当公开的 {count} 张表：{titles}。',
    },
    advice: '请补上缺失的表；确无数据的，保留空表并注明。',
    basis: ['budget-law-2018/14', 'disclosure-rules-2016'],
  },
  'completeness/table-numbers-consecutive': {
    title: '表号连续、前缀一致',
    severity: 'warning',
    messages: {
      gap: '表号不连续：有 {present}，缺 {missing}。',
      prefix: '表号写法不一致：{forms}。',
      repeated: '表号“{number}”用于两张不同的表：{tables}。',
    },
    advice: '请统一表号写法并补齐缺号的表。',
    basis: [],
  },
} as const satisfies Readonly<Record<string, RuleDefinition>>
