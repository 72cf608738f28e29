import { fail } from '#core/base/result.ts'
import type { Read } from '../reader.ts'

/** Not written yet. */
export const readDoc: Read = async () => fail({ code: 'unknown-format' })
