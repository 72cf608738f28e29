import { describe, expect, it } from 'vitest'
import type { Publication, PublishedCell, PublishedTable } from '../document/publication.ts'
import { samplePublication } from '../testing/publications.ts'
import { problemsOf, write } from './write.ts'

const sample = samplePublication()

/** The sample with its first table changed. */
function withTable(change: (table: PublishedTable) => Partial<PublishedTable>): Publication {
  let done = false
  const blocks = sample.blocks.map((block) => {
    if (block.kind !== 'table' || done) return block
    done = true
    return { ...block, ...change(block) }
  })
  return { ...sample, blocks }
}

const withCell = (cell: PublishedCell, height = 1): Publication =>
  withTable(() => ({ rows: [[cell], ...Array.from({ length: height - 1 }, () => [])] }))

const number = { digits: 123n, decimals: 2 }

const wrong: readonly (readonly [what: string, code: string, publication: Publication])[] = [
  ['nothing to write', 'empty-publication', { ...sample, blocks: [] }],
  ['an id with a space', 'bad-id', withTable(() => ({ id: '表 1' }))],
  ['an id with brackets', 'bad-id', withTable(() => ({ id: '表[1]' }))],
  ['an id longer than a sheet name', 'bad-id', withTable(() => ({ id: 'a'.repeat(32) }))],
  ['two ids that differ in case only', 'repeated-id', withTable(() => ({ id: 'TABLE2' }))],
  ['a table without columns', 'no-columns', withTable(() => ({ columns: [] }))],
  [
    'a cell over another',
    'overlapping-cells',
    withTable(() => ({
      rows: [
        [
          { column: 0, columnSpan: 2, text: 'a' },
          { column: 1, text: 'b' },
        ],
      ],
    })),
  ],
  [
    'a cell under one that reaches down',
    'overlapping-cells',
    withTable(() => ({ rows: [[{ column: 0, rowSpan: 2, text: 'a' }], [{ column: 0, text: 'b' }]] })),
  ],
  ['a cell beyond the last column', 'cell-outside', withCell({ column: 9, text: 'a' })],
  ['a cell that reaches below the last row', 'cell-outside', withCell({ column: 0, rowSpan: 2, text: 'a' })],
  ['a number that is not printed', 'number-not-printed', withCell({ column: 0, text: '1.32', number })],
  ['a number printed with other decimals', 'number-not-printed', withCell({ column: 0, text: '1.230', number })],
  ['a sum of itself', 'sum-outside', withCell({ column: 0, text: '1.23', number, sumOf: [[0, 0, 1]] })],
  [
    'a sum of a row that is not there',
    'sum-outside',
    withCell({ column: 0, text: '1.23', number, sumOf: [[7, 0, 1]] }),
  ],
  [
    'a sum that is not what is printed',
    'sum-differs',
    withCell({ column: 0, text: '1.23', number, sumOf: [[1, 0, 1]] }, 2),
  ],
  ['a control character', 'unprintable-character', withCell({ column: 0, text: 'a\u0007' })],
  ['half a surrogate pair', 'unprintable-character', withCell({ column: 0, text: 'a\ud83d' })],
  [
    'a drawing with a script',
    'unsafe-drawing',
    {
      ...sample,
      blocks: [
        {
          kind: 'chart',
          id: 'c',
          title: 't',
          svg: '<svg><script/></svg>',
          widthPoints: 1,
          heightPoints: 1,
          alternative: 'a',
          data: { id: 'c', kind: 'shares', title: 't', unit: '元', series: [] },
        },
      ],
    },
  ],
]

describe('problemsOf', () => {
  it('finds nothing in a sound publication', () => {
    expect(problemsOf(sample)).toEqual([])
  })

  it.each(wrong)('names %s', (_, code, publication) => {
    expect(problemsOf(publication).map((problem) => problem.code)).toContain(code)
  })

  it('says where', () => {
    const [problem] = problemsOf(
      withTable(({ rows }) => ({ rows: [[...(rows[0] ?? []).slice(0, 1), { column: 1, text: '1.32', number }]] })),
    )
    expect(problem?.path).toEqual(['表1 部门收支总表', '一、一般公共预算拨款收入', '预算数'])
    expect(problem?.detail).toBe('1.32')
  })
})

describe('write', () => {
  it.each(wrong)('writes nothing with %s', async (_, code, publication) => {
    const result = await write(publication, 'html')
    expect(result.ok ? [] : result.error.map((problem) => problem.code)).toContain(code)
  })
})
