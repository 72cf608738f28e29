import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeBase64 } from './base64.ts'

describe('encodeBase64', () => {
  it('encodes as the platform does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(encodeBase64(text)).toBe(Buffer.from(text, 'utf8').toString('base64'))
      }),
    )
  })
})
