/**
 * The layout of a publication for Typst, in the proportions of GB/T 9704-2012: A4, 28 characters a line, 22 lines a page,
 * page numbers between dashes at the outer edge. Everything printed comes out of data.json.
 */
export const template = `
#let data = json("data.json")
#let serif = "Noto Serif SC"
#let sans = "Noto Sans SC"
#set document(title: data.title, author: data.entity, date: datetime(year: data.year, month: data.month, day: data.day))
#set text(font: serif, lang: "zh", region: "cn", fallback: false, size: 15.79pt, cjk-latin-spacing: none, top-edge: 0.88em, bottom-edge: -0.12em)
#set par(leading: 13.1pt, spacing: 13.1pt)
#let place-mark(id) = context [#metadata((id: id, page: here().page()))<place>]
#let number-line = context if query(<unnumbered>).all(m => m.location().page() != here().page()) {
  let n = counter(page).get().first()
  set text(size: 14pt)
  align(if calc.odd(n) { right } else { left }, pad(x: 16pt)[— #n —])
}
#show heading: it => it.body
#let titled(level, listed, size, body) = heading(level: level, outlined: listed, bookmarked: true, text(size: size, body))
#let headline(b) = {
  let body = titled(b.level, b.listed, if b.level == 1 { 22pt } else { 15.79pt }, b.text)
  if b.level == 1 {
    block(width: 100%, above: 20pt, below: 20pt, sticky: true, align(center, text(weight: 700, body)))
  } else {
    let font = if b.level == 2 { sans } else { serif }
    let weight = if b.level == 3 { 400 } else { 700 }
    block(width: 100%, above: 18pt, below: 13.1pt, sticky: true, text(font: font, weight: weight, h(2em) + body))
  }
  place-mark(b.id)
}
#let sides = (l: left, c: center, r: right)
#let grid-cell(size, c) = table.cell(
  align: sides.at(c.at(1)) + horizon, colspan: c.at(2), rowspan: c.at(3), breakable: c.at(6),
  { if c.at(4) > 0 { h(c.at(4) * size) }; if c.at(5) { strong(c.at(0)) } else { c.at(0) } },
)
// a form has no heading to repeat: it stays on one page, in smaller type where it must; one that is longer is cut between
// rows, and a cell that reaches over the cut goes on without its text
#let form(b, columns, size) = context {
  let room = b.room * 1pt
  let count = b.rows.len()
  let piece(from, to, size) = {
    set text(size: size)
    let cells = ()
    for r in range(from, to) {
      let y = r - from
      if y == 0 { for o in b.open.at(r) { cells.push(table.cell(x: o.at(0), y: 0, colspan: o.at(1), rowspan: calc.min(o.at(2), to - r), [])) } }
      for c in b.rows.at(r) {
        cells.push(table.cell(
          x: c.at(7), y: y, align: sides.at(c.at(1)) + horizon, colspan: c.at(2), rowspan: calc.min(c.at(3), to - r),
          { if c.at(4) > 0 { h(c.at(4) * size) }; if c.at(5) { strong(c.at(0)) } else { c.at(0) } },
        ))
      }
    }
    table(columns: columns, stroke: 0.5pt + luma(60), inset: (x: 3pt, y: size * 0.35), ..cells)
  }
  let fits(from, to, size, room) = measure(piece(from, to, size), width: b.widths.sum() * 1pt).height <= room
  let headed = room - 60pt
  let sizes = (size, 9pt, 8pt, 7pt, 6pt).filter(s => s <= size)
  let whole = sizes.find(s => fits(0, count, s, headed))
  if whole != none {
    block(above: 4pt, below: 4pt, breakable: false, piece(0, count, whole))
  } else {
    let size = sizes.find(s => s <= 9pt and range(0, count).all(r => fits(r, r + 1, s, headed)))
    if size == none { size = sizes.last() }
    let from = 0
    while from < count {
      let space = if from == 0 { headed } else { room }
      let (low, high) = (from + 1, count + 1)
      while high - low > 1 {
        let middle = calc.quo(low + high, 2)
        if fits(from, middle, size, space) { low = middle } else { high = middle }
      }
      if from > 0 { pagebreak(weak: true) }
      block(above: 4pt, below: 4pt, breakable: not fits(from, low, size, space), piece(from, low, size))
      from = low
    }
  }
}
#let caption-line(body) = block(width: 100%, above: 6pt, below: 4pt, sticky: true, body)
#let sheet(b) = {
  let size = b.size * 1pt
  let heading-text = text(font: sans, size: b.titleSize * 1pt, weight: 700, if b.level == none { b.title } else { titled(b.level, true, b.titleSize * 1pt, b.title) })
  block(width: 100%, above: 14pt, below: 6pt, sticky: true, align(center, heading-text))
  place-mark(b.id)
  set text(size: 10.5pt)
  set par(leading: 5pt, spacing: 5pt)
  if b.number != "" { caption-line(align(right, b.number)) }
  if b.above.at(0) != "" or b.above.at(1) != "" { caption-line([#b.above.at(0)#h(1fr)#b.above.at(1)]) }
  show regex("[!-~]{2,}"): it => if b.breaks { it.text.clusters().map(c => box(c)).join() } else { it }
  let columns = b.widths.map(w => w * 1pt)
  let header = b.header.map(c => table.cell(fill: luma(240), align: center + horizon, colspan: c.at(2), rowspan: c.at(3), strong(c.at(0))))
  for (i, rows) in b.parts.enumerate() {
    if i > 0 { pagebreak(weak: true) }
    set text(size: size)
    set par(leading: 3pt, spacing: 3pt)
    let grid(size) = {
      set text(size: size)
      table(
        columns: columns, stroke: 0.5pt + luma(60), inset: (x: 3pt, y: size * 0.35),
        ..if header.len() > 0 { (table.header(repeat: true, ..header),) },
        ..rows.map(c => grid-cell(size, c)),
      )
    }
    if header.len() > 0 { block(above: 4pt, below: 4pt, grid(size)) }
    else { form(b, columns, size) }
  }
  for note in b.notes { block(width: 100%, above: 5pt, below: 5pt, note) }
}
#let cover(lines) = {
  [#metadata(none)<unnumbered>]
  v(1fr)
  for line in lines { block(width: 100%, below: 22pt, align(center, text(size: 26pt, weight: 700, line))) }
  v(2fr)
  pagebreak(weak: true)
}
#let contents(title) = {
  block(width: 100%, below: 16pt, align(center, text(font: sans, size: 18pt, weight: 700, title)))
  set text(size: 12pt)
  set par(leading: 7pt, spacing: 7pt)
  set outline.entry(fill: repeat([.], gap: 2pt))
  // entries are in the type of the list, not of the heading they name
  show outline.entry: it => {
    let body = it.element.body
    let name = if body.has("child") { body.child } else { body }
    link(it.element.location(), it.indented(none, [#name#h(4pt)#box(width: 1fr, it.fill)#h(4pt)#it.page()]))
  }
  outline(title: none, indent: 2em, depth: 3)
  pagebreak(weak: true)
}
#let shown(b) = {
  if b.kind == "cover" { cover(b.lines) }
  else if b.kind == "contents" { contents(b.title) }
  else if b.kind == "heading" { headline(b) }
  else if b.kind == "paragraph" {
    let body = par(first-line-indent: (amount: 2em, all: true), b.text)
    if b.whole { block(breakable: false, body) } else { body }
  }
  else if b.kind == "note" { block(width: 100%, text(size: 10.5pt, par(leading: 5pt, b.text))) }
  else if b.kind == "pageBreak" { pagebreak(weak: true) }
  else if b.kind == "table" { sheet(b) }
  else if b.kind == "chart" {
    block(width: 100%, breakable: false, above: 14pt, below: 14pt, align(center, {
      image(b.drawing, alt: b.alternative, width: b.width * 1pt)
      block(above: 8pt, text(font: sans, size: 12pt, weight: 700, b.title))
    }))
  }
}
#for section in data.sections {
  let margin = if section.flipped { (top: 28mm, bottom: 26mm, left: 37mm, right: 35mm) } else { (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm) }
  page(paper: section.paper, flipped: section.flipped, margin: margin, footer: number-line, for b in section.blocks { shown(b) })
}
`
