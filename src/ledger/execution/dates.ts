/** Whether a text is a day of the calendar, written `YYYY-MM-DD`, in a year. */
export function isDayOf(date: string, year: number): boolean {
  return date.startsWith(`${year}-`) && isDay(date)
}

/** Whether a text is a day of the calendar, written `YYYY-MM-DD`. */
export function isDay(date: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  if (!match) return false
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number)
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return day >= 1 && day <= days
}
