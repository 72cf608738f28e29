const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? '')

/** Size of the type in points, and what a Chinese character and a Latin one take of it. */
export const typeSize = 10

const fontFamily = "'Noto Sans SC', SimHei, sans-serif"

/** Length of a text in points: Chinese characters are as wide as the type, others somewhat more than half. */
export function lengthOf(text: string): number {
  let length = 0
  for (const character of text) length += /[\u2e80-\uffef]/u.test(character) ? typeSize : typeSize * 0.58
  return length
}

/** A number of a drawing with one decimal: equal drawings have equal bytes. */
export const at = (value: number): string => String(Math.round(value * 10) / 10)

export function label(x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end' = 'start'): string {
  return `<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}">${escaped(text)}</text>`
}

/** Fills that print apart in black and white, darkest first. */
const fills = ['#333333', '#ffffff', 'url(#diagonal)', '#bbbbbb', 'url(#dots)', 'url(#level)'] as const

export const fillOf = (position: number): string => fills[position % fills.length] ?? '#333333'

const patterns = [
  '<pattern id="diagonal" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" fill="#ffffff"/><path d="M0 5 L5 0" stroke="#222222" stroke-width="1"/></pattern>',
  '<pattern id="dots" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4" fill="#ffffff"/><circle cx="2" cy="2" r="0.9" fill="#222222"/></pattern>',
  '<pattern id="level" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4" fill="#ffffff"/><path d="M0 2 L4 2" stroke="#222222" stroke-width="1"/></pattern>',
].join('')

/** A drawing of its own, on white, that loads nothing. */
export function drawing(width: number, height: number, parts: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${at(width)}" height="${at(height)}" viewBox="0 0 ${at(width)} ${at(height)}" font-family="${fontFamily}" font-size="${typeSize}" fill="#111111">`,
    `<defs>${patterns}</defs>`,
    ...parts,
    '</svg>',
  ].join('')
}
