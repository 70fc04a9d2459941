import { recap } from '../recap.ts'

/** *Daftar Hadir Kantor* */
export const officePresenceRecap = recap({
  key: 'office-presence',
  title: { id: 'Daftar Hadir Kantor', en: 'Office Presence' },
  scope: 'month',
  offered: 'monthly',
  readers: 'pembaca',
  closed: 'sealed',
  needs: ['evidence'],
})
