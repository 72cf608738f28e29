import type { Publication } from '#core/document/publication.ts'
import type { Fact } from '#core/facts/fact.ts'
import { dataPackage, fiscalCsv } from './fiscal-data-package.ts'
import { tableCsv } from './table-csv.ts'
import { xbrlJson } from './xbrl-json.ts'

/**
 * A disclosure as data: every table as CSV, its money facts as a Fiscal Data Package, all facts as xBRL-JSON. `hash` is
 * SHA-256 in hexadecimal of a text in UTF-8.
 */
export function dataFiles(
  publication: Publication,
  facts: readonly Fact[],
  hash: (text: string) => string,
): readonly { readonly name: string; readonly text: string }[] {
  const tables = publication.blocks.flatMap((block) =>
    block.kind === 'table' ? [{ name: `${block.id}.csv`, text: tableCsv(block) }] : [],
  )
  const fiscal = fiscalCsv(publication, facts)
  const resource = { bytes: new TextEncoder().encode(fiscal).length, sha256: hash(fiscal) }
  return [
    ...tables,
    { name: 'fiscal.csv', text: fiscal },
    { name: 'datapackage.json', text: `${JSON.stringify(dataPackage(publication, resource), undefined, 2)}\n` },
    { name: 'xbrl.json', text: `${JSON.stringify(xbrlJson(publication, facts), undefined, 1)}\n` },
  ]
}
