import type { Localized } from '../../../model/language.ts'
import { isEveryone } from '../../everyone.ts'
import { provision, type Asked } from '../../provision.ts'
import { ascending, wholeNumber } from '../../value-kinds.ts'

/** More days in a row than the days before a month of which absences are known would hold. */
const LONGEST_ROW = 31

const NOT_FOR_SOME: Localized = {
  id: 'tingkat disiplin dihitung setahun dari semua PNS dan CPNS, tidak untuk sebagian atau untuk Ramadan saja',
  en: 'steps of discipline count a year of all civil servants, not for some or for Ramadan alone',
}

/** At how many days of absence in a year each step begins. It counts of civil servants, whatever else is in force. */
export const discipline = provision({
  name: 'discipline',
  title: { id: 'Tingkat hukuman disiplin', en: 'Steps of discipline' },
  parameters: {
    steps: { name: { id: 'hari', en: 'days' }, kind: ascending(1, 366) },
    inARow: {
      name: { id: 'hari berturut-turut', en: 'days in a row' },
      kind: wholeNumber(1, LONGEST_ROW),
    },
  },
  example: { parameters: { steps: '3, 4, 7' } },
  needs: ['steps'],
  sentence: {
    id: ({ value }) =>
      `Ketidakhadiran PNS dan CPNS dalam setahun diberitahukan pada hari ke-${value.steps}${value.inARow ? `, dan ${value.inARow} hari berturut-turut` : ''}.`,
    en: ({ value }) =>
      `Absences of civil servants in a year are told on day ${value.steps}${value.inARow ? `, and ${value.inARow} days in a row` : ''}.`,
  },
  asks({ steps = [], inARow }, { who, when }): Asked | Localized {
    if (!isEveryone(who) || when.ramadan) return NOT_FOR_SOME
    return { rules: [], discipline: { steps, ...(inARow !== undefined && { inARow }) } }
  },
})
