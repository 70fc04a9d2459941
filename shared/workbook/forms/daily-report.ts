import { REPORT_CHANNEL, REPORT_DAY } from '../choices.ts'
import type { FormDeclaration, QuestionDeclaration } from '../form-declaration.ts'
import { SENT } from './sent.ts'
import { WHO } from './who.ts'

/** How many activities a daily report asks for. */
export const ACTIVITIES_PER_REPORT = 5

/** Laporan Kinerja Harian. */
export const dailyReport: FormDeclaration = {
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
  questions: [
    ...WHO,
    {
      key: 'day',
      title: { id: 'Laporan untuk hari', en: 'Day of the report' },
      kind: 'choice',
      required: true,
      choices: REPORT_DAY,
    },
    {
      key: 'date',
      title: { id: 'Tanggal laporan', en: 'Date of the report' },
      help: {
        id: 'Hanya bila Anda memilih "Tanggal lain".',
        en: 'Only where you chose "Another date".',
      },
      kind: 'date',
      required: false,
    },
    ...Array.from({ length: ACTIVITIES_PER_REPORT }, (_, index) =>
      activityQuestions(index + 1),
    ).flat(),
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
}

function activityQuestions(number: number): QuestionDeclaration[] {
  const required = number === 1
  return [
    {
      key: `activity${number}`,
      title: { id: `Kegiatan ${number}`, en: `Activity ${number}` },
      kind: 'paragraph',
      required,
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
      required,
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
