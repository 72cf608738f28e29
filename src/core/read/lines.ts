/**
 * The lines of one cell as one text. A line break inside Chinese text is nothing; between two figures or Latin words
 * it separates, or two amounts would become one.
 */
export function joinLines(lines: readonly string[]): string {
  let joined = ''
  for (const line of lines.map((text) => text.trim())) {
    if (line === '') continue
    const apart = /[\w.,%]$/.test(joined) && /^[\w+-]/.test(line)
    joined += apart ? ` ${line}` : line
  }
  return joined
}
