import type { PublishedChart } from '#core/document/publication.ts'
import { xmlText } from './xml.ts'

/** English metric units, in which DrawingML measures. */
const metric = (points: number): number => Math.round(points * 12_700)

/** A chart in line with the text: the drawing itself for programs that know SVG, its picture for the others. */
export function chartXml(chart: PublishedChart, position: number): string {
  const size = `cx="${metric(chart.widthPoints)}" cy="${metric(chart.heightPoints)}"`
  const name = xmlText(chart.title)
  return [
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">',
    `<wp:extent ${size}/><wp:docPr id="${position}" name="${name}" descr="${xmlText(chart.alternative)}"/>`,
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>',
    `<pic:nvPicPr><pic:cNvPr id="${position}" name="${name}"/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip r:embed="picture${position}"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">`,
    `<asvg:svgBlip r:embed="drawing${position}"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
  ].join('')
}
