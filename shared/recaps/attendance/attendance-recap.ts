import { MONTH_RECAP_TITLES } from '../../model/month-recap.ts'
import { recap } from '../recap.ts'

/** *Rekap Kehadiran* */
export const attendanceRecap = recap({
  key: 'attendance',
  title: MONTH_RECAP_TITLES.attendance,
  scope: 'month',
  offered: 'monthly',
  readers: 'pembaca',
  closed: 'sealed',
  needs: ['codes'],
})
