import type { RuleDefinition } from './definition.ts'

export const wording = {
  'wording/alternatives-resolved': {
    title: '增减方向已选定',
    severity: 'warning',
    messages: {
      open: '“{around}”没有选定增减方向（共 {count} 处），是样表留下的。',
    },
    advice: '请按实际增减只保留一个词；没有变化的，写“持平”。',
    basis: [],
  },
  'wording/amounts-have-units': {
    title: '金额和比率有数、有单位',
    severity: 'warning',
    messages: {
      'unit-missing': '“{around}”中的 {actual} 没有单位。',
      'percent-missing': '“{around}”中的 {actual} 没有百分号。',
      'yuan-missing': '“{around}”中的 {actual} 缺“元”。',
      'figure-missing': '“{around}”中有单位，没有数。',
    },
    advice: '请补上缺的数或单位。',
    basis: [],
  },
  'wording/body-name-uniform': {
    title: '单位名称前后一致',
    severity: 'warning',
    messages: {
      slip: '单位名称印为“{actual}”（{count} 处），别处为“{expected}”，疑有错字。',
      shortened: '单位名称印为“{actual}”（{count} 处），别处为“{expected}”。',
    },
    advice: '请统一用全称。',
    basis: [],
  },
  'wording/brackets-closed': {
    title: '括号、引号成对',
    severity: 'info',
    messages: {
      'never-closed': '“{around}”处的{name}只有前一半。',
      'never-opened': '“{around}”处的{name}只有后一半。',
    },
    advice: '请补上另一半，或删去。',
    basis: [],
  },
  'wording/kind-of-body': {
    title: '部门、单位和级次的说法与本文件相符',
    severity: 'info',
    messages: {
      level: '“{around}”说的是另一级次的部门，疑为照抄其他级次的文本。',
      unresolved: '“{around}”没有选定是部门还是单位（共 {count} 处）。',
    },
    advice: '请改为与本部门（单位）相符的说法。',
    basis: [],
  },
  'wording/no-doubled-words': {
    title: '没有重复的字词和标点',
    severity: 'info',
    messages: {
      word: '“{around}”中“{actual}”疑为重复。',
      punctuation: '“{around}”中标点重复：{actual}。',
    },
    advice: '请删去多余的字或标点。',
    basis: [],
  },
  'wording/no-foreign-words': {
    title: '中文句中没有误留的外文词',
    severity: 'info',
    messages: {
      foreign: '“{around}”中夹有外文词“{actual}”。',
    },
    advice: '请改为中文。',
    basis: [],
  },
  'wording/no-markup': {
    title: '没有网页代码残留',
    severity: 'info',
    messages: {
      markup: '文中留有网页或转换代码，如 {actual}（共 {count} 处）。',
    },
    advice: '请删去代码，只留文字。',
    basis: [],
  },
  'wording/no-template-leftovers': {
    title: '样表的占位文字和填写说明已删去',
    severity: 'warning',
    messages: {
      placeholder: '“{around}”中的“{actual}”是样表的占位文字，没有填写（共 {count} 处）。',
      instruction: '“{actual}”是样表的填写说明，没有删去（共 {count} 处）。',
    },
    advice: '请填写实际内容，删去样表文字。',
    basis: [],
  },
  'wording/phrases-complete': {
    title: '相同的语句没有漏字',
    severity: 'info',
    messages: {
      missing: '“{actual}”疑漏“{character}”字：别处为“{expected}”。',
    },
    advice: '请核对两处，统一文字。',
    basis: [],
  },
  'wording/project-names-uniform': {
    title: '同一项目的名称前后一致',
    severity: 'warning',
    messages: {
      different: '项目“{actual}”在《{other}》中没有，金额相同的是“{expected}”。',
      'in-lists': '项目“{actual}”在别处写作“{expected}”：两处列举的其余项目相同。',
    },
    advice: '请统一项目名称。',
    basis: [],
  },
  'wording/reasons-specific': {
    title: '增减原因逐项说明',
    severity: 'info',
    messages: {
      repeated: '同一原因“{actual}”用于 {count} 处增减。',
    },
    advice: '请逐项说明各自的原因和金额。',
    basis: [],
  },
  'wording/sentences-complete': {
    title: '语句完整',
    severity: 'info',
    messages: {
      cut: '文字到“{actual}”中断，别处接着是“{rest}”。',
    },
    advice: '请补全语句。',
    basis: [],
  },
  'wording/titles-complete': {
    title: '表名完整',
    severity: 'info',
    messages: {
      'first-character': '表名“{actual}”疑缺首字，应为“{expected}”。',
    },
    advice: '请补全表名。',
    basis: [],
  },
  'wording/years-current': {
    title: '说本年事项时年份是本年',
    severity: 'warning',
    messages: {
      stale: '“{around}”说的是本年（{expected} 年）的事项，年份却是 {actual} 年，疑为上年文本未改。',
      figure: '{at}写的是 {actual} 年，所写 {figure} 却是表中{other}（{expected} 年）的数，疑为上年文本未改。',
    },
    advice: '请改为本年年份；确指上年的，请写明。',
    basis: [],
  },
} as const satisfies Readonly<Record<string, RuleDefinition>>
