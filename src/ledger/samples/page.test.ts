import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { samplesPage } from './testing/page.ts'

const page = new URL('../../../docs/samples.md', import.meta.url)

describe('docs/samples.md', () => {
  it('says what the data say', () => {
    if (process.env['UPDATE']) writeFileSync(page, samplesPage())
    expect(readFileSync(page, 'utf8')).toBe(samplesPage())
  })
})
