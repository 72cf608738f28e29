import { normalLabel } from '../base/chinese.ts'

const decoration = /["'《》〈〉「」『』]|\((?:类|款|项|科目)\)/g
const ordinal =
  /^(?:其中[:：]?)?(?:\([一二三四五六七八九十廿卅]+\)|[一二三四五六七八九十廿卅]+[、.．,，:]|\(\d+\)|\d+[、.．])/
const leading = /^(?:其中[:：])|^[、.．:：·—-]+/
const trailing = /[、.．,，;；:：。…·]+$/
const bracketed = /[([][^()[\]]*[)\]]/g
const joints = /以及|[和与及的、,，;；/-]/g
const steps = /[-－–—/\\>]+/

/** A name without what does not belong to it: spaces, quotes, 「（类）」「（款）」「（项）」, a leading ordinal or 「其中：」. */
export function plainName(printed: string): string {
  return normalLabel(printed).replace(decoration, '').replace(ordinal, '').replace(leading, '').replace(trailing, '')
}

/**
 * A name without the parts that documents vary freely: brackets with their content, 和/与/及/的/、, one trailing 「支出」, a 「等」.
 * Two entries may share a loose name (资本性支出（一） and （二）), so a loose match alone never identifies one.
 */
export function looseName(printed: string): string {
  const bare = plainName(printed).replace(bracketed, '').replace(joints, '')
  const short = bare.replace(/支出$/, '').replace(/等$/, '')
  return short === '' ? bare : short
}

/** The last part of a name printed as a path (一般公共服务支出-财政事务-行政运行); the whole name when it is no path. */
export function lastStep(printed: string): string {
  const parts = plainName(printed).split(steps)
  return parts.findLast((step) => step !== '') ?? printed
}
