import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fillIn } from '#core/present/message.ts'
import { clip, printable } from '#core/present/width.ts'
import type { Progress } from '#node/pool.ts'
import { cliWords } from './words.ts'

/** What a command says and writes, so that commands need not know of streams. */
export interface Console {
  readonly colour: boolean
  readonly print: (text: string) => void
  /** One line on standard error. */
  readonly warn: (line: string) => void
  /** Writes a file, making its folder where there is none; false when that failed, which has then been said. */
  readonly writeFile: (path: string, text: string) => Promise<boolean>
  readonly progressLine: () => { readonly show: (progress: Progress) => void; readonly clear: () => void }
}

const patience = 1000
const eraseLine = '\r\u001b[K'

const warn = (line: string) => void process.stderr.write(`${line}\n`)

/** The console of this process. A reader that closes the pipe (`| head`) ends the process quietly. */
export function processConsole(): Console {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit()
      throw error
    })
  }
  return {
    colour: wantsColour(),
    print: (text) => void process.stdout.write(text),
    warn,
    writeFile: fileWriter(warn),
    progressLine,
  }
}

/** Writes files, and says to `told` when one cannot be written. */
export function fileWriter(told: Console['warn']): Console['writeFile'] {
  return async (path, text) => {
    try {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, text)
      return true
    } catch {
      told(fillIn(cliWords.cannotWrite, () => path))
      return false
    }
  }
}

function wantsColour(): boolean {
  if (process.env['NO_COLOR']) return false
  return process.stdout.isTTY && process.env['TERM'] !== 'dumb'
}

/** A line on standard error from the first second on, for people only. */
function progressLine(): ReturnType<Console['progressLine']> {
  if (!process.stderr.isTTY) return { show: () => undefined, clear: () => undefined }
  let latest: Progress | undefined
  let shown = false
  const draw = () => {
    if (latest === undefined) return
    const { done, total, current } = latest
    const left = timeLeft(performance.now() - started, done, total)
    const values: Readonly<Record<string, string>> = {
      done: String(done),
      total: String(total),
      current: printable(current),
      left,
    }
    const line = fillIn(left === '' ? cliWords.progress : cliWords.progressLeft, (name) => values[name])
    process.stderr.write(eraseLine + clip(line, (process.stderr.columns || 80) - 1))
    shown = true
  }
  const first = setTimeout(draw, patience)
  first.unref()
  const started = performance.now()
  return {
    show: (progress) => {
      latest = progress
      if (performance.now() - started > patience) draw()
    },
    clear: () => {
      clearTimeout(first)
      if (shown) process.stderr.write(eraseLine)
    },
  }
}

/** How long the rest takes if it goes on as before, in words; nothing while nothing is done. */
export function timeLeft(milliseconds: number, done: number, total: number): string {
  if (done === 0 || done >= total) return ''
  const seconds = Math.ceil(((milliseconds / done) * (total - done)) / 1000)
  const [words, count] = seconds < 90 ? [cliWords.seconds, seconds] : [cliWords.minutes, Math.ceil(seconds / 60)]
  return fillIn(words, () => String(count))
}
