/** What a correction notice says. */
export const correctionWords = {
  title: '更正说明',
  same: '两个版本的数字和文字相同，没有需要更正的内容。',
  figures: '一、数字更正',
  sentences: '二、文字更正',
  none: '无。',
  changed: '{at}：由“{before}”更正为“{after}”。',
  added: '{at}：补充“{after}”。',
  removed: '{at}：删去“{before}”。',
  text: '文字',
  blank: '空白',
  arrow: ' › ',
  stop: '。',
  point: '. ',
} as const
