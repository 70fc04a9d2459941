import { provision } from '../../provision.ts'
import { listOf } from '../../value-kinds.ts'

/** A unit's plan of the week, and results against it (L3, L4). */
export const weeklyPlan = provision({
  name: 'weekly-plan',
  title: { id: 'Rencana kerja mingguan', en: 'Weekly work plan' },
  parameters: {
    what: {
      name: { id: 'yang diminta', en: 'what is asked' },
      kind: listOf({
        plan: { id: 'rencana ada', en: 'a plan is there' },
        results: { id: 'hasil sesuai rencana', en: 'results follow the plan' },
      }),
    },
  },
  example: { parameters: { what: 'rencana ada' } },
  needs: ['what'],
  sentence: {
    id: ({ value }) => `Dari setiap unit, setiap pekan, diminta: ${value.what}.`,
    en: ({ value }) => `Of every unit, every week: ${value.what}.`,
  },
  speaksOf: ({ what = [] }) => Object.fromEntries(what.map((one) => [one, { what: [one] }])),
  asks: ({ what = [] }) => ({
    rules: [
      ...(what.includes('plan') ? ['weekly-plan-missing'] : []),
      ...(what.includes('results') ? ['report-off-plan', 'plan-behind'] : []),
    ],
  }),
})
