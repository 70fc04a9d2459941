import { recap } from '../recap.ts'

/** *Ringkasan* */
export const summaryRecap = recap({
  key: 'summary',
  title: { id: 'Ringkasan', en: 'Summary' },
  scope: 'month',
  offered: 'monthly',
  readers: 'pembaca',
  closed: 'sealed',
  needs: ['evidence', 'problems'],
})
