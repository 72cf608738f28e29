import { beijing } from './beijing.ts'
import { central } from './central.ts'
import type { Edition } from './edition.ts'
import { local } from './local.ts'
import { shaanxi } from './shaanxi.ts'
import { shanghai } from './shanghai.ts'
import { shanxi } from './shanxi.ts'
import { sichuan } from './sichuan.ts'
import { yunnan } from './yunnan.ts'

export { kindWords } from './edition.ts'
export type { Edition, Obligation, SectionDuty, TableDuty } from './edition.ts'

/** Every edition of obligations: the floors first, then places. */
export const editions: readonly Edition[] = [
  ...local,
  ...central,
  ...beijing,
  ...shaanxi,
  ...shanghai,
  ...shanxi,
  ...sichuan,
  ...yunnan,
]
