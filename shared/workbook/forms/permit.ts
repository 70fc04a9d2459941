import { PERMIT_KIND, TRAVEL_KIND, TRAVEL_REGION, YES_NO } from '../choices.ts'
import type { FormDeclaration } from '../form-declaration.ts'
import { SENT } from './sent.ts'
import { WHO } from './who.ts'

/** Izin. */
export const permit: FormDeclaration = {
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
