import { organisation } from './0001-organisation.ts'
import { budget } from './0002-budget.ts'
import { execution } from './0003-execution.ts'
import { registers } from './0004-registers.ts'
import { performance } from './0005-performance.ts'
import { closing } from './0006-closing.ts'
import { duties } from './0007-duties.ts'

/** Every migration by its name, in order. Published ones are never edited: a change is a new one. */
export const migrations: Readonly<Record<string, string>> = {
  '0001-organisation': organisation,
  '0002-budget': budget,
  '0003-execution': execution,
  '0004-registers': registers,
  '0005-performance': performance,
  '0006-closing': closing,
  '0007-duties': duties,
}
