import { changing } from '../../changing.ts'
import { provision } from '../../provision.ts'
import { oneOf } from '../../value-kinds.ts'

/** The health protocol is kept, and said to be (C7, P6, P7). */
export const healthProtocol = provision({
  name: 'health-protocol',
  title: { id: 'Protokol kesehatan', en: 'Health protocol' },
  parameters: {
    of: {
      name: { id: 'dari', en: 'of' },
      kind: oneOf({
        office: { id: 'semua yang di kantor', en: 'all at the office' },
        'with-permit': { id: 'yang bekerja atau bepergian dengan izin', en: 'those with a permit' },
        public: { id: 'masyarakat yang dilayani', en: 'the public that is served' },
      }),
    },
  },
  example: { parameters: { of: 'semua yang di kantor' } },
  needs: ['of'],
  sentence: {
    id: ({ when, value }) => `Protokol kesehatan diminta dari ${value.of} ${when}.`,
    en: ({ when, value }) => `The health protocol is asked of ${value.of} ${when}.`,
  },
  speaksOf: ({ of }) => ({ [of === 'public' ? 'public' : 'staff']: {} }),
  asks: ({ of = 'office' }) =>
    of === 'public'
      ? { rules: ['public-protocol-missing'] }
      : { rules: ['health-protocol-missing'], change: changing({ healthProtocolOf: of }) },
})
