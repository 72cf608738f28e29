/** Shapes of running text: headings, ends of sentences, numbers of pages. */

/** A short line that opens a section: 一、…, （一）…, 第一部分…, 1.… */
export const headingLine =
  /^\s*(?:第[一二三四五六七八九十\d]+[部章节]分?|[一二三四五六七八九十]{1,3}\s*、|[（(][一二三四五六七八九十]{1,3}[）)]|附件\s*\d*)[^。；，,]{0,30}$/u

export const sentenceEnd = /[。！？；：:;!?…”"」）)]\s*$/u

export const pageNumberLine = /^[-—–－\s]*(?:第\s*)?\d{1,4}(?:\s*页)?[-—–－\s]*$/u

/** Where phrases are divided. */
export const phraseBreak = /[，。；：！？,;:!?\s\n|“”"《》（）()【】〔〕［］[\]…]+/u

export const onlyHan = /^\p{Script=Han}(?:[、\p{Script=Han}])*$/u

/** Order of the list marks that open a phrase. */
export const listMark = /^(?:\d{1,2}\s*[.、．]|[（(]?[一二三四五六七八九十\d]{1,3}[）)、]|[①-⑳])\s*/u

/** 「一、」 or 「（二）」 begins a paragraph, wherever it stands. */
export const enumerator = /^[（(]?[一二三四五六七八九十]{1,3}[)）、]/u
