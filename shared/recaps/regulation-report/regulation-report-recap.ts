import { recap } from '../recap.ts'

/** *Laporan Masa Aturan* */
export const regulationReportRecap = recap({
  key: 'regulation-report',
  title: { id: 'Laporan Masa Aturan', en: 'Regulation Report' },
  scope: 'month',
  offered: 'special',
  readers: 'heads',
  closed: 'over-seal',
  needs: ['month', 'around', 'plans'],
  byUnit: true,
})
