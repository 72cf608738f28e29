/**
 * The least number of inserted, left-out or changed characters that turn one text into the other, or `undefined` when
 * it is above `limit`. Stops as soon as the limit is passed.
 */
export function editDistance(one: string, other: string, limit: number): number | undefined {
  const left = [...one]
  const right = [...other]
  if (Math.abs(left.length - right.length) > limit) return undefined
  let above = Array.from({ length: right.length + 1 }, (_, at) => at)
  for (const [row, character] of left.entries()) {
    const line = [row + 1]
    for (const [column, compared] of right.entries()) {
      const changed = (above[column] ?? 0) + (character === compared ? 0 : 1)
      line.push(Math.min(changed, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1))
    }
    if (Math.min(...line) > limit) return undefined
    above = line
  }
  const distance = above[right.length] ?? 0
  return distance <= limit ? distance : undefined
}
