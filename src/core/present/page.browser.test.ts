import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { example } from '../../../fixtures/present/example.ts'
import { htmlPage, pagePart } from './page.ts'
import { examinedOf } from './report.ts'

vi.setConfig({ testTimeout: 30_000 })

const places = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
const executablePath = places.find((path) => path !== '' && existsSync(path))
const skipped = executablePath === undefined

describe.skipIf(skipped)(
  `htmlPage in a browser${skipped ? ' (skipped: no Chromium here; name one in CHROMIUM)' : ''}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingzhang-page-'))
    const file = join(folder, 'page.html')
    const complaints: string[] = []
    let browser: Browser
    let page: Page

    beforeAll(async () => {
      writeFileSync(file, htmlPage([{ outcome: examinedOf(example), part: pagePart(example, 0) }]))
      browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath ? { executablePath } : {}) })
      page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('console', (message) => complaints.push(message.text()))
      page.on('request', (request) => {
        if (request.url() !== pathToFileURL(file).href) complaints.push(request.url())
      })
      await page.goto(pathToFileURL(file).href)
    }, 60_000)

    afterAll(async () => {
      await browser?.close()
      rmSync(folder, { recursive: true, force: true })
    })

    it('opens a figure with its meaning, its addends and their sum', async () => {
      await page.locator('#d0f1').click()
      const text = await page.locator('#panel').innerText()
      for (const part of ['60.00', '支出性质', '基本支出', '不符', '90.00', '10.00']) expect(text).toContain(part)
    })

    it('leads from an addend to that addend', async () => {
      await page.locator('#panel a', { hasText: '100.00' }).click()
      expect(new URL(page.url()).hash).toBe('#d0f0')
      expect(await page.locator('#panel .about-it li.error').count()).toBe(1)
    })

    it('marks places by severity', async () => {
      expect(await page.locator('td.found.error #d0f0').count()).toBe(1)
      expect(await page.locator('p.found.warning').count()).toBe(1)
    })

    it('is used with keys alone', async () => {
      await page.locator('#d0f0').focus()
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await expect.poll(() => page.url()).toMatch(/#d0f4$/)
      await expect.poll(() => page.locator('#d0f4.current').count()).toBe(1)
      await page.keyboard.press('Escape')
      await expect.poll(() => page.locator('#panel').isHidden()).toBe(true)
      await page.keyboard.press('n')
      await expect.poll(() => page.locator('#d0f0.current').count()).toBe(1)
      await page.keyboard.press('n')
      await expect.poll(() => page.locator('#d0b0.current').count()).toBe(1)
    })

    it('filters by severity and says when nothing is left', async () => {
      for (const severity of ['error', 'warning']) await page.locator(`[data-filter="${severity}"]`).click()
      expect(await page.locator('.findings > li:visible').count()).toBe(0)
      expect(await page.locator('.none-shown').innerText()).not.toBe('')
      await page.locator('[data-filter="warning"]').click()
      expect(await page.locator('.findings > li:visible').count()).toBe(1)
    })

    it('asks nothing of the network, runs nothing of the file, and reports no error', () => {
      expect(complaints).toEqual([])
    })
  },
)
