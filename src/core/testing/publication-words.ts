/** What the publications of tests say. */
export const publicationWords = {
  entity: '青澜市联络局',
  cover: ['青澜市联络局', '2026年部门预算'],
  contents: '目录',
  parts: ['第一部分 部门概况', '第二部分 部门预算表', '第三部分 部门预算情况说明', '第四部分 名词解释'],
  duties: '一、主要职责',
  dutiesText:
    '联络局负责本市与各地机关、企业的联络服务，承办来访接待、信息收集与协调事项；内设综合科、联络科、服务科三个科室。',
  charts: {
    shares: '图1 “三公”经费结构图',
    comparison: '图2 “三公”经费变动情况图',
    years: '图3 “三公”经费合计',
  },
  publicKinds: ['因公出国（境）费', '公务接待费', '公务用车购置费', '公务用车运行维护费'],
  chartYears: ['2025年', '2026年'],
  explained: '一、收支预算总体情况',
  explainedText: (total: string, unit: string) =>
    `2026年收入总计${total}${unit}，支出总计${total}${unit}，收支总计相等。支出按照“保基本、压一般、办实事”的原则安排，公式 a<b & c>d 只作转义之用。`,
  glossary: '（一）基本支出：为保障机构正常运转、完成日常工作任务而安排的支出，包括人员经费和公用经费。',
  body: '部门：青澜市联络局',
  unit: '金额单位：',
  basic: '基本支出',
  emptyTitle: '表6 政府性基金预算支出表',
  emptyNote: '注：本部门2026年没有政府性基金预算安排的支出，故本表无数据。',
  roundingNote: '注：空白表示没有数字，不等于零。',
} as const

/** Pieces of texts that formats could take for something else. */
export const awkwardTexts = [
  '#panic("x")',
  '$x$ _a_ *b*',
  '<b>&amp;</b>',
  '=1+1',
  '+86',
  '@SUM(A1)',
  '\\u{4e00}',
  '[]{}()',
  "'单引号'",
  '“引号”',
  '公务接待费',
  '其中：购置',
  '（一）',
  '1.',
  'A&B',
  '// 注',
  '/* x */',
  '~`^|',
  '—',
  '0',
  '……',
  '20103',
  'mingzhang',
] as const
