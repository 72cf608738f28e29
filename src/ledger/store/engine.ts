/** What both engines are made to look like: connections that answer queries with equal types, and take COPY. */
export interface Engine {
  readonly kind: EngineKind
  acquire(): Promise<EngineConnection>
  close(): Promise<void>
}

export type EngineKind = 'pglite' | 'postgres'

export interface EngineConnection {
  /** Without parameters `text` may hold several statements; the rows are those of the last. */
  query(text: string, parameters: readonly unknown[]): Promise<EngineResult>
  /** `COPY … FROM STDIN` in PostgreSQL's text format. */
  copyIn(target: string, text: Uint8Array): Promise<void>
  release(broken: boolean): void
}

export interface EngineResult {
  readonly rows: readonly Readonly<Record<string, unknown>>[]
  readonly affected: number
  /** The tag of the statement where the engine tells it. */
  readonly command?: string
}

/**
 * How texts of PostgreSQL become values, by the number of their type, so that both engines give the same:
 * `int8` and whole `numeric` (sums of `int8`) as bigint, other `numeric` and `date` as text, `timestamptz` as ISO text.
 */
export const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  20: BigInt,
  1700: (text) => (/^-?\d+$/.test(text) ? BigInt(text) : text),
  1082: (text) => text,
  1184: isoInstant,
  // arrays of int8 and of text would need a parser of arrays: select rows instead
}

/** `2026-01-02 03:04:05.6+00`, as a session in UTC prints it, to `2026-01-02T03:04:05.600Z`; microseconds stay. */
export function isoInstant(text: string): string {
  const [, day = '', time = '', fraction = ''] = /^(\d+-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text) ?? []
  if (day === '') throw new Error(`Not an instant in UTC: ${text}`)
  return `${day}T${time}.${fraction.padEnd(3, '0')}Z`
}

/**
 * Every session: instants in UTC, dates as YYYY-MM-DD, no surprises from the server's settings; statements are not compiled,
 * which would take longer than they do.
 */
export const sessionSettings =
  "set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set extra_float_digits = 1; set jit = off"

/** The SQLSTATE of an error of either engine. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
