/** The library: bytes of a disclosure in, facts and findings out, and every form in which they can be shown. */
export { examine, examineTogether, type Settings } from './core/pipeline.ts'
export { fail, ok, type Result } from './core/base/result.ts'
export type { Block, Cell, Document, Doubt, Format, Paragraph, Picture, Table } from './core/document/document.ts'
export type { Box, Location, Place } from './core/document/place.ts'
export type { ReadError } from './core/document/read-error.ts'
export type { Coordinates, Dimension, Flow, Fund, Nature, Stage } from './core/facts/coordinates.ts'
export type { Fact, Quantity, Relation, Term } from './core/facts/fact.ts'
export type {
  Coverage,
  DocumentKind,
  Examination,
  RecognizedTable,
  Refusal,
} from './core/findings/examination.ts'
export { type AcceptedFinding, apply as applyConfig, type Config } from './core/findings/config.ts'
export { type ConfigError, parseConfig } from './core/findings/config-text.ts'
export type { Acceptance, Certainty, Evidence, Finding, Severity, State, Value } from './core/findings/finding.ts'
export { coordinateWords, type CoordinateWords } from './core/present/coordinates.ts'
export { csvFacts, csvHeading, type FileFacts } from './core/present/csv.ts'
export { type JsonFact, jsonFacts, type JsonFinding, type JsonReport, jsonReport } from './core/present/json.ts'
export { adviceText, findingText, pathText, placeText } from './core/present/message.ts'
export { htmlIndex, htmlPage, type PageInput, type PagePart, pagePart } from './core/present/page.ts'
export {
  type Examined,
  examinedOf,
  limitsInWords,
  type Outcome,
  refusedFile,
  type RefusedFile,
  refusedOf,
} from './core/present/report.ts'
export { sarifReport } from './core/present/sarif.ts'
export { terminalReport } from './core/present/terminal.ts'
