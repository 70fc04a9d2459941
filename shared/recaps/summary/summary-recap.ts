import { MONTH_RECAP_TITLES } from '../../model/month-recap.ts'
import { recap } from '../recap.ts'

/** *Ringkasan* */
export const summaryRecap = recap({
  key: 'summary',
  title: MONTH_RECAP_TITLES.summary,
  scope: 'month',
  offered: 'monthly',
  readers: 'pembaca',
  closed: 'sealed',
  needs: ['evidence', 'problems'],
})
