import { YES_NO } from '../choices.ts'
import {
  declareForm,
  END,
  startWith,
  type QuestionDeclaration,
  type SectionDeclaration,
} from '../form-declaration.ts'
import { FORMER_SENT, SENT } from './sent.ts'
import { WHO } from './who.ts'

/** How many targets a weekly plan takes at most. */
export const TARGETS_PER_PLAN = 5

/** Rencana Kerja Mingguan: a target at a time, as many as there are. */
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
    confirmation: [
      ...FORMER_SENT,
      'Terima kasih, rencana sudah tercatat.',
      'Thank you, the plan is recorded.',
    ],
  },
  sections: [
    startWith([
      ...WHO,
      {
        key: 'unit',
        title: { id: 'Kode unit kerja', en: 'Unit code' },
        help: {
          id: 'Kode atau nama unit, seperti pada tab Unit Kerja.',
          en: 'The unit’s code or name, as in the tab Units.',
        },
        kind: 'text',
        holds: 'plain',
        required: true,
      },
      {
        key: 'week',
        title: { id: 'Pekan mulai tanggal', en: 'Week starting on' },
        help: { id: 'Pilih hari Senin pekan itu.', en: 'Choose the Monday of that week.' },
        kind: 'date',
        holds: 'plain',
        required: true,
      },
      ...targetQuestions(1),
    ]),
    ...Array.from({ length: TARGETS_PER_PLAN - 1 }, (_, index) => targetSection(index + 2)),
  ],
})

function targetSection(number: number): SectionDeclaration {
  return {
    key: `target${number}`,
    title: { id: `Target ke-${number}`, en: `Target no. ${number}` },
    questions: targetQuestions(number),
  }
}

function targetQuestions(number: number): QuestionDeclaration[] {
  const questions: QuestionDeclaration[] = [
    {
      key: `target${number}`,
      title: { id: `Target ${number}`, en: `Target ${number}` },
      kind: 'paragraph',
      holds: 'words',
      required: true,
    },
    {
      key: `volume${number}`,
      title: { id: `Volume ${number}`, en: `Volume ${number}` },
      help: {
        id: 'Banyaknya, dengan angka: misalnya 3 dokumen.',
        en: 'How much, in figures: for example 3 documents.',
      },
      kind: 'text',
      holds: 'words',
      required: true,
    },
    {
      key: `assignee${number}`,
      title: { id: `Pelaksana ${number}`, en: `Assigned to ${number}` },
      help: { id: 'Nama pegawai. Boleh kosong.', en: 'Names of staff. May be left empty.' },
      kind: 'text',
      holds: 'words',
      required: false,
    },
  ]
  return number === TARGETS_PER_PLAN ? questions : [...questions, askForAnother(number + 1)]
}

/** Leads on, or to the end. */
function askForAnother(number: number): QuestionDeclaration {
  return {
    key: `more${number}`,
    title: { id: `Ada target lain (ke-${number})?`, en: `Another target (no. ${number})?` },
    kind: 'choice',
    holds: 'plain',
    required: true,
    choices: YES_NO,
    goTo: { no: END },
    leadsOnly: true,
  }
}
