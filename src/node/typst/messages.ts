import type { TypesetJob } from '#core/write/write.ts'

/** What goes to the process that sets type, and what comes back. */
export interface TypesetRequest {
  readonly job: TypesetJob
  /** Seconds since 1970, printed into the file as the time of its making. */
  readonly timestamp: number
}

export type TypesetReply =
  | { readonly ok: true; readonly pdf: Uint8Array; readonly pages: readonly (readonly [id: string, page: number])[] }
  | { readonly ok: false; readonly messages: readonly string[] }
