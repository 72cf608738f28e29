import type { ComposeError } from './compose-error.ts'
import { printAmount } from '../money/printed.ts'

/** The sentence that tells a person what keeps a disclosure from being composed, where, and what to do. */
export function sentenceOf(error: ComposeError): string {
  const place = `《${error.path[0] ?? ''}》${error.path
    .slice(1)
    .filter((part) => part !== '')
    .map((part) => `“${part}”`)
    .join('')}`
  switch (error.code) {
    case 'unknown-label':
      return `${place}的标签“${error.label}”不在词汇表中，版式文件也没有说明它的含义。请在词汇表中补充，或在版式文件中写明。`
    case 'unknown-code':
      return `${place}用到的科目编码${error.label}不在当年的政府收支分类科目中。请核对编码和年度。`
    case 'law-broken':
      return `${place}与各组成部分之和相差${printAmount(error.difference, '元', 2)}元。请先在账上查清再编制。`
    case 'total-missing':
      return `${place}的组成部分有数，合计却没有数。请补充合计。`
    case 'not-roundable':
      return `${place}按印刷单位取整后，没有任何一种进位或舍去能使各项相加一致。请改用更小的单位。`
    case 'does-not-fit':
      return `${place}的数“${error.text}”放不进这一列，或者不是这一列要的那种数。请核对单位和数的种类。`
    case 'missing-reason':
      return `${place}的增减变动需要说明原因（${error.topic}），还没有填写。请填写原因。`
    case 'reason-differs':
      return `${place}的变动为${printAmount(error.change, '元', 2)}元，原因（${error.topic}）中各项相加为${printAmount(error.told, '元', 2)}元。请核对原因中的金额。`
    case 'missing-text':
      return `${place}需要单位填写的文字（${error.topic}），还没有填写。`
    default:
      return error satisfies never
  }
}
