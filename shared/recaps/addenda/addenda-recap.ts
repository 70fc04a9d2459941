import { recap } from '../recap.ts'

/** *Adendum* */
export const addendaRecap = recap({
  key: 'addenda',
  title: { id: 'Adendum', en: 'Addenda' },
  scope: 'month',
  offered: 'special',
  needs: ['addenda'],
  choice: { id: 'Adendum dan koreksi', en: 'Addenda and corrections' },
})
