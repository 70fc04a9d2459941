import { recap } from '../recap.ts'

/** *Rekap Jadwal* */
export const scheduleRecap = recap({
  key: 'schedule',
  title: { id: 'Rekap Jadwal', en: 'Schedule Recap' },
  scope: 'month',
  offered: 'monthly',
  readers: 'pembaca',
  closed: 'sealed',
  needs: ['evidence'],
})
