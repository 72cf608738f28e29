import { parentPort } from 'node:worker_threads'
import { invariant } from '#core/base/invariant.ts'
import type { Job } from './job.ts'
import { work } from './work.ts'

/** Entry of a worker thread: one job in, one result out, in order. */
const port = parentPort
invariant(port !== null, 'worker.ts runs in a worker thread')
port.on('message', (job: Job) => {
  void work(job).then((result) => port.postMessage(result))
})
