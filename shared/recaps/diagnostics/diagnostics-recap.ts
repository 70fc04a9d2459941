import { recap } from '../recap.ts'

/** *Diagnostik* */
export const diagnosticsRecap = recap({
  key: 'diagnostics',
  title: { id: 'Diagnostik', en: 'Diagnostics' },
  scope: 'standing',
  offered: 'monthly',
  needs: ['problems', 'waiting'],
})
