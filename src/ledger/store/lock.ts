import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, resolve } from 'node:path'
import { fail, ok, type Result } from '#core/base/result.ts'
import type { Refusal } from './ledger.ts'

/**
 * One process at a time opens the folder of an embedded database: two would destroy each other's rows without a word.
 *
 * Beside `data` lies `data.lock-7`, which names its process. A lock is never deleted while it is the newest: a process that finds
 * the newest one released, or its process dead, makes the next number, which the file system gives to one process only, looks again
 * whether a newer one has appeared meanwhile, and only then sweeps away the older ones. So a process that was slow to act on what
 * it saw can never take away the lock of another.
 */
export function lockFolder(folder: string): Result<() => void, Refusal> {
  const path = resolve(folder)
  mkdirSync(dirname(path), { recursive: true })
  for (let attempt = 0; attempt < 100; attempt++) {
    const newest = newestLock(path)
    if (newest > 0) {
      const holder = readHolder(lockPath(path, newest))
      if (holder && isAlive(holder)) return fail(lockedBy(path, newest, holder))
    }
    const own = newest + 1
    if (!make(lockPath(path, own))) continue
    const latest = newestLock(path)
    if (latest > own) {
      rmSync(lockPath(path, own), { force: true })
      continue
    }
    for (const number of locks(path)) if (number < own) rmSync(lockPath(path, number), { force: true })
    return ok(() => release(lockPath(path, own)))
  }
  return fail({ code: 'ledger.locked', data: { folder: path, pid: '?', lock: lockPath(path, newestLock(path)) } })
}

interface Holder {
  readonly pid: number
  /** When the process started, where the system tells: numbers of processes come again. */
  readonly started: string
  readonly host: string
}

const lockPath = (path: string, number: number): string => `${path}.lock-${number}`

function locks(path: string): readonly number[] {
  const prefix = `${basename(path)}.lock-`
  return readdirSync(dirname(path))
    .filter((name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)))
    .map((name) => Number(name.slice(prefix.length)))
}

const newestLock = (path: string): number => Math.max(0, ...locks(path))

/** Makes the lock with its content at once, so that nobody reads half of it; false when another was quicker. */
function make(path: string): boolean {
  const holder: Holder = { pid: process.pid, started: startOf(process.pid), host: hostname() }
  const written = `${path}.${process.pid}`
  writeFileSync(written, JSON.stringify(holder))
  try {
    linkSync(written, path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(written, { force: true })
  }
}

/** A lock that holds nothing is released: its number stays until a newer one is there. */
function release(path: string): void {
  const emptied = `${path}.released`
  writeFileSync(emptied, '{}')
  renameSync(emptied, path)
}

function readHolder(path: string): Holder | undefined {
  try {
    const found: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof found !== 'object' || found === null || !('pid' in found) || typeof found.pid !== 'number')
      return undefined
    const { started, host } = found as Partial<Holder> // the other fields of our own file
    return { pid: found.pid, started: started ?? '', host: host ?? '' }
  } catch {
    return undefined
  }
}

/** On another machine nobody can look: it counts as alive. */
function isAlive({ pid, started, host }: Holder): boolean {
  if (host !== hostname()) return true
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it lives and belongs to somebody else
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  return started === '' || started === startOf(pid)
}

/** Ticks since the machine started, from Linux's /proc, with the id of that start; elsewhere nothing. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${boot} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`
  } catch {
    return ''
  }
}

function lockedBy(folder: string, number: number, { pid, host }: Holder): Refusal {
  const elsewhere = host === hostname() ? 'ledger.locked' : 'ledger.lockedElsewhere'
  return { code: elsewhere, data: { folder, pid: String(pid), host, lock: lockPath(folder, number) } }
}
