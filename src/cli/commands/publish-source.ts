import type { ComposeInput } from '#core/compose/compose.ts'
import type { SignOff } from '#core/findings/gate.ts'
import type { Origin } from '#node/publish/manifest.ts'
import { publish, type Published } from '#node/publish/publish.ts'
import type { Typesetter } from '#node/typst/typesetter.ts'
import type { Console } from '../console.ts'
import { deadlineText, publishErrorText, publishWords as words, roleNames } from '../publish-words.ts'
import { say, warn } from './ledger.ts'

/** All that a disclosure says, whether a ledger or documents told it. */
export interface Source extends Pick<ComposeInput, 'entity' | 'year' | 'figures' | 'texts' | 'performance'> {
  readonly isDepartment: boolean
  readonly jurisdiction?: string
  /** ISO date of approval, where the source knows it. */
  readonly approved?: string
  readonly origin?: Origin
}

/** How and where a disclosure is drawn. */
export interface Drawing extends Pick<ComposeInput, 'edition'> {
  readonly out: string
  /** ISO date of publication; today where it is not told. */
  readonly date?: string
  readonly approved?: string
  readonly sign?: readonly SignOff[]
  readonly version: string
  readonly press: Typesetter
}

export type Outcome =
  | { readonly kind: 'written'; readonly entity: string; readonly edition: string; readonly published: Published }
  | {
      readonly kind: 'refused'
      readonly entity: string
      readonly edition: string
      readonly reasons: readonly string[]
    }

/** Publishes a disclosure into its folder, whole or not at all. */
export async function publishSource(
  source: Source,
  { edition, date, approved, sign, out, version, press }: Drawing,
): Promise<Outcome> {
  const { entity, year, figures, texts, performance, jurisdiction, isDepartment, origin } = source
  const on = date ?? new Date().toISOString().slice(0, 10)
  const disclosure: ComposeInput = {
    edition,
    figures,
    entity,
    year,
    date: on,
    texts,
    ...(performance && { performance }),
  }
  const known = approved ?? source.approved
  const done = await publish(
    {
      disclosure,
      isDepartment,
      signOffs: sign ?? [],
      versions: { mingzhang: version },
      ...(jurisdiction !== undefined && { jurisdiction }),
      ...(known !== undefined && { approved: known }),
      ...(origin && { origin }),
    },
    out,
    press,
  )
  return done.ok
    ? { kind: 'written', entity, edition: edition.name, published: done.value }
    : { kind: 'refused', entity, edition: edition.name, reasons: done.error.map(publishErrorText) }
}

/** Tells how it ended: 0 written, 1 refused. */
export function tellOutcome(outcome: Outcome, out: string, console: Console): number {
  const { entity, edition } = outcome
  if (outcome.kind === 'written') {
    tellWritten(outcome.published, { entity, out, edition }, console)
    return 0
  }
  warn(console, words.refused, { entity, edition })
  for (const reason of outcome.reasons) console.warn(reason)
  return 1
}

function tellWritten(
  { manifest, adjusted, obligations, missingSignOffs, deadline }: Published,
  where: Readonly<Record<'entity' | 'out' | 'edition', string>>,
  console: Console,
): void {
  const counts = {
    files: String(manifest.files.length),
    facts: String(manifest.facts.count),
    adjusted: String(adjusted),
  }
  say(console, words.composed, { ...where, ...counts })
  for (const title of obligations) say(console, words.obligation, { title })
  if (missingSignOffs.length > 0)
    say(console, words.unsigned, { roles: missingSignOffs.map((role) => roleNames[role]).join('、') })
  say(console, deadlineText(deadline), {
    last: deadline.kind === 'unknown' ? '' : deadline.last,
    days: deadline.kind === 'unknown' ? '' : String(Math.abs(deadline.daysLeft)),
  })
}
