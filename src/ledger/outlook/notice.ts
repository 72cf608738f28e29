import { fillIn } from '#core/present/message.ts'
import { printAmount, printScaled } from '#core/money/printed.ts'

/** Something that a person should know: data with its arithmetic, so that the sentence is made where it is shown. Same shape as a refusal. */
export interface Notice {
  readonly code: string
  /** Names ending in Fen hold fen, in Millionths ratios, in Hundredths points; everything else is text. */
  readonly data: Readonly<Record<string, string>>
  readonly at?: readonly string[]
}

/**
 * The sentence of a notice or refusal: `{name}` is its datum, money in yuan with two decimals, ratios in per cent, points with two
 * decimals. A code without a sentence is shown as it is.
 */
export function noticeText(sentences: Readonly<Record<string, string>>, notice: Notice): string {
  const sentence = sentences[notice.code]
  return sentence === undefined ? notice.code : fillIn(sentence, (name) => datumText(name, notice.data[name]))
}

/** A datum as a sentence shows it. */
export function datumText(name: string, value: string | undefined): string | undefined {
  if (value === undefined || !/^-?\d+$/.test(value)) return value
  if (name.endsWith('Fen')) return printAmount(BigInt(value), '元', 2)
  if (name.endsWith('Millionths')) return `${printScaled(BigInt(value), 10_000n, 2)}%`
  if (name.endsWith('Hundredths')) return printScaled(BigInt(value), 100n, 2)
  return value
}
