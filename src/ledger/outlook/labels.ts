import { valueWords } from '#core/present/words.ts'
import { entryOf } from '#core/classifications/lookup.ts'

interface Named {
  readonly functional: string
  readonly departmental: string
  readonly projectName: string | null
  readonly fund: string
}

/** A line by its items with their names in a year, its project, and its fund where that is not the common one. */
export function lineLabel({ functional, departmental, projectName, fund }: Named, year: number): string {
  const other = fund === 'generalPublicBudget' ? undefined : (valueWords.fund?.[fund] ?? fund)
  const parts = [
    itemLabel('functional', functional, year),
    itemLabel('departmental', departmental, year),
    projectName,
    other,
  ]
  return parts.filter((part) => typeof part === 'string').join(' ')
}

/** An item by its code and its name in a year. */
export function itemLabel(classification: 'functional' | 'departmental', code: string, year: number): string {
  return `${code}${entryOf(classification, code, year)?.name ?? ''}`
}
