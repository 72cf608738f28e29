/** Runs an example of a rule page through the pipeline, as what its fence says it is. */
import { strToU8, zipSync } from 'fflate'
import type { Finding } from '../src/core/findings/finding.ts'
import { examine, examineTogether } from '../src/core/pipeline.ts'

/** Between the documents of an example that needs several. */
const another = /^={5,} *\n/gm

/** The findings of all documents of an example. */
export async function runExample(form: string, text: string): Promise<readonly Finding[]> {
  const documents = text.split(another)
  const examined = []
  for (const [index, document] of documents.entries()) {
    const bytes = form === 'docx' ? docx(document) : new TextEncoder().encode(document)
    const result = await examine(`${index + 1}.${form === 'docx' ? 'docx' : 'md'}`, bytes)
    if (!result.ok) throw new Error(`An example cannot be read (${result.error.code}): ${document.slice(0, 40)}`)
    examined.push(result.value)
  }
  const together = examined.length > 1 ? examineTogether(examined) : examined
  return together.flatMap(({ findings }) => findings)
}

const hidden = '〔隐藏〕'

/** A Word file with a paragraph for each line; what follows the mark is hidden text. */
function docx(text: string): Uint8Array {
  const paragraphs = text.split('\n').map((line) => {
    const [shown = '', secret = ''] = line.split(hidden)
    const run = secret === '' ? '' : `<w:r><w:rPr><w:vanish/></w:rPr><w:t>${secret}</w:t></w:r>`
    return `<w:p><w:r><w:t>${shown}</w:t></w:r>${run}</w:p>`
  })
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const document = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
  return zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${relations}"><Relationship Id="r" Type="${document}" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`<w:document xmlns:w="${word}"><w:body>${paragraphs.join('')}</w:body></w:document>`),
  })
}
