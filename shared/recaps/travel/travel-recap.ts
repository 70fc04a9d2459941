import { recap } from '../recap.ts'

/** *Rekap Perjalanan* */
export const travelRecap = recap({
  key: 'travel',
  title: { id: 'Rekap Perjalanan', en: 'Travel Recap' },
  scope: 'month',
  offered: 'monthly',
  readers: 'pembaca',
  closed: 'sealed',
  needs: ['month'],
})
