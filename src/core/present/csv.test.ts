import { describe, expect, it } from 'vitest'
import { example } from '../../../fixtures/present/example.ts'
import { csvFacts, csvHeading } from './csv.ts'

const text = csvHeading() + csvFacts({ file: '=cmd|x.txt', year: 2026, facts: example.facts })

describe('csvFacts', () => {
  it('is one heading and one line per fact with a value, all as wide', async () => {
    await expect(text).toMatchFileSnapshot('../../../fixtures/present/facts.csv')
  })

  it('begins with the mark by which spreadsheets know UTF-8', () => {
    expect(text.charCodeAt(0)).toBe(0xfeff)
  })

  it('gives no spreadsheet a formula to run', () => {
    expect(text).toContain("\r\n'=cmd|x.txt,")
  })
})
