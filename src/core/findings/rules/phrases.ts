/** Phrases that fill a place of a message: which figures a figure was worked out from, which entry is the nearest. */
export const phrases = {
  /** How a derived figure follows from the figures beside it. */
  derivation: {
    change: '本年数减上年数',
    changeRate: '增减额除以上年数',
    completionRate: '实际数除以预算数',
    share: '本项除以合计',
  },
  /** Terms that are too many to name. */
  termCount: (count: number): string => `${count}项`,
  /** A sum and its terms. */
  partsAdded: (terms: string): string => `各明细相加（${terms}）`,
  /** A term, worked out from the sum and the other terms. */
  wholeLessOthers: (whole: string, printed: string): string =>
    `${whole}${printed === '' ? '' : ` ${printed}`}与其余明细`,
  /** The entry of a classification that was probably meant. */
  nearest: ({ code, name }: { readonly code: string; readonly name: string }): string => `，最接近的是 ${code} ${name}`,
} as const
