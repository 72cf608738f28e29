/** Punctuation of what charts say in words. */
export const drawWords = {
  colon: '：',
  semicolon: '；',
  stop: '。',
  unit: (unit: string) => `（单位：${unit}）`,
} as const
