import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classNamed } from './class-names.ts'
import type { ClassificationId } from './classification.ts'
import { childrenOf, entriesNamed, entryOf, parentOf, wasCalled } from './lookup.ts'
import { departmentalFor, governmentalFor } from './mapping.ts'
import { nearestCode, nearestName } from './nearest.ts'
import { tableOf } from './table.ts'

const codesOf = (entries: readonly { readonly code: string }[]) => entries.map(({ code }) => code)

describe('entryOf', () => {
  it('gives the name of the year', () => {
    expect(entryOf('functional', '215', 2019)?.name).toBe('资源勘探信息等支出')
    expect(entryOf('functional', '215', 2023)?.name).toBe('资源勘探工业信息等支出')
    expect(entryOf('functional', '2010308', 2026)).toBeUndefined()
  })

  it('answers a local subdivision with its national code', () => {
    expect(entryOf('departmental', '3021101', 2026)).toMatchObject({ code: '30211', localExtension: true })
    expect(entryOf('departmental', '3099901', 2026)).toMatchObject({ code: '30999' })
    expect(entryOf('departmental', '2010101', 2026)).toBeUndefined()
  })

  it('is not sure about years before the first edition', () => {
    expect(entryOf('functional', '2010301', 2016)).toMatchObject({ name: '行政运行', confidence: 'low' })
  })
})

describe('entriesNamed', () => {
  it('ignores brackets, quotes, levels and a missing 「支出」', () => {
    expect(codesOf(entriesNamed('departmental', '因公出国(境)费用', 2023))).toEqual(['30212'])
    expect(codesOf(entriesNamed('functional', '“政府办公厅(室)及相关机构事务”（款）', 2023))).toEqual(['20103'])
    expect(codesOf(entriesNamed('departmental', '其他对个人和家庭补助支出', 2023))).toEqual(['30399'])
    expect(entriesNamed('functional', '行政运行', 2023).length).toBeGreaterThan(50)
  })

  it('keeps to the exact name where there is one', () => {
    expect(codesOf(entriesNamed('departmental', '资本性支出', 2023))).toEqual(['310'])
    expect(codesOf(entriesNamed('governmental', '资本性支出', 2023))).toEqual(['50601', '50602'])
  })
})

describe('childrenOf, parentOf', () => {
  it('walk one level', () => {
    expect(codesOf(childrenOf('departmental', '307', 2023))).toEqual(['30701', '30702', '30703', '30704'])
    expect(childrenOf('functional', '', 2023).every(({ level }) => level === 1)).toBe(true)
    expect(parentOf('functional', '2010301', 2023)?.code).toBe('20103')
    expect(parentOf('departmental', '3021101', 2023)?.code).toBe('30211')
    expect(parentOf('functional', '201', 2023)).toBeUndefined()
  })
})

describe('wasCalled', () => {
  it('lists the names of a code, the nearest first', () => {
    expect(wasCalled('functional', '215', 2019).map(({ name }) => name)).toEqual([
      '资源勘探信息等支出',
      '资源勘探工业信息等支出',
    ])
    expect(wasCalled('functional', '215', 2023)[0]?.name).toBe('资源勘探工业信息等支出')
  })
})

describe('classNamed', () => {
  it.each([
    ['一、一般公共服务支出', '201', 'current'],
    ['（十九）住房保障支出', '221', 'current'],
    ['十五、商业服务业支出', '216', 'current'],
    ['二十二、预备费', '227', 'current'],
    ['廿一、其他支出', '229', 'current'],
    ['债务付息支出', '232', 'current'],
    ['抗疫特别国债安排的支出', '234', 'current'],
    ['灾害防治及应急管理支出', '224', 'current'],
    ['农林水事务支出', '213', 'other-edition'],
    ['资源勘探信息等支出', '215', 'other-edition'],
    ['资源勘探电力信息等支出', '215', 'other-edition'],
    ['文化体育与传媒支出', '207', 'other-edition'],
    ['医疗卫生与计划生育支出', '210', 'other-edition'],
    ['国土海洋气象等支出', '220', 'other-edition'],
  ])('knows %s', (name, code, spelling) => {
    expect(classNamed(name, 2023)).toMatchObject({ code, spelling })
  })

  it('goes by the year', () => {
    expect(classNamed('资源勘探信息等支出', 2019)?.spelling).toBe('current')
    expect(classNamed('资源勘探工业信息等支出', 2019)?.spelling).toBe('other-edition')
  })

  it.each(['本年支出', '基本支出', '结转下年支出', '公务接待费支出', '对企业资本性支出', ''])(
    'leaves %s alone',
    (name) => {
      expect(classNamed(name, 2023)).toBeUndefined()
    },
  )
})

describe('nearestName', () => {
  const entries = (['functional', 'departmental', 'governmental'] satisfies ClassificationId[]).flatMap(
    (classification) =>
      tableOf(classification)
        .entries.filter(({ name }) => name.length >= 4)
        .map((entry) => ({ classification, entry })),
  )

  it('finds a name with one changed character', () => {
    fc.assert(
      fc.property(fc.constantFrom(...entries), fc.nat(), ({ classification, entry }, place) => {
        const at = place % entry.name.length
        const changed = `${entry.name.slice(0, at)}龘${entry.name.slice(at + 1)}`
        const found = nearestName(classification, changed, entry.validFrom, entry.code)
        expect(found?.entry.code).toBe(entry.code)
        expect(nearestName(classification, changed, entry.validFrom)?.distance).toBeLessThanOrEqual(1)
      }),
      { seed: 20 },
    )
  })

  it('finds nothing far away', () => {
    expect(nearestName('departmental', '驻京联络工作经费', 2023)).toBeUndefined()
  })
})

describe('nearestCode', () => {
  it('goes by the name where there is one', () => {
    expect(nearestCode('departmental', '20921', 2023, '文物和陈列品购置')?.entry.code).toBe('30921')
    expect(nearestCode('functional', '2080805', 2023, '机关事业单位基本养老保险缴费支出')?.entry.code).toBe('2080505')
  })

  it('else needs all digits but one', () => {
    expect(nearestCode('departmental', '30230', 2023)?.distance).toBe(1)
    expect(nearestCode('departmental', '88888', 2023)).toBeUndefined()
  })
})

describe('the mapping', () => {
  it('depends on the body and the year', () => {
    expect(governmentalFor('30101', 'administrative')).toEqual(['50101'])
    expect(governmentalFor('30101', 'institution')).toEqual(['50501'])
    expect(governmentalFor('30101')).toEqual(['50101', '50501'])
    expect(governmentalFor('31101', undefined, 2019)).toEqual(['50802'])
    expect(governmentalFor('31101', undefined, 2023)).toEqual(['50804'])
  })

  it('serves classes and local subdivisions', () => {
    expect(governmentalFor('301', 'administrative')).toEqual(['501'])
    expect(governmentalFor('3021101', 'administrative')).toEqual(['50201'])
    expect(departmentalFor('50101')).toEqual(['30101', '30102', '30103'])
    expect(departmentalFor('51301')).toEqual([])
  })
})
