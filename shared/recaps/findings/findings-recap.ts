import { MONTH_RECAP_TITLES } from '../../model/month-recap.ts'
import { recap } from '../recap.ts'

/** *Temuan* */
export const findingsRecap = recap({
  key: 'findings',
  title: MONTH_RECAP_TITLES.findings,
  scope: 'month',
  offered: 'monthly',
  readers: 'pembaca',
  closed: 'sealed',
  needs: ['evidence'],
})
