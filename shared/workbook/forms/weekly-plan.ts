import { declareForm, startWith, type QuestionDeclaration } from '../form-declaration.ts'
import { SENT } from './sent.ts'
import { WHO } from './who.ts'

/** How many targets a weekly plan asks for. */
export const TARGETS_PER_PLAN = 5

/** Rencana Kerja Mingguan. */
export const weeklyPlan = declareForm({
  kind: 'weekly-plan',
  title: { id: 'Rencana Kerja Mingguan', en: 'Weekly Work Plan' },
  description: {
    id: 'Diisi kepala unit untuk satu pekan kerja.',
    en: 'Filled in by the unit head for one working week.',
  },
  confirmation: SENT,
  former: {
    description: [],
    confirmation: ['Terima kasih, rencana sudah tercatat.', 'Thank you, the plan is recorded.'],
  },
  sections: [
    startWith([
      ...WHO,
      {
        key: 'unit',
        title: { id: 'Kode unit kerja', en: 'Unit code' },
        kind: 'text',
        required: true,
      },
      {
        key: 'week',
        title: { id: 'Pekan mulai tanggal', en: 'Week starting on' },
        help: { id: 'Pilih hari Senin pekan itu.', en: 'Choose the Monday of that week.' },
        kind: 'date',
        required: true,
      },
      ...Array.from({ length: TARGETS_PER_PLAN }, (_, index) => targetQuestions(index + 1)).flat(),
    ]),
  ],
})

function targetQuestions(number: number): QuestionDeclaration[] {
  const required = number === 1
  return [
    {
      key: `target${number}`,
      title: { id: `Target ${number}`, en: `Target ${number}` },
      kind: 'paragraph',
      required,
    },
    {
      key: `volume${number}`,
      title: { id: `Volume ${number}`, en: `Volume ${number}` },
      kind: 'text',
      required,
    },
    {
      key: `assignee${number}`,
      title: { id: `Pelaksana ${number}`, en: `Assigned to ${number}` },
      kind: 'text',
      required: false,
    },
  ]
}
