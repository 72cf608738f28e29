/** Files of the repository, and what they import, for the checks. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'

export const root = new URL('..', import.meta.url)

export interface Import {
  readonly file: string
  readonly line: number
  /** As written. */
  readonly specifier: string
  /** Path from the root of the repository for our own files, else undefined. */
  readonly target: string | undefined
  readonly typeOnly: boolean
}

/** Files that git tracks or would track, from the root, with forward slashes. */
export function projectFiles(): readonly string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z']
  const listed = execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 }).split('\0')
  return [...new Set(listed)].filter((file) => file !== '' && existsSync(new URL(file, root))).toSorted()
}

export function textOf(file: string): string {
  return readFileSync(new URL(file, root), 'utf8')
}

const statements = /^[ \t]*(?:import|export)\s(?:[^'"`;=]*?\sfrom\s*)?['"]([^'"]+)['"]/gm
const calls = /(?<![.\w])(?:import|require)\(\s*['"]([^'"]+)['"]/g

/** The subpaths #core and #node are declared in package.json. */
function targetOf(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return `src/${specifier.slice(1)}`
  return specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : undefined
}

/** Static and dynamic imports and re-exports of a TypeScript file. */
export function importsOf(file: string): readonly Import[] {
  const text = textOf(file)
  const found = [...text.matchAll(statements), ...text.matchAll(calls)]
  return found.map((match) => {
    const specifier = match[1] ?? ''
    return {
      file,
      line: text.slice(0, match.index).split('\n').length,
      specifier,
      target: targetOf(file, specifier),
      typeOnly: /^\s*(?:import|export)\s+type\s/.test(match[0]),
    }
  })
}

export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** Prints what is wrong, and leaves a failing exit code when there is anything. */
export function conclude(problems: readonly string[], repair: string): void {
  if (problems.length === 0) return
  for (const problem of problems) console.error(problem)
  console.error(`\n${problems.length} to repair. ${repair}`)
  process.exitCode = 1
}
