import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createDatabase, dropDatabase } from '#ledger/testing/server.ts'
import { auditVerify, backup, exportCommand, init, migrate, restore } from './commands/ledger.ts'
import { said } from './testing/said.ts'

const beginning = {
  administrator: '张三',
  division: '530000',
  divisionName: '青澜省',
  department: '101',
  departmentName: '青澜省人民政府办公厅',
}

describe('the commands that keep a ledger', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-commands-'))
  const urls: string[] = []
  const newUrl = async (): Promise<string> => {
    const url = await createDatabase(inject('serverUrl'), `mingzhang_commands_${randomBytes(6).toString('hex')}`)
    urls.push(url)
    return url
  }
  let url = ''
  beforeAll(async () => {
    url = await newUrl()
  })
  afterAll(async () => {
    for (const one of urls) await dropDatabase(one)
    rmSync(folder, { recursive: true, force: true })
  })
  const file = join(folder, 'ledger.tar')

  it('begin with init, which asks for codes and names that can be meant, and is done once', async () => {
    const before = await said((console) => auditVerify({ url }, console))
    expect(before).toMatchObject({ code: 2, errors: expect.stringContaining('mingzhang init') })
    const wrong = await said((console) => init({ ...beginning, division: '53', url }, console))
    expect(wrong).toEqual({ code: 2, out: '', errors: '区划代码 53 不对：应为 6 位或 9 位数字。\n' })
    const blank = await said((console) => init({ ...beginning, departmentName: ' ', url }, console))
    expect(blank).toEqual({ code: 2, out: '', errors: '“名称”不能空着。\n' })
    expect(await said((console) => init({ ...beginning, url }, console))).toMatchObject({ code: 0, errors: '' })
    expect(await said((console) => init({ ...beginning, url }, console))).toEqual({
      code: 2,
      out: '',
      errors: '这里已经建过账，不能再次初始化。\n',
    })
    expect(await said((console) => migrate({ url }, console))).toMatchObject({ code: 0, errors: '' })
  })

  it('write a backup that fills an empty place alone, unless told to replace', async () => {
    expect(await said((console) => backup(file, { url }, console))).toMatchObject({ code: 0, errors: '' })
    const other = await newUrl()
    expect(await said((console) => restore(file, { url: other }, console))).toMatchObject({ code: 0, errors: '' })
    const again = await said((console) => restore(file, { url: other }, console))
    expect(again).toMatchObject({ code: 2, errors: expect.stringContaining('--replace') })
    expect(await said((console) => restore(file, { url: other, replace: true }, console))).toMatchObject({ code: 0 })
    const copy = join(folder, 'copy.tar')
    await said((console) => backup(copy, { url: other }, console))
    expect(readFileSync(copy)).toEqual(readFileSync(file))
  })

  it('say in words what is wrong with a file or a folder', async () => {
    const data = join(folder, 'data')
    const missing = await said((console) => restore(join(folder, 'none.tar'), { data }, console))
    expect(missing).toMatchObject({ code: 2, errors: expect.stringContaining('文件或文件夹不存在') })
    writeFileSync(join(folder, 'cut.tar'), readFileSync(file).subarray(0, 3000))
    const cut = await said((console) => restore(join(folder, 'cut.tar'), { data }, console))
    expect(cut).toMatchObject({ code: 2, errors: expect.stringContaining('已损坏或不完整') })
    expect(existsSync(data)).toBe(false)
    const nowhere = await said((console) => backup(join(folder, 'none', 'x.tar'), { url }, console))
    expect(nowhere).toMatchObject({ code: 2, errors: expect.stringContaining('文件或文件夹不存在') })
    const overFile = { url, unit: '101', year: 2026, format: 'csv', out: file } as const
    expect(await said((console) => exportCommand(overFile, console))).toMatchObject({
      code: 2,
      errors: expect.stringContaining('不能写到'),
    })
  })

  it('export and verify a unit, and say when there is none', async () => {
    const out = join(folder, 'exported')
    const wanted = { url, year: 2026, format: 'json', out } as const
    expect(await said((console) => exportCommand({ ...wanted, unit: '101' }, console))).toMatchObject({ code: 0 })
    expect(readFileSync(join(out, 'unit.json'), 'utf8')).toContain('青澜省人民政府办公厅')
    expect(await said((console) => exportCommand({ ...wanted, unit: '999' }, console))).toMatchObject({ code: 2 })
    expect(await said((console) => auditVerify({ url, unit: '101' }, console))).toMatchObject({ code: 0 })
    expect(await said((console) => auditVerify({ url, unit: '999' }, console))).toEqual({
      code: 2,
      out: '',
      errors: expect.stringMatching(/^没有单位 999。\n?账上有 \d+ 个单位：/),
    })
  })
})
