import type { FormKind } from '../model/submission.ts'
import {
  ASSEMBLY,
  CHECK_IN_KIND,
  CHECK_IN_PLACE,
  CONDITION,
  HEALTH_PROTOCOL,
  MESSAGE_CHANNEL,
  PERMIT_KIND,
  REPORT_CHANNEL,
  REPORT_DAY,
  TRAVEL_KIND,
  TRAVEL_REGION,
  YES_NO,
} from './choices.ts'
import { IDENTIFIER_CHECK, LOCATION_CHECK, PERSONAL_CODE_CHECK } from './answer-checks.ts'
import type { FormDeclaration, QuestionDeclaration } from './form-declaration.ts'

/** How many activities a daily report and how many targets a weekly plan asks for. */
export const ACTIVITIES_PER_REPORT = 5
export const TARGETS_PER_PLAN = 5

/** Said before anything is known of it: what is counted is found out later. */
const SENT = {
  id: 'Terkirim. Apakah kiriman ini dapat dihitung diperiksa kemudian; yang belum dapat dihitung disebutkan dengan alasannya pada Diagnostik di lembar kerja instansi. Bila ragu, tanyakan kepada kepala unit.',
  en: 'Sent. Whether it can be counted is checked later; what cannot yet stands with its reason on Diagnostics in the agency’s spreadsheet. If in doubt, ask your unit head.',
}

const WHO: readonly QuestionDeclaration[] = [
  {
    key: 'employeeId',
    title: { id: 'NIP atau NIK', en: 'NIP or NIK' },
    help: {
      id: '18 angka NIP, atau 16 angka NIK bagi yang tidak memiliki NIP, tanpa spasi.',
      en: 'The 18 digits of your NIP, or the 16 digits of your NIK if you have none, without spaces.',
    },
    kind: 'text',
    required: true,
    check: IDENTIFIER_CHECK,
    identity: true,
  },
  {
    key: 'personalCode',
    title: { id: 'Kode pribadi', en: 'Personal code' },
    help: {
      id: 'Sudah terisi bila Anda membuka tautan pribadi. Mintalah tautan itu kepada Subbag Kepegawaian.',
      en: 'Already filled in when you open your personal link. Ask your HR office for the link.',
    },
    kind: 'text',
    required: true,
    check: PERSONAL_CODE_CHECK,
    identity: true,
  },
]

const checkIn: FormDeclaration = {
  kind: 'check-in',
  title: { id: 'Presensi', en: 'Check-in' },
  description: {
    id: 'Isi saat masuk, saat diminta membagikan lokasi, dan saat pulang.',
    en: 'Fill this in when you start, when your location is asked for, and when you finish.',
  },
  confirmation: SENT,
  former: {
    description: [],
    confirmation: [
      'Terima kasih, presensi Anda sudah tercatat.',
      'Thank you, your check-in has been recorded.',
    ],
  },
  questions: [
    ...WHO,
    {
      key: 'kind',
      title: { id: 'Jenis presensi', en: 'Kind of check-in' },
      kind: 'choice',
      required: true,
      choices: CHECK_IN_KIND,
    },
    {
      key: 'place',
      title: { id: 'Tempat bekerja', en: 'Place of work' },
      kind: 'choice',
      required: true,
      choices: CHECK_IN_PLACE,
    },
    {
      key: 'location',
      title: { id: 'Lokasi', en: 'Location' },
      help: {
        id: 'Tempelkan tautan share lokasi, koordinat, atau plus code. Boleh kosong bila tidak diminta.',
        en: 'Paste a share-location link, coordinates or a plus code. Leave empty if not asked for.',
      },
      kind: 'text',
      required: false,
      check: LOCATION_CHECK,
    },
    {
      key: 'condition',
      title: { id: 'Kondisi kesehatan', en: 'Health' },
      kind: 'choice',
      required: true,
      choices: CONDITION,
    },
    {
      key: 'healthProtocol',
      title: { id: 'Protokol kesehatan yang dijalankan', en: 'Health protocol followed' },
      kind: 'choices',
      required: false,
      choices: HEALTH_PROTOCOL,
    },
    {
      key: 'assembly',
      title: { id: 'Apel pagi', en: 'Morning assembly' },
      kind: 'choice',
      required: false,
      choices: ASSEMBLY,
    },
  ],
}

const dailyReport: FormDeclaration = {
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

const weeklyPlan: FormDeclaration = {
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
  questions: [
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
  ],
}

const permit: FormDeclaration = {
  kind: 'permit',
  title: { id: 'Izin', en: 'Permit' },
  description: {
    id: 'Permohonan kepada atasan langsung: kerja di kantor, perjalanan, cuti, sakit, izin, atau koreksi kehadiran.',
    en: 'A request to your direct superior: office work, travel, leave, sickness, permission or a correction of attendance.',
  },
  confirmation: SENT,
  former: {
    description: [],
    confirmation: [
      'Terima kasih, permohonan Anda sudah diterima dan menunggu keputusan atasan langsung.',
      'Thank you, your request has been received and awaits your direct superior’s decision.',
    ],
  },
  questions: [
    ...WHO,
    {
      key: 'kind',
      title: { id: 'Jenis izin', en: 'Kind of permit' },
      kind: 'drop-down',
      required: true,
      choices: PERMIT_KIND,
    },
    {
      key: 'travelKind',
      title: { id: 'Jenis perjalanan', en: 'Kind of travel' },
      help: { id: 'Hanya untuk perjalanan.', en: 'For travel only.' },
      kind: 'choice',
      required: false,
      choices: TRAVEL_KIND,
    },
    {
      key: 'destination',
      title: { id: 'Tujuan', en: 'Destination' },
      kind: 'text',
      required: false,
    },
    {
      key: 'region',
      title: { id: 'Letak tujuan', en: 'Where the destination is' },
      help: {
        id: 'Hanya untuk perjalanan: di dalam atau di luar wilayah kabupaten/kota (provinsi bagi instansi provinsi).',
        en: 'For travel only: inside or outside the regency or city (the province, for an agency of one).',
      },
      kind: 'choice',
      required: false,
      choices: TRAVEL_REGION,
    },
    { key: 'from', title: { id: 'Mulai tanggal', en: 'From' }, kind: 'date', required: true },
    { key: 'until', title: { id: 'Sampai tanggal', en: 'Until' }, kind: 'date', required: true },
    { key: 'reason', title: { id: 'Alasan', en: 'Reason' }, kind: 'paragraph', required: true },
    {
      key: 'urgent',
      title: { id: 'Mendesak', en: 'Urgent' },
      kind: 'choice',
      required: true,
      choices: YES_NO,
    },
    {
      key: 'letterNumber',
      title: { id: 'Nomor surat', en: 'Letter number' },
      kind: 'text',
      required: false,
    },
  ],
}

const alternateChannel: FormDeclaration = {
  kind: 'alternate-channel',
  title: { id: 'Presensi Jalur Lain', en: 'Check-in by Another Channel' },
  description: {
    id: 'Diisi kepala unit untuk pegawai tanpa internet yang melapor lewat SMS, WA, atau telepon.',
    en: 'Filled in by the unit head for staff without internet who reported by SMS, WhatsApp or telephone.',
  },
  confirmation: SENT,
  former: {
    description: [],
    confirmation: [
      'Terima kasih, presensi sudah tercatat.',
      'Thank you, the check-in is recorded.',
    ],
  },
  questions: [
    ...WHO,
    {
      key: 'forEmployeeId',
      title: { id: 'NIP atau NIK pegawai yang melapor', en: 'NIP or NIK of the person reporting' },
      kind: 'text',
      required: true,
      check: IDENTIFIER_CHECK,
    },
    {
      key: 'channel',
      title: { id: 'Jalur', en: 'Channel' },
      kind: 'choice',
      required: true,
      choices: MESSAGE_CHANNEL,
    },
    {
      key: 'receivedOn',
      title: { id: 'Tanggal diterima', en: 'Date received' },
      kind: 'date',
      required: true,
    },
    {
      key: 'receivedAt',
      title: { id: 'Pukul diterima', en: 'Time received' },
      kind: 'time',
      required: true,
    },
    {
      key: 'originalText',
      title: { id: 'Isi pesan asli', en: 'Original text' },
      kind: 'paragraph',
      required: true,
    },
  ],
}

/** The five forms (WORKBOOK.md), in the order in which people meet them. */
export const FORMS: readonly FormDeclaration[] = [
  checkIn,
  dailyReport,
  weeklyPlan,
  permit,
  alternateChannel,
]

/** The declaration of a form. Throws for a kind that is not declared. */
export function getForm(kind: FormKind): FormDeclaration {
  const form = FORMS.find((candidate) => candidate.kind === kind)
  if (!form) throw new RangeError(`No form of kind "${kind}" is declared`)
  return form
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
