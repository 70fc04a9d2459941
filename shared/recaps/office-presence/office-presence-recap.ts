import { MONTH_RECAP_TITLES } from '../../model/month-recap.ts'
import { recap } from '../recap.ts'

/** *Daftar Hadir Kantor* */
export const officePresenceRecap = recap({
  key: 'office-presence',
  title: MONTH_RECAP_TITLES['office-presence'],
  scope: 'month',
  offered: 'monthly',
  readers: 'pembaca',
  closed: 'sealed',
  needs: ['evidence'],
})
