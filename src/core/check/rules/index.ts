import type { Recognition } from '../../facts/recognition.ts'
import type { Finding } from '../../findings/finding.ts'
import { completeness } from './completeness.ts'
import { names } from './names.ts'
import { namesInText } from './names-in-text.ts'
import { narrative } from './narrative.ts'
import { obligations } from './obligations.ts'
import { performanceRules } from './performance/index.ts'
import { privateData } from './privacy/private-data.ts'
import { sensitiveWords } from './privacy/sensitive-words.ts'
import { projects } from './projects.ts'
import { wording } from './wording/index.ts'

/** A rule over a whole recognised document: pure, no order, no state. */
export type DocumentRule = (recognition: Recognition) => readonly Finding[]

/** All rules that need no relations, in alphabetical order. */
export const documentRules: readonly DocumentRule[] = [
  completeness,
  names,
  namesInText,
  narrative,
  obligations,
  performanceRules,
  privateData,
  projects,
  sensitiveWords,
  wording,
]
