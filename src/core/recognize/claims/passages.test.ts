import { describe, expect, it } from 'vitest'
import type { Block } from '../../document/document.ts'
import { passagesOf, placeAt } from './passages.ts'

const paragraphs = (...lines: readonly string[]): Block[] =>
  lines.map((text, at) => ({ kind: 'paragraph', text, place: { kind: 'text', line: at + 1, column: 1 } }))

const texts = (...lines: readonly string[]): string[] => passagesOf(paragraphs(...lines)).map(({ text }) => text)

describe('passagesOf', () => {
  it('joins what a line break cut apart', () => {
    expect(texts('本局二〇二六年的收入预算总额与上年相比有所增', '加，共三十万元。')).toEqual([
      '本局二〇二六年的收入预算总额与上年相比有所增加，共三十万元。',
    ])
  })

  it('keeps a heading apart from the body, and over it', () => {
    const [heading, body] = passagesOf(paragraphs('（一）一般公共预算财政拨款支出总体情况', '2026年支出30万元。'))
    expect(heading?.text).toBe('(一)一般公共预算财政拨款支出总体情况')
    expect(body?.headings).toEqual(['(一)一般公共预算财政拨款支出总体情况'])
  })

  it('lets a lower heading go when a higher one comes', () => {
    const all = passagesOf(paragraphs('一、收入情况', '（一）总体', '二、支出情况', '支出三十万元。'))
    expect(all.at(-1)?.headings).toEqual(['二、支出情况'])
  })

  it('leaves out numbers of pages', () => {
    expect(texts('本局二〇二六年的收入预算总额与上年相比有所增', '─ 7 ─', '加。')).toHaveLength(1)
  })

  it('knows the place of each character', () => {
    const blocks = paragraphs('本局二〇二六年的收入预算总额与上年相比有所增', '加，共三十万元。')
    const [passage] = passagesOf(blocks)
    expect(passage && placeAt(passage, passage.text.indexOf('共'), blocks)).toMatchObject({ line: 2, column: 3 })
  })

  it('reads cells that tell a story in sentences, at their own places', () => {
    const place = { kind: 'text', line: 7, column: 3 } as const
    const story = '全年组织联络活动三次。接待来访群众46批次，接待费用由本单位承担，没有超出预算。'
    const cell = { row: 0, rowSpan: 1, columnSpan: 1, place }
    const table: Block = {
      kind: 'table',
      rows: 1,
      columns: 2,
      grid: 'ruled',
      cells: [
        { ...cell, column: 0, text: '总体目标' },
        { ...cell, column: 1, text: story },
      ],
      place: { kind: 'text', line: 1, column: 1 },
    }
    const [passage, ...more] = passagesOf([table])
    expect([passage?.text, more.length]).toEqual([story, 0])
    expect(passage && placeAt(passage, 4, [table])).toEqual({ ...place, column: 7 })
  })
})
