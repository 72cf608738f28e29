import { describe, expect, it } from 'vitest'
import { examineText } from '../testing/documents.ts'
import { deadlineOf, type GateInput, gateOf } from './gate.ts'

const signOffs = [
  { by: '甲', role: 'secrecyReviewer', date: '2026-03-18' },
  { by: '乙', role: 'head', date: '2026-03-19' },
] as const

const gate = async (text: string, more: Partial<GateInput> = {}) =>
  gateOf({ examination: await examineText(text), signOffs, date: '2026-03-20', ...more })

describe('gateOf', { timeout: 60_000 }, () => {
  it('stays shut while obligations are not met, and lists them', async () => {
    const shut = await gate('# 青澜市联络局2026年部门预算\n\n第一部分 部门概况\n')
    expect(shut.open).toBe(false)
    expect(shut.obligations.length).toBeGreaterThan(0)
    expect(shut.missingSignOffs).toEqual([])
  })

  it('stays shut with a personal telephone number', async () => {
    const shut = await gate(`# 青澜市联络局2026年部门预算\n\n办理人手机：${['139', '0000', '0000'].join('')}\n`)
    expect(shut.findings.map(({ rule }) => rule)).toContain('privacy/personal-phones-absent')
  })

  it.each([
    ['nobody', [], ['secrecyReviewer', 'head']],
    ['only the head', signOffs.slice(1), ['secrecyReviewer']],
    ['a reviewer without a name', [{ ...signOffs[0], by: ' ' }, signOffs[1]], ['secrecyReviewer']],
    ['somebody after the day of publication', [signOffs[0], { ...signOffs[1], date: '2026-03-21' }], ['head']],
  ])('asks who is missing when signed by %s', async (_, signed, missing) => {
    expect((await gate('# 青澜市联络局2026年部门预算\n', { signOffs: signed })).missingSignOffs).toEqual(missing)
  })

  it('opens when nothing is left', async () => {
    const examination = { ...(await examineText('# 青澜市联络局2026年部门预算\n')), findings: [], obligations: [] }
    expect(gateOf({ examination, signOffs, date: '2026-03-20' }).open).toBe(true)
  })
})

describe('deadlineOf', () => {
  it.each([
    ['2026-03-01', '2026-03-21', false, 'kept', '2026-03-21', 0],
    ['2026-03-01', '2026-03-22', false, 'missed', '2026-03-21', -1],
    ['2026-02-10', '2026-03-01', false, 'kept', '2026-03-02', 1],
    ['2026-03-01', '2026-03-22', true, 'kept', '2026-04-05', 14],
  ])('approved %s, published %s, unit %s: %s', (approved, date, unit, kind, last, daysLeft) => {
    expect(deadlineOf(approved, date, unit)).toEqual({ kind, last, daysLeft })
  })

  it('is unknown without a date of approval', () => {
    expect(deadlineOf(undefined, '2026-03-22', false)).toEqual({ kind: 'unknown' })
  })
})
