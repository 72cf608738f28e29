import { availableParallelism } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { refusalDetails } from '#core/present/words.ts'
import type { FileRefusal } from './files.ts'
import type { Job, JobResult } from './job.ts'

/** How far a call has come: told whenever a file starts or ends. */
export interface Progress {
  readonly done: number
  readonly total: number
  readonly current: string
}

/**
 * Threads that live for some seconds optimise ten times later than V8 11 (Node 20) would: compiling took a third of the time
 * of a call over forty documents, and was hardly ever earned back. Later engines have a cheap compiler between, and other flags.
 */
const optimizeLater = '--interrupt-budget=600000'

/**
 * Does all jobs in worker threads, as many as there are cores, and gives their results in the order of the jobs.
 * A job that takes too long or too much memory ends with its worker; another worker takes its place and the rest goes on.
 */
export async function runInWorkers(
  jobs: readonly Job[],
  onProgress: (progress: Progress) => void,
): Promise<readonly JobResult[]> {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString(optimizeLater)
  const results: JobResult[] = []
  let next = 0
  let done = 0
  const lane = async () => {
    let worker: Worker | undefined
    for (let index = next++; index < jobs.length; index = next++) {
      const job = jobs[index]
      if (job === undefined) break
      onProgress({ done, total: jobs.length, current: job.path })
      worker ??= startWorker(job)
      const { result, alive } = await runOne(worker, job)
      results[index] = result
      done += 1
      onProgress({ done, total: jobs.length, current: job.path })
      if (!alive) worker = undefined
    }
    await worker?.terminate()
  }
  const lanes = Math.max(1, Math.min(availableParallelism(), jobs.length))
  await Promise.all(Array.from({ length: lanes }, lane))
  return results
}

/** Objects of one document die together: with little room for the young, half the time went into sweeping. */
const youngMegabytes = 64

/** The built worker lies beside the built command. In the source tree it is TypeScript, which a thread must first be taught. */
function startWorker({ limits }: Job): Worker {
  const options = {
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
  }
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./worker.js', import.meta.url), options)
  const teacher = JSON.stringify(import.meta.resolve('tsx/esm/api'))
  const source = JSON.stringify(new URL('./worker.ts', import.meta.url).href)
  const code = `import(${teacher}).then(({ register }) => { register(); return import(${source}) })`
  return new Worker(code, { ...options, eval: true })
}

interface Ran {
  readonly result: JobResult
  /** Whether the worker can take another job. */
  readonly alive: boolean
}

function runOne(worker: Worker, job: Job): Promise<Ran> {
  return new Promise((resolve) => {
    const end = (ran: Ran) => {
      clearTimeout(timer)
      // one event at a time: listeners that are not ours keep the thread's port open
      for (const event of ['message', 'messageerror', 'error', 'exit']) worker.removeAllListeners(event)
      // a dying worker may still report; there is nobody left to tell
      worker.on('error', () => undefined)
      if (!ran.alive) void worker.terminate()
      resolve(ran)
    }
    const lost = (error: FileRefusal) => end({ result: { ok: false, error }, alive: false })
    const timer = setTimeout(() => lost({ code: 'too-slow' }), job.limits.milliseconds)
    worker.on('message', (result: JobResult) => end({ result, alive: true }))
    worker.on('messageerror', () => lost({ code: 'internal' }))
    worker.on('error', (error) => lost(causeOfDeath(error)))
    worker.on('exit', () => lost({ code: 'internal' }))
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window: it has no origin
    worker.postMessage(job)
  })
}

function causeOfDeath(error: unknown): FileRefusal {
  const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return outOfMemory ? { code: 'internal', detail: refusalDetails['out-of-memory'] } : { code: 'internal' }
}
