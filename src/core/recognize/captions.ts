import { chineseNumber, normalLabel } from '../base/chinese.ts'
import type { TableNumber } from '../facts/recognition.ts'

const moneyUnit = /(?:金额单位|计量单位|单位)[::]?(?:人民币)?(百万元|亿元|万元|千元|元)/u
const looseUnit = /^\(?(?:金额单位|单位)?[::]?(百万元|亿元|万元|千元|元)\)?$/u
const bodyName =
  /(?:部门名称|单位名称|编制单位|填报单位|填报部门|预算单位|编制部门|预算部门|部门|单位)(?:\([^)]*\))?[::](?!万元|元)(.+?)(?=金额单位|计量单位|单位[::]|日期|20\d{2}年\d{1,2}月|$)/u
const numberForms =
  /(?:预算公开|部门公开|公开|预算|决算|附|财决|财预)?(?:表|附表)?[-—]?(?:0*(\d{1,2})|([一二三四五六七八九十]{1,3}))[-—]?表?/u
const wholeNumber = new RegExp(`^[(\\[]?${numberForms.source}[)\\]]?$`, 'u')
const leadingNumber =
  /^[([]?((?:预算公开|部门公开|公开|预算|决算|附)?(?:表|附表)0*(\d{1,2}|(?:[一二三四五六七八九十](?!般)){1,3})|(?:预算公开|公开|预算|决算)0*(\d{1,2})表|附件?\d{0,2}[-—](\d{1,2}))[)\]]?[::、.]?(?=.)/u
const noData =
  /无数据|没有数据|此表为空|本表为空|空表|本表无|此表无|未安排|无此项|不涉及|没有.{0,40}(?:收入|支出|拨款|安排|预算)|(?:我|本)(?:单位|部门|办|局).{0,12}无.{0,30}(?:收入|支出|预算|项目|安排)|^注?[::]?无[。.]?$/u

const bracketNumber = /\(((?:预算公开|部门公开|公开|预算|决算|附)?(?:表|附表)(\d{1,2}))\)$/u

/** The money unit that a caption declares, or undefined. */
export function unitOf(text: string): string | undefined {
  const normal = normalLabel(text)
  return moneyUnit.exec(normal)?.[1] ?? looseUnit.exec(normal)?.[1]
}

/** The body a caption names (部门：…), or undefined. */
export function bodyOf(text: string): string | undefined {
  const name = bodyName.exec(normalLabel(text))?.[1]?.replace(/^[::]+/u, '')
  return name && name.length >= 3 && name.length <= 40 && !/^[\d.]+$/.test(name) ? name : undefined
}

/** The number printed on a table: 公开01表, 表8, 预算02表, 表一, 附表3. */
export function tableNumberOf(text: string): { number: TableNumber; rest: string } | undefined {
  const normal = normalLabel(text)
  if (/表/u.test(normal)) {
    const whole = wholeNumber.exec(normal)
    const form = whole?.[1] ?? whole?.[2]
    if (whole && form) return { number: tableNumber(normal, form), rest: '' }
  }
  const trailing = bracketNumber.exec(normal)
  if (trailing?.[1] && trailing[2])
    return { number: tableNumber(trailing[1], trailing[2]), rest: normal.slice(0, trailing.index) }
  const leading = leadingNumber.exec(normal)
  const digits = leading?.[2] ?? leading?.[3] ?? leading?.[4]
  if (!leading?.[1] || !digits) return undefined
  return { number: tableNumber(leading[1], digits), rest: normal.slice(leading[0].length) }
}

function tableNumber(printed: string, digits: string): TableNumber {
  const index = /\d/.test(digits) ? Number(digits) : (chineseNumber(digits) ?? 0)
  return { printed, form: printed.replace(/(?:0*\d+|[一二三四五六七八九十]+)(?=\D*$)/u, '{n}'), index }
}

/** Does a paragraph look like the title of a table? */
export function isTitle(text: string): boolean {
  const normal = normalLabel(text)
  if (normal.length < 3 || normal.length > 70 || /[。;!?]/u.test(normal)) return false
  if (/^(?:注|说明|备注|填报|附注)[::]/u.test(normal)) return false
  if (/见.{0,6}表|如下表|下表/u.test(normal)) return false
  if (
    /^(?:第?[一二三四五六七八九十]{1,3}(?:部分)?[、.:]?)?[^支收表]{0,24}20\d{2}年?度?.{0,24}?(?:部门|单位)?(?:预算|决算)(?:公开|报)?(?:附?表|表格|报表)$/u.test(
      normal,
    ) &&
    !/支|收|经费|采购|基金|国有|绩效|项目/u.test(normal)
  )
    return false
  return (
    /表(?:\([^)]*\))*(?:\(续\)|续)?(?:[-—]\d+)?$|表\d{0,2}$/u.test(normal.replace(/单位[::].{1,3}$/u, '')) &&
    !tableNumberOf(text)?.rest.match(/^$/u)
  )
}

/** A title without its number, ordinal, trailing page leader and the mark of a continuation. */
export function bareTitle(text: string): string {
  const normal = normalLabel(text)
    .replace(/[.…·]{3,}\d*$/u, '')
    .replace(/\.{2,}\d+$/u, '')
  const numbered = tableNumberOf(normal)
  return (numbered && numbered.rest !== '' ? numbered.rest : normal)
    .replace(
      /^(?:第?[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[、.](?!\d{1,2}(?!\d))|[-–])+/u,
      '',
    )
    .replace(/(?:\(续\)|续表|续)$/u, '')
    .replace(bracketNumber, '')
}

/** Does a note say that there is nothing to show? */
export function saysEmpty(text: string): boolean {
  return noData.test(normalLabel(text))
}

const captionStart =
  /(?=(?:金额单位|编制单位|单位名称|填报单位|预算单位|部门名称|预算部门|编制部门|(?<!金额|编制|填报|预算)(?:部门|单位))(?:\([^)]*\))?[::])/u

/** A reader may give number, title, body and unit of a table as one line; they are told apart again by the words that open them. */
export function captionParts(text: string): readonly string[] {
  const normal = normalLabel(text)
  if (normal.length > 120 || !/单位|部门/u.test(normal) || /[。;]/u.test(normal) || !captionStart.test(normal))
    return [text]
  const [head = '', ...rest] = normal.split(captionStart)
  const number = leadingNumber.exec(head)
  return [...(number ? [number[1] ?? '', head.slice(number[0].length)] : [head]), ...rest].filter((part) => part !== '')
}
