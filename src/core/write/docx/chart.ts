import type { PublishedChart } from '#core/document/publication.ts'
import { chartSpace } from './chart-space.ts'
import { workbookOf } from './chart-workbook.ts'
import { officeRelations, relations, xmlText } from './xml.ts'

/** English metric units, in which DrawingML measures. */
const metric = (points: number): number => Math.round(points * 12_700)

const chartType = 'http://schemas.openxmlformats.org/drawingml/2006/chart'

/** A chart in line with the text, with its words for those who cannot see it. Its part is `charts/chart<position>.xml`. */
export function chartXml(chart: PublishedChart, position: number): string {
  const size = `cx="${metric(chart.widthPoints)}" cy="${metric(chart.heightPoints + roomAround)}"`
  return [
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">',
    `<wp:extent ${size}/><wp:docPr id="${position}" name="${xmlText(chart.title)}" descr="${xmlText(chart.alternative)}"/>`,
    `<a:graphic><a:graphicData uri="${chartType}"><c:chart xmlns:c="${chartType}" r:id="chart${position}"/></a:graphicData></a:graphic>`,
    '</wp:inline></w:drawing></w:r>',
  ].join('')
}

/** What office programs keep free around the bars of a chart. */
const roomAround = 24

/** The parts of a chart: itself, the workbook behind it that opens when its data are edited, and how they belong together. */
export function chartParts(
  { data }: PublishedChart,
  position: number,
  date: string,
): readonly (readonly [name: string, content: string | Uint8Array])[] {
  return [
    [`word/charts/chart${position}.xml`, chartSpace(data)],
    [
      `word/charts/_rels/chart${position}.xml.rels`,
      relations([['book', `${officeRelations}/package`, `../embeddings/chart${position}.xlsx`]]),
    ],
    [`word/embeddings/chart${position}.xlsx`, workbookOf(data, date)],
  ]
}
