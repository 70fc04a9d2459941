import { changing } from '../../changing.ts'
import { provision } from '../../provision.ts'
import { oneOf } from '../../value-kinds.ts'

/** Units that serve the public keep their minimum on duty (L5, P5, U8). */
export const serviceMinimum = provision({
  name: 'service-minimum',
  title: { id: 'Petugas pelayanan minimal', en: 'Minimum on duty for service' },
  parameters: {
    counted: {
      name: { id: 'dihitung', en: 'counted' },
      kind: oneOf({
        office: { id: 'yang di kantor', en: 'those at the office' },
        'on-duty': { id: 'yang di kantor dan di rumah', en: 'those at the office and at home' },
      }),
    },
  },
  example: { parameters: { counted: 'yang di kantor' } },
  sentence: {
    id: ({ value, when }) =>
      `Unit pelayanan publik memenuhi jumlah minimal petugas ${when}; yang dihitung ${value.counted ?? 'yang di kantor'}.`,
    en: ({ value, when }) =>
      `Public service units have their minimum on duty ${when}; counted are ${value.counted ?? 'those at the office'}.`,
  },
  daysOff: 'nobody',
  idle: (_, __, { units }) =>
    units.some(({ publicService, minimumOnDuty }) => publicService && minimumOnDuty)
      ? undefined
      : {
          id: 'belum ada unit pelayanan publik dengan Minimal Bertugas di tab Unit Kerja',
          en: 'no public service unit has its Minimum on Duty in the tab Units',
        },
  asks: ({ counted }) => ({
    rules: ['service-coverage'],
    change: changing({ coverageCounts: counted }),
  }),
})
