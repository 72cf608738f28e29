import { readFileSync } from 'node:fs'

export type Row = Readonly<Record<string, string>>

/** Rows of one of our own CSV files: comma-separated, without quotes, one row per line. */
export function rowsOf(file: URL): readonly Row[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split('\n')
  const keys = head.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(keys.map((key, at) => [key, cells[at] ?? '']))
  })
}
