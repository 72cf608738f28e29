import type { Engine, EngineConnection } from './engine.ts'
import type { Session } from './pglite.ts'

/** An engine of one connection: whoever wants it waits until the one before has released it. */
export function embeddedEngine(session: Session): Engine {
  let free: Promise<void> = Promise.resolve()
  const acquire = async (): Promise<EngineConnection> => {
    const before = free
    let release: () => void = () => undefined
    free = new Promise((resolve) => (release = resolve))
    await before
    return { query: session.query, copyIn: session.copyIn, release: () => release() }
  }
  return {
    kind: 'pglite',
    acquire,
    close: async () => {
      await acquire()
      await session.close()
    },
  }
}
