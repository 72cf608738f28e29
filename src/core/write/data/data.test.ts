import { createHash } from 'node:crypto'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fact } from '../../facts/fact.ts'
import { factsOf } from '../../pipeline.ts'
import { publications, samplePublication } from '../../testing/publications.ts'
import { dataFiles } from '../write.ts'
import { accuracyOf, decimalText } from './money.ts'
import { tableCsv } from './table-csv.ts'
import { xbrlJson } from './xbrl-json.ts'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
const sample = samplePublication()
const facts = factsOf(sample)
const files = new Map(dataFiles(sample, facts, hash).map(({ name, text }) => [name, text]))

/** Lines of CSV as RFC 4180 has them. */
function parsed(csv: string): readonly (readonly string[])[] {
  const lines: string[][] = [['']]
  for (const [, quoted, plain, end] of csv.matchAll(/"((?:[^"]|"")*)"|([^",\r\n]+)|(,|\r\n)/g)) {
    const line = lines.at(-1) ?? []
    if (end === '\r\n') lines.push([''])
    else if (end === ',') line.push('')
    else line[line.length - 1] = quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"')
  }
  return lines.slice(0, -1)
}

const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../../../docs/${name}`, import.meta.url), 'utf8')) as object // our own file

describe('dataFiles', { timeout: 60_000 }, () => {
  it.each([
    ['xbrl.json', 'xbrl-json.schema.json'],
    ['datapackage.json', 'fiscal-data-package.schema.json'],
  ])('writes %s by its schema', (name, schema) => {
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schemaOf(schema))
    expect(validate(JSON.parse(files.get(name) ?? '')), JSON.stringify(validate.errors)).toBe(true)
    expect(validate({})).toBe(false)
  })

  it('describes every column of the fiscal data, in order, and seals the file', () => {
    const text = files.get('fiscal.csv') ?? ''
    const descriptor = JSON.parse(files.get('datapackage.json') ?? '') as {
      readonly resources: readonly [
        { readonly hash: string; readonly schema: { readonly fields: readonly { readonly name: string }[] } },
      ]
    } // written above, by its schema
    const [resource] = descriptor.resources
    expect(parsed(text)[0]).toEqual(resource.schema.fields.map(({ name }) => name))
    expect(resource.hash).toBe(`sha256:${hash(text)}`)
    expect(new Set(parsed(text).map((line) => line.length)).size).toBe(1)
  })

  it('carries every money fact exactly', () => {
    const money = facts.filter(({ quantity, value }) => quantity === 'money' && value !== null)
    const [heading = [], ...lines] = parsed(files.get('fiscal.csv') ?? '')
    const column = heading.indexOf('amount')
    const fen = lines.map((line) => BigInt((line[column] ?? '').replace('.', '')))
    expect(fen).toEqual(money.map(({ value }) => value))
    expect(money.length).toBeGreaterThan(100)
  })
})

describe('tableCsv', { timeout: 60_000 }, () => {
  it('says of every cell what is printed in it', () => {
    fc.assert(
      fc.property(publications, ({ blocks }) => {
        for (const table of blocks.filter((block) => block.kind === 'table')) {
          const [names = [], ...lines] = parsed(tableCsv(table))
          expect(names.length).toBe(table.columns.length)
          for (const [at, row] of table.rows.entries())
            for (const { column, text } of row) expect(lines[at]?.[column]).toBe(text)
        }
      }),
      { numRuns: 10 },
    )
  })

  it('gives a column the headings above it', () => {
    const wide = sample.blocks.find((block) => block.kind === 'table' && block.header.length > 1)
    expect(wide?.kind === 'table' && parsed(tableCsv(wide))[0]).toEqual([
      '科目编码',
      '科目名称',
      '合计',
      '基本支出 / 小计',
      '基本支出 / 人员经费',
      '基本支出 / 公用经费',
      '项目支出',
    ])
  })
})

describe('xbrlJson', () => {
  it('has every fact once, and no two of one kind that contradict each other', () => {
    const report = Object.values(xbrlJson(sample, facts).facts)
    const values = new Map<string, string>()
    for (const { value, dimensions, decimals } of report) {
      const key = JSON.stringify([dimensions, decimals])
      expect(values.get(key) ?? value).toBe(value)
      values.set(key, value)
    }
    const said = new Set(facts.flatMap(({ value, quantity }) => (value === null ? [] : [decimalText(quantity, value)])))
    expect(new Set(report.map(({ value }) => value))).toEqual(said)
  })
})

const fact = (quantity: Fact['quantity'], precision: bigint): Fact => ({ ...(facts[0] as Fact), quantity, precision }) // the sample has facts

describe('accuracyOf', () => {
  it.each([
    ['money', 0n, 2],
    ['money', 50n, 0],
    ['money', 5000n, -2],
    ['money', 500_000n, -4],
    ['count', 0n, 0],
    ['ratio', 50n, 4],
  ] as const)('of %s with half a unit of %s is %s', (quantity, precision, decimals) => {
    expect(accuracyOf(fact(quantity, precision))).toBe(decimals)
  })
})
