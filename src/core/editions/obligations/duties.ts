import type { Obligation, SectionDuty, TableDuty } from './edition.ts'

/** Duties that several editions share. A title is compared without years, brackets and quotation marks. */

type Terms = Pick<TableDuty, 'severity' | 'basis'>

const noFunds =
  /(?:没有|无|未安排|不涉及)[^。]{0,12}政府性基金|政府性基金[^。]{0,20}(?:为0|为零|0万元|0\.00万元|0元|无)/u
const noStateCapital =
  /(?:没有|无|未安排|不涉及)[^。]{0,12}国有资本经营|国有资本经营[^。]{0,20}(?:为0|为零|0万元|0\.00万元|0元|无)/u

/** The eight tables of a budget that the standard list for local governments names. */
export function budgetTables(terms: Terms): readonly Obligation[] {
  return [
    table('revenue-and-expenditure', '收支总表', /^(?!.*财政拨款).*(?:收支|收入支出)/u, terms),
    table('revenue', '收入总表', /^(?!.*(?:财政拨款|收支|基金|国有资本)).*收入/u, terms),
    table(
      'expenditure',
      '支出总表',
      /^(?!.*(?:财政拨款|收支|基金|国有资本|一般公共|基本支出|项目支出|三公)).*支出/u,
      terms,
    ),
    table('fiscal', '财政拨款收支总表', /财政拨款.*(?:收支|收入支出)/u, terms),
    table(
      'general-public',
      '一般公共预算支出表',
      /^(?!.*(?:基本支出|三公|机关运行|项目支出)).*一般公共预算.*支出/u,
      terms,
    ),
    table('basic', '一般公共预算基本支出表', /基本支出/u, terms),
    table('three-public', '“三公”经费支出表', /三公/u, terms),
    { ...table('funds', '政府性基金预算支出表', /基金/u, terms), nothing: noFunds },
  ]
}

/** The eight tables of final accounts that the standard list for local governments names. */
export function finalTables(terms: Terms): readonly Obligation[] {
  return [
    table(
      'revenue-and-expenditure',
      '收入支出决算总表',
      /^(?!.*(?:财政拨款|基金|国有资本)).*(?:收支|收入支出)/u,
      terms,
    ),
    table('revenue', '收入决算表', /^(?!.*(?:财政拨款|收支|收入支出|基金|国有资本)).*收入/u, terms),
    table(
      'expenditure',
      '支出决算表',
      /^(?!.*(?:财政拨款|收支|收入支出|基金|国有资本|一般公共|基本支出|项目支出|三公)).*支出/u,
      terms,
    ),
    table(
      'fiscal',
      '财政拨款收入支出决算总表',
      /^(?!.*(?:一般公共|基金|国有资本)).*财政拨款.*(?:收支|收入支出)/u,
      terms,
    ),
    table(
      'general-public',
      '一般公共预算财政拨款支出决算表',
      /^(?!.*(?:基本支出|三公|机关运行|项目支出)).*一般公共预算.*支出/u,
      terms,
    ),
    table('basic', '一般公共预算财政拨款基本支出决算表', /基本支出/u, terms),
    table('three-public', '“三公”经费支出决算表', /三公/u, terms),
    { ...table('funds', '政府性基金预算财政拨款收入支出决算表', /基金/u, terms), nothing: noFunds },
  ]
}

export function stateCapitalTable(title: string, terms: Terms): TableDuty {
  return { ...table('state-capital', title, /国有资本/u, terms), nothing: noStateCapital }
}

/** A table of performance: often a file of its own. */
export function performanceTable(id: string, title: string, words: RegExp, terms: Terms): TableDuty {
  return { ...table(id, title, words, terms), apart: true }
}

export function table(id: string, title: string, words: RegExp, terms: Terms): TableDuty {
  return { kind: 'table', id, title, words, ...terms }
}

function section(id: string, title: string, words: readonly RegExp[], terms: Terms): SectionDuty {
  return { kind: 'section', id, title, words, ...terms }
}

const noThreePublic =
  /(?:没有|无|未安排|不涉及)[^。;]{0,20}"?三公"?经费|"?三公"?经费[^。;]{0,30}(?:为0|为零|0\.00万元|(?<![\d.,])0万元|(?<![\d.,])0元|未安排)/u

/** What the narrative of a budget tells. */
export function budgetSections(terms: Terms): readonly Obligation[] {
  return [
    ...commonSections(terms),
    section('operating-funds', '机关运行经费', [/机关运行经费|公用经费/u], {
      severity: terms.severity,
      basis: ['budget-law-2018/14', 'budget-regulation-2020/6'],
    }),
  ]
}

/** What the narrative of final accounts tells. */
export function finalSections(terms: Terms): readonly Obligation[] {
  return [
    ...commonSections(terms),
    {
      ...section(
        'three-public-counts',
        '“三公”经费的团组、车辆、批次、人次数',
        [/批次|人次|团组/u, /保有|购置[^。]{0,12}辆|\d辆/u],
        terms,
      ),
      nothing: noThreePublic,
    },
    section('operating-funds', '机关运行经费', [/机关运行经费|公用经费/u], {
      severity: terms.severity,
      basis: ['budget-law-2018/14', 'budget-regulation-2020/6'],
    }),
    section('small-business', '授予中小企业的采购合同金额', [/中小(?:微)?企业/u], { ...terms, severity: 'info' }),
  ]
}

function commonSections(terms: Terms): readonly Obligation[] {
  return [
    section('duties', '主要职责', [/职责|职能/u], terms),
    section(
      'organisation',
      '机构设置',
      [/机构设置|内设|机构(?:组成|情况|构成|概况|编制)|单位构成|预算单位|决算单位|所属单位|下属|下设/u],
      terms,
    ),
    section(
      'changes',
      '收支增减变化及原因',
      [/(?:收入|支出|收支|预算|决算)[^。]{0,120}(?:增加|减少|增长|下降|持平|一致|相同|增减|变化)/u],
      terms,
    ),
    {
      ...section(
        'three-public',
        '“三公”经费，公务用车购置与运行分列',
        [/三公/u, /公务用车[^。]{0,20}购置|购置[^。]{0,20}(?:公务用车|车辆)|购车/u, /运行(?:维护)?/u],
        terms,
      ),
      nothing: noThreePublic,
    },
    section('procurement', '政府采购', [/政府采购/u], terms),
    section('glossary', '名词解释', [/名词(?:解释|术语)?|术语/u], terms),
  ]
}

/** What came to be asked step by step after the floor: use of state assets, performance. */
export function laterSections(terms: Terms, performance: string): readonly Obligation[] {
  const hint = { ...terms, severity: 'info' } as const
  const assets = /国有资产|资产(?:占用|占有|情况)|车辆[^。]{0,10}辆|公务用车[^。]{0,10}辆/u
  return [section('assets', '国有资产占用', [assets], hint), section('performance', performance, [/绩效/u], hint)]
}
