import { nearestRule } from '#core/findings/config-text.ts'
import { fillIn } from '#core/present/message.ts'
import { printable } from '#core/present/width.ts'
import type { Console } from '../console.ts'
import { cliWords } from '../words.ts'

/** Prints the page of a rule. */
export async function explain(rule: string, console: Console): Promise<number> {
  // the pages are loaded by whoever asks for one
  const { rulePages } = await import('../rule-pages/generated.ts')
  const page = new Map(Object.entries(rulePages)).get(rule)
  if (page !== undefined) {
    console.print(console.colour ? coloured(page) : page)
    return 0
  }
  const near = nearestRule(rule)
  const template = near === '' ? cliWords.noRule : cliWords.noRuleBut
  console.warn(printable(fillIn(template, (name) => (name === 'near' ? near : rule))))
  return 2
}

const coloured = (page: string): string => page.replace(/^#.*$/gm, (heading) => `\u001b[1m${heading}\u001b[0m`)
