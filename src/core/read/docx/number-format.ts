import { counting, formalCounting, type CountingWords } from './words.ts'

/** A count as a list prints it. Formats that Chinese documents do not use are printed as digits. */
export function numberAs(format: string, value: number): string {
  if (value < 0 || value > 32767) return String(value)
  switch (format) {
    case 'none':
      return ''
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return counted(value, counting)
    case 'chineseLegalSimplified':
      return counted(value, formalCounting)
    case 'ideographDigital':
      return [...String(value)].map((digit) => counting.digits[Number(digit)]).join('')
    case 'decimalFullWidth':
      return [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value)
    case 'decimalEnclosedParen':
      return value >= 1 && value <= 20 ? String.fromCharCode(0x2473 + value) : `(${value})`
    case 'upperLetter':
      return lettered(value)
    case 'lowerLetter':
      return lettered(value).toLowerCase()
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'decimalZero':
      return String(value).padStart(2, '0')
    default:
      return String(value)
  }
}

/** Words for a number below 100 000: tens below twenty have no leading one, gaps are read out once. */
function counted(value: number, { digits, units, gap, elides }: CountingWords): string {
  if (value === 0) return digits[0] ?? ''
  let words = ''
  for (const [index, digit] of [...String(value)].entries()) {
    const unit = String(value).length - 1 - index
    if (digit !== '0') words += (digits[Number(digit)] ?? '') + (units[unit] ?? '')
    else if (!words.endsWith(gap) && Number(String(value).slice(index)) > 0) words += gap
  }
  return elides && value >= 10 && value < 20 ? words.slice(1) : words
}

/** A … Z, then AA, BB and so on, as Word does. */
function lettered(value: number): string {
  return value === 0 ? '' : String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(9, Math.ceil(value / 26)))
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  let [left, text] = [value, '']
  for (const [worth, letters] of romans) {
    for (; left >= worth; left -= worth) text += letters
  }
  return text
}
