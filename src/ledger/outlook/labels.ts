import { entryOf } from '#core/classifications/lookup.ts'

interface Named {
  readonly functional: string
  readonly departmental: string
  readonly projectName: string | null
}

/** A line by its items with their names in a year, and its project. */
export function lineLabel({ functional, departmental, projectName }: Named, year: number): string {
  const parts = [itemLabel('functional', functional, year), itemLabel('departmental', departmental, year), projectName]
  return parts.filter((part) => part !== null).join(' ')
}

/** An item by its code and its name in a year. */
export function itemLabel(classification: 'functional' | 'departmental', code: string, year: number): string {
  return `${code}${entryOf(classification, code, year)?.name ?? ''}`
}
