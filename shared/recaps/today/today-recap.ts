import { recap } from '../recap.ts'

/** *Hari Ini* */
export const todayRecap = recap({
  key: 'today',
  title: { id: 'Hari Ini', en: 'Today' },
  scope: 'standing',
  offered: 'never',
  needs: ['today'],
})
