import type { Format } from './document.ts'

/** Why bytes could not be read. Stable codes; the sentence with the cure is made in `present/`. */
export interface ReadError {
  readonly code:
    | 'empty'
    | 'too-large'
    | 'damaged'
    | 'password'
    | 'pictures-only'
    | 'unknown-format'
    | 'archive-bomb'
    | 'too-deep'
    | 'too-many-columns'
  readonly format?: Format
  /** A short technical detail in English for the log, never shown alone. */
  readonly detail?: string
}
