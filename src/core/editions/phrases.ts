/** Words of comparisons in sentences. */
export const phrases = {
  same: '持平',
  more: '增加',
  less: '减少',
  grows: '增长',
  falls: '下降',
  because: '主要原因是',
} as const
