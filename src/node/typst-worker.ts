import { invariant } from '#core/base/invariant.ts'
import { typeset } from './typst/compiler.ts'
import type { TypesetRequest } from './typst/messages.ts'

/** Entry of the process that sets type: one request in, one reply out, until it is told to go or its parent is gone. */
invariant(process.send !== undefined, 'typst-worker.ts runs in a child process')
const send = process.send.bind(process)
process.on('message', (request: TypesetRequest) => {
  send(typeset(request))
})
process.on('disconnect', () => process.exit())
