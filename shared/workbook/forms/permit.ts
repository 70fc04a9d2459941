import type { PermitKind } from '../../model/submission.ts'
import {
  DAY_PART,
  LEAVE_KIND,
  PERMIT_KIND,
  TRAVEL_KIND,
  TRAVEL_REGION,
  YES_NO,
} from '../choices.ts'
import { declareForm, startWith, type QuestionDeclaration } from '../form-declaration.ts'
import { FORMER_SENT, SENT } from './sent.ts'
import { WHO } from './who.ts'

/** Izin: the kind first, then its own questions, then when and why. */
export const permit = declareForm({
  kind: 'permit',
  title: { id: 'Izin', en: 'Permit' },
  description: {
    id: 'Permohonan kepada atasan langsung: kerja di kantor, kerja dari rumah atau tempat lain, perjalanan, cuti, sakit, izin, atau koreksi kehadiran.',
    en: 'A request to your direct superior: office work, work from home or elsewhere, travel, leave, sickness, permission or a correction of attendance.',
  },
  confirmation: SENT,
  former: {
    description: [
      'Permohonan kepada atasan langsung: kerja di kantor, perjalanan, cuti, sakit, izin, atau koreksi kehadiran.',
      'A request to your direct superior: office work, travel, leave, sickness, permission or a correction of attendance.',
    ],
    confirmation: [
      ...FORMER_SENT,
      'Terima kasih, permohonan Anda sudah diterima dan menunggu keputusan atasan langsung.',
      'Thank you, your request has been received and awaits your direct superior’s decision.',
    ],
  },
  sections: [
    startWith(
      [
        ...WHO,
        {
          key: 'kind',
          title: { id: 'Jenis izin', en: 'Kind of permit' },
          help: {
            id: 'Kerja di kantor: Anda masuk pada hari kerja dari rumah. Kerja dari rumah atau tempat lain: pada hari yang boleh dengan izin. Koreksi kehadiran: Anda hadir, tetapi tidak tercatat.',
            en: 'Work at the office: on a day at home you come in. Work from home or elsewhere: on a day on which it is allowed by permit. Attendance correction: you were present, but it was not recorded.',
          },
          kind: 'drop-down',
          holds: 'plain',
          required: true,
          choices: PERMIT_KIND,
          goTo: {
            'office-work': 'part',
            'home-work': 'places',
            travel: 'travel',
            leave: 'leave',
            sick: 'part',
            permission: 'part',
            'attendance-correction': 'period',
          } satisfies Record<PermitKind, string>,
        },
      ],
      // A kind that people added themselves has no questions of its own.
      'period',
    ),
    {
      key: 'travel',
      title: { id: 'Perjalanan', en: 'Travel' },
      questions: travelQuestions(),
      next: 'part',
    },
    {
      key: 'leave',
      title: { id: 'Cuti', en: 'Leave' },
      questions: [
        {
          key: 'leaveKind',
          title: { id: 'Jenis cuti', en: 'Kind of leave' },
          kind: 'drop-down',
          holds: 'plain',
          required: true,
          choices: LEAVE_KIND,
        },
      ],
      // Leave is given by whole working days (BKN 24/2017).
      next: 'period',
    },
    {
      key: 'places',
      title: { id: 'Tempat bekerja', en: 'Places of work' },
      questions: [
        {
          key: 'location',
          title: { id: 'Tempat yang Anda mohon', en: 'Places that you ask for' },
          help: {
            id: 'Satu baris satu tempat, paling banyak sepuluh. Tempelkan tautan share lokasi, koordinat, atau plus code, misalnya: Rumah orang tua -6.80480, 110.84050. Kosongkan bila di rumah Anda sendiri.',
            en: 'A place a line, ten at most. Paste a share-location link, coordinates or a plus code, for example: My parents’ house -6.80480, 110.84050. Leave empty if at your own home.',
          },
          kind: 'paragraph',
          holds: 'coordinates',
          required: false,
        },
      ],
    },
    {
      key: 'part',
      title: { id: 'Bagian hari', en: 'Part of the day' },
      questions: [
        {
          key: 'part',
          title: { id: 'Sehari penuh atau setengah hari', en: 'Whole day or half a day' },
          help: {
            id: 'Pagi: sampai istirahat. Siang: sesudah istirahat. Pada setengah hari lainnya Anda bekerja seperti biasa. Kosongkan bila sehari penuh.',
            en: 'Morning: until the break. Afternoon: after it. In the other half you work as usual. Leave empty for the whole day.',
          },
          kind: 'choice',
          holds: 'plain',
          required: false,
          choices: DAY_PART,
        },
      ],
    },
    {
      key: 'period',
      title: { id: 'Waktu dan alasan', en: 'Time and reason' },
      questions: [
        {
          key: 'from',
          title: { id: 'Mulai tanggal', en: 'From' },
          kind: 'date',
          holds: 'plain',
          required: true,
        },
        {
          key: 'until',
          title: { id: 'Sampai tanggal', en: 'Until' },
          help: {
            id: 'Untuk satu hari saja, isi tanggal yang sama.',
            en: 'For one day only, give the same date.',
          },
          kind: 'date',
          holds: 'plain',
          required: true,
        },
        {
          key: 'reason',
          title: { id: 'Alasan', en: 'Reason' },
          kind: 'paragraph',
          holds: 'words',
          required: true,
        },
      ],
    },
  ],
})

function travelQuestions(): QuestionDeclaration[] {
  return [
    {
      key: 'travelKind',
      title: { id: 'Jenis perjalanan', en: 'Kind of travel' },
      kind: 'choice',
      holds: 'plain',
      required: true,
      choices: TRAVEL_KIND,
    },
    {
      key: 'destination',
      title: { id: 'Tujuan', en: 'Destination' },
      kind: 'text',
      holds: 'words',
      required: true,
    },
    {
      key: 'region',
      title: { id: 'Letak tujuan', en: 'Where the destination is' },
      help: {
        id: 'Di dalam atau di luar wilayah kerja instansi Anda.',
        en: 'Inside or outside the region in which your agency works.',
      },
      kind: 'choice',
      holds: 'plain',
      required: true,
      choices: TRAVEL_REGION,
    },
    {
      key: 'urgent',
      title: { id: 'Mendesak', en: 'Urgent' },
      help: {
        id: 'Ya, bila tidak dapat menunggu keputusan atasan.',
        en: 'Yes, if it cannot wait for your superior’s decision.',
      },
      kind: 'choice',
      holds: 'plain',
      required: true,
      choices: YES_NO,
    },
    {
      key: 'letterNumber',
      title: { id: 'Nomor surat', en: 'Letter number' },
      help: {
        id: 'Nomor surat tugas atau surat izin. Kosongkan bila tidak ada.',
        en: 'Of the letter of assignment or permission. Leave empty if there is none.',
      },
      kind: 'text',
      holds: 'words',
      required: false,
    },
  ]
}
