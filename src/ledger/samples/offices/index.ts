import type { SampleOffice } from '../office.ts'
import { daliGovernmentOffice } from './dali-government-office/index.ts'
import { daliLiaison } from './dali-liaison/index.ts'
import { panzhihuaLiaison } from './panzhihua-liaison/index.ts'
import { xinzhouLiaison } from './xinzhou-liaison/index.ts'
import { yuxiLiaison } from './yuxi-liaison/index.ts'

/** The five published disclosures that the system was designed from, as ledgers. */
export const offices: readonly SampleOffice[] = [
  daliLiaison,
  panzhihuaLiaison,
  daliGovernmentOffice,
  xinzhouLiaison,
  yuxiLiaison,
]
