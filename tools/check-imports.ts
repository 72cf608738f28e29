/**
 * Checks who imports whom. The table below is the architecture: nouns import nouns before them, verbs import nouns and
 * never another verb, pipeline.ts joins verbs, everything outside src/core uses its public files.
 */
import { conclude, grouped, type Import, importsOf, projectFiles } from './sources.ts'

/** In order: each may import those before it. */
const nouns = ['base', 'money', 'classifications', 'document', 'facts', 'vocabulary', 'findings', 'editions']
const verbs = ['read', 'recognize', 'check', 'compose', 'present', 'draw', 'write']

/** Files of a verb that others may import: the one that carries its name, the rows of sheets, and the outputs of present (text, JSON, CSV, words, HTML pages). */
const isPublic = (file: string): boolean =>
  /^src\/core\/(\w+)\/\1\.ts$/.test(file) ||
  /^src\/core\/present\/([\w-]+|html\/page[\w-]*)\.ts$/.test(file) ||
  file === 'src/core/read/sheet-rows.ts' ||
  file === 'src/core/pipeline.ts'

/** Uses of node:* in src/core, each with its reason. */
const nodeInCore: Readonly<Record<string, string>> = {}

interface Area {
  readonly says: string
  readonly allows: (target: string) => boolean
}

const below = (folders: readonly string[], target: string): boolean =>
  folders.some((folder) => target.startsWith(`src/core/${folder}/`))

/** The area of a file: what it may import beside its own folder. `undefined` where anything goes (tests, tools). */
function areaOf(file: string): Area | undefined {
  const [, folder = ''] = /^src\/core\/([\w-]+)\//.exec(file) ?? []
  if (nouns.includes(folder)) {
    const before = nouns.slice(0, nouns.indexOf(folder))
    return {
      says: `src/core/${folder} may import: ${before.join(', ') || 'nothing of ours'}`,
      allows: (target) => below([...before, folder], target),
    }
  }
  if (verbs.includes(folder)) {
    return {
      says: `src/core/${folder} may import the nouns: ${nouns.join(', ')}`,
      allows: (target) => below([...nouns, folder], target),
    }
  }
  if (file === 'src/core/pipeline.ts') {
    const says = `src/core/pipeline.ts may import nouns and the file of a verb that carries its name: ${verbs.map((verb) => `${verb}/${verb}.ts`).join(', ')}`
    return { says, allows: (target) => below(nouns, target) || isPublic(target) }
  }
  if (file.startsWith('src/core/')) {
    return {
      says: `src/core holds pipeline.ts and the folders ${[...nouns, ...verbs].join(', ')}`,
      allows: () => false,
    }
  }
  const own = /^src\/(node|cli|ledger)\//.exec(file)?.[1]
  const outer =
    own === 'cli'
      ? ['src/cli/', 'src/node/', 'src/ledger/']
      : own === 'node' || own === 'ledger'
        ? [`src/${own}/`]
        : ['src/node/', 'src/ledger/', 'src/index.ts']
  const says = `${own ? `src/${own}` : file} may import ${outer.join(', ')}, src/core/pipeline.ts, the nouns of src/core, and of a verb the file that carries its name or an output of present/ (present/*.ts, present/html/page*.ts)`
  return file.startsWith('src/')
    ? {
        says,
        allows: (target) => below(nouns, target) || isPublic(target) || outer.some((path) => target.startsWith(path)),
      }
    : undefined
}

const files = projectFiles().filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
const product = files.filter((file) => file.startsWith('src/') && !/\.test\.ts$|\/testing(\.ts$|\/)/.test(file))
const imports = product.flatMap(importsOf)
const problems: string[] = []
const told = ({ file, line, specifier }: Import): string => `${file}:${line} imports ${specifier}`

for (const one of imports) {
  const area = areaOf(one.file)
  if (one.target !== undefined) {
    if (area && !area.allows(one.target)) problems.push(`${told(one)}.\n    ${area.says}.`)
    if (!files.includes(one.target)) problems.push(`${told(one)}: no such file. Paths end in .ts and match in case.`)
  } else if (one.specifier.startsWith('node:') && one.file.startsWith('src/core/') && !nodeInCore[one.file]) {
    problems.push(
      `${told(one)}.\n    src/core runs in the browser too; files, processes and clocks belong in src/node. Excepted: ${Object.keys(nodeInCore).join(', ') || 'nothing'}.`,
    )
  }
}

for (const file of Object.keys(nodeInCore)) {
  if (!imports.some((one) => one.file === file && one.specifier.startsWith('node:')))
    problems.push(`tools/check-imports.ts excepts ${file}, which imports nothing of node:*. Remove the exception.`)
}

const libraries = grouped(
  imports.filter((one) => one.target === undefined && !one.specifier.startsWith('node:')),
  (one) =>
    one.specifier
      .split('/')
      .slice(0, one.specifier.startsWith('@') ? 2 : 1)
      .join('/'),
)
/** A language rather than a library: queries are written in it, in the folders named. */
const languages: Readonly<Record<string, RegExp>> = { kysely: /^src\/ledger\// }

/** Libraries that read and write one format: one file of each verb. */
const bothWays: Readonly<Record<string, readonly string[]>> = {
  fflate: ['src/core/read/zip.ts', 'src/core/write/archive.ts'],
  hucre: ['src/core/read/workbook/hucre.ts', 'src/core/write/xlsx/hucre.ts'],
}

for (const [library, uses] of libraries) {
  const where = languages[library]
  if (uses.every(({ file }) => bothWays[library]?.includes(file))) continue
  if (where && uses.every(({ file }) => where.test(file))) continue
  const users = [...new Set(uses.map((one) => one.file))]
  if (users.length > 1)
    problems.push(
      `${library} is imported by ${users.join(' and ')}.\n    A library is wrapped in one file; import that file.`,
    )
}

/** Cycles of imports, types included: each told once, from its first file in order. */
function cycles(): readonly string[] {
  const graph = grouped(
    imports.filter((one) => one.target !== undefined),
    (one) => one.file,
  )
  const done = new Set<string>()
  const found: string[] = []
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' → '))
    if (done.has(file) || path.includes(file)) return
    for (const one of graph.get(file) ?? []) visit(one.target ?? '', [...path, file])
    done.add(file)
  }
  for (const file of product) visit(file, [])
  return found
}

for (const cycle of cycles())
  problems.push(`Cycle: ${cycle}.\n    Move what both need into a file that both may import.`)

conclude(problems, 'The table of directions stands in tools/check-imports.ts.')
