import { causes } from './words.ts'

/** What an error of the system or of a server says, in words where they are known; otherwise its own message. */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  return causes[code] ?? (error.message || code)
}
