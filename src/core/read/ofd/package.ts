import { fail, ok, type Result } from '#core/base/result.ts'
import type { ReadError } from '#core/document/read-error.ts'
import { childOf, childrenOf, descendantsOf, parseXml, textIn, type XmlElement } from '../xml.ts'
import type { Archive } from '../zip.ts'
import { numbersIn } from './numbers.ts'

/** A page: what is drawn, from the back to the front, and its box. `undefined` layers could not be read. */
export interface OfdPage {
  readonly layers: readonly XmlElement[] | undefined
  readonly size: readonly number[]
}

/** The pages of all documents of a package. Paths in it are absolute or relative to the file that names them. */
export async function pagesOf(archive: Archive): Promise<Result<readonly OfdPage[], ReadError>> {
  const entry = await partOf(archive, 'OFD.xml')
  if (!entry.ok) return entry
  const pages: OfdPage[] = []
  for (const root of descendantsOf(entry.value, 'DocRoot')) {
    const path = resolved('', textIn(root).trim())
    const document = await partOf(archive, path)
    if (!document.ok) return document
    for (const page of await documentPages(archive, document.value, path)) {
      if ('code' in page) return fail(page)
      pages.push(page)
    }
  }
  return pages.length > 0 ? ok(pages) : fail({ code: 'damaged', detail: 'no pages' })
}

async function partOf(archive: Archive, path: string): Promise<Result<XmlElement, ReadError>> {
  const text = archive.textOf(path)
  if (!text.ok) return text
  return text.value === undefined ? fail({ code: 'damaged', detail: `no ${path}` }) : parseXml(text.value)
}

/** Errors that concern the whole file end the reading; a page that is missing or broken does not. */
const ending = new Set<ReadError['code']>(['archive-bomb', 'too-deep', 'too-large', 'password'])

async function documentPages(
  archive: Archive,
  document: XmlElement,
  path: string,
): Promise<readonly (OfdPage | ReadError)[]> {
  const common = childOf(document, 'CommonData')
  const templates = new Map<string, XmlElement | undefined>()
  const usual = numbersIn(boxText(childOf(common, 'PageArea')))
  for (const template of childrenOf(common, 'TemplatePage')) {
    const part = await partOf(archive, resolved(path, template.attributes['BaseLoc'] ?? ''))
    if (!part.ok && ending.has(part.error.code)) return [part.error]
    templates.set(template.attributes['ID'] ?? '', part.ok ? part.value : undefined)
  }
  const pages: (OfdPage | ReadError)[] = []
  for (const page of childrenOf(childOf(document, 'Pages'), 'Page')) {
    const part = await partOf(archive, resolved(path, page.attributes['BaseLoc'] ?? ''))
    if (!part.ok) {
      pages.push(ending.has(part.error.code) ? part.error : { layers: undefined, size: usual })
      continue
    }
    const own = numbersIn(boxText(childOf(part.value, 'Area')))
    pages.push({ layers: layersOf(part.value, templates), size: own.length === 4 ? own : usual })
  }
  return pages
}

function layersOf(page: XmlElement, templates: ReadonlyMap<string, XmlElement | undefined>): readonly XmlElement[] {
  const used = childrenOf(page, 'Template')
  const of = (front: boolean): readonly XmlElement[] =>
    used
      .filter((template) => (template.attributes['ZOrder'] === 'Foreground') === front)
      .flatMap((template) => templates.get(template.attributes['TemplateID'] ?? '') ?? [])
  return [...of(false), page, ...of(true)]
}

const boxText = (area: XmlElement | undefined): string => childrenOf(area, 'PhysicalBox').map(textIn).join(' ')

/** The path of a file in the archive that another file names. */
function resolved(from: string, path: string): string {
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
