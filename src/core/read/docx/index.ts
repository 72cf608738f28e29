import { fail, ok, type Result } from '#core/base/result.ts'
import type { ReadError } from '#core/document/read-error.ts'
import type { Read } from '../reader.ts'
import { childOf, childrenOf, parseXml, type XmlElement } from '../xml.ts'
import { type Archive, openArchive } from '../zip.ts'
import { addBody } from './blocks.ts'
import { numberingOf } from './numbering.ts'
import { stylesOf } from './styles.ts'
import type { Walk } from './walk.ts'

/** Reads a Word document: what would be printed, with tracked changes accepted and hidden text left out. */
export const readDocx: Read = async (bytes) => {
  const parts = await partsOf(bytes)
  if (!parts.ok) return fail({ ...parts.error, format: 'docx' })
  const body = childOf(parts.value.document, 'body')
  if (!body) return fail({ code: 'damaged', format: 'docx', detail: 'no body' })
  const walk: Walk = {
    styles: stylesOf(parts.value.styles),
    numbering: numberingOf(parts.value.numbering),
    notes: new Map([...notesOf(parts.value.footnotes, 'footnote'), ...notesOf(parts.value.endnotes, 'endnote')]),
    blocks: [],
    doubts: [],
    block: 0,
  }
  addBody(walk, body)
  return walk.error ? fail(walk.error) : ok({ format: 'docx', blocks: walk.blocks, doubts: walk.doubts })
}

interface Parts {
  readonly document: XmlElement | undefined
  readonly styles: XmlElement | undefined
  readonly numbering: XmlElement | undefined
  readonly footnotes: XmlElement | undefined
  readonly endnotes: XmlElement | undefined
}

async function partsOf(bytes: Uint8Array): Promise<Result<Parts, ReadError>> {
  const archive = await openArchive(bytes)
  if (!archive.ok) return archive
  const main = await mainPart(archive.value)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const document = await partOf(archive.value, main)
  if (!document.ok) return document
  const optional = async (name: string) => {
    const part = await partOf(archive.value, `${folder}${name}.xml`)
    // A broken list of styles costs the levels of headings, not the document.
    return part.ok ? part.value : undefined
  }
  return ok({
    document: document.value,
    styles: await optional('styles'),
    numbering: await optional('numbering'),
    footnotes: await optional('footnotes'),
    endnotes: await optional('endnotes'),
  })
}

/** The package says which part is the document; nearly always the one of the usual name. */
async function mainPart(archive: Archive): Promise<string> {
  const relations = await partOf(archive, '_rels/.rels')
  const found = childrenOf(relations.ok ? relations.value : undefined).find((relation) =>
    relation.attributes['Type']?.endsWith('/officeDocument'),
  )
  return found?.attributes['Target']?.replace(/^\//, '') ?? 'word/document.xml'
}

async function partOf(archive: Archive, name: string): Promise<Result<XmlElement | undefined, ReadError>> {
  const text = archive.textOf(name)
  if (!text.ok) return text
  return text.value === undefined ? ok(undefined) : parseXml(text.value)
}

function notesOf(root: XmlElement | undefined, kind: string): readonly (readonly [string, XmlElement])[] {
  return childrenOf(root, kind).map((note) => [`${kind} ${note.attributes['id']}`, note] as const)
}
