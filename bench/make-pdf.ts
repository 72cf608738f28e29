/** Writes text-layer PDFs of ruled budget tables, as long as one likes, to see how time grows with pages. */
import { randomFrom } from './random.ts'

const rowsPerPage = 28
const pagesPerTable = 10
const columns = [40, 120, 300, 385, 470, 555] as const
const heads = ['科目编码', '科目名称', '合计', '基本支出', '项目支出']

const hex = (text: string): string =>
  [...text].map((one) => (one.codePointAt(0) ?? 32).toString(16).padStart(4, '0')).join('')
const words = (x: number, y: number, text: string): string => `BT /F 9 Tf ${x} ${y} Td <${hex(text)}> Tj ET`

/** One unit's table over ten pages: its rows add up to its total, basic and project to the sum of both. */
function tablePages(unit: number): readonly string[] {
  const random = randomFrom(unit)
  const rows: (readonly [string, string, number, number])[] = []
  for (let index = 0; index < rowsPerPage * pagesPerTable - 1; index++)
    rows.push([String(2010101 + index), `第${index + 1}项事务`, random.below(900_000), random.below(900_000)])
  const basic = rows.reduce((sum, row) => sum + row[2], 0)
  const project = rows.reduce((sum, row) => sum + row[3], 0)
  const all = [['', '合计', basic, project] as const, ...rows]
  return Array.from({ length: pagesPerTable }, (_, page) =>
    pageContent(page === 0 ? unit : undefined, all.slice(page * rowsPerPage, (page + 1) * rowsPerPage)),
  )
}

const money = (hundredths: number): string => (hundredths / 100).toFixed(2)

function pageContent(unit: number | undefined, rows: readonly (readonly [string, string, number, number])[]): string {
  const parts: string[] = ['0.5 w']
  if (unit !== undefined) {
    parts.push(
      words(200, 800, '一般公共预算支出表'),
      words(40, 780, `单位名称：第${unit}单位`),
      words(480, 780, '单位：万元'),
    )
  }
  const lines = [heads, ...rows.map(([code, name, one, two]) => [code, name, money(one + two), money(one), money(two)])]
  const top = 770
  for (const [index, cells] of lines.entries()) {
    for (const [column, text] of cells.entries()) {
      if (text !== '') parts.push(words((columns[column] ?? 0) + 4, top - 24 * index - 16, text))
    }
  }
  const bottom = top - 24 * lines.length
  for (let y = top; y >= bottom; y -= 24) parts.push(`${columns[0]} ${y} m ${columns.at(-1)} ${y} l S`)
  for (const x of columns) parts.push(`${x} ${top} m ${x} ${bottom} l S`)
  return parts.join('\n')
}

const stream = (text: string): string => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`

/** A PDF of `pages` pages (a multiple of ten). */
export function makePdf(pages: number): Uint8Array {
  const contents = Array.from({ length: pages / pagesPerTable }, (_, index) => tablePages(index + 1)).flat()
  const first = 6
  const ranges = Array.from({ length: 256 }, (_, high) => high.toString(16).padStart(2, '0'))
  const blocks = [ranges.slice(0, 100), ranges.slice(100, 200), ranges.slice(200)].map(
    (part) =>
      `${part.length} beginbfrange\n${part.map((high) => `<${high}00> <${high}ff> <${high}00>`).join('\n')}\nendbfrange`,
  )
  const toUnicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange\n${blocks.join('\n')}\nendcmap end end`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${contents.map((_, index) => `${first + 2 * index} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [32 [500] 46 57 500] >>',
    stream(toUnicode),
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${first + 2 * index + 1} 0 R >>`,
      stream(content),
    ]),
  ]
  let text = '%PDF-1.4\n'
  const offsets: number[] = []
  for (const [index, object] of objects.entries()) {
    offsets.push(text.length)
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return new TextEncoder().encode(text)
}
