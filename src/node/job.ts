import type { Examination } from '#core/findings/examination.ts'
import type { Examined } from '#core/present/report.ts'
import type { PagePart } from '#core/present/page.ts'
import type { FileRefusal } from './files.ts'

/** What a command needs of each file, so that no more than that is made and travels between threads. */
export interface Wants {
  readonly facts?: 'json' | 'csv'
  /** The document as read, for the HTML page. */
  readonly page?: boolean
  /** What `examineTogether` needs; only when a call has several files. */
  readonly together?: boolean
  /** All that was found out, with the document as read. */
  readonly whole?: boolean
  /** The place whose requirements hold, where the document does not say it. */
  readonly jurisdiction?: string
}

export interface Job {
  readonly path: string
  /** Position among the files of the call. */
  readonly index: number
  readonly wants: Wants
  readonly limits: Limits
}

export interface Limits {
  /** Larger files are refused before a byte is read. */
  readonly bytes: number
  readonly milliseconds: number
  /** Old generation of one worker's heap. */
  readonly heapMegabytes: number
}

export const defaultLimits: Limits = { bytes: 256 * 1024 * 1024, milliseconds: 120_000, heapMegabytes: 1536 }

/** What a job yields. All of it is plain data, made where the examination is, and small beside it. */
export interface Product {
  readonly examined: Examined
  readonly facts?: string
  readonly page?: PagePart
  readonly together?: Examination
  readonly whole?: Examination
}

export type JobResult =
  | { readonly ok: true; readonly value: Product }
  | { readonly ok: false; readonly error: FileRefusal }
