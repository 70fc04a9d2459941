import { recap } from '../recap.ts'

/** *Rekap Kinerja* */
export const performanceRecap = recap({
  key: 'performance',
  title: { id: 'Rekap Kinerja', en: 'Performance Recap' },
  scope: 'month',
  offered: 'monthly',
  readers: 'pembaca',
  closed: 'sealed',
  needs: ['month'],
})
