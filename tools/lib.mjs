/**
 * What the tools share: the root of the repository, the Node version, installing, running a command.
 * Only Node built-ins: this is loaded before anything is installed.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Ends the process with a plain message when Node is too old. @returns {void} */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(
    `Mingzhang needs Node.js 20.19 or newer; this is ${process.versions.node}. Install a newer one and try again.`,
  )
  process.exit(2)
}

/**
 * True when every package of the lock file is installed in the version it names.
 * Reads the list that npm keeps in node_modules; packages for other systems may be absent.
 */
function installed() {
  const list = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(list)) return false
  const lock = join(root, 'package-lock.json')
  if (statSync(list).mtimeMs >= statSync(lock).mtimeMs) return true
  const wanted = JSON.parse(readFileSync(lock, 'utf8')).packages
  const present = JSON.parse(readFileSync(list, 'utf8')).packages
  return Object.keys(wanted).every(
    (name) => name === '' || (present[name] ? present[name].version === wanted[name].version : wanted[name].optional),
  )
}

/**
 * Installs what the lock file names, when it is not there yet. `npm ci` refuses a lock file that lists packages for other
 * systems incompletely, as some registry mirrors leave it; then `npm install` does, without touching our files.
 * @returns {void}
 */
export function install() {
  if (installed()) return
  console.error('Installing dependencies …')
  const shared = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = (...args) =>
    spawnSync('npm', [...args, ...shared], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: process.platform === 'win32',
    })
  const first = npm('ci')
  if (first.status === 0 || npm('install', '--no-save').status === 0) return
  console.error(
    `${first.stderr}\nThe dependencies could not be installed. Check the network and the npm registry, then run npm ci by hand.`,
  )
  process.exit(2)
}

/**
 * The newest change among files and folders below the given ones. Folders count too: they change when a file goes.
 * @param {string[]} paths relative to the root
 */
export function newest(paths) {
  let latest = 0
  for (const path of paths) {
    const full = join(root, path)
    if (!existsSync(full)) continue
    const info = statSync(full)
    latest = Math.max(latest, info.mtimeMs)
    if (!info.isDirectory()) continue
    latest = Math.max(latest, newest(readdirSync(full).map((name) => join(path, name))))
  }
  return latest
}

/**
 * Runs a program of node_modules (or node itself) from the root and collects what it prints.
 * @param {string} program @param {string[]} args
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args) {
  const [command, rest] = program === 'node' ? [process.execPath, args] : [bin(program), args]
  return new Promise((resolve) => {
    const child = spawn(command, rest, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
      shell: process.platform === 'win32',
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** @param {string} name */
export function bin(name) {
  return join(root, 'node_modules/.bin', name)
}
