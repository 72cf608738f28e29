import type { Fact } from '../facts/fact.ts'
import type { Examination } from '../findings/examination.ts'
import { correctionWords as words } from './correction-words.ts'
import { fillIn } from './message.ts'

/** A figure or a sentence that two versions of a disclosure say differently; '' where one of them does not say it. */
export interface Change {
  /** Title of the table, row and column; of a sentence nothing. */
  readonly path: readonly string[]
  readonly before: string
  readonly after: string
}

/** What was corrected between two versions of one disclosure. */
export interface Correction {
  readonly figures: readonly Change[]
  readonly sentences: readonly Change[]
}

/** Compares two versions of a disclosure: figures of tables by table, row and column, texts by sentence, in printed order. */
export function correctionOf(before: Examination, after: Examination): Correction {
  return {
    figures: figureChanges(tableFacts(before), tableFacts(after)),
    sentences: sentenceChanges(sentencesOf(before), sentencesOf(after)),
  }
}

/** Figures of tables by where they stand in words. A place that is printed twice is counted. */
function tableFacts({ facts }: Examination): ReadonlyMap<string, Fact> {
  const found = new Map<string, Fact>()
  for (const fact of facts) {
    if (fact.cell.row < 0) continue
    const { table, row, column } = fact.labels
    const place = JSON.stringify([table, ...row, '', ...column])
    let key = place
    for (let next = 2; found.has(key); next++) key = `${place} ${next}`
    found.set(key, fact)
  }
  return found
}

const said = (fact: Fact | undefined): string =>
  fact === undefined ? '' : fact.value === null ? words.blank : fact.printed

function figureChanges(before: ReadonlyMap<string, Fact>, after: ReadonlyMap<string, Fact>): readonly Change[] {
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((key): Change[] => {
    const [one, other] = [before.get(key), after.get(key)]
    const fact = other ?? one
    const same = one?.value === other?.value && one?.unit === other?.unit && one?.precision === other?.precision
    if (fact === undefined || same || (said(one) === words.blank && other === undefined)) return []
    const { table, row, column } = fact.labels
    return [{ path: [table, ...row, ...column].filter((label) => label !== ''), before: said(one), after: said(other) }]
  })
}

function sentencesOf({ document }: Examination): readonly string[] {
  return document.blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.text.split(new RegExp(`(?<=${words.stop})`, 'u')).map((part) => part.trim())
      : [],
  )
}

/** Sentences that came, went or took the place of others, found by the longest common order of those that stayed. */
function sentenceChanges(before: readonly string[], after: readonly string[]): readonly Change[] {
  const common = lengthsOf(before, after)
  const changes: Change[] = []
  let gone: string[] = []
  let come: string[] = []
  const flush = (): void => {
    for (let at = 0; at < Math.max(gone.length, come.length); at++)
      changes.push({ path: [], before: gone[at] ?? '', after: come[at] ?? '' })
    gone = []
    come = []
  }
  let [one, other] = [0, 0]
  while (one < before.length || other < after.length) {
    const [left, right] = [before[one], after[other]]
    if (left !== undefined && left === right) {
      flush()
      one++
      other++
    } else if (
      right === undefined ||
      (left !== undefined && (common[one + 1]?.[other] ?? 0) >= (common[one]?.[other + 1] ?? 0))
    ) {
      gone.push(left ?? '')
      one++
    } else {
      come.push(right)
      other++
    }
  }
  flush()
  return changes
}

/** Length of the longest common order from each pair of places on. */
function lengthsOf(before: readonly string[], after: readonly string[]): readonly Uint32Array[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1))
  for (let one = before.length - 1; one >= 0; one--) {
    for (let other = after.length - 1; other >= 0; other--) {
      const row = lengths[one]
      if (row === undefined) continue
      row[other] =
        before[one] === after[other]
          ? (lengths[one + 1]?.[other + 1] ?? 0) + 1
          : Math.max(lengths[one + 1]?.[other] ?? 0, row[other + 1] ?? 0)
    }
  }
  return lengths
}

const lines = (changes: readonly Change[]): readonly string[] =>
  changes.length === 0 ? [words.none] : changes.map((change, at) => `${at + 1}${words.point}${lineOf(change)}`)

/** The correction as a notice in words. */
export function correctionText({ figures, sentences }: Correction): string {
  if (figures.length + sentences.length === 0) return `${words.same}\n`
  return [words.title, '', words.figures, ...lines(figures), '', words.sentences, ...lines(sentences), ''].join('\n')
}

function lineOf({ path, before, after }: Change): string {
  const values: Readonly<Record<string, string>> = {
    at: path.length === 0 ? words.text : path.join(words.arrow),
    before,
    after,
  }
  const template = before === '' ? words.added : after === '' ? words.removed : words.changed
  return fillIn(template, (name) => values[name])
}
