import { recap } from '../recap.ts'

/** *Rekap Kabupaten* */
export const regencyRecap = recap({
  key: 'regency',
  title: { id: 'Rekap Kabupaten', en: 'Regency Recap' },
  scope: 'month',
  offered: 'special',
  needs: ['overseen'],
})
