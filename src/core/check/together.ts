import type { Examination } from '../findings/examination.ts'

/** What holds between documents of one call. */
export function checkTogether(examinations: readonly Examination[]): readonly Examination[] {
  return examinations
}
