import { Worker } from 'node:worker_threads'
import { invariant } from '#core/base/invariant.ts'
import type { Session, SessionPlace, SessionResult } from './pglite.ts'

/** What is asked of the thread; answers come back by the same number. */
export type Question = { readonly id: number } & Asked

type Asked =
  | { readonly kind: 'open'; readonly place: SessionPlace }
  | { readonly kind: 'query'; readonly text: string; readonly parameters: readonly unknown[] }
  | { readonly kind: 'copyIn'; readonly target: string; readonly text: Uint8Array }
  | { readonly kind: 'dump' }
  | { readonly kind: 'close' }

export type Answer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: Readonly<Record<string, string>> }

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** Opens an embedded PostgreSQL in a thread of its own, so that a long query does not stop everything else. */
export async function openThread(place: SessionPlace): Promise<Session> {
  const worker = startWorker()
  const waiting = new Map<number, Waiting>()
  let last = 0
  let ended: Error | undefined
  const end = (error: Error) => {
    ended ??= error
    for (const one of waiting.values()) one.reject(ended)
    waiting.clear()
    worker.unref()
  }
  worker.on('message', (answer: Answer) => {
    const one = waiting.get(answer.id)
    waiting.delete(answer.id)
    // an open ledger must not keep the process alive while nothing is asked of it
    if (waiting.size === 0) worker.unref()
    if (answer.ok) one?.resolve(answer.value)
    else one?.reject(Object.assign(new Error(answer.error['message']), answer.error))
  })
  worker.on('error', end)
  worker.on('exit', () => end(new Error('The thread of the embedded database has ended.')))
  const ask = (asked: Asked): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (ended) return reject(ended)
      last += 1
      waiting.set(last, { resolve, reject })
      worker.ref()
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window: it has no origin
      worker.postMessage({ ...asked, id: last } satisfies Question)
    })
  try {
    await ask({ kind: 'open', place })
  } catch (error) {
    await worker.terminate()
    throw error
  }
  return {
    // the thread answers a query with its result
    query: async (text, parameters) => (await ask({ kind: 'query', text, parameters })) as SessionResult,
    copyIn: async (target, text) => void (await ask({ kind: 'copyIn', target, text })),
    dump: async () => {
      const dumped = await ask({ kind: 'dump' })
      invariant(dumped instanceof Uint8Array, 'a dump is bytes')
      return dumped
    },
    close: async () => {
      await ask({ kind: 'close' })
      await worker.terminate()
    },
  }
}

/** The built worker lies beside the built command. In the source tree it is TypeScript, which a thread must first be taught. */
function startWorker(): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./pglite-worker.js', import.meta.url))
  const teacher = JSON.stringify(import.meta.resolve('tsx/esm/api'))
  const source = JSON.stringify(new URL('./pglite-worker.ts', import.meta.url).href)
  return new Worker(`import(${teacher}).then(({ register }) => { register(); return import(${source}) })`, {
    eval: true,
  })
}
