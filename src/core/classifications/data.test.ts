import { describe, expect, it } from 'vitest'
import { type ClassificationId, firstYear, isValidIn, lastYear } from './classification.ts'
import { entryOf, levelOf } from './lookup.ts'
import { departmentalFor, governmentalFor } from './mapping.ts'
import { looseName, plainName } from './names.ts'
import { tableOf } from './table.ts'

const classifications: readonly ClassificationId[] = ['functional', 'departmental', 'governmental', 'revenue']
const halfWidth = (name: string) => name.replaceAll('（', '(').replaceAll('）', ')').replaceAll('，', ',')
const years = Array.from({ length: lastYear - firstYear + 1 }, (_, at) => firstYear + at)

describe.each(classifications)('the %s list', (classification) => {
  const { entries, byCode } = tableOf(classification)

  it('gives a code one name in a year', () => {
    for (const [code, versions] of byCode) {
      for (const year of years) {
        expect(versions.filter((entry) => isValidIn(entry, year)).length, `${code} in ${year}`).toBeLessThan(2)
      }
    }
  })

  it('has years in order', () => {
    expect(
      entries.filter(({ validFrom, validTo }) => validFrom < firstYear || (validTo ?? Infinity) < validFrom),
    ).toEqual([])
  })

  it('has codes of the length of their level, and names without spaces or ASCII', () => {
    expect(entries.filter(({ code, level }) => levelOf(classification, code) !== level)).toEqual([])
    expect(entries.filter(({ code, name }) => !/^\d+$/.test(code) || name === '' || /[\s!-~]/.test(name))).toEqual([])
  })

  it('has the parent of every entry in each of its years', () => {
    for (const { code, parent, validFrom, validTo } of entries) {
      for (const year of years.filter((year) => parent && validFrom <= year && year <= (validTo ?? lastYear))) {
        expect(entryOf(classification, parent ?? '', year), `parent of ${code} in ${year}`).toBeDefined()
      }
    }
  })
})

describe('the mapping', () => {
  it('names existing codes on both sides', () => {
    for (const { code } of tableOf('departmental').entries) {
      const counterparts = governmentalFor(code)
      expect(counterparts.length, code).toBeGreaterThan(0)
      for (const other of counterparts) {
        expect(tableOf('governmental').byCode.has(other), other).toBe(true)
        expect(departmentalFor(other), `${other} leads back to ${code}`).toContain(code)
      }
    }
  })
})

describe('functional classes', () => {
  it('do not share names, not even loosely', () => {
    const codesOf = new Map<string, Set<string>>()
    for (const { level, code, name } of tableOf('functional').entries) {
      if (level === 1) codesOf.set(looseName(name), (codesOf.get(looseName(name)) ?? new Set()).add(code))
    }
    expect([...codesOf].filter(([, codes]) => codes.size > 1)).toEqual([])
  })
})

describe('plainName', () => {
  it('does not change an official name but for its brackets', () => {
    const plain = classifications.flatMap((id) =>
      tableOf(id).entries.map(({ name }) => [plainName(name), name] as const),
    )
    expect(plain.filter(([form, name]) => form !== halfWidth(name).replace(/["“”]/g, ''))).toEqual([])
  })
})
