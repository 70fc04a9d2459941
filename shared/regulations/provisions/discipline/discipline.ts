import { provision } from '../../provision.ts'
import { ascending, wholeNumber } from '../../value-kinds.ts'

/** More days in a row than the days before a month of which absences are known would hold. */
const LONGEST_ROW = 31

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
  asks: ({ steps = [], inARow }) => ({
    rules: [],
    discipline: { steps, ...(inARow !== undefined && { inARow }) },
  }),
})
