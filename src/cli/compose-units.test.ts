import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { standardDepartment } from '#ledger/samples/generator/department.ts'
import { loadDepartment, syntheticDepartment } from '#ledger/samples/synthetic-department.ts'
import { migrateLedger, openLedger } from '#ledger/store/open.ts'
import { composeCommand } from './commands/compose.ts'
import { said } from './testing/said.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-units-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (...names: readonly string[]) => join(folder, ...names)
const index = () => readFileSync(at('sets', 'index.csv'), 'utf8').trimEnd().split('\r\n').slice(1)
const written = (name: string) => statSync(at('sets', name, 'manifest.json')).mtimeMs

describe('mingzhang compose --units', { timeout: 300_000 }, () => {
  beforeAll(async () => {
    const place = { folder: at('ledger') }
    await migrateLedger(place)
    const opened = await openLedger(place)
    if (!opened.ok) throw new Error('no ledger to compose from')
    const loaded = await loadDepartment(opened.value, 'sample', { ...standardDepartment, units: 2, payments: 0 })
    // one unit has nothing to say of itself
    await opened.value.db.deleteFrom('unitText').where('unitId', '=', 'S00001').execute()
    await opened.value.close()
    expect(loaded).toMatchObject({ ok: true })
  })

  const year = standardDepartment.years.at(-1) ?? 2024
  const told = { unit: syntheticDepartment, year, kind: 'finalAccounts', date: '2025-08-20', units: true } as const
  const composed = (out: string, more: { readonly resume?: boolean } = {}) =>
    said((console) => composeCommand({ ...told, out: at(out), data: at('ledger'), ...more }, '0', console))

  it('draws every body of a department, names the one that fails, and lists them all', async () => {
    const ran = await composed('sets')
    expect(ran).toMatchObject({
      code: 1,
      out: `共 3 个：编制 2 个，留用 0 个，没有编制 1 个。总表：${at('sets', 'index.csv')}\n`,
      errors: expect.stringMatching(/^S00001 .+没有写出任何文件：\n {2}.+（duties），还没有填写。/),
    })
    expect(readdirSync(at('sets')).toSorted()).toEqual(['S00000', 'S00002', 'index.csv'])
    expect(index().map((line) => line.split(',').slice(0, 3))).toEqual([
      ['S00000', expect.any(String), '已编制'],
      ['S00001', expect.any(String), '没有编制'],
      ['S00002', expect.any(String), '已编制'],
    ])
  })

  it('goes on where it was broken off', async () => {
    const before = written('S00002')
    rmSync(at('sets', 'S00000'), { recursive: true })
    const ran = await composed('sets', { resume: true })
    expect(ran).toMatchObject({ code: 1, out: expect.stringContaining('编制 1 个，留用 1 个，没有编制 1 个') })
    expect(written('S00002')).toBe(before)
    expect(existsSync(at('sets', 'S00000', 'manifest.json'))).toBe(true)
    expect(index().map((line) => line.split(',')[2])).toEqual(['已编制', '没有编制', '留用'])
  })

  it('begins nothing for a department that the ledger does not have', async () => {
    const ran = await said((console) =>
      composeCommand({ ...told, unit: 'nobody', out: at('nothing'), data: at('ledger') }, '0', console),
    )
    expect(ran).toEqual({
      code: 2,
      out: '',
      errors: 'nobody 没有写出任何文件：\n账上没有单位 nobody。请核对单位编号。\n',
    })
    expect(existsSync(at('nothing'))).toBe(false)
  })

  it('begins nothing where it cannot write', async () => {
    writeFileSync(at('letter.txt'), '留着')
    expect(await composed('letter.txt')).toEqual({
      code: 2,
      out: '',
      errors: `不能写到 ${at('letter.txt')}。请换一个有写入权限的位置。\n`,
    })
  })
})
