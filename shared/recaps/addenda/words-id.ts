import { dateInDigits } from '../../text/date-in-words.ts'
import type { AddendaRecapText } from './words-en.ts'

/** Tulisan pada *Adendum*, dan baris penutupan pada rekap bulan yang sudah ditutup. */
export const recapAddendaId: AddendaRecapText = {
  title: 'ADENDUM DAN KOREKSI KEHADIRAN',
  openMonth: 'Bulan ini belum ditutup: kiriman yang masuk masih dihitung',
  closedMonth: ({ at, by, digest }) => `Bulan ini ditutup pada ${at} oleh ${by}; sidik ${digest}`,
  closedEarly: ({ people, reason }) =>
    `. Ditutup sebelum ${people} pegawai mendapat dua hari kerja untuk menanggapi; alasan: ${reason}`,
  corrections: 'A. KOREKSI KEHADIRAN DALAM REKAP',
  addenda: 'B. ADENDUM: DICATAT SETELAH BULAN DITUTUP, TIDAK DIHITUNG',
  recordedAt: 'Dicatat',
  what: 'Perihal',
  reason: 'Alasan / keberatan',
  decision: 'Keputusan atasan',
  days: 'Tanggal',
  before: 'Semula',
  after: 'Menjadi',
  decisions: {
    approved: 'Disetujui',
    returned: 'Dikembalikan',
    rejected: 'Ditolak',
    undecided: 'Belum diputuskan',
  },
  decidedBy: ({ word, by, at, note }) =>
    `${word}${by && ` oleh ${by}`}, ${at}${note && `. ${note}`}`,
  lateMinutes: (minutes) => `terlambat ${minutes} menit`,
  earlyMinutes: (minutes) => `pulang awal ${minutes} menit`,
  noOutcome: '–',
  review: (what) => `Tinjauan atas ${what}`,
  attributed: ({ what, from, to, by }) =>
    `${what}: ${from === null ? `kini diketahui milik ${to}` : `dipindahkan dari ${from} kepada ${to}`}${by && `, oleh ${by}`}`,
  examined: ({ unit, date, examined }) =>
    `Presensi ${unit} ${dateInDigits(date)} ${examined ? 'ditandai diperiksa' : 'belum ditandai diperiksa ketika batasnya lewat'}`,
  changedTab: (title, { limits, findings }) =>
    [
      `Tab ${title} diubah`,
      ...(limits > 0 ? [`batas ${limits} hari`] : []),
      ...(findings > 0 ? [`${findings} temuan`] : []),
    ].join(', '),
  count: (corrections, addenda) => `${corrections} koreksi, ${addenda} adendum`,
  meaning: [
    'Semula dan menjadi: kode hari itu beserta kekurangannya. Koreksi: tanpa dan dengan koreksi itu. Adendum: menurut yang disegel, dan seandainya bulan masih terbuka; rekap tetap memakai nilai yang disegel.',
    'Waktu keputusan adalah saat keputusan itu pertama kali terbaca di tab Tinjauan.',
  ],
}
