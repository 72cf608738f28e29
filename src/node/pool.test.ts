import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { defaultLimits, type Job } from './job.ts'
import { type Progress, runInWorkers } from './pool.ts'

vi.setConfig({ testTimeout: 60_000 })

const path = fileURLToPath(new URL('../../fixtures/sample/sample-budget-2026.md', import.meta.url))
const job = (index: number, limits: Partial<Job['limits']> = {}): Job => ({
  path,
  index,
  wants: {},
  limits: { ...defaultLimits, ...limits },
})

describe('runInWorkers', () => {
  it('gives results in the order of the jobs, each worker taking several', async () => {
    const told: Progress[] = []
    const jobs = [job(0), { ...job(1), path: `${path}.missing` }, job(2), job(3), job(4)]
    const results = await runInWorkers(jobs, (progress) => told.push(progress))
    expect(results.map((result) => (result.ok ? 'read' : result.error.code))).toEqual([
      'read',
      'missing',
      'read',
      'read',
      'read',
    ])
    expect(told.at(-1)).toMatchObject({ done: 5, total: 5 })
  })

  it('stops what takes too long and goes on with another worker', async () => {
    const jobs = [job(0, { milliseconds: 1 }), job(1, { milliseconds: 1 }), job(2), job(3)]
    const results = await runInWorkers(jobs, () => undefined)
    expect(results.map((result) => (result.ok ? 'read' : result.error.code))).toEqual([
      'too-slow',
      'too-slow',
      'read',
      'read',
    ])
  })

  it('survives a worker that runs out of memory', async () => {
    const jobs = [job(0, { heapMegabytes: 8 }), job(1, { heapMegabytes: 8 }), job(2)]
    const results = await runInWorkers(jobs, () => undefined)
    expect(results.map((result) => (result.ok ? 'read' : result.error.code))).toEqual(['internal', 'internal', 'read'])
  })
})
