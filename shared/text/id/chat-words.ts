import type { ChatReason } from '../../model/chat.ts'

/** Kata-kata bilah sisi *Obrolan WA*. */
export const chatWordsId = {
  title: 'Obrolan WA',
  intro:
    'Presensi dan laporan yang dikirim ke grup WA. Di WA buka grupnya > menu > Ekspor chat > Tanpa media, lalu pilih berkasnya atau tempelkan isinya di sini.',
  privacy:
    'Obrolan dibaca di bilah ini saja. Yang dikirim ke Pantau hanya pesan yang Anda terima; pesan lain tidak disimpan di mana pun.',
  file: 'Berkas obrolan (.txt)',
  pasted: 'Atau tempel isinya',
  read: 'Baca',
  empty: 'Pilih berkas atau tempel isi obrolannya dulu.',
  zip: 'Berkas ini .zip. Buka dulu, lalu pilih _chat.txt di dalamnya.',
  unread:
    'Tidak ada pesan yang dikenali. Pastikan isinya hasil Ekspor chat: tiap pesan diawali tanggal, jam, dan nama.',
  contradiction: (written: string): string =>
    `Tanggalnya tidak terbaca: "${written}" bertentangan dengan tanggal lain, atau belum tiba.`,
  askDate: (written: string): string => `"${written}" adalah`,
  counts: (messages: number, period: string): string =>
    [`${messages} pesan`, period].filter(Boolean).join(', '),
  zone: (zone: string): string =>
    `Jam dibaca menurut ponsel yang mengekspor, dan dianggap ${zone}.`,
  askSenders: 'Siapa pengirim ini?',
  askSendersWhy:
    'Nama atau nomornya tidak ada di tab Pegawai, atau dimiliki lebih dari satu orang. Yang dibiarkan tidak diambil.',
  nobody: 'Tidak diambil',
  presence: (count: number): string => `Presensi (${count})`,
  reports: (count: number): string => `Laporan harian (${count})`,
  reportsWhy: 'Dihitung setelah pegawainya menjawab ya di halaman Hari Saya.',
  doubtful: (count: number): string => `Meragukan (${count})`,
  doubtfulWhy: 'Centang hanya yang memang presensi. Yang lain tidak diambil.',
  messages: (count: number): string => `${count} pesan dalam satu menit`,
  works: (date: string, works: string): string => `Laporan ${date}: ${works}`,
  left: (count: number): string => `Tidak diambil (${count})`,
  reasons: {
    nothing: 'tidak tentang presensi atau laporan',
    'looks-like': 'hanya mirip presensi: pertanyaan, rencana, ajakan, atau tentang orang lain',
    doubtful: 'meragukan dan tidak dicentang',
    'report-unclear': 'laporan tanpa pekerjaan atau tanggal yang terbaca, atau milik orang lain',
    quoted: 'kutipan atau terusan pesan orang lain',
    media: 'gambar, suara, berkas, atau kontak',
    deleted: 'sudah dihapus',
    'live-location': 'lokasi terkini, tanpa tempat',
    system: 'dari WhatsApp sendiri',
    repeated: 'pesan yang sama sekali lagi',
    unreadable: 'tanggal atau jamnya tidak terbaca',
    'out-of-time': 'lebih dari 62 hari yang lalu, atau belum tiba',
    'sender-unknown': 'pengirimnya belum dipastikan',
    declined: 'tidak Anda centang',
  } satisfies Record<ChatReason | 'declined', string>,
  accept: (count: number): string => `Terima ${count} pesan`,
  progress: (done: number, total: number): string => `Mencatat: bagian ${done + 1} dari ${total}…`,
  recorded: (count: number): string => `${count} pesan dicatat sebagai Presensi Jalur Lain.`,
  waiting: (count: number): string =>
    `${count} menunggu jawaban ya di halaman Hari Saya yang disebut di dalamnya.`,
  standing: (count: number): string => `${count} sudah tercatat sebelumnya.`,
  refused: (who: string, why: string): string => `${who}: ${why}`,
}

export type ChatWords = typeof chatWordsId
