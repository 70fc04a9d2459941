import { MONTH_RECAP_TITLES } from '../../model/month-recap.ts'
import { recap } from '../recap.ts'

/** *Rekap Perjalanan* */
export const travelRecap = recap({
  key: 'travel',
  title: MONTH_RECAP_TITLES.travel,
  scope: 'month',
  offered: 'monthly',
  readers: 'pembaca',
  closed: 'sealed',
  needs: ['month'],
})
