import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Publication } from '../../document/publication.ts'
import { longPublication, publications, samplePublication, wildPublications } from '../../testing/publications.ts'
import { differencesIn, roundTrips, written } from '../testing.ts'

const pageOf = async (publication: Publication): Promise<string> =>
  new TextDecoder().decode(await written(publication, 'html'))

describe('html', { timeout: 120_000 }, () => {
  it('reads back as it was written', async () => {
    expect(await differencesIn(samplePublication(), 'html')).toEqual([])
  })

  it('reads back whatever the texts and tables are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(publications, wildPublications), async (publication) => {
        expect(await differencesIn(publication, 'html')).toEqual([])
      }),
      { numRuns: roundTrips },
    )
  })

  it('carries five hundred rows', async () => {
    expect(await differencesIn(longPublication(500), 'html')).toEqual([])
  })

  it('gives every header cell a scope, every table a caption, and holds no script', async () => {
    const page = await pageOf(samplePublication())
    expect(page.match(/<th(?:>| (?!scope=))/g)).toBeNull()
    expect(page.match(/<caption>/g)?.length).toBe(page.match(/<table>/g)?.length)
    expect(page).not.toMatch(/<script|\son\w+=|https?:/i)
    expect(page).toContain('<html lang="zh-CN">')
  })

  it('links every entry of the contents to an element of the page', async () => {
    const page = await pageOf(samplePublication())
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    expect(targets.length).toBeGreaterThan(8)
    expect(targets.filter((id) => !ids.has(id ?? ''))).toEqual([])
  })

  it('passes the contrast of WCAG AA in every pair of colours it uses', async () => {
    const { styleSheet } = await import('./style-sheet.ts')
    const colours = [...styleSheet.matchAll(/[^-]color: (#\w+)/g)].map(([, colour]) => colour ?? '')
    expect(colours.length).toBeGreaterThan(1)
    for (const colour of colours)
      for (const ground of ['#fff', '#f0f0f0']) expect(contrast(colour, ground), colour).toBeGreaterThan(4.5)
  })
})

const luminance = (colour: string): number => {
  const hex = colour.slice(1)
  const parts = hex.length === 3 ? hex.split('').map((digit) => digit + digit) : (hex.match(/../g) ?? [])
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const value = Number.parseInt(part, 16) / 255
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}
