import type { Result } from '../base/result.ts'
import type { Document } from '../document/document.ts'
import type { ReadError } from '../document/read-error.ts'

/** Reads one family of formats. A reader reports what it sees; it does not repair, guess or know tables of budgets. */
export type Read = (bytes: Uint8Array) => Promise<Result<Document, ReadError>>
