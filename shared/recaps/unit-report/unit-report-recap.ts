import { recap } from '../recap.ts'

/** *Laporan Unit* */
export const unitReportRecap = recap({
  key: 'unit-report',
  title: { id: 'Laporan Unit', en: 'Unit Report' },
  choice: {
    id: 'Laporan Unit (sebulan; atau sepekan, bila tanggal dipilih)',
    en: 'Unit Report (of the month; or of a week, where a day is chosen)',
  },
  scope: 'period',
  offered: 'special',
  readers: 'heads',
  closed: 'over-seal',
  needs: ['month', 'around', 'plans'],
  byUnit: true,
})
