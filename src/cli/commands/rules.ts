import { rules as all } from '#core/findings/rules.ts'
import { padEnd } from '#core/present/width.ts'
import { severityWords } from '#core/present/words.ts'
import type { Console } from '../console.ts'

export const rulesFormats = ['text', 'json'] as const

export interface RulesOptions {
  readonly format: (typeof rulesFormats)[number]
}

/** Lists every rule with its severity and what it demands. */
export function rules({ format }: RulesOptions, console: Console): number {
  const list = Object.entries(all).map(([id, { severity, title }]) => ({ id, severity, title }))
  if (format === 'json') {
    console.print(`${JSON.stringify({ rules: list }, undefined, 2)}\n`)
    return 0
  }
  const width = Math.max(...list.map(({ id }) => id.length))
  const lines = list.map(({ id, severity, title }) => `${padEnd(id, width)}  ${severityWords[severity]}  ${title}\n`)
  console.print(lines.join(''))
  return 0
}
