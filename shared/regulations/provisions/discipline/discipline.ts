import { provision } from '../../provision.ts'
import { wholeNumber, words } from '../../value-kinds.ts'

/** At how many days of absence in a year each step begins. */
export const discipline = provision({
  name: 'discipline',
  title: { id: 'Tingkat hukuman disiplin', en: 'Steps of discipline' },
  parameters: {
    steps: { name: { id: 'hari', en: 'days' }, kind: words },
    inARow: { name: { id: 'hari berturut-turut', en: 'days in a row' }, kind: wholeNumber(1, 366) },
  },
  example: { parameters: { steps: '3, 4, 7' } },
  needs: ['steps'],
  sentence: {
    id: ({ value }) =>
      `Ketidakhadiran dalam setahun diberitahukan pada hari ke-${value.steps}${value.inARow ? `, dan ${value.inARow} hari berturut-turut` : ''}.`,
    en: ({ value }) =>
      `Absences in a year are told on day ${value.steps}${value.inARow ? `, and ${value.inARow} days in a row` : ''}.`,
  },
  asks: () => ({
    id: 'tingkat disiplin masih yang berlaku secara nasional',
    en: 'the steps of discipline are still the national ones',
  }),
})
