import { beforeAll, expect, it } from 'vitest'
import type { Figure } from '#core/facts/figure.ts'
import { grantRole } from '../organisation/people.ts'
import { project } from '../projection/project.ts'
import type { Ledger } from '../store/ledger.ts'
import { onEveryEngine } from '../testing/engines.ts'
import { everyone, initialise, setUpUnit } from '../testing/ledgers.ts'
import { must, refusalOf } from '../testing/result.ts'
import { archiveDocument } from './archive.ts'
import { decideArchiveCorrection, proposeArchiveCorrection } from './corrections.ts'
import { archivedFigures } from './figures.ts'

const text = `# 青澜市联络局2025年部门预算

### 表1 部门支出总表
单位：元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| --- | --- | --- | --- | --- |
| | 合计 | 300.00 | 200.00 | 100.00 |
| 201 | 一般公共服务支出 | 300.00 | 200.00 | 100.00 |
| 20103 | 政府办公厅（室）及相关机构事务 | 300.00 | 200.00 | 100.00 |
| 2010301 | 行政运行 | 200.00 | 200.00 | |
| 2010302 | 一般行政管理事务 | 100.00 | | 100.00 |

经办人联系电话：10000000000
`
const file = { name: 'budget-2025.md', bytes: new TextEncoder().encode(text) }

const project2010302 = (figures: readonly Figure[]): readonly bigint[] =>
  figures
    .filter(
      ({ coordinates: { functional, nature, year } }) =>
        functional === '2010302' && nature === 'project' && (year ?? '2025') === '2025',
    )
    .map(({ value }) => value)

const by = { unit: 'office', person: everyone }

onEveryEngine('the archive', (open) => {
  let ledger: Ledger
  beforeAll(async () => {
    ledger = await open()
    await initialise(ledger)
    await setUpUnit(ledger, 'office', { years: [2026] })
  }, 600_000)

  it('gives last year to a ledger that does not keep it, and shows corrections when they may be shown', {
    timeout: 600_000,
  }, async () => {
    const archived = must(await archiveDocument(ledger, by, file))
    expect(archived.year).toBe(2025)
    expect(refusalOf(await archiveDocument(ledger, by, file)).code).toBe('archive.known')
    const stages = ['approved'] as const
    expect(project2010302(await archivedFigures(ledger, 'office', 2025, { stages }))).toEqual([100_00n])
    expect(project2010302(await project(ledger, { unit: 'office', year: 2026, stages }))).toEqual([100_00n])

    const { rows } = { rows: await ledger.db.selectFrom('archivedFigure').selectAll().execute() }
    expect(rows.filter(({ printed, place }) => /10000000000/.test(printed + place))).toEqual([])
    const wrong = rows.find(({ coordinates }) => /2010302/.test(coordinates) && /project/.test(coordinates))
    const place = { documentId: archived.documentId, figureId: wrong?.figureId ?? -1n }
    const why = { reason: 'the printed amount left out a purchase' }
    const proposed = { ...place, value: 120_00n }
    expect(refusalOf(await proposeArchiveCorrection(ledger, by, proposed)).code).toBe('archive.noReason')
    const correctionId = must(await proposeArchiveCorrection(ledger, { ...by, ...why }, proposed))
    const plain = { unit: 'office', year: 2026, stages } as const
    expect(project2010302(await project(ledger, plain))).toEqual([100_00n])
    expect(project2010302(await project(ledger, { ...plain, draft: true }))).toEqual([120_00n])
    expect(refusalOf(await decideArchiveCorrection(ledger, by, { ...place, correctionId }, 'approved')).code).toBe(
      'archive.ownProposal',
    )
    must(await grantRole(ledger, by, { person: '王芳', role: 'handler' }))
    const handler = { ...by, person: '王芳' }
    const decided = await decideArchiveCorrection(ledger, handler, { ...place, correctionId }, 'approved')
    expect(refusalOf(decided).code).toBe('ledger.notAllowed')
    must(await grantRole(ledger, by, { person: '王芳', role: 'leader' }))
    must(await decideArchiveCorrection(ledger, handler, { ...place, correctionId }, 'approved'))
    expect(project2010302(await project(ledger, plain))).toEqual([120_00n])
  })

  it('refuses what it cannot read', async () => {
    const broken = { name: 'empty.txt', bytes: new TextEncoder().encode('no year and no table') }
    expect(refusalOf(await archiveDocument(ledger, by, broken)).code).toBe('archive.noYear')
  })
})
