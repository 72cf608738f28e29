import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { loadOffice } from '#ledger/samples/load.ts'
import { offices } from '#ledger/samples/offices/index.ts'
import { migrateLedger, openLedger } from '#ledger/store/open.ts'
import { createDatabase, dropDatabase } from '#ledger/testing/server.ts'
import { runIn } from './testing/run.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-compose-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (...names: readonly string[]) => join(folder, ...names)

describe('mingzhang compose', () => {
  const [office] = offices
  let url = ''
  beforeAll(async () => {
    url = await createDatabase(inject('serverUrl'), `mingzhang_compose_${randomBytes(6).toString('hex')}`)
    await migrateLedger({ url })
    const opened = await openLedger({ url })
    if (!opened.ok || !office) throw new Error('no ledger to compose from')
    const loaded = await loadOffice(opened.value, office)
    await opened.value.close()
    expect(loaded).toMatchObject({ ok: true })
  })
  afterAll(() => dropDatabase(url))

  const composed = (out: string, more: Readonly<Record<string, string>> = {}) => {
    const options = { unit: String(office?.id), year: String(office?.year), date: '2020-03-20', out, ...more }
    const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])
    return runIn(folder, ['compose', ...args], { DATABASE_URL: url })
  }

  it('writes a set that can be proved, and says what is missing', async () => {
    const ran = await composed('set')
    expect(ran).toMatchObject({ code: 0, errors: '' })
    expect(ran.out).toMatch(/个文件，\d+ 个数.+全部读回一致。写在 set\n {2}尚未签发（缺：保密审查、单位负责人）/)
    expect(readdirSync(at('set')).toSorted()).toEqual([
      'data',
      'disclosure.docx',
      'disclosure.html',
      'disclosure.pdf',
      'disclosure.xlsx',
      'manifest.json',
    ])
    const proved = await runIn(folder, ['prove', 'set'])
    expect(proved).toMatchObject({ code: 0, out: expect.stringContaining('全部文件复核通过。') })
  })

  it.each([
    ['a unit that is not in the accounts', { unit: 'nowhere' }, '账上没有单位 nowhere。请核对单位编号。\n'],
    ['an edition that there is not', { edition: 'nowhere-budget-2020' }, /^没有版式 nowhere-budget-2020。现有版式：/],
    ['a year that is none', { year: '20200' }, /选项的内容不对/],
  ])('refuses %s, and writes nothing', async (_name, more, sentence) => {
    const ran = await composed('refused', more)
    const says = typeof sentence === 'string' ? sentence : expect.stringMatching(sentence)
    expect(ran).toEqual({ code: 2, out: '', errors: says })
    expect(existsSync(at('refused'))).toBe(false)
  })

  it('leaves a folder as it is that holds something else', async () => {
    mkdirSync(at('full'))
    writeFileSync(at('full', 'letter.txt'), '留着')
    const ran = await composed('full')
    expect(ran).toMatchObject({
      code: 1,
      out: '',
      errors: expect.stringMatching(
        /没有写出任何文件：\n {2}不能写到这个文件夹：没有写入权限，或者里面有不属于一套公开文件的东西：full\n$/,
      ),
    })
    expect(readdirSync(at('full'))).toEqual(['letter.txt'])
  })
})
