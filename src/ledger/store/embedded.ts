import type { Engine, EngineConnection } from './engine.ts'
import type { Session } from './pglite.ts'

/** An engine of one connection: whoever wants it waits until the one before has released it. */
export function embeddedEngine(session: Session): Engine {
  let free: Promise<void> = Promise.resolve()
  let closed = false
  const acquire = async (): Promise<EngineConnection> => {
    if (closed) throw new Error('The ledger is closed.')
    const before = free
    const held = new Held()
    free = held.released
    await before
    return { query: session.query, copyIn: session.copyIn, release: () => held.release() }
  }
  return {
    kind: 'pglite',
    acquire,
    close: async () => {
      const last = acquire()
      closed = true
      await last
      await session.close()
    },
  }
}

/** A promise that is kept from outside. */
class Held {
  readonly released: Promise<void>
  release: () => void = nothing
  constructor() {
    this.released = new Promise((resolve) => (this.release = resolve))
  }
}

const nothing = (): void => undefined
