import type { Localized } from '../../model/language.ts'
import { SAYS_DAYS } from '../circular/said-of-all.ts'
import { someNamed } from '../circular/some-named.ts'
import { isEachWorkingDay } from '../everyone.ts'
import type { Match } from './match.ts'

/**
 * Why no clause is offered of a regulation whose title names some people: its clauses say “pegawai” and may mean those;
 * nor one that says no days where the title does. Undefined where it names nobody apart, and no days.
 */
export function whyTitled(title: string, { when }: Match): Localized | undefined {
  const some = someNamed(title)
  if (some !== undefined) {
    return {
      id: `Judulnya menyebut “${some}”: bila aturan ini bukan untuk semua pegawai, pilih, lalu tulis siapa.`,
      en: `Its title speaks of “${some}”: where this regulation is not of all staff, choose, and write who.`,
    }
  }
  const days = isEachWorkingDay(when) ? SAYS_DAYS.exec(title)?.[0] : undefined
  return days === undefined
    ? undefined
    : {
        id: `Judulnya menyebut “${days}”: bila ini tidak berlaku setiap hari kerja, pilih, lalu tulis kapan.`,
        en: `Its title speaks of “${days}”: where this does not hold on each working day, choose, and write when.`,
      }
}
