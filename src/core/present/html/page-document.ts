import type { Examination } from '../../findings/examination.ts'

export function pageDocument(_examination: Examination): string {
  return ''
}
