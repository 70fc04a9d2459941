import { LOCATION_CHECK } from '../answer-checks.ts'
import { ASSEMBLY, CHECK_IN_KIND, CHECK_IN_PLACE, CONDITION, HEALTH_PROTOCOL } from '../choices.ts'
import { declareForm, startWith } from '../form-declaration.ts'
import { FORMER_SENT, SENT } from './sent.ts'
import { WHO } from './who.ts'

/** Presensi. */
export const checkIn = declareForm({
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
      ...FORMER_SENT,
      'Terima kasih, presensi Anda sudah tercatat.',
      'Thank you, your check-in has been recorded.',
    ],
  },
  sections: [
    startWith([
      ...WHO,
      {
        key: 'kind',
        title: { id: 'Jenis presensi', en: 'Kind of check-in' },
        kind: 'choice',
        holds: 'plain',
        required: true,
        choices: CHECK_IN_KIND,
      },
      {
        key: 'place',
        title: { id: 'Tempat bekerja', en: 'Place of work' },
        kind: 'choice',
        holds: 'plain',
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
        holds: 'coordinates',
        required: false,
        check: LOCATION_CHECK,
      },
      {
        key: 'condition',
        title: { id: 'Kondisi kesehatan', en: 'Health' },
        help: {
          id: 'Boleh kosong. Isi bila diminta, atau bila Anda kurang sehat.',
          en: 'May be left empty. Answer if asked to, or if you are unwell.',
        },
        kind: 'choice',
        holds: 'health',
        required: false,
        choices: CONDITION,
      },
      {
        key: 'healthProtocol',
        title: { id: 'Protokol kesehatan yang dijalankan', en: 'Health protocol followed' },
        kind: 'choices',
        holds: 'health',
        required: false,
        choices: HEALTH_PROTOCOL,
      },
      {
        key: 'assembly',
        title: { id: 'Apel pagi', en: 'Morning assembly' },
        kind: 'choice',
        holds: 'plain',
        required: false,
        choices: ASSEMBLY,
      },
    ]),
  ],
})
