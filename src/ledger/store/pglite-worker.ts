import { parentPort } from 'node:worker_threads'
import { invariant } from '#core/base/invariant.ts'
import { openSession, type Session } from './pglite.ts'
import type { Answer, Question } from './pglite-thread.ts'

/** Entry of the thread that holds an embedded PostgreSQL: questions are answered one after another. */
const port = parentPort
invariant(port !== null, 'pglite-worker.ts runs in a worker thread')
let session: Session | undefined
let before: Promise<void> = Promise.resolve()

port.on('message', (question: Question) => {
  before = before.then(async () => port.postMessage(await answerTo(question)))
})

async function answerTo(question: Question): Promise<Answer> {
  try {
    return { id: question.id, ok: true, value: await done(question) }
  } catch (error) {
    return { id: question.id, ok: false, error: plainError(error) }
  }
}

async function done(question: Question): Promise<unknown> {
  if (question.kind === 'open') {
    session = await openSession(question.place)
    return undefined
  }
  invariant(session !== undefined, 'the session is open')
  switch (question.kind) {
    case 'query':
      return session.query(question.text, question.parameters)
    case 'copyIn':
      return session.copyIn(question.target, question.text)
    case 'dump':
      return session.dump()
    case 'close':
      return session.close()
    default:
      return question satisfies never
  }
}

const told = ['code', 'detail', 'constraint', 'table', 'column', 'schema', 'where'] as const

/** An error as data: classes do not travel between threads. */
function plainError(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof Error)) return { message: String(error) }
  const fields = Object.entries(error).filter(
    (entry): entry is [string, string] => told.some((name) => name === entry[0]) && typeof entry[1] === 'string',
  )
  return { message: error.message, ...Object.fromEntries(fields) }
}
