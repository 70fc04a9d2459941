import { recap } from '../recap.ts'

/** *Usulan Jadwal* */
export const proposedRosterRecap = recap({
  key: 'proposed-roster',
  title: { id: 'Usulan Jadwal', en: 'Proposed Roster' },
  scope: 'month',
  offered: 'elsewhere',
  readers: 'heads',
  needs: ['permits'],
  byUnit: true,
})
