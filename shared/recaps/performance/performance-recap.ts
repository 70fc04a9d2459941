import { MONTH_RECAP_TITLES } from '../../model/month-recap.ts'
import { recap } from '../recap.ts'

/** *Rekap Kinerja* */
export const performanceRecap = recap({
  key: 'performance',
  title: MONTH_RECAP_TITLES.performance,
  scope: 'month',
  offered: 'monthly',
  readers: 'pembaca',
  closed: 'sealed',
  needs: ['month'],
})
