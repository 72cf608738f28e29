/** The words of a way to count. */
export interface CountingWords {
  readonly digits: string
  /** By power of ten. */
  readonly units: readonly string[]
  /** Read for one or more noughts inside a number. */
  readonly gap: string
  /** Ten to nineteen are said without the leading one. */
  readonly elides: boolean
}

export const counting: CountingWords = {
  digits: '〇一二三四五六七八九',
  units: ['', '十', '百', '千', '万'],
  gap: '零',
  elides: true,
}

export const formalCounting: CountingWords = {
  digits: '零壹贰叁肆伍陆柒捌玖',
  units: ['', '拾', '佰', '仟', '万'],
  gap: '零',
  elides: false,
}

/** Names of styles, in lower case, that stand for a heading of the level they end in. */
export const headingStyle = /^(?:heading|标题)\s*([1-9])$/

/** Names of the style of a document's title. */
export const titleStyles: readonly string[] = ['title', '标题']
