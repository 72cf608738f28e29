import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { fail, ok, type Result } from '#core/base/result.ts'
import { type ConfigError, parseConfig } from '#core/findings/config-text.ts'
import type { AcceptedFinding, Config } from '#core/findings/config.ts'

/** The file that is looked for in the current folder. */
export const configName = 'mingzhang.json'

export interface ConfigRefusal {
  readonly path: string
  readonly error: ConfigError | { readonly code: 'missing' | 'unreadable' | 'unwritable' }
}

/** The configuration of a call and where it was found; without a file it is empty and has no path. */
export interface FoundConfig {
  readonly path?: string
  readonly config: Config
}

/** Reads the file given, or `mingzhang.json` of the current folder where there is one. */
export async function readConfig(given?: string): Promise<Result<FoundConfig, ConfigRefusal>> {
  const path = given ?? configName
  const text = await textOf(path)
  if (!text.ok) return text.error.error.code === 'missing' && given === undefined ? ok({ config: {} }) : text
  const config = parseConfig(text.value)
  return config.ok ? ok({ path, config: config.value }) : fail({ path, error: config.error })
}

/** Adds an acceptance to the file, or puts it in the place of one with the same fingerprint. The file is made when it is not there. */
export async function addAcceptance(
  acceptance: AcceptedFinding,
  path: string = configName,
): Promise<Result<'added' | 'replaced', ConfigRefusal>> {
  const found = await textOf(path)
  if (!found.ok && found.error.error.code !== 'missing') return found
  const text = found.ok ? found.value : '{}'
  const config = parseConfig(text)
  if (!config.ok) return fail({ path, error: config.error })
  const before = config.value.accepted ?? []
  const others = before.filter(({ fingerprint }) => fingerprint !== acceptance.fingerprint)
  // what else the file says is kept as it is
  const whole = { ...(JSON.parse(text.replace(/^\uFEFF/, '')) as object), accepted: [...others, acceptance] }
  const written = await write(path, `${JSON.stringify(whole, undefined, 2)}\n`)
  if (!written) return fail({ path, error: { code: 'unwritable' } })
  return ok(others.length < before.length ? 'replaced' : 'added')
}

async function textOf(path: string): Promise<Result<string, ConfigRefusal>> {
  try {
    return ok(await readFile(path, 'utf8'))
  } catch (error) {
    const code = error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'missing' : 'unreadable'
    return fail({ path, error: { code } })
  }
}

/** Through a second file, so that a full disk costs nothing that was there. */
async function write(path: string, text: string): Promise<boolean> {
  const beside = `${path}.${process.pid}.new`
  try {
    await writeFile(beside, text)
    await rename(beside, path)
    return true
  } catch {
    await rm(beside, { force: true }).catch(() => undefined)
    return false
  }
}
