import { expect, it } from 'vitest'
import { crash } from './crash.ts'
import { emptyPlace, onEveryEngine } from './engines.ts'

onEveryEngine('a writer killed without warning', (_, engine) => {
  // npm run crash does this two hundred times
  it('loses nothing acknowledged and leaves nothing by half', async () => {
    const survived = await crash(await emptyPlace(engine), 2)
    expect(survived.acknowledged).toBeGreaterThanOrEqual(2)
  }, 300_000)
})
