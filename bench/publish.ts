/**
 * A full set (DOCX, XLSX, PDF, HTML and data, each document read back) of a seed-size office, warm; and its PDF beside
 * LibreOffice turning the same DOCX into one, where it is installed. `--rounds 8`
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jurisdictionOf, layoutFor } from '../src/core/editions/layouts.ts'
import { composeDisclosure } from '../src/core/pipeline.ts'
import { write } from '../src/core/write/write.ts'
import { disclosureOf } from '../src/ledger/disclosure/disclosure.ts'
import { loadOffice } from '../src/ledger/samples/load.ts'
import { offices } from '../src/ledger/samples/offices/index.ts'
import { openLedger } from '../src/ledger/store/open.ts'
import { writeSet } from '../src/node/publish/write-set.ts'
import { typesetter } from '../src/node/typst/typesetter.ts'
import { valueOf } from './trials.ts'

const rounds = Number(valueOf('--rounds', '8'))
const folder = mkdtempSync(join(tmpdir(), 'mingzhang-bench-'))

async function inputs() {
  const opened = await openLedger({ memory: true })
  if (!opened.ok) throw new Error(opened.error.code)
  const made = []
  for (const office of offices) {
    const loaded = await loadOffice(opened.value, office)
    if (!loaded.ok) throw new Error(loaded.error.code)
    const kind = office.stage === 'approved' ? ('budget' as const) : ('finalAccounts' as const)
    const source = await disclosureOf(opened.value, { body: office.id, year: office.year, kind })
    if (!source.ok) throw new Error(source.error.code)
    const edition = layoutFor(jurisdictionOf(source.value.jurisdiction), kind, office.year)
    made.push({ ...source.value, edition, date: '2026-03-02' })
  }
  await opened.value.close()
  return made
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

async function timed<T>(times: number[], work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  const done = await work()
  times.push(performance.now() - started)
  return done
}

const press = typesetter({ documents: 1000 })
const sets: number[] = []
const typeset: number[] = []
const office: number[] = []
const list = await inputs()
const installed = spawnSync('soffice', ['--version']).error === undefined
for (let round = 0; round <= rounds; round += 1) {
  const input = list[round % list.length]
  if (input === undefined) continue
  const own: number[] = []
  const composed = await timed(own, () => composeDisclosure(input))
  if (!composed.ok) throw new Error(`${input.entity} was not composed`)
  const { publication } = composed.value
  const set = { publication, edition: input.edition.id, versions: {}, signOffs: [] }
  const stored = await timed(own, () => writeSet(set, join(folder, 'set'), press))
  if (!stored.ok) throw new Error(JSON.stringify(stored.error.slice(0, 2)))
  const pages: number[] = []
  await timed(pages, () => press.typeset(publication))
  // the first round loads fonts and libraries
  if (round === 0) continue
  sets.push(own.reduce((sum, time) => sum + time, 0))
  typeset.push(...pages)
  const docx = await write(publication, 'docx')
  if (!installed || !docx.ok) continue
  const file = join(folder, `${round}.docx`)
  writeFileSync(file, docx.value)
  await timed(office, async () =>
    spawnSync('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      file,
    ]),
  )
}
press.close()
rmSync(folder, { recursive: true, force: true })
console.log(
  `full set, composed, written, read back, stored: median ${median(sets).toFixed(0)} ms, most ${Math.max(...sets).toFixed(0)} ms`,
)
console.log(`PDF: median ${median(typeset).toFixed(0)} ms`)
if (office.length > 1) {
  const rival = median(office.slice(1))
  console.log(
    `LibreOffice, the same DOCX to PDF: median ${rival.toFixed(0)} ms, ${(rival / median(typeset)).toFixed(1)} ×`,
  )
} else console.log('LibreOffice is not installed: nothing to compare with.')
