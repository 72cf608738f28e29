/**
 * Bounds that keep a hostile or broken file from costing minutes or gigabytes. The largest real disclosure met so far
 * has 40 MB, 262 pages and 40 columns, so every bound leaves an order of magnitude.
 */
export const limits = {
  bytes: 256 * 1024 * 1024,
  /** Text formats are kept in memory several times over. */
  characters: 64 * 1024 * 1024,
  columns: 500,
  cells: 4_000_000,
  tableDepth: 50,
  xmlDepth: 200,
  xmlElements: 3_000_000,
  htmlDepth: 1000,
  archiveEntries: 20_000,
  archiveBytes: 512 * 1024 * 1024,
  /** Deflate cannot exceed 1032; sheets full of equal cells reach about 100. */
  archiveRatio: 300,
  /** Below this size a ratio says nothing. */
  archiveRatioFrom: 16 * 1024 * 1024,
} as const
