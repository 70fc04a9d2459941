import { REPORT_CHANNEL, REPORT_DAY, YES_NO } from '../choices.ts'
import {
  declareForm,
  startWith,
  type QuestionDeclaration,
  type SectionDeclaration,
} from '../form-declaration.ts'
import { SENT } from './sent.ts'
import { WHO } from './who.ts'

/** How many activities a daily report takes at most. */
export const ACTIVITIES_PER_REPORT = 5

/** Laporan Kinerja Harian: an activity at a time, as many as there are. */
export const dailyReport = declareForm({
  kind: 'daily-report',
  title: { id: 'Laporan Kinerja Harian', en: 'Daily Performance Report' },
  description: {
    id: 'Satu laporan untuk satu hari kerja.',
    en: 'One report for each working day.',
  },
  confirmation: SENT,
  former: {
    description: [
      'Satu laporan untuk satu hari kerja, paling lambat pukul 24.00 hari itu.',
      'One report for each working day, by midnight of that day.',
    ],
    confirmation: [
      'Terima kasih, laporan Anda sudah diterima dan diteruskan kepada atasan langsung.',
      'Thank you, your report has been received and passed to your direct superior.',
    ],
  },
  sections: [
    startWith([
      ...WHO,
      {
        key: 'day',
        title: { id: 'Laporan untuk hari', en: 'Day of the report' },
        kind: 'choice',
        required: true,
        choices: REPORT_DAY,
        goTo: { today: 'activity1', yesterday: 'activity1' },
      },
    ]),
    {
      key: 'date',
      title: { id: 'Tanggal lain', en: 'Another date' },
      questions: [
        {
          key: 'date',
          title: { id: 'Tanggal laporan', en: 'Date of the report' },
          kind: 'date',
          required: true,
        },
      ],
    },
    ...Array.from({ length: ACTIVITIES_PER_REPORT }, (_, index) => activitySection(index + 1)),
    {
      key: 'closing',
      title: { id: 'Sarana, bukti, dan kendala', en: 'Channel, evidence and obstacles' },
      questions: [
        {
          key: 'channel',
          title: { id: 'Sarana kerja', en: 'Working channel' },
          kind: 'choices',
          required: true,
          choices: REPORT_CHANNEL,
        },
        {
          key: 'evidence',
          title: { id: 'Tautan bukti', en: 'Link to evidence' },
          kind: 'text',
          required: false,
        },
        {
          key: 'obstacles',
          title: { id: 'Kendala', en: 'Obstacles' },
          kind: 'paragraph',
          required: false,
        },
      ],
    },
  ],
})

function activitySection(number: number): SectionDeclaration {
  const isLast = number === ACTIVITIES_PER_REPORT
  const questions = activityQuestions(number)
  return {
    key: `activity${number}`,
    title: { id: `Kegiatan ke-${number}`, en: `Activity no. ${number}` },
    questions: isLast ? questions : [...questions, askForAnother(number + 1)],
  }
}

/** Leads on, or past the activities that are left. */
function askForAnother(number: number): QuestionDeclaration {
  return {
    key: `more${number}`,
    title: { id: `Ada kegiatan lain (ke-${number})?`, en: `Another activity (no. ${number})?` },
    kind: 'choice',
    required: true,
    choices: YES_NO,
    goTo: { no: 'closing' },
    leadsOnly: true,
  }
}

function activityQuestions(number: number): QuestionDeclaration[] {
  return [
    {
      key: `activity${number}`,
      title: { id: `Kegiatan ${number}`, en: `Activity ${number}` },
      kind: 'paragraph',
      required: true,
    },
    {
      key: `target${number}`,
      title: { id: `Target ${number}`, en: `Target ${number}` },
      kind: 'text',
      required: false,
    },
    {
      key: `output${number}`,
      title: { id: `Hasil ${number}`, en: `Output ${number}` },
      kind: 'text',
      required: true,
    },
    {
      key: `volume${number}`,
      title: { id: `Volume ${number}`, en: `Volume ${number}` },
      kind: 'text',
      required: false,
    },
    {
      key: `start${number}`,
      title: { id: `Mulai ${number}`, en: `Start ${number}` },
      kind: 'time',
      required: false,
    },
    {
      key: `end${number}`,
      title: { id: `Selesai ${number}`, en: `End ${number}` },
      kind: 'time',
      required: false,
    },
  ]
}
