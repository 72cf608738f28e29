import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { fail, ok, type Result } from '#core/base/result.ts'
import type { Refusal } from '#core/findings/examination.ts'

export type FileRefusal = Refusal['error']

const namesShown = 3

/** The bytes of a file, or why they cannot be had. Nothing is read of a file larger than `limit` bytes. */
export async function readInput(path: string, limit: number): Promise<Result<Uint8Array, FileRefusal>> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return fail({ code: 'folder', detail: await namesIn(path) })
    if (found.size > limit) return fail({ code: 'too-large' })
    const bytes = found.isFile() ? await readFile(path) : await readStream(path, limit)
    if (bytes === undefined) return fail({ code: 'too-large' })
    return bytes.length === 0 ? fail({ code: 'empty' }) : ok(bytes)
  } catch (error) {
    return fail(refusalOf(error))
  }
}

/** The first bytes of a file, for deciding how to go about it; empty when they cannot be had. */
export async function readHead(
  path: string,
  length: number,
): Promise<{ readonly head: Uint8Array; readonly size: number }> {
  try {
    const found = await stat(path)
    if (!found.isFile() || found.size === 0) return { head: new Uint8Array(), size: 0 }
    const head = await collect(createReadStream(path, { end: length - 1 }), length)
    return { head: head ?? new Uint8Array(), size: found.size }
  } catch {
    return { head: new Uint8Array(), size: 0 }
  }
}

/** Pipes and devices have no size beforehand. */
function readStream(path: string, limit: number): Promise<Uint8Array | undefined> {
  return collect(createReadStream(path), limit)
}

async function collect(stream: AsyncIterable<Buffer>, limit: number): Promise<Uint8Array | undefined> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of stream) {
    size += part.length
    if (size > limit) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}

async function namesIn(path: string): Promise<string> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => [])
  const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map(({ name }) => name)
  const shown = names.toSorted().slice(0, namesShown).join(' ')
  return names.length > namesShown ? `${shown} …` : shown
}

function refusalOf(error: unknown): FileRefusal {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
    case 'ERR_INVALID_ARG_VALUE':
      return { code: 'missing' }
    case 'EACCES':
    case 'EPERM':
      return { code: 'no-permission' }
    case 'ERR_FS_FILE_TOO_LARGE':
      return { code: 'too-large' }
    default:
      return { code: 'damaged', detail: String(code) }
  }
}
