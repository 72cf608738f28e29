import { describe, expect, it } from 'vitest'
import { recognizeText } from '../../../testing/documents.ts'
import { phrasesComplete } from './phrases.ts'

const found = async (one: string, other: string) => phrasesComplete(await recognizeText(`${one}。\n\n${other}。`))

describe('phrasesComplete', () => {
  it('tells a phrase that lost a character', async () => {
    expect(await found('负责与周边地区开展经济文化友好来', '负责与周边地区开展经济文化友好往来')).toMatchObject([
      {
        data: { character: '往' },
        actual: '负责与周边地区开展经济文化友好来',
        severity: 'info',
        certainty: 'possible',
      },
    ])
  })

  it.each([
    ['负责周边地区经济文化的友好往来', '负责周边地区经济文化友好往来'],
    ['负责与周边地区开展经济文化交流', '负责与周边地区开展经济文化交流会'],
    ['负责与周边地区开展经济文化交流', '负责与周边地区开展经济科技交流'],
    ['友好来', '友好往来'],
    ['2023年负责与周边地区开展交流', '2023年负责与周边地区展开交流'],
  ])('leaves %s and %s alone', async (one, other) => {
    expect(await found(one, other)).toEqual([])
  })
})
