import { type Console, fileWriter } from '../console.ts'
import type { Ran } from './run.ts'

/** Runs a command in this process and keeps what it says. */
export async function said(command: (console: Console) => Promise<number>): Promise<Ran> {
  let [out, errors] = ['', '']
  const warn = (line: string) => void (errors += `${line}\n`)
  const code = await command({
    colour: false,
    print: (text) => void (out += text),
    warn,
    writeFile: fileWriter(warn),
    progressLine: () => ({ show: () => undefined, clear: () => undefined }),
  })
  return { code, out, errors }
}
