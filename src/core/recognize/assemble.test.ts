import { describe, expect, it } from 'vitest'
import type { Document, Table } from '../document/document.ts'
import { documentOf } from '../testing/documents.ts'
import { assemble } from './assemble.ts'

const assembled = async (text: string) => {
  const { tables, titlesOnly } = assemble(await documentOf(text))
  return {
    tables: tables.map(({ title, number, unit, entity, grid }) =>
      [number?.printed, title, unit, entity, `${grid.rows - grid.headerRows} rows`].filter((part) => part).join(' '),
    ),
    titlesOnly: titlesOnly.map(({ title, emptyNote }) => `${title}${emptyNote ? ' (empty)' : ''}`),
    notes: tables.map(({ notes }) => notes),
    empty: tables.map(({ emptyNote }) => emptyNote),
  }
}

const head = '| 项目 | 金额 |\n|---|---|'

describe('assemble', () => {
  it.each([
    {
      name: 'goes on where the heading is repeated',
      text: `# 2026年部门预算\n### 支出总表\n单位：万元\n\n${head}\n| 一、教育支出 | 1.00 |\n\n${head}\n| 合计 | 1.00 |`,
      tables: ['支出总表 万元 2 rows'],
    },
    {
      name: 'goes on where the title is repeated with 续',
      text: `# 2026年部门预算\n### 支出总表\n单位：万元\n\n${head}\n| 一、教育支出 | 1.00 |\n\n### 支出总表（续）\n单位：万元\n\n${head}\n| 合计 | 1.00 |`,
      tables: ['支出总表 万元 2 rows'],
    },
    {
      name: 'goes on without heading after an empty line',
      text: '支出总表\n单位：万元\n项目\t金额\n一、教育支出\t1.00\n\n二、外交支出\t1.00\n合计\t2.00',
      tables: ['支出总表 万元 3 rows'],
    },
    {
      name: 'keeps apart the same title of two bodies',
      text: `# 2026年部门预算\n### 支出总表\n部门：青澜市联络处 单位：万元\n\n${head}\n| 合计 | 1.00 |\n\n### 支出总表\n部门：青澜市信访站 单位：万元\n\n${head}\n| 合计 | 2.00 |`,
      tables: ['支出总表 万元 青澜市联络处 1 rows', '支出总表 万元 青澜市信访站 1 rows'],
    },
    {
      name: 'keeps apart two titles with the same headings',
      text: `# 2026年部门预算\n### 表1 支出总表\n单位：万元\n\n${head}\n| 合计 | 1.00 |\n\n### 表2 收入总表\n单位：元\n\n${head}\n| 合计 | 2.00 |`,
      tables: ['表1 支出总表 万元 1 rows', '表2 收入总表 元 1 rows'],
    },
    {
      name: 'keeps apart two forms of the same title',
      text: `# 2026年部门预算\n### 绩效目标表\n\n| 项目 | 甲 |\n|---|---|\n| 金额 | 1.00 |\n\n### 绩效目标表\n\n| 项目 | 甲 |\n|---|---|\n| 金额 | 2.00 |`,
      tables: ['绩效目标表 1 rows', '绩效目标表 1 rows'],
    },
    {
      name: 'reads title, number, body and unit from one line',
      text: `# 2026年部门预算\n\n表3 支出总表 部门：青澜市联络处 单位：万元\n\n${head}\n| 合计 | 1.00 |`,
      tables: ['表3 支出总表 万元 青澜市联络处 1 rows'],
    },
    {
      name: 'reads title and unit from wide rows inside the table',
      text: '| 表3 支出总表 | |\n| 单位：万元 | |\n| 项目 | 金额 |\n| 合计 | 1.00 |\n| 注：含上年结转 | |',
      tables: ['表3 支出总表 万元 1 rows'],
    },
    {
      name: 'finds the number on a line of its own',
      text: `# 2025年度部门决算\n### 收入决算表\n公开02表\n部门：青澜市联络处\n金额单位：元\n\n${head}\n| 合计 | 1.00 |`,
      tables: ['公开02表 收入决算表 元 青澜市联络处 1 rows'],
    },
  ])('$name', async ({ text, tables }) => {
    expect((await assembled(text)).tables).toEqual(tables)
  })

  it('gives a table the notes under it, and knows those that say it is empty', async () => {
    const { notes, empty } = await assembled(
      `# 2026年部门预算\n### 支出总表\n单位：万元\n\n${head}\n| 合计 | 1.00 |\n\n注：本表含上年结转。\n\n### 基金支出表\n\n${head}\n| 合计 | |\n\n本单位没有政府性基金预算支出，本表无数据。`,
    )
    expect(notes).toEqual([['注：本表含上年结转。'], ['本单位没有政府性基金预算支出，本表无数据。']])
    expect(empty).toEqual([false, true])
  })

  it('lists titles without a table, with what is said under them', async () => {
    const { titlesOnly } = await assembled(
      `# 2026年部门预算\n### 支出总表\n单位：万元\n\n${head}\n| 合计 | 1.00 |\n\n### 基金支出表\n\n本表无数据。\n\n### 项目支出表\n\n### 收入总表\n单位：万元\n\n| 项目 | 金额 | 备注 |\n|---|---|---|\n| 合计 | 1.00 | |\n\n### 政府采购表`,
    )
    expect(titlesOnly).toEqual(['基金支出表 (empty)', '项目支出表', '政府采购表'])
  })

  it('goes on over pages without heading, and leaves out lines that every page repeats', async () => {
    const lines = [
      '项目\t金额\n一、教育支出\t1.00',
      '二、外交支出\t1.00\n三、国防支出\t2.00',
      '合计\t4.00\n其中：结转\t1.00',
    ]
    const pages = await Promise.all(lines.map((text, at) => pageOf(text, at + 1)))
    const document: Document = { format: 'pdf', pages: 3, doubts: [], blocks: pages.flatMap(({ blocks }) => blocks) }
    const { tables } = assemble(document)
    expect(tables.map(({ title, blocks, grid }) => [title, blocks.length, grid.rows])).toEqual([['支出总表', 3, 6]])
  })

  it('joins pages of a form by where its lines stand, and remembers the columns of each page', () => {
    const pieces = [
      piece(
        1,
        [50, 100, 400],
        [
          ['项目名称', '专项经费'],
          ['年度目标', '完成任务'],
        ],
      ),
      piece(2, [50, 100, 250, 400], [['产出指标', '数量指标', '≥95%']]),
      piece(3, [50, 250, 400], [['预算数（万元）', '1.00']]),
    ]
    const { tables } = assemble({ format: 'pdf', pages: 3, doubts: [], blocks: pieces })
    expect(tables.map(({ grid }) => [grid.text, grid.blockColumn])).toEqual([
      [
        [
          ['项目名称', '专项经费', '专项经费'],
          ['年度目标', '完成任务', '完成任务'],
          ['产出指标', '数量指标', '≥95%'],
          ['预算数（万元）', '', '1.00'],
        ],
        [
          [0, 1, 1],
          [0, 1, 1],
          [0, 1, 2],
          [0, 0, 1],
        ],
      ],
    ])
  })

  it('keeps apart tables on two pages that are not equally wide', () => {
    const blocks = [
      piece(1, [50, 100, 400], [['项目名称', '专项经费']]),
      piece(2, [50, 100, 250, 300], [['甲', '乙', '丙']]),
    ]
    expect(assemble({ format: 'pdf', pages: 2, doubts: [], blocks }).tables.length).toBe(2)
  })
})

/** A table on a page between lines that stand at these places. */
function piece(page: number, lines: readonly number[], rows: readonly (readonly string[])[]): Table {
  const placed = (left = 0, right = 0) => ({ kind: 'pdf', page, box: [left, 0, right, 10] }) as const
  const cells = rows.flatMap((texts, row) =>
    texts.map((text, column) => ({
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text,
      place: placed(lines[column], lines[column + 1]),
    })),
  )
  const place = placed(lines[0], lines.at(-1))
  return { kind: 'table', rows: rows.length, columns: lines.length - 1, cells, place, grid: 'ruled' }
}

/** A page of a document with pages: a running head, the title on the first page, and a table. */
async function pageOf(rows: string, page: number): Promise<Document> {
  const place = { kind: 'pdf', page, box: [0, 0, 1, 1] } as const
  const { blocks } = await documentOf(`${page === 1 ? '支出总表\n单位：万元\n' : ''}${rows}`)
  const moved = blocks.map((block) =>
    block.kind === 'table'
      ? ({ ...block, place, cells: block.cells.map((cell) => ({ ...cell, place })) } satisfies Table)
      : { ...block, place },
  )
  return { format: 'pdf', doubts: [], blocks: moved }
}
