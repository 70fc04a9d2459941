import { changing } from '../../changing.ts'
import { provision } from '../../provision.ts'
import { listOf, time, wholeNumber } from '../../value-kinds.ts'

const HOME = ['home'] as const

/** A report of each day's work (K5, C10, P2). */
export const dailyReport = provision({
  name: 'daily-report',
  title: { id: 'Laporan kinerja harian', en: 'Daily report' },
  parameters: {
    at: {
      name: { id: 'dari yang bekerja di', en: 'of who works at' },
      kind: listOf({
        home: { id: 'rumah', en: 'home' },
        office: { id: 'kantor', en: 'the office' },
      }),
    },
    due: { name: { id: 'paling lambat pukul', en: 'due at' }, kind: time },
    lateDays: {
      name: { id: 'terlambat sampai hari', en: 'late until days' },
      kind: wholeNumber(0, 31, 'days'),
    },
    repeated: {
      name: { id: 'isi sama berturut-turut dianggap kosong', en: 'same text in a row is empty' },
      kind: wholeNumber(2, 31),
    },
  },
  example: { parameters: { at: 'rumah', repeated: '3' } },
  needs: ['at'],
  sentence: {
    id: ({ when, value }) =>
      `Yang bekerja di ${value.at} menyampaikan laporan kinerja ${when}${value.due ? `, paling lambat pukul ${value.due}` : ''}${value.lateDays ? `, masih diterima sebagai terlambat sampai ${value.lateDays} hari sesudahnya` : ''}${value.repeated ? `; ${value.repeated} laporan yang sama berturut-turut dianggap kosong` : ''}.`,
    en: ({ when, value }) =>
      `Who works at ${value.at} files a report ${when}${value.due ? `, by ${value.due}` : ''}${value.lateDays ? `, taken as late until ${value.lateDays} days after` : ''}${value.repeated ? `; ${value.repeated} reports of the same text in a row are empty` : ''}.`,
  },
  speaksOf: ({ at = HOME }) => Object.fromEntries(at.map((place) => [place, { at: [place] }])),
  asks: ({ at = HOME, due, lateDays, repeated }) => ({
    reach: { at: at.includes('home') ? [...at, 'elsewhere'] : at },
    rules: [
      'daily-report-missing',
      'daily-report-late',
      ...(repeated === undefined ? [] : ['report-empty']),
    ],
    change: changing({
      ...(at.includes('home') && { dailyReport: true }),
      ...(at.includes('office') && { officeReport: true }),
      reportDueAt: due,
      reportLateDays: lateDays,
      repeatedReportDays: repeated,
    }),
  }),
})
