import { recap } from '../recap.ts'

/** *Laporan Kinerja Harian* */
export const personalReportRecap = recap({
  key: 'personal-report',
  title: { id: 'Laporan Kinerja Harian', en: 'Daily Performance Report' },
  scope: 'person-month',
  offered: 'special',
  readers: 'superiors',
  closed: 'over-seal',
  needs: ['filed'],
  choice: {
    id: 'Laporan Kinerja Harian seorang pegawai',
    en: 'Daily Performance Report of a person',
  },
})
