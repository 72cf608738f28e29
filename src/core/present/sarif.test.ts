import { describe, expect, it } from 'vitest'
import { example } from '../../../fixtures/present/example.ts'
import { examinedOf, limitsInWords, refusedFile } from './report.ts'
import { sarifReport } from './sarif.ts'

describe('sarifReport', () => {
  const report = sarifReport([examinedOf(example), refusedFile('a b/空.pdf', 'empty', limitsInWords(1, 1))])

  it('has rules, results with regions, and a notification for a refused file', async () => {
    await expect(JSON.stringify(report, undefined, 2)).toMatchFileSnapshot('../../../fixtures/present/report.sarif')
  })
})
