import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { example } from '../../../fixtures/present/example.ts'
import { jsonFacts, jsonReport } from './json.ts'
import { examinedOf, limitsInWords, refusedFile } from './report.ts'
import { refusalWords, type RefusalCode } from './words.ts'

function validator(name: string) {
  const schema: object = JSON.parse(readFileSync(new URL(`../../../docs/${name}.schema.json`, import.meta.url), 'utf8'))
  return new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema)
}

const limits = limitsInWords(1024 * 1024, 1000)
const codes = Object.keys(refusalWords) as RefusalCode[] // the keys of a Record<RefusalCode, …>
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('jsonReport', () => {
  const report = jsonReport([examinedOf(example), ...codes.map((code) => refusedFile(`${code}.pdf`, code, limits))])

  it('agrees with its schema, with every kind of refusal', () => {
    const validate = validator('report')
    expect([validate(throughJson(report)), validate.errors]).toEqual([true, null])
  })

  it('has sentences with every value filled in', () => {
    expect(report.documents[0]?.findings.map(({ text }) => text)).toEqual([
      '《</script><img src=x onerror=alert(1)>》没有数据，也没有“本表无数据”之类的说明。',
      '《支出总表》“合计”印为 100.00万元，各明细相加为 90.00万元，相差 10.00万元。',
    ])
    for (const { error } of report.documents.slice(1)) expect(error?.text).not.toMatch(/[{}…]/)
  })

  it('names law and article', () => {
    expect(report.documents[0]?.findings[1]?.basis[0]).toMatchObject({
      id: 'budget-law-2018/75',
      article: '第七十五条',
    })
  })
})

describe('jsonFacts', () => {
  const facts = jsonFacts(example.facts)

  it('agrees with its schema', () => {
    const validate = validator('facts')
    expect([validate(throughJson({ facts })), validate.errors]).toEqual([true, null])
  })

  it('leaves blanks out and says money in fen', () => {
    expect(facts).toHaveLength(5)
    expect(facts[0]).toMatchObject({ value: '100000000', precision: '5000', unit: '万元', printed: '100.00' })
  })
})
