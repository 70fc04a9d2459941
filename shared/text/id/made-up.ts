/** What is said of the made-up office, and on each of its tabs, papers and pages. */
export const madeUpText = {
  /** In place of its name, wherever that stands. */
  name: 'KANTOR PERCOBAAN (BUKAN KANTOR SUNGGUHAN)',
  title: 'KANTOR PERCOBAAN',
  letterhead: [
    'KANTOR PERCOBAAN (BUKAN KANTOR SUNGGUHAN)',
    'Semua orang dan isinya rekaan; bukan dokumen resmi',
    '',
  ],
  place: 'Kota Contoh',
  government: 'CONTOH',
  units: { UMUM: 'Subbagian Umum (rekaan)', LAYANAN: 'Bidang Layanan (rekaan)' },
  posts: {
    head: 'Kepala Kantor Percobaan',
    unitHead: 'Kepala Unit',
    clerk: 'Pengadministrasi Umum',
    specialist: 'Pranata Komputer Ahli Pertama',
    contract: 'Tenaga Administrasi',
  },
  activities: [
    ['Menyusun bahan rapat (rekaan)', '1 berkas bahan rapat'],
    ['Memeriksa surat masuk (rekaan)', '12 surat terdisposisi'],
    ['Memutakhirkan daftar arsip (rekaan)', '30 baris arsip'],
    ['Melayani pertanyaan warga (rekaan)', '8 jawaban terkirim'],
  ],
  leaveReason: 'Urusan keluarga (rekaan)',
  nobodyToRemind:
    'Ini kantor percobaan: orang-orangnya rekaan, jadi tidak ada yang dikirimi pengingat.',
  codeRefused:
    'Anda masih memiliki kantor percobaan. Hapus yang itu dahulu lewat Pantau > Kantor percobaan.',
  codeOfReal: 'Kantor percobaan dibuat dari lembar kantor yang sungguhan, bukan dari sini.',
  none: 'Tidak ada kantor percobaan milik Anda.',
  notOverseen: 'Kantor percobaan tidak dapat membawahi kantor lain atau dibawahi.',
}

export type MadeUpText = typeof madeUpText
