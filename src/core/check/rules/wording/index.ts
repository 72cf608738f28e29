import type { Recognition } from '../../../facts/recognition.ts'
import type { Finding } from '../../../findings/finding.ts'
import { isDisclosure } from '../passages.ts'
import { amounts } from './amounts.ts'
import { bodyNamesVary } from './body-names.ts'
import { unclosed } from './brackets.ts'
import { doubled, foreignWords, markupInText } from './debris.ts'
import { leftovers, openAlternatives } from './leftovers.ts'
import { kindOfBody } from './levels.ts'
import { phrasesComplete } from './phrases.ts'
import { projectNamesVary } from './project-lists.ts'
import { repeatedReasons } from './reasons.ts'
import { sentencesComplete } from './sentences.ts'
import { titlesComplete } from './titles.ts'
import { staleYears } from './years.ts'

const rules = [
  leftovers,
  openAlternatives,
  staleYears,
  bodyNamesVary,
  kindOfBody,
  projectNamesVary,
  amounts,
  titlesComplete,
  phrasesComplete,
  sentencesComplete,
  unclosed,
  doubled,
  foreignWords,
  markupInText,
  repeatedReasons,
]

/** All rules about how things are said. A template may say what a disclosure may not. */
export function wording(recognition: Recognition): Finding[] {
  return isDisclosure(recognition) ? rules.flatMap((rule) => rule(recognition)) : []
}
