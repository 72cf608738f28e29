import { describe, expect, it } from 'vitest'
import { example } from '../../../fixtures/present/example.ts'
import type { Examination } from '../findings/examination.ts'
import { comparedWith, pageComparisons } from './together.ts'

const department: Examination = { ...example, file: '部门.pdf', relations: [] }
const unit: Examination = {
  ...example,
  file: '单位.pdf',
  relations: [
    {
      id: 0,
      law: 'same',
      comparator: '=',
      terms: [
        { fact: 1, coefficient: 1 },
        { fact: 0, coefficient: -1, document: 0 },
      ],
      rests: { message: 'documents', data: { other: '部门.pdf' } },
      outcome: 'broken',
    },
  ],
}
const all = [
  { index: 0, examination: department },
  { index: 2, examination: unit },
]

describe('comparedWith', () => {
  it('counts from both sides', () => {
    expect(comparedWith(1, all)).toEqual([{ file: '部门.pdf', agree: 0, differ: 1 }])
    expect(comparedWith(0, all)).toEqual([{ file: '单位.pdf', agree: 0, differ: 1 }])
  })
})

describe('pageComparisons', () => {
  it('points to the other figure, whose element has the number of its file in the call', () => {
    expect(pageComparisons(0, all)).toMatchObject([{ fact: 0, target: 'd2f1', printed: '60.00', outcome: 'broken' }])
    expect(pageComparisons(1, all)).toMatchObject([{ fact: 1, target: 'd0f0', printed: '100.00' }])
  })
})
