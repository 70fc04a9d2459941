import { recap } from '../recap.ts'

/** *Rekap Gabungan* */
export const regencyRecap = recap({
  key: 'regency',
  title: { id: 'Rekap Gabungan', en: 'Joint Recap' },
  scope: 'month',
  offered: 'special',
  needs: ['overseen'],
})
