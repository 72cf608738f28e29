import { describe, expect, it } from 'vitest'
import { example } from '../../../fixtures/present/example.ts'
import { examinedOf, limitsInWords, refusedFile } from './report.ts'
import { terminalReport } from './terminal.ts'
import { clip, displayWidth, padStart } from './width.ts'

const outcomes = [examinedOf(example), refusedFile('空.pdf', 'empty', limitsInWords(1, 1))]

describe('terminalReport', () => {
  it('shows place, arithmetic, advice and basis', async () => {
    const text = terminalReport(outcomes, { colour: false, quiet: false })
    await expect(text).toMatchFileSnapshot('../../../fixtures/present/terminal.txt')
  })

  it('has one line per error and warning when quiet', () => {
    const lines = terminalReport(outcomes, { colour: false, quiet: true }).trimEnd().split('\n')
    expect(lines).toHaveLength(4)
  })

  it('writes the same with colours', () => {
    const coloured = terminalReport(outcomes, { colour: true, quiet: false })
    // oxlint-disable-next-line no-control-regex -- colours are control characters
    const plain = coloured.replace(/\u001b\[\d+m/g, '')
    expect(coloured).not.toBe(plain)
    expect(plain).toBe(terminalReport(outcomes, { colour: false, quiet: false }))
  })

  it('shows control characters of a file as what they are not', () => {
    const text = terminalReport([refusedFile('a\u001b[2Jb', 'empty', limitsInWords(1, 1))], {
      colour: false,
      quiet: false,
    })
    expect(text).not.toContain('\u001b')
  })
})

describe('displayWidth', () => {
  it('counts Chinese characters and full-width forms twice', () => {
    expect([displayWidth('合计a'), displayWidth('（1）'), padStart('元', 4), clip('一二三四', 6)]).toEqual([
      5,
      5,
      '  元',
      '一二…',
    ])
  })
})
