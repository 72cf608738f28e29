const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text that cannot become markup, in content or in an attribute in double quotes. */
export function xmlText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? '')
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Kinds of relations between parts of a package, and the namespace of their ids. */
export const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A part that says how another refers to the rest of its package. */
export const relations = (list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** A run of text; line feeds are line breaks. `properties` are its w:rPr. */
export function run(text: string, properties = ''): string {
  const shown = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`)
  return `<w:r>${shown}${lines.join('<w:br/>')}</w:r>`
}

/** A paragraph of a style. `more` are properties that come after the style in w:pPr. */
export function paragraph(style: string, content: string, more = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${content}</w:p>`
}

/** Twentieths of a point, in which WordprocessingML measures. */
export const twips = (points: number): number => Math.round(points * 20)
