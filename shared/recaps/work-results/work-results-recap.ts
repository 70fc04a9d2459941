import { recap } from '../recap.ts'

/** *Rekap Hasil Kerja* */
export const workResultsRecap = recap({
  key: 'work-results',
  title: { id: 'Rekap Hasil Kerja', en: 'Work Results' },
  scope: 'month',
  offered: 'special',
  readers: 'heads',
  closed: 'over-seal',
  needs: ['month', 'reports'],
  byUnit: true,
})
