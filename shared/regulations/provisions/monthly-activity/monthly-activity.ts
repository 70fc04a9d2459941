import { provision } from '../../provision.ts'

/** Monthly activities are filled in (P2). */
export const monthlyActivity = provision({
  name: 'monthly-activity',
  title: { id: 'Kegiatan bulanan', en: 'Monthly activities' },
  parameters: {},
  example: { parameters: {} },
  sentence: {
    id: () => 'Setiap pegawai mempunyai kegiatan bulanan.',
    en: () => 'Everybody has monthly activities.',
  },
  asks: () => ({ rules: ['monthly-activity-missing'] }),
})
