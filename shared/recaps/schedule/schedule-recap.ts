import { MONTH_RECAP_TITLES } from '../../model/month-recap.ts'
import { recap } from '../recap.ts'

/** *Rekap Jadwal* */
export const scheduleRecap = recap({
  key: 'schedule',
  title: MONTH_RECAP_TITLES.schedule,
  scope: 'month',
  offered: 'monthly',
  readers: 'pembaca',
  closed: 'sealed',
  needs: ['evidence'],
})
