/** A share in per cent with one decimal, rounded down so that only all is 100 %. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '—'
  return `${Math.floor((part / whole) * 1000) / 10}%`
}
