import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell, Table } from '../document/document.ts'
import type { Examination } from '../findings/examination.ts'
import { accounts, printed } from '../testing/accounts.ts'
import { examineText } from '../testing/documents.ts'

const seed = 20_261_120

const accused = ({ findings }: Examination) =>
  findings.filter(({ rule, severity }) => /^(?:arithmetic|cross-table)\//.test(rule) && severity !== 'info')

describe('check', () => {
  it('accuses no figure of consistent accounts, whatever rounding does to them', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(accounts, async (money) => {
        const examination = await examineText(printed(money))
        const told = accused(examination).map(({ rule, at, actual, expected }) => [rule, ...at.path, actual, expected])
        expect(told).toEqual([])
        expect(examination.coverage.bound).toBe(examination.coverage.numerals)
      }),
      { seed, numRuns: 150 },
    )
  })

  it('names a figure that one digit makes wrong in two relations', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        accounts,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 8 }),
        async (money, which, where, by) => {
          const lines = printed(money).split('\n')
          const { document } = await examineText(lines.join('\n'))
          const tables = document.blocks.filter((block) => block.kind === 'table')
          const cells = tables.slice(1, 3).flatMap(figuresOf)
          const cell = cells[which % Math.max(1, cells.length)]
          fc.pre(cell?.place.kind === 'text')
          if (cell?.place.kind !== 'text') return
          const { line, column } = cell.place
          const text = lines[line - 1] ?? ''
          const changed = withDigit(cell.text, where, by)
          lines[line - 1] = text.slice(0, column - 1) + changed + text.slice(column - 1 + cell.text.length)
          const examination = await examineText(lines.join('\n'))
          const places = accused(examination).flatMap(({ at, evidence }) => [at, ...evidence.map((one) => one.at)])
          const lineOf = places.map(({ place }) => JSON.stringify(place))
          expect(lineOf, `${cell.text} → ${changed}`).toContain(JSON.stringify(cell.place))
        },
      ),
      { seed, numRuns: 150 },
    )
  })
})

/** Figures of rows with a code, large enough that a digit of them outweighs all rounding. */
function figuresOf(table: Table): readonly Cell[] {
  const coded = new Set(table.cells.flatMap(({ row, column, text }) => (column === 0 && /^\d/.test(text) ? [row] : [])))
  return table.cells.filter(
    ({ row, column, text }) => coded.has(row) && column > 1 && /\d\.\d\d$/.test(text) && !text.startsWith('0'),
  )
}

/** One of the digits before the point becomes another, the first never a zero. */
function withDigit(text: string, where: number, by: number): string {
  const whole = text.slice(0, -3).split('')
  const digits = whole.flatMap((character, at) => (/\d/.test(character) ? [at] : []))
  const at = digits[where % digits.length] ?? 0
  const digit = Number(whole[at])
  const shifted = at === 0 ? ((digit - 1 + by) % 9) + 1 : (digit + by) % 10
  return [...whole.slice(0, at), String(shifted), ...whole.slice(at + 1)].join('') + text.slice(-3)
}
