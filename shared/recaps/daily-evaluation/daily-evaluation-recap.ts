import { recap } from '../recap.ts'

/** *Evaluasi Harian* */
export const dailyEvaluationRecap = recap({
  key: 'daily-evaluation',
  title: { id: 'Evaluasi Harian', en: 'Daily Evaluation' },
  scope: 'day',
  offered: 'special',
  readers: 'heads',
  closed: 'over-seal',
  needs: ['evidence', 'filed'],
  byUnit: true,
})
