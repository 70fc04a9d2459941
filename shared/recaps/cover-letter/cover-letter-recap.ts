import { recap } from '../recap.ts'

/** *Surat Pengantar* */
export const coverLetterRecap = recap({
  key: 'cover-letter',
  title: { id: 'Surat Pengantar', en: 'Cover Letter' },
  scope: 'month',
  offered: 'special',
  portrait: true,
  needs: ['month', 'letter'],
})
