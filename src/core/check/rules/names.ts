import type { Recognition } from '../../facts/recognition.ts'
import type { Finding } from '../../findings/finding.ts'

/** Codes that exist, names that belong to them in the fiscal year. */
export function names(_recognition: Recognition): Finding[] {
  return []
}
