import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { invariant } from '#core/base/invariant.ts'
import { postgresEngine } from '../store/postgres.ts'
import { type Binaries, serverBinaries } from './binaries.ts'

/** A real PostgreSQL server for tests: the one that a URL names, or one started from the packages of this repository. */
export interface TestServer {
  readonly url: string
  readonly stop: () => Promise<void>
}

/**
 * Starts a server on the loopback interface, in a folder of its own, or takes the one of `MINGZHANG_TEST_DATABASE_URL` or
 * `DATABASE_URL`. A server that cannot be had is an error: the tests of the second engine are never left out silently.
 */
export async function startServer(): Promise<TestServer> {
  const given = process.env['MINGZHANG_TEST_DATABASE_URL'] || process.env['DATABASE_URL']
  if (given) return { url: given, stop: async () => undefined }
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-server-'))
  try {
    return await startIn(folder, serverBinaries(folder))
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(
      `The tests need a PostgreSQL server and could not start one: ${reason}\nInstall the dependencies again (npm ci), or name a server: MINGZHANG_TEST_DATABASE_URL=postgres://…`,
      { cause: error },
    )
  }
}

async function startIn(folder: string, { initdb, postgres, user }: Binaries): Promise<TestServer> {
  if (user) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const password = randomBytes(12).toString('hex')
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password, { mode: 0o644 })
  const made = [
    '--pgdata',
    data,
    '--username=tests',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
  ]
  await ran(initdb, [...made, '--locale=C', '--no-sync', '--no-instructions'], user)
  const port = await freePort()
  const settings = {
    fsync: 'off',
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '300',
    max_wal_size: '4GB',
  }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(postgres, ['-D', data, '-p', String(port), ...options], {
    ...user,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let log = ''
  server.stderr.on('data', (chunk: Buffer) => (log = (log + chunk.toString()).slice(-4000)))
  const ended = new Promise<void>((resolve) => server.on('close', () => resolve()))
  // a run that ends badly must not leave the server behind
  const kill = () => void server.kill('SIGQUIT')
  process.once('exit', kill)
  const url = `postgres://tests:${password}@127.0.0.1:${port}/postgres`
  await ready(
    url,
    () => server.exitCode !== null,
    () => log,
  )
  return {
    url,
    stop: async () => {
      process.off('exit', kill)
      server.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function ran(program: string, args: readonly string[], user: Binaries['user']): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...user,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
    })
    let told = ''
    child.stdout.on('data', (chunk: Buffer) => (told += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}: ${told}`))))
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      invariant(address !== null && typeof address === 'object', 'a listening server has a port')
      server.close(() => resolve(address.port))
    })
  })
}

async function ready(url: string, ended: () => boolean, log: () => string): Promise<void> {
  for (let attempt = 0; attempt < 300 && !ended(); attempt++) {
    try {
      return await onServer(url, ['select 1'])
    } catch {
      await wait(50)
    }
  }
  throw new Error(`the server does not answer. It says:\n${log()}`)
}

/** Runs statements on a server, each on its own. */
export async function onServer(url: string, statements: readonly string[]): Promise<void> {
  const engine = postgresEngine(url, 1)
  try {
    const connection = await engine.acquire()
    for (const statement of statements) await connection.query(statement, [])
    connection.release(false)
  } finally {
    await engine.close()
  }
}

/** A new database, empty or made from another; its URL. */
export async function createDatabase(url: string, name: string, template?: string): Promise<string> {
  await onServer(url, [`create database "${name}"${template ? ` template "${template}"` : ''}`])
  const made = new URL(url)
  made.pathname = `/${name}`
  return made.href
}

export async function dropDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1)
  const over = new URL(url)
  over.pathname = '/postgres'
  await onServer(over.href, [`drop database if exists "${name}" with (force)`])
}
