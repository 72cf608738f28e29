import type { Publication, PublishedChart } from '#core/document/publication.ts'
import { archiveOf } from '../archive.ts'
import { chartParts } from './chart.ts'
import { documentXml, type PageNumbers } from './body.ts'
import { fontTableXml, stylesXml } from './styles.ts'
import { officeRelations, paragraph, relations, run, xmlHead, xmlText } from './xml.ts'

const spreadsheets = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/**
 * A publication as an editable Word document in the proportions of GB/T 9704-2012: styles by Word's own names, a list of
 * contents that Word can update, headings of tables repeated, wide tables on turned pages, page numbers outside. Where page
 * numbers are not given, Word is asked to fill them in. The publication must have no problems and its tables must fit.
 */
export function docxOf(publication: Publication, pages: PageNumbers = new Map()): Uint8Array {
  const charts = publication.blocks.filter((block) => block.kind === 'chart')
  return archiveOf(
    [
      ['[Content_Types].xml', contentTypes(charts.length)],
      ['_rels/.rels', packageRelations],
      ['docProps/core.xml', coreProperties(publication)],
      ['word/document.xml', documentXml(publication, pages)],
      ['word/styles.xml', stylesXml],
      ['word/fontTable.xml', fontTableXml],
      ['word/settings.xml', settings(pages.size === 0)],
      ['word/footerOdd.xml', footer('right')],
      ['word/footerEven.xml', footer('left')],
      ['word/_rels/document.xml.rels', documentRelations(charts)],
      ...charts.flatMap((chart, at) => chartParts(chart, at + 1, publication.date)),
    ],
    publication.date,
  )
}

const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`

const contentTypes = (charts: number): string =>
  `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${[
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Default Extension="xlsx" ContentType="${spreadsheets}.sheet"/>`,
    override('word/document.xml', `${types}.document.main+xml`),
    override('word/styles.xml', `${types}.styles+xml`),
    override('word/fontTable.xml', `${types}.fontTable+xml`),
    override('word/settings.xml', `${types}.settings+xml`),
    override('word/footerOdd.xml', `${types}.footer+xml`),
    override('word/footerEven.xml', `${types}.footer+xml`),
    ...Array.from({ length: charts }, (_, at) => override(`word/charts/chart${at + 1}.xml`, chartType)),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
  ].join('')}</Types>`

const packageRelations = relations([
  ['document', `${officeRelations}/officeDocument`, 'word/document.xml'],
  [
    'properties',
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  ],
])

const documentRelations = (charts: readonly PublishedChart[]): string =>
  relations([
    ['styles', `${officeRelations}/styles`, 'styles.xml'],
    ['fonts', `${officeRelations}/fontTable`, 'fontTable.xml'],
    ['settings', `${officeRelations}/settings`, 'settings.xml'],
    ['footerOdd', `${officeRelations}/footer`, 'footerOdd.xml'],
    ['footerEven', `${officeRelations}/footer`, 'footerEven.xml'],
    ...charts.map((_, at) => [`chart${at + 1}`, `${officeRelations}/chart`, `charts/chart${at + 1}.xml`] as const),
  ])

function coreProperties({ title, entity, date }: Publication): string {
  const stamp = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`
  return [
    `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(entity)}</dc:creator>${stamp('created')}${stamp('modified')}`,
    '<dc:language>zh-CN</dc:language></cp:coreProperties>',
  ].join('')
}

const settings = (askForUpdate: boolean): string =>
  [
    `${xmlHead}<w:settings ${word}>`,
    askForUpdate ? '<w:updateFields w:val="true"/>' : '',
    '<w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/>',
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
    '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>',
  ].join('')

/** The page number between dashes, one character from the outer edge. */
function footer(side: 'left' | 'right'): string {
  const number = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
  const place = `<w:ind w:${side}="320"/><w:jc w:val="${side}"/>`
  return `${xmlHead}<w:ftr ${word}>${paragraph('Footer', `${run('— ')}${number}${run(' —')}`, place)}</w:ftr>`
}
