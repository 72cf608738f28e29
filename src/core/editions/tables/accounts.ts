import type { Coordinates } from '../../facts/coordinates.ts'
import type { AmountColumn, FixedRow, LabelColumn, PanelLayout, Printing, TableLayout } from '../layout.ts'
import {
  amount,
  byNature,
  classes,
  classesOfAccounts,
  functionalRows,
  headTotal,
  index,
  name,
  row,
  total,
} from './parts.ts'

/** Tables of final accounts as the national forms draw them. Editions say number, unit and what else they print. */

export interface Dress extends Printing {
  readonly number?: string
  readonly above: string
  readonly unitWord: string
  readonly empty: string
  readonly note?: string
  readonly title?: string
  /** Codes stand under 类, 款 and 项, over which the whole code reaches. */
  readonly codeParts?: true
}

const base = ({ number, note, empty, above, unitWord, unit, decimals }: Dress) =>
  ({
    unit,
    decimals,
    above,
    unitWord,
    empty,
    ...(number !== undefined && { number }),
    notes: note === undefined ? [] : [note],
    zeros: 'blank',
    orientation: 'landscape',
  }) as const

const side = (
  heading: string,
  label: string,
  amountHeading: string,
  panel: Omit<PanelLayout, 'labels' | 'columns' | 'heading'>,
): PanelLayout => ({
  heading,
  labels: [name(label), index('行次')],
  columns: [amount('amount', [amountHeading])],
  ...panel,
})

/** 收入支出决算总表: `surplus` is what the year of the form calls the use of surplus. */
export const balance = (dress: Dress, surplus: string): TableLayout => ({
  ...base(dress),
  id: 'balance',
  title: dress.title ?? '收入支出决算总表',
  numbered: { word: '栏次' },
  panels: [
    side('收入', '项目', '金额', {
      means: { flow: 'revenue' },
      rows: [
        row('一、一般公共预算财政拨款收入'),
        row('二、政府性基金预算财政拨款收入'),
        row('三、国有资本经营预算财政拨款收入'),
        row('四、上级补助收入'),
        row('五、事业收入'),
        row('六、经营收入'),
        row('七、附属单位上缴收入'),
        row('八、其他收入'),
      ],
      foot: [
        total('本年收入合计', { flow: 'revenue' }),
        row(surplus),
        row('年初结转和结余'),
        total('总计', { flow: 'totalSources' }),
      ],
    }),
    side('支出', '项目（按功能分类）', '金额', {
      means: { flow: 'expenditure' },
      rows: [classes(classesOfAccounts)],
      foot: [
        total('本年支出合计', { flow: 'expenditure' }),
        row('结余分配'),
        row('年末结转和结余'),
        total('总计', { flow: 'totalUses' }),
      ],
    }),
  ],
})

/** Codes of the functional classification as the forms print them: one column of codes, one of names. */
const labels = [
  { path: ['项目', '支出功能分类科目编码'], shows: 'code' },
  { path: ['项目', '科目名称'], shows: 'name' },
] as const

const partedLabels: readonly LabelColumn[] = [
  { path: ['项目', '支出功能分类科目编码', '类'], shows: 'code', width: 4 },
  { path: ['项目', '支出功能分类科目编码', '款'], shows: 'codeRest', width: 3 },
  { path: ['项目', '支出功能分类科目编码', '项'], shows: 'codeRest', width: 3 },
  { path: ['项目', '科目名称'], shows: 'name' },
]

const coded = (
  dress: Dress,
  id: string,
  title: string,
  columns: readonly AmountColumn[],
  means?: Coordinates,
): TableLayout => ({
  ...base(dress),
  id,
  title: dress.title ?? title,
  ...(means && { means }),
  numbered: { word: '栏次' },
  panels: [{ labels: dress.codeParts ? partedLabels : labels, columns, rows: [headTotal('合计'), functionalRows] }],
})

export const revenueTable = (dress: Dress): TableLayout =>
  coded(dress, 'revenue', '收入决算表', [
    amount('all', ['本年收入合计'], {
      sumOf: ['fiscal', 'superior', 'service', 'operating', 'affiliated', 'other'],
    }),
    amount('fiscal', ['财政拨款收入']),
    amount('superior', ['上级补助收入'], { means: { flow: 'revenue' } }),
    amount('service', ['事业收入', '小计'], { means: { flow: 'revenue' } }),
    amount('fees', ['事业收入', '其中：教育收费'], { means: { flow: 'revenue' } }),
    amount('operating', ['经营收入'], { means: { flow: 'revenue' } }),
    amount('affiliated', ['附属单位上缴收入'], { means: { flow: 'revenue' } }),
    amount('other', ['其他收入'], { means: { flow: 'revenue' } }),
  ])

export const expenditureTable = (dress: Dress): TableLayout =>
  coded(dress, 'expenditure', '支出决算表', [
    amount('all', ['本年支出合计'], { sumOf: ['basic', 'project', 'remitted', 'business', 'subsidies'] }),
    amount('basic', ['基本支出']),
    amount('project', ['项目支出']),
    amount('remitted', ['上缴上级支出']),
    amount('business', ['经营支出']),
    amount('subsidies', ['对附属单位补助支出']),
  ])

/** 财政拨款收入支出决算总表. */
export const fiscalBalance = (dress: Dress): TableLayout => ({
  ...base(dress),
  id: 'fiscal-balance',
  title: dress.title ?? '财政拨款收入支出决算总表',
  numbered: { word: '栏次' },
  panels: [
    side('收入', '项目', '决算数', {
      means: { flow: 'revenue' },
      rows: [row('一、一般公共预算财政拨款'), row('二、政府性基金预算财政拨款'), row('三、国有资本经营预算财政拨款')],
      foot: [
        total('本年收入合计', { flow: 'revenue' }),
        row('年初财政拨款结转和结余', {
          parts: [
            row('一、一般公共预算财政拨款'),
            row('二、政府性基金预算财政拨款'),
            row('三、国有资本经营预算财政拨款'),
          ],
        }),
        total('总计', { flow: 'totalSources' }),
      ],
    }),
    {
      heading: '支出',
      labels: [name('项目（按功能分类）'), index('行次')],
      columns: [
        amount('all', ['合计'], { sumOf: ['general', 'managed', 'capital'] }),
        amount('general', ['一般公共预算财政拨款'], { means: { flow: 'expenditure', fund: 'generalPublicBudget' } }),
        amount('managed', ['政府性基金预算财政拨款'], {
          means: { flow: 'expenditure', fund: 'governmentManagedFunds' },
        }),
        amount('capital', ['国有资本经营预算财政拨款'], {
          means: { flow: 'expenditure', fund: 'stateCapitalOperations' },
        }),
      ],
      means: { flow: 'expenditure' },
      rows: [classes(classesOfAccounts)],
      foot: [
        total('本年支出合计', { flow: 'expenditure' }),
        row('年末财政拨款结转和结余', { means: { flow: 'closingCarryover' } }),
        blank,
        blank,
        blank,
        total('总计', { flow: 'totalUses' }),
      ],
    },
  ],
})

const blank: FixedRow = row('', { none: 'blank' })

/** 一般公共预算财政拨款支出决算表: by item, basic and project. */
export const generalExpenditure = (dress: Dress): TableLayout =>
  coded(dress, 'general-expenditure', '一般公共预算财政拨款支出决算表', byNature([], '本年支出合计'))

const carried = (
  flow: 'openingCarryover' | 'closingCarryover',
  heading: string,
  id: string,
): readonly AmountColumn[] => [
  amount(`${id}All`, [heading, '合计'], { means: { flow }, sumOf: [`${id}Basic`, `${id}Project`] }),
  amount(`${id}Basic`, [heading, '基本支出结转'], { means: { flow, nature: 'basic' } }),
  amount(`${id}Project`, [heading, '项目支出结转和结余'], { means: { flow, nature: 'project' } }),
]

/** Revenue and expenditure of one fund with what was carried over, by item. */
export const fundAccount = (dress: Dress, id: string, title: string): TableLayout =>
  coded(
    dress,
    id,
    title,
    [
      ...carried('openingCarryover', '年初结转和结余', 'opening'),
      amount('revenue', ['本年收入', '合计'], {
        means: { flow: 'revenue' },
        sumOf: ['revenueBasic', 'revenueProject'],
      }),
      amount('revenueBasic', ['本年收入', '基本支出'], { means: { flow: 'revenue', nature: 'basic' } }),
      amount('revenueProject', ['本年收入', '项目支出'], { means: { flow: 'revenue', nature: 'project' } }),
      amount('spent', ['本年支出', '合计'], { means: { flow: 'expenditure' }, sumOf: ['basic', 'project'] }),
      amount('basic', ['本年支出', '基本支出', '小计'], {
        means: { flow: 'expenditure', nature: 'basic' },
        sumOf: ['personnel', 'operating'],
      }),
      amount('personnel', ['本年支出', '基本支出', '人员经费'], {
        means: { flow: 'expenditure', nature: 'personnel' },
      }),
      amount('operating', ['本年支出', '基本支出', '公用经费'], {
        means: { flow: 'expenditure', nature: 'operating' },
      }),
      amount('project', ['本年支出', '项目支出'], { means: { flow: 'expenditure', nature: 'project' } }),
      ...carried('closingCarryover', '年末结转和结余', 'closing'),
    ].map((column) => ({ ...column, width: 8 })),
  )

/** A fund by item without natures of what was carried over: the national form of government-managed funds. */
export const fundByItem = (dress: Dress, id: string, title: string): TableLayout =>
  coded(dress, id, title, [
    amount('opening', ['年初结转和结余'], { means: { flow: 'openingCarryover' } }),
    amount('revenue', ['本年收入'], { means: { flow: 'revenue' } }),
    amount('spent', ['本年支出', '小计'], { means: { flow: 'expenditure' }, sumOf: ['basic', 'project'] }),
    amount('basic', ['本年支出', '基本支出'], { means: { flow: 'expenditure', nature: 'basic' } }),
    amount('project', ['本年支出', '项目支出'], { means: { flow: 'expenditure', nature: 'project' } }),
    amount('closing', ['年末结转和结余'], { means: { flow: 'closingCarryover' } }),
  ])

/** The expenditure of one fund by item. */
export const fundExpenditure = (dress: Dress, id: string, title: string): TableLayout =>
  coded(dress, id, title, byNature(['本年支出'], '合计', { flow: 'expenditure' }))

const economicPanel = (heading: string, list: readonly string[], means: Coordinates): PanelLayout => ({
  heading,
  labels: [
    { path: ['科目编码'], shows: 'code', width: 7 },
    { path: ['科目名称'], shows: 'name', width: 18 },
  ],
  columns: [amount('amount', ['金额'], { means: { flow: 'expenditure', ...means }, width: 10 })],
  rows: [{ kind: 'codes', by: 'departmental', levels: [3, 5], classes: list, every: true, means }],
})

/** Every economic item of basic expenditure, personnel beside operating money. */
export const basicEconomic = (dress: Dress, title = '一般公共预算财政拨款基本支出决算表'): TableLayout => ({
  ...base(dress),
  id: 'basic-expenditure',
  title: dress.title ?? title,
  means: { flow: 'expenditure', nature: 'basic' },
  panels: [
    {
      ...economicPanel('人员经费', ['301', '303'], { nature: 'personnel' }),
      foot: [total('人员经费合计', { nature: 'personnel' })],
    },
    {
      ...economicPanel('公用经费', ['302', '307', '310', '312', '399'], { nature: 'operating' }),
      foot: [total('公用经费合计', { nature: 'operating' })],
    },
  ],
})

/** Every economic item of project expenditure in one list. */
export const projectEconomic = (dress: Dress): TableLayout => ({
  ...base(dress),
  id: 'project-expenditure',
  title: dress.title ?? '一般公共预算财政拨款项目支出决算表',
  panels: [
    {
      labels: [
        { path: ['科目编码'], shows: 'code' },
        { path: ['科目名称'], shows: 'name' },
      ],
      columns: [amount('amount', ['金额'], { means: { flow: 'expenditure', nature: 'project' } })],
      rows: [
        headTotal('合计'),
        {
          kind: 'codes',
          by: 'departmental',
          levels: [3, 5],
          classes: '301 302 303 307 309 310 311 312 313 399'.split(' '),
          every: true,
        },
      ],
    },
  ],
})

/** Project expenditure of the general public budget by item. */
export const projectByItem = (dress: Dress): TableLayout =>
  coded(dress, 'project-expenditure', '一般公共预算财政拨款项目支出决算表', [
    amount('project', ['项目支出'], { means: { flow: 'expenditure', nature: 'project' } }),
  ])

/** Economic items with basic and project expenditure side by side. */
export const economicByNature = (dress: Dress, id: string, title: string): TableLayout => ({
  ...base(dress),
  id,
  title: dress.title ?? title,
  panels: [
    {
      labels: [
        { path: ['经济分类科目编码'], shows: 'code' },
        { path: ['科目名称'], shows: 'name' },
      ],
      columns: byNature([], '合计', { flow: 'expenditure' }),
      rows: [headTotal('合计'), { kind: 'codes', by: 'departmental', levels: [3, 5] }],
    },
  ],
})

const kinds = (stage: '预算数' | '决算数'): readonly AmountColumn[] =>
  [
    amount(`${stage}all`, [stage, '合计'], {
      sumOf: [`${stage}overseas`, `${stage}vehicles`, `${stage}reception`],
      means: { threePublic: 'total' },
    }),
    amount(`${stage}overseas`, [stage, '因公出国（境）费']),
    amount(`${stage}vehicles`, [stage, '公务用车购置及运行费', '小计'], {
      sumOf: [`${stage}purchase`, `${stage}operation`],
    }),
    amount(`${stage}purchase`, [stage, '公务用车购置及运行费', '公务用车购置费']),
    amount(`${stage}operation`, [stage, '公务用车购置及运行费', '公务用车运行费']),
    amount(`${stage}reception`, [stage, '公务接待费']),
  ].map((column) => ({ ...column, width: 8 }))

/** 三公 as one line of twelve columns: budget and accounts. The budget compared with is the one of the whole year. */
export const threePublicLine = (dress: Dress, id: string, title: string): TableLayout => ({
  ...base(dress),
  id,
  title: dress.title ?? title,
  panels: [
    {
      labels: [],
      columns: [
        ...kinds('预算数').map((column) => ({ ...column, means: { ...column.means, stage: 'adjusted' as const } })),
        ...kinds('决算数'),
      ],
      rows: [row('')],
    },
  ],
})
