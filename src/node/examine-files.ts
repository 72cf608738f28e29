import { fail, ok, type Result } from '#core/base/result.ts'
import type { Examination } from '#core/findings/examination.ts'
import { type PagePart, withTogether } from '#core/present/page.ts'
import {
  type Examined,
  limitsInWords,
  type Outcome,
  type RefusedFile,
  refusedFile,
  refusedOf,
  type RefusalLimits,
} from '#core/present/report.ts'
import { comparedWith, type OfCall } from '#core/present/together.ts'
import { readHead } from './files.ts'
import { defaultLimits, type Job, type JobResult, type Limits, type Wants } from './job.ts'
import { type Progress, runInWorkers } from './pool.ts'

export interface ExamineOptions {
  readonly wants?: Wants
  readonly limits?: Partial<Limits>
  readonly onProgress?: (progress: Progress) => void
}

/** How one file ended, with what the command wanted of it. */
export interface FileResult {
  readonly outcome: Outcome
  readonly facts?: string
  readonly page?: PagePart
}

const smallText = 1024 * 1024
const sniffed = 8

/** Examines all files of a call, alone and together. Results are in the order of `paths`; one file's failure never stops another. */
export async function examineFiles(
  paths: readonly string[],
  { wants = {}, limits: given = {}, onProgress = () => undefined }: ExamineOptions = {},
): Promise<readonly FileResult[]> {
  const limits = { ...defaultLimits, ...given }
  const jobs = paths.map((path, index) => ({ path, index, limits, wants: { ...wants, together: paths.length > 1 } }))
  const results = await runJobs(jobs, onProgress)
  const joined = await together(results)
  const shown = limitsInWords(limits.bytes, limits.milliseconds)
  return results.map((result, index) => fileResult(paths[index] ?? '', result, joined.get(index), shown))
}

/** Examines files that are to be used together, in full, or says which of them cannot be. Results are in the order of `paths`. */
export async function examinationsOf(
  paths: readonly string[],
  { limits: given = {}, onProgress = () => undefined }: Omit<ExamineOptions, 'wants'> = {},
): Promise<Result<readonly Examination[], readonly RefusedFile[]>> {
  const limits = { ...defaultLimits, ...given }
  const jobs = paths.map((path, index) => ({ path, index, limits, wants: { whole: true } }))
  const results = await runJobs(jobs, onProgress)
  const shown = limitsInWords(limits.bytes, limits.milliseconds)
  const refused = results.flatMap((result, at) =>
    result.ok ? [] : [refusedOf({ file: paths[at] ?? '', error: result.error }, shown)],
  )
  if (refused.length > 0) return fail(refused)
  const whole = results.flatMap((result) => (result.ok && result.value.whole ? [result.value.whole] : []))
  const { examineTogether } = await import('#core/pipeline.ts')
  return ok(examineTogether(whole))
}

/** One small text is examined sooner than a thread starts; all else goes to workers, which can be stopped. */
async function runJobs(jobs: readonly Job[], onProgress: (progress: Progress) => void): Promise<readonly JobResult[]> {
  const [only, ...others] = jobs
  if (only === undefined || others.length > 0 || !(await isSmallText(only.path))) return runInWorkers(jobs, onProgress)
  const { work } = await import('./work.ts')
  return [await work(only)]
}

async function isSmallText(path: string): Promise<boolean> {
  const { head, size } = await readHead(path, sniffed)
  if (size > smallText) return false
  return !/^(%PDF|PK|ÐÏ|\s*<)/.test(String.fromCharCode(...head))
}

/** What comparing the documents of the call adds to one of them. */
interface Joined {
  readonly position: number
  readonly all: readonly OfCall[]
}

/** The documents of the call after comparing them, by index of file. */
async function together(results: readonly JobResult[]): Promise<ReadonlyMap<number, Joined>> {
  const sent = results.flatMap((result, index) => {
    const examination = result.ok ? result.value.together : undefined
    return examination === undefined ? [] : [{ index, examination }]
  })
  if (sent.length < 2) return new Map()
  const { examineTogether } = await import('#core/pipeline.ts')
  const examined = examineTogether(sent.map(({ examination }) => examination))
  const all = sent.map(({ index, examination }, position) => ({
    index,
    examination: examined[position] ?? examination,
  }))
  return new Map(sent.map(({ index }, position) => [index, { position, all }]))
}

function fileResult(path: string, result: JobResult, joined: Joined | undefined, limits: RefusalLimits): FileResult {
  if (!result.ok) return { outcome: refusedOf({ file: path, error: result.error }, limits) }
  const { examined, facts, page } = result.value
  if (examined.kind === 'other') return { outcome: refusedFile(path, 'no-disclosure', limits) }
  return {
    outcome: joined ? joinedOutcome(examined, joined) : examined,
    ...(facts === undefined ? {} : { facts }),
    ...(page === undefined ? {} : { page: joined ? withTogether(page, joined.position, joined.all) : page }),
  }
}

function joinedOutcome(examined: Examined, { position, all }: Joined): Examined {
  const own = all[position]?.examination
  if (own === undefined) return examined
  return { ...examined, findings: own.findings, coverage: own.coverage, together: comparedWith(position, all) }
}
