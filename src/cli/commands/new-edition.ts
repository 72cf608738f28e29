import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Edition, PartItem } from '#core/editions/layout.ts'
import { layoutNamed, layouts } from '#core/editions/layouts.ts'
import type { Console } from '../console.ts'
import { publishWords as words } from '../publish-words.ts'
import { say, warn } from './ledger.ts'

export interface NewEditionOptions {
  readonly basedOn: string
  readonly name: string
}

const folder = 'src/core/editions'
const list = join(folder, 'layouts.ts')
const listHead = 'export const layouts: readonly Edition[] = [\n'

/** Writes the skeleton of an edition and its test into the source tree and lists it: 0 written, 2 refused. */
export async function newEdition(id: string, { basedOn, name }: NewEditionOptions, console: Console): Promise<number> {
  const [, year] = /^[a-z]+-(?:budget|accounts)-(20\d\d)$/.exec(id) ?? []
  const base = layoutNamed(basedOn)
  if (year === undefined) return refused(console, words.badEdition, { edition: id })
  if (base === undefined)
    return refused(console, words.noEdition, { edition: basedOn, all: layouts.map((one) => one.id).join(' ') })
  const [from, before] = [await fileOf(variableOf(base.id)), await textOf(list)]
  if (from === undefined || before === undefined) return refused(console, words.noSourceTree, { path: folder })
  const [edition, test] = [join(folder, `${id}.ts`), join(folder, `${id}.test.ts`)]
  if (layoutNamed(id) || (await textOf(edition)) !== undefined)
    return refused(console, words.editionExists, { path: edition })
  const variable = variableOf(id)
  const listed = `${imported(`{ ${variable} }`, `./${id}.ts`)}\n${before.replace(listHead, `${listHead}  ${variable},\n`)}`
  const texts = [
    [edition, skeleton(base, from, { id, name, year })],
    [test, testOf(id, variable)],
    [list, listed],
  ] as const
  for (const [path, text] of texts) if (!(await console.writeFile(path, text))) return 2
  say(console, words.madeEdition, { files: texts.map(([path]) => path).join(' ') })
  return 0
}

function refused(console: Console, sentence: string, values: Readonly<Record<string, string>>): number {
  warn(console, sentence, values)
  return 2
}

const textOf = (path: string): Promise<string | undefined> => readFile(path, 'utf8').catch(() => undefined)

/** The file of the editions that exports a name. */
async function fileOf(variable: string): Promise<string | undefined> {
  const exported = new RegExp(`^export const ${variable}(?::| =)`, 'mu')
  for (const name of await readdir(folder).catch(() => []))
    if (exported.test((await textOf(join(folder, name))) ?? '')) return name
  return undefined
}

const variableOf = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** The parts of the edition it is based on, to be replaced one by one where the new one differs. */
function skeleton(base: Edition, from: string, { id, name, year }: Readonly<Record<'id' | 'name' | 'year', string>>) {
  const above = variableOf(base.id)
  const parts = base.parts.flatMap(({ heading, items }) => [
    `  ${heading}`,
    ...items.map((item) => `    ${titleOf(item)}`),
  ])
  return `${imported('type { Edition }', './layout.ts')}
${imported(`{ ${above} }`, `./${from}`)}

// Taken over, in order; what differs is replaced in a list of \`parts\` of its own:
${parts.map((line) => `// ${line}`).join('\n')}

/** ${name}. */
export const ${variableOf(id)}: Edition = {
  ...${above},
  id: '${id}',
  name: '${name}',
  years: { from: ${year} },
}
`
}

function titleOf(item: PartItem): string {
  if (item.kind === 'table') return item.table.title
  if (item.kind === 'performance') return item.form.title
  return item.kind === 'section' ? (item.heading ?? item.id) : item.kind
}

const imported = (names: string, from: string): string => ['import', names, 'from', `'${from}'`].join(' ')

const testOf = (id: string, variable: string): string => `${[
  imported('fc', 'fast-check'),
  imported('{ describe, expect, it }', 'vitest'),
  imported('{ composeDisclosure }', '../pipeline.ts'),
  imported('{ disclosures }', '../testing/disclosures.ts'),
  imported(`{ ${variable} }`, `./${id}.ts`),
].join('\n')}

describe('${id}', () => {
  it('knows every label it prints, and composes from random accounts', async () => {
    await fc.assert(
      fc.asyncProperty(disclosures(${variable}), async (input) => {
        expect(await composeDisclosure(input)).toMatchObject({ ok: true })
      }),
      { numRuns: 5, endOnFailure: true },
    )
  })
})
`
