import type { Matrix } from '../pdf/turn.ts'

/** OFD measures in millimetres. */
export const pointsPerMillimetre = 72 / 25.4

/** The numbers of a list such as a box; what is no number is 0. */
export function numbersIn(list: string | undefined): readonly number[] {
  const words = (list ?? '').trim().split(/\s+/)
  return words.filter((word) => word !== '').map((word) => finite(Number(word)))
}

const finite = (value: number): number => (Number.isFinite(value) ? value : 0)

/**
 * Steps between characters: numbers, where `g 3 4.2` stands for three of 4.2. Never more than `most`, whatever the
 * list says.
 */
export function stepsIn(list: string | undefined, most: number): readonly number[] {
  const steps: number[] = []
  const words = (list ?? '').trim().split(/\s+/)
  for (let at = 0; at < words.length && steps.length < most; at++) {
    if (words[at] === '') continue
    if (words[at] !== 'g') {
      steps.push(finite(Number(words[at])))
      continue
    }
    const times = Math.min(finite(Number(words[++at])), most - steps.length)
    const step = finite(Number(words[++at]))
    for (let time = 0; time < times; time++) steps.push(step)
  }
  return steps
}

/** From the space of an object to the page in points: its own matrix, then the corner of its box. */
export function objectMatrix(attributes: Readonly<Record<string, string>>): Matrix {
  const [left = 0, top = 0] = numbersIn(attributes['Boundary'])
  const own = numbersIn(attributes['CTM'])
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = own.length === 6 ? own : []
  const k = pointsPerMillimetre
  return [a * k, b * k, c * k, d * k, (e + left) * k, (f + top) * k]
}

export function mapPoint([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [x: number, y: number] {
  return [a * x + c * y + e, b * x + d * y + f]
}
