import type { RecapsText } from '../en/recaps.ts'

/** Tulisan pada lembar rekap resmi. */
export const recapsId: RecapsText = {
  month: (month) => `Bulan: ${month}`,
  agency: (name) => `Unit kerja: ${name}`,
  number: 'No',
  name: 'Nama',
  id: 'NIP',
  officeCount: 'Jumlah di kantor',
  homeCount: 'Jumlah di rumah',
  officeAgainstLimit: 'Di kantor / batas',
  codes: {
    H: 'hadir di kantor',
    WFH: 'bekerja dari rumah',
    DL: 'dinas luar',
    C: 'cuti',
    SK: 'sakit',
    I: 'izin',
    TK: 'tanpa keterangan',
    L: 'libur',
    unsure: 'belum pasti',
  },
  countsFrom: (date) => `Dihitung sejak ${date}; hari sebelumnya tidak masuk jumlah mana pun`,
  date: 'Tanggal',
  rule: 'Aturan',
  severities: { info: 'Catatan', warning: 'Peringatan', violation: 'Pelanggaran' },
  sentTo: (body) => `Disampaikan kepada: ${body}`,
  recapDue: ({ dueOn, through, to, clause }) =>
    `Batas ${dueOn}${to && `, kepada ${to}`}${through && ` melalui ${through}`} (${clause})`,
  none: 'NIHIL',
  acknowledged: 'MENGETAHUI',
  idPrefix: 'NIP.',
  compiledBy: (name) => `Disusun oleh: ${name}`,
  footer: ({ ledger, snapshot, rules, asOf }) =>
    `Pantau. Buku besar s.d. nomor ${ledger}, snapshot ${snapshot}, versi aturan ${rules}, keadaan per ${asOf}`,
}
