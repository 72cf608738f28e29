import { describe, expect, it } from 'vitest'
import { type ClassificationId, firstYear, lastYear } from './classification.ts'
import { nameStatus } from './name-status.ts'
import { tableOf } from './table.ts'

describe('nameStatus', () => {
  it.each<[ClassificationId, string, string, number]>([
    ['functional', '2080505', '机关事业单位基本养老保险缴费', 2026],
    ['functional', '2080505', '机关事业单位基本养老保险缴', 2024],
    ['functional', '2080505', '社会保障和就业支出-行政事业单位养老支出-机关事业单位基本养老保险缴费', 2026],
    ['functional', '20805', '行政事业单位离退休', 2020],
    ['functional', '215', '资源勘探信息等支出', 2020],
    ['functional', '216', '商业服务业支出', 2019],
    ['governmental', '50601', '资本性支出', 2026],
    ['governmental', '50999', '其他对个人和家庭的补助', 2026],
    ['departmental', '303', '对个人和家庭补助', 2026],
    ['departmental', '3021503', '三类会议费', 2026],
  ])('accepts a variant: %s %s %s in %i', (classification, code, printed, year) => {
    expect(nameStatus(classification, code, printed, year).status).toBe('alias')
  })

  it.each<[ClassificationId, string, string, number, object]>([
    ['functional', '20805', '行政事业单位离退休', 2023, { status: 'outdated', expected: '行政事业单位养老支出' }],
    ['functional', '215', '资源勘探信息等支出', 2023, { status: 'outdated', expected: '资源勘探工业信息等支出' }],
    ['functional', '215', '资源勘探电力信息等支出', 2023, { status: 'outdated', confidence: 'medium' }],
    ['functional', '210', '医疗卫生与计划生育支出', 2023, { status: 'outdated', expected: '卫生健康支出' }],
    ['functional', '201', '一般公共预算支出', 2023, { status: 'misspelt', expected: '一般公共服务支出' }],
    ['departmental', '30303', '退休（役）费', 2020, { status: 'misspelt', expected: '退职（役）费' }],
    ['departmental', '30213', '维护（护）费', 2026, { status: 'misspelt', expected: '维修（护）费' }],
    ['departmental', '30399', '其他个人和家庭的补助支出', 2023, { status: 'misspelt' }],
    ['governmental', '50301', '房屋建筑物构建', 2019, { status: 'misspelt', expected: '房屋建筑物购建' }],
    ['departmental', '30208', '物业管理费', 2026, { status: 'different', expected: '取暖费', confidence: 'high' }],
    ['departmental', '30301', '退休费', 2023, { status: 'different', expected: '离休费' }],
    ['departmental', '20921', '文物和陈列品购置', 2023, { status: 'unknown-code' }],
    ['departmental', '39906', '赠与', 2023, { status: 'unknown-code', lastValid: 2021 }],
  ])('tells: %s %s %s in %i', (classification, code, printed, year, verdict) => {
    expect(nameStatus(classification, code, printed, year)).toMatchObject(verdict)
  })

  it('calls every name of the list current in each of its years', () => {
    for (const classification of ['functional', 'departmental', 'governmental', 'revenue'] as const) {
      for (const { code, name, validFrom, validTo } of tableOf(classification).entries) {
        for (let year = validFrom; year <= (validTo ?? lastYear); year += 1) {
          expect(nameStatus(classification, code, name, year).status, `${code} ${name} ${year}`).toBe('current')
        }
      }
    }
  })

  it('never says more than a doubtful “different” of a doubtful entry', () => {
    for (const { code, validFrom } of tableOf('functional').entries.filter(({ confidence }) => confidence === 'low')) {
      expect(nameStatus('functional', code, '驻京联络工作经费', validFrom)).toMatchObject({
        status: 'different',
        confidence: 'low',
      })
    }
  })

  it('is not sure of codes outside the known editions', () => {
    expect(nameStatus('departmental', '30404', '财政贴息', firstYear - 1).confidence).toBe('low')
    expect(nameStatus('functional', '21298', '超长期特别国债安排的支出', 2026).confidence).toBe('low')
  })
})
