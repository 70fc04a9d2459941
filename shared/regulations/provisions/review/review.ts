import { changing } from '../../changing.ts'
import { provision } from '../../provision.ts'
import { listOf, wholeNumber } from '../../value-kinds.ts'

/** Superiors look at what was filed (L8, L9, P4, K7). */
export const review = provision({
  name: 'review',
  title: { id: 'Tinjauan atasan', en: 'Review by the superior' },
  parameters: {
    what: {
      name: { id: 'yang diminta', en: 'what is asked' },
      kind: listOf({
        reviewed: { id: 'laporan ditinjau', en: 'reports are reviewed' },
        assessed: { id: 'hasil dinilai', en: 'results are assessed' },
        presence: { id: 'presensi diperiksa', en: 'presence is examined' },
      }),
    },
    within: {
      name: { id: 'dalam hari kerja', en: 'within working days' },
      kind: wholeNumber(0, 31),
    },
  },
  example: { parameters: { what: 'laporan ditinjau', within: '1' } },
  needs: ['what'],
  sentence: {
    id: ({ value }) =>
      `Atasan memastikan ${value.what}${value.within ? `, paling lambat dalam ${value.within} hari kerja` : ''}.`,
    en: ({ value }) =>
      `Superiors see to it that ${value.what}${value.within ? `, within ${value.within} working days` : ''}.`,
  },
  speaksOf: ({ what = [] }) => Object.fromEntries(what.map((one) => [one, { what: [one] }])),
  asks: ({ what = [], within }) => ({
    rules: [
      ...(what.includes('reviewed') || what.includes('presence') ? ['review-overdue'] : []),
      ...(what.includes('assessed') ? ['assessment-missing'] : []),
    ],
    change: changing({
      reviewWithinWorkingDays: within,
      ...(what.includes('presence') && { presenceReview: true }),
    }),
  }),
})
