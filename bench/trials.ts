/** What trials with planted errors share: their options, their documents, and processes side by side. */
import { fork } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { corpusFiles, corpusPath } from '../tools/eval/corpus.ts'
import { shared } from '../tools/eval/gold.ts'

export const valueOf = (flag: string, standard: string): string => {
  const at = process.argv.indexOf(flag)
  return at < 0 ? standard : (process.argv[at + 1] ?? standard)
}

export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`

export function documentPaths(): readonly string[] {
  const seeds = readdirSync(join(shared, 'seeds')).map((name) => join(shared, 'seeds', name))
  const published = corpusFiles().filter((name) => !/^(robust|template|perf)_/.test(name))
  return [...seeds, ...published.map(corpusPath)]
}

/** Runs this program once more per lane, with `--shard` and `--of`, and gathers what the lanes send. */
export function inLanes<T>(
  lanes: number,
  args: readonly string[],
  onResult: (result: T) => void,
): Promise<readonly T[]> {
  const results: T[] = []
  const lane = (index: number): Promise<void> =>
    new Promise((finish, reject) => {
      const child = fork(process.argv[1] ?? '', ['--shard', String(index), '--of', String(lanes), ...args])
      child.on('message', (message) => {
        // sent by `shard` of the same program
        const result = message as T
        results.push(result)
        onResult(result)
      })
      child.on('close', (code) =>
        code === 0 ? finish() : reject(new Error(`A part of the trials ended with ${code}.`)),
      )
    })
  return Promise.all(Array.from({ length: lanes }, (_, index) => lane(index))).then(() => results)
}
