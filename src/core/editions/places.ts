import type { Jurisdiction } from './layout.ts'

/** How names of places begin whose editions are known. */
export const places: readonly (readonly [name: string, jurisdiction: Jurisdiction])[] = [
  ['云南', 'yunnan'],
  ['四川', 'sichuan'],
  ['山西', 'shanxi'],
  ['中央', 'central'],
]
