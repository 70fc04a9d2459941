import type { Localized } from '../../../model/language.ts'
import { changing } from '../../changing.ts'
import { provision, type Asked } from '../../provision.ts'
import { oneOf, time } from '../../value-kinds.ts'

const NOT_YET: Localized = {
  id: 'baru laporan unit harian dan mingguan yang diperiksa',
  en: 'daily and weekly reports of units alone are checked as yet',
}

/** What a unit reports (L10, U5). */
export const unitReport = provision({
  name: 'unit-report',
  title: { id: 'Laporan unit', en: 'Report of the unit' },
  parameters: {
    every: {
      name: { id: 'setiap', en: 'every' },
      kind: oneOf({
        day: { id: 'hari', en: 'day' },
        week: { id: 'pekan', en: 'week' },
        month: { id: 'bulan', en: 'month' },
        end: { id: 'akhir masa berlaku', en: 'end of the regulation' },
      }),
    },
    due: {
      name: { id: 'paling lambat pukul', en: 'due at' },
      kind: time,
    },
  },
  example: { parameters: { every: 'hari', due: '10.00' } },
  needs: ['every'],
  sentence: {
    id: ({ value }, _, { reportedTo }) =>
      `Setiap unit melapor setiap ${value.every}${reportedTo ? ` kepada ${reportedTo}` : ''}${value.due ? `, paling lambat pukul ${value.due} hari kerja berikutnya` : ''}.`,
    en: ({ value }, _, { reportedTo }) =>
      `Every unit reports every ${value.every}${reportedTo ? ` to ${reportedTo}` : ''}${value.due ? `, by ${value.due} of the next working day` : ''}.`,
  },
  asks({ every, due }): Asked | Localized {
    if (every === 'day') {
      return {
        rules: ['unit-evaluation-missing'],
        change: changing({ unitEvaluationDue: due }),
      }
    }
    return every === 'week' && due === undefined ? { rules: ['unit-report-missing'] } : NOT_YET
  },
})
