import { IDENTIFIER_CHECK } from '../answer-checks.ts'
import { MESSAGE_CHANNEL } from '../choices.ts'
import { declareForm, startWith } from '../form-declaration.ts'
import { FORMER_SENT, SENT } from './sent.ts'
import { WHO } from './who.ts'

/** Presensi Jalur Lain. */
export const alternateChannel = declareForm({
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
      ...FORMER_SENT,
      'Terima kasih, presensi sudah tercatat.',
      'Thank you, the check-in is recorded.',
    ],
  },
  sections: [
    startWith([
      ...WHO,
      {
        key: 'forEmployeeId',
        title: {
          id: 'NIP atau NIK pegawai yang melapor',
          en: 'NIP or NIK of the person reporting',
        },
        kind: 'text',
        holds: 'plain',
        required: true,
        check: IDENTIFIER_CHECK,
      },
      {
        key: 'channel',
        title: { id: 'Jalur', en: 'Channel' },
        kind: 'choice',
        holds: 'plain',
        required: true,
        choices: MESSAGE_CHANNEL,
      },
      {
        key: 'receivedOn',
        title: { id: 'Tanggal diterima', en: 'Date received' },
        kind: 'date',
        holds: 'plain',
        required: true,
      },
      {
        key: 'receivedAt',
        title: { id: 'Pukul diterima', en: 'Time received' },
        kind: 'time',
        holds: 'plain',
        required: true,
      },
      {
        key: 'originalText',
        title: { id: 'Isi pesan asli', en: 'Original text' },
        kind: 'paragraph',
        holds: 'words',
        required: true,
      },
    ]),
  ],
})
