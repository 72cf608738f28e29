/**
 * Remembers which texts have been seen, in 20 bytes each: 64 bits of hash and a number. At a million rows the chance that two
 * different ones share a hash is below one in ten million.
 */
export interface Identities {
  /** The number kept with an equal text, or `undefined`, in which case the text is now kept with this one. */
  seen(text: string, number: number): number | undefined
}

const fullness = 0.6

export function rememberIdentities(): Identities {
  let capacity = 1 << 12
  let high = new Uint32Array(capacity)
  let low = new Uint32Array(capacity)
  let numbers = new Int32Array(capacity)
  let used = 0
  const place = (one: number, two: number): number => {
    let at = (one ^ (two >>> 7)) & (capacity - 1)
    while ((high[at] !== 0 || low[at] !== 0) && (high[at] !== one || low[at] !== two)) at = (at + 1) & (capacity - 1)
    return at
  }
  const grow = () => {
    const before = { high, low, numbers, capacity }
    capacity *= 2
    high = new Uint32Array(capacity)
    low = new Uint32Array(capacity)
    numbers = new Int32Array(capacity)
    for (let index = 0; index < before.capacity; index++) {
      const [one = 0, two = 0] = [before.high[index], before.low[index]]
      if (one === 0 && two === 0) continue
      const at = place(one, two)
      high[at] = one
      low[at] = two
      numbers[at] = before.numbers[index] ?? 0
    }
  }
  return {
    seen: (text, number) => {
      const [one, two] = hash(text)
      const at = place(one, two)
      if (high[at] !== 0 || low[at] !== 0) return numbers[at]
      high[at] = one
      low[at] = two
      numbers[at] = number
      used += 1
      if (used > capacity * fullness) grow()
      return undefined
    },
  }
}

/** Two independent 32-bit mixes of the UTF-16 units (cyrb), never both zero. */
function hash(text: string): readonly [number, number] {
  let one = 0xdeadbeef
  let two = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    one = Math.imul(one ^ unit, 2654435761)
    two = Math.imul(two ^ unit, 1597334677)
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909)
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909)
  return [one >>> 0, two >>> 0 || 1]
}
