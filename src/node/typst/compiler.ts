import { dirname, join } from 'node:path'
import { createRequire } from 'node:module'
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import type { TypesetReply, TypesetRequest } from './messages.ts'

/** Only these fonts are used: with `fallback: false` and PDF/A a character that they lack is an error that names it. */
const fonts = [
  ['@expo-google-fonts/noto-serif-sc', '400Regular'],
  ['@expo-google-fonts/noto-serif-sc', '700Bold'],
  ['@expo-google-fonts/noto-sans-sc', '400Regular'],
  ['@expo-google-fonts/noto-sans-sc', '700Bold'],
] as const

const require = createRequire(import.meta.url)

/** A folder that holds nothing of ours: the typesetter reads only what it is handed. */
const workspace = dirname(require.resolve(`${fonts[0][0]}/package.json`))

let compiler: NodeCompiler | undefined

/** Sets one publication. Memory that the typesetter took is never given back: the process must be ended after some. */
export function typeset({ job, timestamp }: TypesetRequest): TypesetReply {
  const fontPaths = fonts.map(([name, weight]) => join(dirname(require.resolve(`${name}/package.json`)), weight))
  compiler ??= NodeCompiler.create({ workspace, fontArgs: [{ fontPaths }] })
  compiler.resetShadow()
  compiler.mapShadow(join(workspace, 'data.json'), Buffer.from(job.data))
  for (const { name, svg } of job.drawings) compiler.mapShadow(join(workspace, name), Buffer.from(svg))
  const result = compiler.compile({ mainFileContent: job.template })
  const error = result.takeError()
  if (error !== null || result.result === null)
    return { ok: false, messages: error ? messagesOf(compiler.fetchDiagnostics(error)) : ['no document'] }
  try {
    const document = result.result
    const marks: unknown = compiler.query(document, { selector: '<place>' })
    const pdf = compiler.pdf(document, {
      pdfStandard: PdfStandard.A_2a,
      pdfTags: true,
      creationTimestamp: timestamp,
    })
    compiler.evictCache(0)
    return { ok: true, pdf: new Uint8Array(pdf), pages: pagesOf(marks) }
  } catch (thrown) {
    return { ok: false, messages: [thrown instanceof Error ? thrown.message : String(thrown)] }
  }
}

function messagesOf(diagnostics: readonly unknown[]): readonly string[] {
  return diagnostics.map((one) =>
    typeof one === 'object' && one !== null && 'message' in one ? String(one.message) : JSON.stringify(one),
  )
}

function pagesOf(marks: unknown): readonly (readonly [string, number])[] {
  if (!Array.isArray(marks)) return []
  return marks.flatMap((mark: unknown) => {
    const value = typeof mark === 'object' && mark !== null && 'value' in mark ? mark.value : undefined
    if (typeof value !== 'object' || value === null || !('id' in value) || !('page' in value)) return []
    return [[String(value.id), Number(value.page)] as const]
  })
}
