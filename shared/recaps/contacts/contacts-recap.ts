import { recap } from '../recap.ts'

/** *Kontak* */
export const contactsRecap = recap({
  key: 'contacts',
  title: { id: 'Kontak', en: 'Contacts' },
  scope: 'person-day',
  offered: 'special',
  readers: 'superiors',
  closed: 'over-seal',
  needs: ['evidence', 'around'],
  choice: {
    id: 'Kontak seorang pegawai, 14 hari terakhir',
    en: 'Contacts of a person, last 14 days',
  },
})
