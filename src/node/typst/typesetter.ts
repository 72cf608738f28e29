import { type ChildProcess, fork } from 'node:child_process'
import { fail, ok, type Result } from '#core/base/result.ts'
import type { Publication } from '#core/document/publication.ts'
import { problemsOf, typesetJob, type WriteError } from '#core/write/write.ts'
import type { TypesetReply, TypesetRequest } from './messages.ts'

/** A PDF, and the page of every heading and table by id. */
export interface Typeset {
  readonly pdf: Uint8Array
  readonly pages: ReadonlyMap<string, number>
}

export interface Typesetter {
  /** The publication as PDF/A-2a; nothing when anything in it is wrong, a character has no glyph, or it takes too long. */
  readonly typeset: (publication: Publication) => Promise<Result<Typeset, readonly WriteError[]>>
  readonly close: () => void
}

export interface TypesetterOptions {
  /** Processes at work at once. */
  readonly lanes?: number
  /** Documents that one process sets before another takes its place: it never gives memory back. */
  readonly documents?: number
  readonly milliseconds?: number
}

interface Lane {
  child: ChildProcess
  done: number
}

/** A few processes that set type, started when first needed and renewed after some documents. Close it when done. */
export function typesetter({ lanes = 1, documents = 10, milliseconds = 120_000 }: TypesetterOptions = {}): Typesetter {
  const idle: Lane[] = []
  const waiting: ((lane: Lane) => void)[] = []
  let running = 0
  const take = (): Promise<Lane> | Lane => {
    const free = idle.pop()
    if (free) return free
    if (running < lanes) {
      running += 1
      return { child: start(), done: 0 }
    }
    return new Promise((resolve) => waiting.push(resolve))
  }
  const giveBack = (lane: Lane, alive: boolean): void => {
    lane.done += 1
    if (!alive || lane.done >= documents) {
      end(lane.child)
      Object.assign(lane, { child: start(), done: 0 })
    }
    const next = waiting.shift()
    if (next) next(lane)
    else idle.push(lane)
  }
  return {
    typeset: async (publication) => {
      const problems = problemsOf(publication)
      if (problems.length > 0) return fail(problems)
      const lane = await take()
      const timestamp = Date.parse(`${publication.date}T00:00:00Z`) / 1000
      const reply = await ask(lane.child, { job: typesetJob(publication), timestamp }, milliseconds)
      giveBack(lane, typeof reply !== 'string')
      if (typeof reply === 'string') return fail([{ code: reply, path: [publication.title] }])
      if (!reply.ok) return fail(reply.messages.map((message) => errorOf(message, publication)))
      return ok({ pdf: reply.pdf, pages: new Map(reply.pages) })
    },
    close: () => {
      for (const { child } of idle.splice(0)) end(child)
      running = 0
    },
  }
}

/** The built worker lies beside the built command; in the source tree it is TypeScript, which Node must first be taught. */
function start(): ChildProcess {
  const source = import.meta.url.endsWith('.ts')
  const url = source ? new URL('../typst-worker.ts', import.meta.url) : new URL('./typst-worker.js', import.meta.url)
  const child = fork(url, [], {
    serialization: 'advanced',
    execArgv: source ? ['--import', import.meta.resolve('tsx')] : [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  // an idle process must not keep the command alive
  child.unref()
  child.channel?.unref()
  return child
}

function end(child: ChildProcess): void {
  child.removeAllListeners()
  child.kill()
}

function ask(
  child: ChildProcess,
  request: TypesetRequest,
  milliseconds: number,
): Promise<TypesetReply | 'too-slow' | 'engine'> {
  return new Promise((resolve) => {
    const finish = (reply: TypesetReply | 'too-slow' | 'engine'): void => {
      clearTimeout(timer)
      child.removeAllListeners('message')
      child.removeAllListeners('exit')
      child.channel?.unref()
      resolve(reply)
    }
    const timer = setTimeout(() => finish('too-slow'), milliseconds)
    child.channel?.ref()
    child.on('message', (reply: TypesetReply) => finish(reply))
    child.on('exit', () => finish('engine'))
    child.send(request)
  })
}

/** What the typesetter says of a character that its fonts lack. It quotes the text, in quotes that may be escaped. */
const withoutGlyph = /the text [`'"\\]*(.+?)[`'"\\]* could not be displayed/u

function errorOf(message: string, publication: Publication): WriteError {
  const text = withoutGlyph.exec(message)?.[1]
  if (text === undefined) return { code: 'engine', path: [publication.title], detail: message }
  return { code: 'missing-glyph', path: [placeOf(text, publication)], detail: text }
}

/** The words around a character: the first text of the publication that holds it. */
function placeOf(text: string, publication: Publication): string {
  const holds = (value: unknown): string | undefined => {
    if (typeof value === 'string') return value.includes(text) ? value : undefined
    if (typeof value !== 'object' || value === null) return undefined
    for (const inner of Object.values(value)) {
      const found = holds(inner)
      if (found !== undefined) return found
    }
    return undefined
  }
  return holds(publication.blocks)?.slice(0, 60) ?? publication.title
}
