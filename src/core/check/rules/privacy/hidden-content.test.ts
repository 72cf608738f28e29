import { describe, expect, it } from 'vitest'
import type { Document, Format } from '../../../document/document.ts'
import { hiddenContent } from './hidden-content.ts'

const documentWith = (format: Format, ...details: readonly string[]): Document => ({
  format,
  blocks: [{ kind: 'paragraph', text: '收入总计', place: { kind: 'text', line: 1, column: 1 } }],
  doubts: details.map((detail) => ({ code: 'hidden-content', detail })),
})

describe('hiddenContent', () => {
  it.each([
    [documentWith('xlsx', '底稿', '表1 C4, 12 cells'), 'cells', 'warning', { what: ['底稿', '表1 C4'] }],
    [documentWith('docx', 'deleted row', 'deletion'), 'text', 'warning', { count: 2 }],
    [documentWith('pdf', 'page 3: 2 texts off the page'), 'pages', 'info', { pages: ['3'] }],
  ])('tells what %j hides', (document, message, severity, data) => {
    expect(hiddenContent(document)).toMatchObject([{ message, severity, data }])
  })

  it('leaves web pages and open documents alone', () => {
    expect(hiddenContent(documentWith('html', 'nav'))).toEqual([])
    expect(hiddenContent(documentWith('docx'))).toEqual([])
  })
})
