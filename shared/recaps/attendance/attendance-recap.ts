import { recap } from '../recap.ts'

/** *Rekap Kehadiran* */
export const attendanceRecap = recap({
  key: 'attendance',
  title: { id: 'Rekap Kehadiran', en: 'Attendance Recap' },
  scope: 'month',
  offered: 'monthly',
  readers: 'pembaca',
  closed: 'sealed',
  needs: ['codes'],
})
