import type { Edition } from './layout.ts'
import { shanxiBudget2023 } from './shanxi.ts'

/** Every edition that can be drawn. A new place or year is a new entry. */
export const layouts: readonly Edition[] = [shanxiBudget2023]
