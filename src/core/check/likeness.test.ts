import { describe, expect, it } from 'vitest'
import type { Fact } from '../facts/fact.ts'
import { likeness, slip } from './likeness.ts'

describe('slip', () => {
  it.each([
    ['38368', '38368', 1],
    ['38368', '38378', 1],
    ['38368', '83368', 0.9],
    ['38368', '3836', 0.7],
    ['38368', '383668', 0.7],
    ['38368', '3836800', 0.8],
    ['38368', '28369', 0],
    ['38368', '63883', 0],
    ['38368', '38', 0],
  ])('%s for %s is %d', (printed, meant, score) => expect(slip(printed, meant)).toBe(score))
})

const fact = (value: bigint | null, precision = 5000n): Fact => ({
  id: 0,
  coordinates: {},
  quantity: 'money',
  value,
  precision,
  unit: '万元',
  printed: '',
  binding: 'certain',
  labels: { table: '', row: [], column: [] },
  at: { path: [], quote: '', place: { kind: 'text', line: 1, column: 1 } },
  cell: { block: 0, row: 0, column: 0 },
})

describe('likeness', () => {
  it.each([
    ['compares digits as printed, not fen', fact(3_836_800n), 3_836_400n, 1],
    ['knows a lost sign', fact(3_836_800n), -3_836_800n, 0.9],
    ['takes a blank as neither like nor unlike', fact(null), 5n, 0.4],
    ['does not take a figure for nothing', fact(3_836_800n), 0n, -1],
    ['lets zero be zero', fact(0n), 0n, 1],
    ['counts in fen where the figure is exact', fact(1234n, 0n), 1244n, 1],
  ])('%s', (_name, printed, proposed, score) => expect(likeness(printed, proposed)).toBe(score))
})
