import { expect, it, vi } from 'vitest'
import { coordinatesKey } from '#core/facts/coordinates.ts'
import { project } from '../projection/project.ts'
import { onEveryEngine } from '../testing/engines.ts'
import { must } from '../testing/result.ts'
import { departmentOf, loadOffice } from './load.ts'
import { offices } from './offices/index.ts'
import { valueOf } from './testing/roll-up.ts'

// five offices and their projections take a while on a machine with other work
vi.setConfig({ testTimeout: 300_000 })

/** Coordinates that the roll-up does not know: it is a plain sum over lines. */
const beyond = ['unit', 'item', 'procurement', 'asset']

const total = (figures: Awaited<ReturnType<typeof project>>) =>
  figures.find(({ coordinates }) => coordinatesKey(coordinates) === 'flow=totalUses|stage=approved')?.value

onEveryEngine('loadOffice', (open) => {
  it('loads every office into one ledger, and again without a change', async () => {
    const ledger = await open()
    for (const office of offices) expect(must(await loadOffice(ledger, office)).loaded).toBe(true)
    const entries = await ledger.db.selectFrom('auditEntry').selectAll().execute()
    for (const office of offices) expect(must(await loadOffice(ledger, office)).loaded).toBe(false)
    expect(await ledger.db.selectFrom('auditEntry').selectAll().execute()).toEqual(entries)
    const archived = await ledger.db.selectFrom('archivedFigure').select(['unitId', 'coordinates', 'value']).execute()
    const given = offices.flatMap(({ id, lastYear }) => lastYear.map(({ value }) => `${id} ${value}`))
    expect(archived.map(({ unitId, value }) => `${unitId} ${value}`).toSorted()).toEqual(given.toSorted())
    expect(archived.map(({ coordinates }) => coordinates)).toContain(
      '{"flow":"expenditure","fund":"fiscal","stage":"approved","threePublic":"total","year":"2022"}',
    )
    expect(entries.map(({ action }) => action)).toEqual(['initialise', ...Array(9).fill('loadSample')])
  })

  it('projects what a plain sum over the data says, at every stage', async () => {
    const ledger = await open()
    for (const office of offices) {
      must(await loadOffice(ledger, office))
      // a budget's year has begun with what was carried over, though nothing of it is final yet
      const stages = office.stage === 'approved' ? (['approved', 'adjusted'] as const) : undefined
      const figures = await project(ledger, {
        unit: office.id,
        year: office.year,
        lastYear: false,
        ...(stages && { stages }),
      })
      const compared = figures.filter(
        ({ coordinates }) =>
          coordinates.flow !== 'count' &&
          coordinates.flow !== 'closingCarryover' &&
          !beyond.some((name) => name in coordinates) &&
          !['meetings', 'training', 'receptionDomesticForeignAffairs', 'receptionAbroad'].includes(
            coordinates.threePublic ?? '',
          ),
      )
      expect(compared.length).toBeGreaterThan(100)
      const different = compared.filter(({ coordinates, value }) => valueOf(office, coordinates) !== value)
      expect(different.map(({ coordinates, value }) => `${office.id} ${coordinatesKey(coordinates)} ${value}`)).toEqual(
        [],
      )
    }
  })

  it('gives a department the figures of its unit', async () => {
    const ledger = await open()
    const [office] = offices
    if (!office) return expect.unreachable()
    must(await loadOffice(ledger, office))
    const asked = { year: office.year, lastYear: false } as const
    expect(total(await project(ledger, { unit: office.id, ...asked }))).toBe(383_680_000n)
    expect(total(await project(ledger, { department: departmentOf(office), ...asked }))).toBe(383_680_000n)
  })

  it('refuses a person without a role in a ledger that has some', async () => {
    const ledger = await open()
    const [first, second] = offices
    if (!first || !second) return expect.unreachable()
    must(await loadOffice(ledger, first, 'one'))
    const refused = await loadOffice(ledger, second, 'another')
    expect(refused).toMatchObject({ ok: false, error: { code: 'ledger.notAllowed' } })
    expect(await ledger.db.selectFrom('unit').select('unitId').execute()).toHaveLength(2)
  })
})
