import { describe, expect, it } from 'vitest'
import { readPdf } from './index.ts'
import { figure, grid, line, marked, paragraphsOf, pdfOf, read, rowsOf, tablesOf, text } from './testing.ts'

const xs = [50, 150, 250, 350]
const ys = [250, 230, 210, 190]
const body =
  text(55, 235, 'Item') +
  figure(245, 235, '2024') +
  figure(345, 235, '2025') +
  text(55, 215, 'Salaries') +
  figure(245, 215, '1,234.56') +
  figure(345, 215, '2,345.67') +
  text(55, 195, 'Travel') +
  figure(345, 195, '-8.90')
const bodyRows = [
  ['Item', '2024', '2025'],
  ['Salaries', '1,234.56', '2,345.67'],
  ['Travel', '', '-8.90'],
]

function row(y: number, label: string, a: string, b: string): string {
  return text(50, y, label) + figure(250, y, a) + figure(350, y, b)
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  const result = await readPdf(bytes)
  return result.ok ? 'read' : result.error.code
}

describe('ruled tables', () => {
  it('reads the cells of a grid, and the texts above and below it', async () => {
    const document = await read(text(150, 270, 'Accounts') + grid(xs, ys) + body + text(50, 150, 'Note'))
    expect(document.blocks.map((block) => block.kind)).toEqual(['paragraph', 'table', 'paragraph'])
    const [table] = tablesOf(document)
    expect(table?.grid).toBe('ruled')
    expect(rowsOf(table)).toEqual(bodyRows)
    expect(table?.place).toEqual({ kind: 'pdf', page: 1, box: [50, 50, 350, 110] })
    expect(paragraphsOf(document)).toEqual(['Accounts', 'Note'])
  })

  it('finds merged cells', async () => {
    const lines =
      grid([50, 350], [250, 190]) +
      line(150, 250, 150, 190) +
      line(150, 230, 350, 230) +
      line(250, 230, 250, 190) +
      line(150, 210, 350, 210)
    const texts =
      text(55, 220, 'Name') +
      text(230, 235, 'Amount') +
      figure(245, 215, '1.00') +
      figure(345, 215, '2.00') +
      figure(245, 195, '3.00')
    const [table] = tablesOf(await read(lines + texts))
    expect(rowsOf(table)).toEqual([
      ['Name (3x1)', 'Amount (1x2)', ''],
      ['', '1.00', '2.00'],
      ['', '3.00', ''],
    ])
  })

  it('takes thin filled rectangles for lines', async () => {
    const lines = xs.map((x) => `${x} 190 0.5 60 re f\n`).join('') + ys.map((y) => `50 ${y} 300 0.5 re f\n`).join('')
    expect(rowsOf(tablesOf(await read(lines + body))[0])).toEqual(bodyRows)
  })

  it('takes a rectangle around each cell for its borders', async () => {
    const cells = xs.slice(0, 3).flatMap((x) => ys.slice(1).map((y) => `${x + 0.5} ${y + 0.5} 99 19 re S\n`))
    expect(rowsOf(tablesOf(await read(cells.join('') + body))[0])).toEqual(bodyRows)
  })

  it('reads dotted lines, double lines and lines with gaps', async () => {
    const dots = Array.from({ length: 150 }, (_, i) => `${50 + 2 * i} 230 0.7 0.7 re f\n`).join('')
    const double = line(50, 249, 350, 249) + line(50, 251, 350, 251)
    const broken = line(50, 210, 149, 210) + line(151, 210, 350, 210)
    const lines = dots + double + broken + line(50, 190, 350, 190) + xs.map((x) => line(x, 250, x, 190)).join('')
    expect(rowsOf(tablesOf(await read(lines + body))[0])).toEqual(bodyRows)
  })

  it('closes a grid that is open to the left and right', async () => {
    const lines = ys.map((y) => line(50, y, 350, y)).join('') + line(150, 250, 150, 190) + line(250, 250, 250, 190)
    expect(rowsOf(tablesOf(await read(lines + body))[0])).toEqual(bodyRows)
  })

  it('leaves out white lines on white paper, but not on a coloured ground', async () => {
    const white = `1 1 1 RG ${line(50, 220, 350, 220)} 0 0 0 RG `
    expect(rowsOf(tablesOf(await read(grid(xs, ys) + white + body))[0])).toEqual(bodyRows)
    const ground = `0.5 0.5 1 rg 50 190 300 60 re f 0 g 1 1 1 RG ${grid(xs, ys)}`
    expect(rowsOf(tablesOf(await read(ground + body))[0])).toEqual(bodyRows)
  })

  it('reads lines and texts inside forms through their matrix', async () => {
    const form = {
      content: grid(
        xs.map((x) => x / 2),
        ys.map((y) => y / 2),
      ),
      matrix: '2 0 0 2 0 0',
    }
    expect(rowsOf(tablesOf(await read({ content: `/X Do\n${body}`, form }))[0])).toEqual(bodyRows)
  })

  it('reads lines drawn under a scaled matrix', async () => {
    const lines = `q 0.1 0 0 0.1 0 0 cm ${grid(
      xs.map((x) => x * 10),
      ys.map((y) => y * 10),
    )} Q `
    expect(rowsOf(tablesOf(await read(lines + body))[0])).toEqual(bodyRows)
  })

  it('keeps two tables of a page apart', async () => {
    const second = `1 0 0 1 0 -120 cm ${grid(xs, ys)} ${body}`
    const tables = tablesOf(await read(`${grid(xs, ys)} ${body} ${second}`))
    expect(tables.map(rowsOf)).toEqual([bodyRows, bodyRows])
  })

  it('keeps a single row that continues a table of the page before', async () => {
    const single = grid(xs, [250, 230]) + text(55, 235, 'Total') + figure(245, 235, '1.00') + figure(345, 235, '2.00')
    expect(rowsOf(tablesOf(await read(single))[0])).toEqual([['Total', '1.00', '2.00']])
  })

  it('cuts rows between which no line is drawn', async () => {
    const texts = [240, 225, 210].map((y, i) => text(55, y, `Item ${i}`) + figure(245, y, `${i}.00`)).join('')
    const [table] = tablesOf(await read(grid([50, 150, 250], [270, 255, 200]) + text(55, 259, 'Head') + texts))
    expect(rowsOf(table)).toEqual([
      ['Head', ''],
      ['Item 0', '0.00'],
      ['Item 1', '1.00'],
      ['Item 2', '2.00'],
    ])
    expect(table?.doubts?.map(({ code }) => code)).toEqual(['guessed-grid', 'wrapped-row'])
  })
})

describe('what is not a table', () => {
  it('a box around paragraphs', async () => {
    const document = await read(grid([50, 350], [250, 150]) + text(55, 235, 'One') + text(55, 200, 'Two'))
    expect(tablesOf(document)).toEqual([])
    expect(paragraphsOf(document)).toEqual(['One', 'Two'])
  })

  it('an empty grid, such as that of a chart', async () => {
    expect((await read(grid(xs, ys) + text(50, 150, 'Chart'))).blocks.map(({ kind }) => kind)).toEqual(['paragraph'])
  })

  it('a hatching with more lines than columns can be', async () => {
    const hatching = grid(
      Array.from({ length: 2400 }, (_, i) => 20 + i * 0.15),
      [250, 150],
    )
    const document = await read(`${hatching} ${text(50, 100, 'Text')}`)
    expect(paragraphsOf(document)).toContain('Text')
  })
})

describe('figures at borders', () => {
  const head = text(55, 235, 'A') + text(155, 235, 'B') + text(255, 235, 'C') + figure(345, 215, '9.99')

  it('keeps a figure whole that is wider than its column', async () => {
    const lines = grid([50, 150, 180, 350], [250, 230, 210])
    const [table] = tablesOf(await read(lines + head + figure(178, 215, '12,345,678.90')))
    expect(rowsOf(table)[1]).toEqual(['', '12,345,678.90', '9.99'])
  })

  it('cuts two figures that touch', async () => {
    const lines = grid(xs, [250, 230, 210])
    const [table] = tablesOf(await read(lines + head + figure(250, 215, '1,234.56') + text(250, 215, '7.89')))
    expect(rowsOf(table)[1]).toEqual(['', '1,234.56', '7.89 9.99'])
  })

  it('cuts two figures that overlap their border', async () => {
    const lines = grid(xs, [250, 230, 210])
    const two = figure(252, 215, '107.000000') + text(252, 215, '57.000000')
    const [table] = tablesOf(await read(lines + text(55, 235, 'A') + two))
    expect(rowsOf(table)[1]).toEqual(['', '107.000000', '57.000000'])
  })

  it('keeps a label with the cell in which it starts', async () => {
    const lines = grid(xs, [250, 230, 210])
    const [table] = tablesOf(await read(lines + head + text(52, 215, 'Anextraordinarilylonglabel')))
    expect(rowsOf(table)[1]).toEqual(['Anextraordinarilylonglabel', '', '9.99'])
  })

  it('joins a figure that is wrapped in its cell', async () => {
    const lines = grid([50, 150, 190, 350], [250, 230, 200])
    const wrapped = text(152, 218, '1,234.5') + text(152, 205, '6')
    const [table] = tablesOf(await read(lines + text(55, 235, 'A') + wrapped))
    expect(rowsOf(table)[1]?.[1]).toBe('1,234.56')
  })

  it('keeps two figures of one cell apart, with a doubt', async () => {
    const lines = grid([50, 150, 250, 350], [250, 230, 200])
    const two = figure(245, 218, '1.25') + figure(245, 205, '2.50')
    const [table] = tablesOf(await read(lines + text(55, 210, 'A') + text(255, 210, 'B') + two))
    const cell = table?.cells.find(({ column, row }) => column === 1 && row === 1)
    expect(cell?.text).toBe('1.25 2.50')
    expect(cell?.doubt?.code).toBe('split-cell')
  })

  it('marks a figure that a page break cuts', async () => {
    const top = grid(xs, [60, 40, 20]) + text(55, 45, 'A') + figure(345, 45, '1.25') + figure(345, 25, '12,437.3')
    const next = grid(xs, [280, 260, 240]) + text(255, 265, '6') + text(55, 245, 'B')
    const cells = tablesOf(await read(top, next)).flatMap((table) => table.cells)
    expect(cells.filter(({ doubt }) => doubt).map((cell) => cell.text)).toEqual(['12,437.3', '6'])
  })

  it('reads a figure once that is printed twice for bold', async () => {
    const lines = grid(xs, [250, 230, 210])
    const twice = figure(245, 215, '1.10') + figure(245.3, 215, '1.10')
    const [table] = tablesOf(await read(lines + head + twice))
    expect(rowsOf(table)[1]?.[1]).toBe('1.10')
  })
})

describe('turned pages', () => {
  it('reads a page that is shown turned', async () => {
    const turned = `0 -1 1 0 0 0 cm 1 0 0 1 -350 0 cm ${grid(xs, ys)} ${body}`
    const [table] = tablesOf(await read({ content: turned, rotate: 270 }))
    expect(rowsOf(table)).toEqual(bodyRows)
    expect(table?.place).toEqual({ kind: 'pdf', page: 1, box: [0, 150, 300, 210] })
  })

  it('reads a table printed sideways, with its place on the page as shown', async () => {
    const sideways = `0 1 -1 0 300 0 cm 1 0 0 1 -50 0 cm ${grid(xs, ys)} ${body}`
    const [table] = tablesOf(await read(sideways))
    expect(rowsOf(table)).toEqual(bodyRows)
    expect(table?.place).toEqual({ kind: 'pdf', page: 1, box: [50, 0, 110, 300] })
  })
})

describe('tables without lines', () => {
  const heads = text(50, 250, 'Item') + figure(250, 250, '2024') + figure(350, 250, '2025')

  it('are told by their figures', async () => {
    const rows =
      row(230, 'Salaries', '1,234.56', '2.00') +
      row(210, 'Travel', '3.10', '14.00') +
      row(190, 'Total', '1,237.66', '16.00')
    const document = await read(text(150, 280, 'Accounts') + heads + rows + text(50, 100, 'A note'))
    const [table] = tablesOf(document)
    expect(table?.grid).toBe('aligned')
    expect(table?.doubts?.map(({ code }) => code)).toEqual(['guessed-grid'])
    expect(rowsOf(table)).toEqual([
      ['Item', '2024', '2025'],
      ['Salaries', '1,234.56', '2.00'],
      ['Travel', '3.10', '14.00'],
      ['Total', '1,237.66', '16.00'],
    ])
    expect(paragraphsOf(document)).toEqual(['Accounts', 'A note'])
  })

  it('may have lines between their rows only', async () => {
    const rules = [262, 242, 222, 202, 182].map((y) => line(50, y, 350, y)).join('')
    const rows =
      row(230, 'Salaries', '1.00', '2.00') + row(210, 'Travel', '3.10', '14.00') + row(190, 'Total', '4.10', '16.00')
    expect(rowsOf(tablesOf(await read(rules + heads + rows))[0])).toHaveLength(4)
  })

  it('join a wrapped label to its row, with a doubt', async () => {
    const rows =
      row(230, 'Salaries and', '1.00', '2.00') +
      text(50, 218, 'allowances') +
      row(190, 'Travel', '3.10', '14.00') +
      row(160, 'Total', '4.10', '16.00') +
      row(130, 'Rest', '5.10', '17.00')
    const [table] = tablesOf(await read(rows))
    expect(rowsOf(table)[0]).toEqual(['Salaries and allowances', '1.00', '2.00'])
    expect(table?.doubts?.map(({ code }) => code)).toEqual(['guessed-grid', 'wrapped-row'])
  })
})

describe('paragraphs', () => {
  it('divides what stands left and right on one line', async () => {
    const document = await read(text(50, 250, 'Department: A') + text(280, 250, 'Unit: B'))
    expect(paragraphsOf(document)).toEqual(['Department: A', 'Unit: B'])
  })

  it('joins the lines of a paragraph', async () => {
    const long = 'This line is long enough to reach the right margin of text'
    const document = await read(
      text(70, 250, long) + text(50, 236, `${long} so`) + text(50, 222, 'end.') + text(70, 208, 'Next.'),
    )
    expect(paragraphsOf(document)).toEqual([`${long} ${long} so end.`, 'Next.'])
  })

  it('leaves titles and short lines apart', async () => {
    const document = await read(
      text(100, 250, 'A title of a table') + text(100, 236, 'Its department') + text(100, 222, 'Its unit'),
    )
    expect(paragraphsOf(document)).toEqual(['A title of a table', 'Its department', 'Its unit'])
  })

  it('leaves out what is printed beyond the page, and says so', async () => {
    const document = await read(text(50, 250, 'Seen') + text(50, -40, 'Unseen'))
    expect(paragraphsOf(document)).toEqual(['Seen'])
    expect(document.doubts.map(({ code }) => code)).toEqual(['hidden-content'])
  })
})

describe('figures of tagged files', () => {
  const content = text(50, 280, 'Before') + marked(grid(xs, ys) + body) + text(50, 50, 'After')
  const all = 'Item 2024 2025 Salaries 1,234.56 2,345.67 Travel -8.90'

  it('are pictures that say what is written in them', async () => {
    const { blocks } = await read({ content, described: all })
    expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text : block))).toEqual([
      'Before',
      { kind: 'picture', alternative: all, place: { kind: 'pdf', page: 1, box: expect.anything() } },
      'After',
    ])
  })

  it.each(['Item 2024 2025 Salaries', undefined])(
    'are read like all else where %s does not say it',
    async (described) => {
      const document = await read({ content, ...(described !== undefined && { described }) })
      expect(rowsOf(tablesOf(document)[0])).toEqual(bodyRows)
      expect(document.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph'])
    },
  )
})

describe('what cannot be read', () => {
  const picture = 'q 400 0 0 300 0 0 cm /I Do Q'

  it('no bytes, no PDF, half a PDF', async () => {
    const whole = pdfOf({ pages: [{ content: body }] })
    expect(await codeOf(new Uint8Array())).toBe('empty')
    expect(await codeOf(new TextEncoder().encode('<html></html>'))).toBe('damaged')
    expect(await codeOf(whole.subarray(0, whole.length >> 1))).toBe('damaged')
    expect(await codeOf(whole)).toBe('read')
  })

  it('a PDF with a password', async () => {
    expect(await codeOf(pdfOf({ pages: [{ content: body }], encrypted: true }))).toBe('password')
  })

  it('a PDF without pages', async () => {
    expect(await codeOf(pdfOf({ pages: [] }))).toBe('empty')
  })

  it('a PDF of pictures', async () => {
    expect(await codeOf(pdfOf({ pages: [{ content: picture }] }))).toBe('pictures-only')
  })

  it('a picture among pages of text', async () => {
    const document = await read(body, picture)
    expect(document.blocks.at(-1)).toEqual({ kind: 'picture', place: { kind: 'pdf', page: 2, box: [0, 0, 400, 300] } })
    expect(document.doubts).toEqual([{ code: 'picture-page', detail: 'page 2' }])
  })

  it('a page without anything is no picture', async () => {
    expect((await read('')).blocks).toEqual([])
  })
})
