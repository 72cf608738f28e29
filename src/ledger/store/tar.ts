import { type FileHandle, open } from 'node:fs/promises'
import { fail, ok, type Result } from '#core/base/result.ts'

/** A tar archive with the least that every tar program reads: plain files, no dates, no owners. The same files give the same bytes. */

const block = 512
/** Larger members are not of our making. */
const mostBytes = 512 << 20

export interface Member {
  readonly name: string
  readonly content: Uint8Array
}

/** A member with its header, filled up to whole blocks. */
export function tarMember({ name, content }: Member): Uint8Array {
  const padding = (block - (content.length % block)) % block
  return Buffer.concat([header(name, content.length), content, Buffer.alloc(padding)])
}

/** What stands after the last member. */
export const tarEnd: Uint8Array = Buffer.alloc(2 * block)

function header(name: string, size: number): Buffer {
  const bytes = Buffer.alloc(block)
  bytes.write(name, 0, 100)
  bytes.write('0000644\0', 100)
  bytes.write('0000000\0', 108)
  bytes.write('0000000\0', 116)
  bytes.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  bytes.write('00000000000\0', 136)
  bytes.write('        0', 148)
  bytes.write('ustar\u000000', 257, 'latin1')
  const sum = bytes.reduce((total, byte) => total + byte, 0)
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return bytes
}

/**
 * Reads an archive of `tarMember` member by member. Every byte counts: a header must be exactly what would be written for its
 * name and size, padding must be zero, and nothing may follow the end. The error names the byte where the file is not so.
 */
export async function* tarMembers(path: string): AsyncGenerator<Result<Member, number>> {
  const file = await open(path, 'r')
  try {
    let at = 0
    for (;;) {
      const head = await bytesAt(file, at, block)
      if (head === undefined) return yield fail(at)
      if (head.every((byte) => byte === 0)) break
      const member = await memberAt(file, at, head)
      if (member === undefined) return yield fail(at)
      yield ok(member)
      at += block * (1 + Math.ceil(member.content.length / block))
    }
    const end = await bytesAt(file, at, tarEnd.length)
    const { size } = await file.stat()
    if (end?.some((byte) => byte !== 0) !== false || size !== at + tarEnd.length) yield fail(at)
  } finally {
    await file.close()
  }
}

async function memberAt(file: FileHandle, at: number, head: Buffer): Promise<Member | undefined> {
  const name = head.toString('utf8', 0, Math.max(0, head.subarray(0, 100).indexOf(0)))
  const size = Number.parseInt(head.toString('latin1', 124, 135), 8)
  if (name === '' || !(size >= 0 && size <= mostBytes) || !header(name, size).equals(head)) return undefined
  const whole = await bytesAt(file, at + block, Math.ceil(size / block) * block)
  if (whole === undefined || whole.subarray(size).some((byte) => byte !== 0)) return undefined
  return { name, content: whole.subarray(0, size) }
}

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer | undefined> {
  const bytes = Buffer.alloc(length)
  for (let filled = 0; filled < length; ) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, at + filled)
    if (bytesRead === 0) return undefined
    filled += bytesRead
  }
  return bytes
}
