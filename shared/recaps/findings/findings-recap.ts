import { recap } from '../recap.ts'

/** *Temuan* */
export const findingsRecap = recap({
  key: 'findings',
  title: { id: 'Temuan', en: 'Findings' },
  scope: 'month',
  offered: 'monthly',
  readers: 'pembaca',
  closed: 'sealed',
  needs: ['evidence'],
})
