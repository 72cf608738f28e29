import type { Publication } from '#core/document/publication.ts'
import type { Coordinates } from '#core/facts/coordinates.ts'
import type { Fact } from '#core/facts/fact.ts'
import { csvLine } from './csv.ts'
import { decimalText } from './money.ts'

/** Columns of the fiscal data: the dimension each is taken from, and what it is in the Fiscal Data Package specification. */
const dimensions: readonly (readonly [name: string, dimension: keyof Coordinates, columnType: string])[] = [
  ['unit', 'unit', 'administrative-classification:generic:level2:label'],
  ['stage', 'stage', 'phase:label'],
  ['flow', 'flow', 'direction'],
  ['fund', 'fund', 'fin-source:generic:level1:label'],
  ['exp_func_code', 'functional', 'functional-classification:cn:code'],
  ['dep_bgt_eco_code', 'departmental', 'economic-classification:cn-departmental:code'],
  ['gov_bgt_eco_code', 'governmental', 'economic-classification:cn-governmental:code'],
  ['revenue_code', 'revenue', 'economic-classification:cn-revenue:code'],
  ['nature', 'nature', 'expenditure-type:label'],
  ['origin', 'origin', 'value-kind:label'],
  ['pro_name', 'project', 'activity:generic:project:label'],
  ['three_public', 'threePublic', 'activity:generic:subproject:label'],
  ['procurement', 'procurement', 'procurement-type:label'],
  ['measure', 'measure', 'value-measure:label'],
  ['item', 'item', 'fiscal:generic:label'],
]

/** The money facts of a disclosure as lines of CSV, each printed figure once, in 元. */
export function fiscalCsv({ entity, year }: Publication, facts: readonly Fact[]): string {
  const heading = [
    'fiscal_year',
    'agency_name',
    ...dimensions.map(([name]) => name),
    'amount',
    'table',
    'row',
    'column',
  ]
  const lines = facts.flatMap(({ coordinates, quantity, value, labels }) => {
    if (quantity !== 'money' || value === null) return []
    const own = dimensions.map(([, dimension]) => coordinates[dimension] ?? '')
    const amount = decimalText(quantity, value)
    const place = [labels.table, labels.row.join(' / '), labels.column.join(' / ')]
    return [csvLine([coordinates.year ?? String(year), coordinates.entity ?? entity, ...own, amount, ...place])]
  })
  return csvLine(heading) + lines.join('')
}

const text = (name: string, columnType?: string) => ({ name, type: 'string', ...(columnType && { columnType }) })

/** The descriptor datapackage.json of the Fiscal Data Package, for `fiscal.csv` beside it. */
export function dataPackage(
  publication: Publication,
  resource: { readonly bytes: number; readonly sha256: string },
): object {
  const { title, entity, year, date } = publication
  return {
    profile: 'fiscal-data-package',
    name: `disclosure-${year}`,
    title,
    created: `${date}T00:00:00Z`,
    countryCode: 'CN',
    author: entity,
    fiscalPeriod: { start: `${year}-01-01`, end: `${year}-12-31` },
    granularity: 'aggregated',
    resources: [
      {
        name: 'fiscal',
        path: 'fiscal.csv',
        profile: 'tabular-data-resource',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: resource.bytes,
        hash: `sha256:${resource.sha256}`,
        dialect: { delimiter: ',', doubleQuote: true, lineTerminator: '\r\n', header: true },
        schema: {
          missingValues: [''],
          fields: [
            { name: 'fiscal_year', type: 'year', columnType: 'date:fiscal-year' },
            text('agency_name', 'administrative-classification:generic:level1:label'),
            ...dimensions.map(([name, , columnType]) => text(name, columnType)),
            { name: 'amount', type: 'number', decimalChar: '.', columnType: 'value', currency: 'CNY' },
            text('table'),
            text('row'),
            text('column'),
          ],
        },
      },
    ],
  }
}
