import type { Relation } from '../facts/fact.ts'
import { fillIn } from './message.ts'
import { lawWords, restWords } from './words.ts'

const templates: Readonly<Record<string, string>> = restWords

/** What a relation rests on, in words; the law alone when its sentence is not known here. */
export function relationText({ law, rests }: Relation): string {
  const template = templates[rests.message]
  return template === undefined ? lawWords[law] : fillIn(template, (name) => rests.data[name])
}
