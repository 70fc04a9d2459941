import type { CoverLetterWords } from './words-en.ts'

/** Tulisan pada *Surat Pengantar*. */
export const coverLetterId: CoverLetterWords = {
  title: 'SURAT PENGANTAR',
  number: (number) => `NOMOR ${number}`,
  to: (office) => `Yth. ${office}`,
  through: (offices) => `melalui ${offices}`,
  at: (place) => `di ${place}`,
  columns: {
    sent: 'Naskah dinas yang dikirim',
    amount: 'Banyaknya',
    remarks: 'Keterangan',
    office: 'Penerima',
    receivedOn: 'Diterima tanggal',
    receivedBy: 'Nama dan tanda tangan',
  },
  sent: (recap, month) => `${recap} ${month}`,
  amount: (rows) => `1 berkas, ${rows} baris`,
  digest: (digest) => `Sudah ditutup; sidik ${digest}`,
  notClosed: 'Bulan belum ditutup',
  reopened: (on) => [
    `Bulan dibuka kembali ${on}, sesudah surat ini dicatat.`,
    'Rekap yang dikirim bersamanya tidak berlaku lagi: tutup bulannya, kirim ulang, lalu catat nomor yang baru.',
  ],
  receiver: 'Penerima,',
  sender: 'Pengirim,',
  receiverLines: { date: 'Diterima tanggal ........................', name: '(Nama)', id: 'NIP.' },
  chain: 'TANDA TERIMA BERJENJANG',
  recordedBy: (by, on) => `dicatat ${on} oleh ${by}`,
  overdue: (dueOn, office) => `Lewat waktu: batasnya sampai di ${office} tanggal ${dueOn}`,
  copies: 'Tembusan:',
  sentLine: ({ number, on }) => `Surat pengantar nomor ${number} tanggal ${on}`,
  receivedLine: (office, on, name) => `${office}: diterima ${on}${name && ` (${name})`}`,
  awaitedLine: (office) => `${office}: belum diterima`,
}
