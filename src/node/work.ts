import { fail, ok } from '#core/base/result.ts'
import type { Examination } from '#core/findings/examination.ts'
import { examine } from '#core/pipeline.ts'
import { csvFacts } from '#core/present/csv.ts'
import { pagePart } from '#core/present/page.ts'
import { jsonFacts } from '#core/present/json.ts'
import { examinedOf } from '#core/present/report.ts'
import { readInput } from './files.ts'
import type { Job, JobResult, Product } from './job.ts'

/** Does one job from file to product, in whatever thread it is called. Never throws: a mistake of ours is an `internal` refusal. */
export async function work(job: Job): Promise<JobResult> {
  try {
    const bytes = await readInput(job.path, job.limits.bytes)
    if (!bytes.ok) return bytes
    const examined = await examine(job.path, bytes.value, job.wants)
    return examined.ok ? ok(productOf(examined.value, job)) : examined
  } catch (error) {
    return fail({ code: 'internal', detail: error instanceof Error ? (error.message.split('\n')[0] ?? '') : '' })
  }
}

function productOf(examination: Examination, { wants, index }: Job): Product {
  return {
    examined: examinedOf(examination),
    ...(wants.facts === undefined ? {} : { facts: factsText(examination, wants.facts) }),
    ...(wants.page ? { page: pagePart(examination, index) } : {}),
    ...(wants.together ? { together: withoutTree(examination) } : {}),
    ...(wants.whole ? { whole: examination } : {}),
  }
}

function factsText({ file, facts, year }: Examination, format: 'json' | 'csv'): string {
  if (format === 'csv') return csvFacts({ file, year, facts })
  return JSON.stringify(jsonFacts(facts))
}

/** Documents are compared by their facts; trees and relations, which are the bulk, stay where they were made. */
function withoutTree(examination: Examination): Examination {
  return { ...examination, document: { ...examination.document, blocks: [] }, relations: [] }
}
