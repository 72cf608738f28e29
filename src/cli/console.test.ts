import { describe, expect, it } from 'vitest'
import { timeLeft } from './console.ts'

describe('timeLeft', () => {
  it.each([
    ['nothing before the first is done', 5_000, 0, 300, ''],
    ['nothing when all is done', 5_000, 300, 300, ''],
    ['seconds', 10_000, 10, 30, '20 秒'],
    ['minutes, rounded up', 10_000, 10, 300, '5 分钟'],
  ])('tells %s', (_, milliseconds, done, total, says) => {
    expect(timeLeft(milliseconds, done, total)).toBe(says)
  })
})
