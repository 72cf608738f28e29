import { childOf, childrenOf, descendantsOf, textIn, type XmlElement } from '../xml.ts'
import { isOn } from './styles.ts'

/** What one paragraph holds: its lines, and what is anchored in it but printed elsewhere. */
export interface Content {
  readonly lines: readonly string[]
  /** Contents of text boxes. */
  readonly boxes: readonly XmlElement[]
  /** Alternative texts of pictures and charts; empty where there is none. */
  readonly pictures: readonly string[]
  /** Footnotes and endnotes, as `footnote 2`. */
  readonly notes: readonly string[]
  /** What stands in the file and is not printed. */
  readonly hidden: readonly string[]
  /** Whether a symbol of a picture font stands in the text. */
  readonly unmapped: boolean
}

interface Collected {
  lines: string[]
  boxes: XmlElement[]
  pictures: string[]
  notes: string[]
  hidden: string[]
  unmapped: boolean
}

export function contentOf(paragraph: XmlElement): Content {
  const collected: Collected = { lines: [''], boxes: [], pictures: [], notes: [], hidden: [], unmapped: false }
  visitChildren(paragraph, collected)
  return collected
}

function visitChildren(element: XmlElement, to: Collected): void {
  for (const child of childrenOf(element)) (visits[child.name] ?? visitChildren)(child, to)
}

type Visit = (element: XmlElement, to: Collected) => void

const add = (text: string, to: Collected): void => {
  to.lines.push((to.lines.pop() ?? '') + text)
}

const skip: Visit = () => {}

const hide =
  (what: string): Visit =>
  (element, to) => {
    const texts = [...descendantsOf(element, 'delText'), ...descendantsOf(element, 't')]
    if (texts.some((text) => textIn(text).trim() !== '')) to.hidden.push(what)
  }

const breakLine: Visit = (_, to) => {
  to.lines.push('')
}

const addTab: Visit = (_, to) => add('\t', to)

const addNote: Visit = (element, to) => {
  to.notes.push(`${element.name.replace('Reference', '')} ${element.attributes['id']}`)
}

const visitPicture: Visit = (element, to) => {
  const shown = ['blip', 'imagedata', 'chart', 'OLEObject'].some((name) => descendantsOf(element, name).length > 0)
  if (shown) to.pictures.push(descendantsOf(element, 'docPr')[0]?.attributes['descr'] ?? '')
  visitChildren(element, to)
}

/** Check boxes of the Wingdings fonts: the only symbols of picture fonts that carry meaning in these documents. */
const symbols: Readonly<Record<string, string>> = {
  F052: '☑',
  F0FE: '☑',
  F0A3: '□',
  F0A8: '□',
  F06F: '□',
  F0FC: '✓',
}

/** How each element is taken; one that is not listed is a wrapper around its children. */
const visits: Readonly<Record<string, Visit>> = {
  t: (element, to) => add(textIn(element).replace(/[\r\n]+/g, ' '), to),
  tab: addTab,
  ptab: addTab,
  br: breakLine,
  cr: breakLine,
  noBreakHyphen: (_, to) => add('-', to),
  sym: (element, to) => {
    const symbol = symbols[element.attributes['char']?.toUpperCase() ?? '']
    if (symbol) add(symbol, to)
    else to.unmapped = true
  },
  r: (element, to) => (isOn(childOf(element, 'rPr', 'vanish')) ? hide('hidden text') : visitChildren)(element, to),
  del: hide('deleted text'),
  moveFrom: hide('moved text'),
  AlternateContent: (element, to) => {
    const chosen = childOf(element, 'Choice') ?? childOf(element, 'Fallback')
    if (chosen) visitChildren(chosen, to)
  },
  txbxContent: (element, to) => {
    to.boxes.push(element)
  },
  drawing: visitPicture,
  pict: visitPicture,
  object: visitPicture,
  footnoteReference: addNote,
  endnoteReference: addNote,
  pPr: skip,
  rPr: skip,
  rt: skip,
  delText: skip,
  instrText: skip,
  delInstrText: skip,
}
