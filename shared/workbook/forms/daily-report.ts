import { REPORT_CHANNEL, REPORT_DAY, YES_NO } from '../choices.ts'
import {
  declareForm,
  startWith,
  type QuestionDeclaration,
  type SectionDeclaration,
} from '../form-declaration.ts'
import { FORMER_SENT, SENT } from './sent.ts'
import { WHO } from './who.ts'

/** How many activities a daily report takes at most. */
export const ACTIVITIES_PER_REPORT = 5

/** Said once, of the first activity. */
const ACTIVITY_HELP = {
  activity: {
    id: 'Satu pekerjaan saja. Pekerjaan lain ditanyakan sesudah ini.',
    en: 'One piece of work only. Others are asked for after this.',
  },
  target: {
    id: 'Target pekan ini yang dikerjakan, atau nomornya. Boleh kosong.',
    en: 'The target of this week that it serves, or its number. May be left empty.',
  },
  output: {
    id: 'Apa yang sudah jadi, misalnya surat undangan.',
    en: 'What came of it, for example an invitation letter.',
  },
  volume: {
    id: 'Banyaknya, dengan angka: misalnya 3 dokumen. Boleh kosong.',
    en: 'How much, in figures: for example 3 documents. May be left empty.',
  },
}

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
      ...FORMER_SENT,
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
        holds: 'plain',
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
          holds: 'plain',
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
          help: {
            id: 'Lewat apa Anda bekerja dan melapor. Boleh lebih dari satu.',
            en: 'How you worked and reported. More than one may be chosen.',
          },
          kind: 'choices',
          holds: 'plain',
          required: true,
          choices: REPORT_CHANNEL,
        },
        {
          key: 'evidence',
          title: { id: 'Tautan bukti', en: 'Link to evidence' },
          help: {
            id: 'Tautan yang dapat dibuka atasan, bukan nama berkas di ponsel. Boleh kosong.',
            en: 'A link that your superior can open, not the name of a file on your phone. May be left empty.',
          },
          kind: 'text',
          holds: 'words',
          required: false,
        },
        {
          key: 'obstacles',
          title: { id: 'Kendala', en: 'Obstacles' },
          help: {
            id: 'Boleh kosong.',
            en: 'May be left empty.',
          },
          kind: 'paragraph',
          holds: 'words',
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
    holds: 'plain',
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
      ...(number === 1 && { help: ACTIVITY_HELP.activity }),
      kind: 'paragraph',
      holds: 'words',
      required: true,
    },
    {
      key: `target${number}`,
      title: { id: `Target ${number}`, en: `Target ${number}` },
      ...(number === 1 && { help: ACTIVITY_HELP.target }),
      kind: 'text',
      holds: 'words',
      required: false,
    },
    {
      key: `output${number}`,
      title: { id: `Hasil ${number}`, en: `Output ${number}` },
      ...(number === 1 && { help: ACTIVITY_HELP.output }),
      kind: 'text',
      holds: 'words',
      required: true,
    },
    {
      key: `volume${number}`,
      title: { id: `Volume ${number}`, en: `Volume ${number}` },
      ...(number === 1 && { help: ACTIVITY_HELP.volume }),
      kind: 'text',
      holds: 'words',
      required: false,
    },
    {
      key: `start${number}`,
      title: { id: `Mulai ${number}`, en: `Start ${number}` },
      kind: 'time',
      holds: 'plain',
      required: false,
    },
    {
      key: `end${number}`,
      title: { id: `Selesai ${number}`, en: `End ${number}` },
      kind: 'time',
      holds: 'plain',
      required: false,
    },
  ]
}
