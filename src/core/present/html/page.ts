import type { Outcome } from '../report.ts'

export interface PageInput {
  readonly outcome: Outcome
  readonly page?: string
}

export function htmlPage(_inputs: readonly PageInput[]): string {
  return ''
}

export function htmlIndex(_inputs: readonly (PageInput & { readonly href?: string })[]): string {
  return ''
}
