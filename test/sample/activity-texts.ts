/** Work of a secretariat, as staff write it: activity, output, unit of volume. */
export interface ActivityText {
  readonly activity: string
  readonly output: string
  readonly unit: string
}

const GENERAL: readonly ActivityText[] = [
  text('Mengagendakan surat masuk melalui aplikasi persuratan', 'Surat masuk teragenda', 'surat'),
  text('Menyusun konsep nota dinas permohonan data pegawai', 'Konsep nota dinas', 'dokumen'),
  text('Mengikuti rapat koordinasi melalui Zoom', 'Notula rapat', 'notula'),
  text('Memindai dan mengarsipkan berkas kepegawaian', 'Berkas terarsip digital', 'berkas'),
  text('Memutakhirkan data barang milik daerah di ruangan', 'Kartu inventaris ruangan', 'kartu'),
  text('Memverifikasi kelengkapan SPJ perjalanan dinas', 'SPJ terverifikasi', 'berkas'),
]

const BY_UNIT: Readonly<Record<string, readonly ActivityText[]>> = {
  DAFDUK: [
    text(
      'Memverifikasi permohonan KTP-el dari layanan daring',
      'Permohonan terverifikasi',
      'berkas',
    ),
    text('Menjawab pertanyaan warga lewat WA layanan', 'Pertanyaan terjawab', 'percakapan'),
  ],
  CAPIL: [
    text('Mengentri permohonan akta kelahiran', 'Permohonan terentri', 'akta'),
    text('Memindai buku register akta', 'Register terpindai', 'halaman'),
  ],
  LAYANAN_PUBLIK: [
    text('Melayani permohonan surat keterangan lewat WA', 'Permohonan terlayani', 'surat'),
    text('Merekap aduan warga dari kanal daring', 'Rekap aduan', 'rekap'),
    text('Menyusun bahan publikasi pencegahan COVID-19', 'Bahan publikasi', 'konten'),
  ],
  MUTASI: [
    text('Memeriksa berkas usul kenaikan pangkat', 'Berkas terperiksa', 'berkas'),
    text('Menjawab konsultasi kepegawaian lewat WA', 'Konsultasi terjawab', 'konsultasi'),
    text('Memutakhirkan data pegawai di SIMPEG', 'Data termutakhir', 'data'),
  ],
  UMUM: [
    text('Menyusun daftar kebutuhan alat tulis kantor triwulan III', 'Daftar kebutuhan', 'daftar'),
    text('Merekap pemakaian BBM kendaraan operasional', 'Rekap pemakaian BBM', 'rekap'),
    text('Menginput usulan kenaikan gaji berkala', 'Usulan KGB terinput', 'usulan'),
    text('Mengecek jadwal pemeliharaan AC dan genset', 'Jadwal pemeliharaan', 'jadwal'),
  ],
  ORG: [
    text('Menelaah usulan analisis jabatan kecamatan', 'Telaahan anjab', 'dokumen'),
    text('Mengolah hasil survei kepuasan masyarakat', 'Tabel pengolahan SKM', 'tabel'),
    text('Menyusun bahan evaluasi SAKIP perangkat daerah', 'Bahan evaluasi', 'dokumen'),
    text('Mereviu standar operasional prosedur pelayanan', 'SOP direviu', 'SOP'),
  ],
  HUKUM: [
    text('Mengharmonisasi rancangan peraturan bupati', 'Rancangan perbup terkoreksi', 'rancangan'),
    text('Mengunggah produk hukum ke JDIH', 'Produk hukum terunggah', 'dokumen'),
    text('Menyusun telaahan hukum perjanjian kerja sama', 'Telaahan hukum', 'dokumen'),
    text('Menyiapkan bahan penyuluhan hukum daring', 'Bahan tayang', 'paket'),
  ],
  PROKOPIM: [
    text('Menyusun naskah sambutan bupati', 'Naskah sambutan', 'naskah'),
    text('Menyunting foto dan video kegiatan pimpinan', 'Materi dokumentasi', 'berkas'),
    text('Menulis siaran pers kegiatan vaksinasi massal', 'Siaran pers', 'naskah'),
    text('Menyusun jadwal acara pimpinan pekan depan', 'Jadwal acara', 'jadwal'),
  ],
  LAYANAN: [
    text('Melayani permintaan peminjaman arsip lewat WA', 'Permintaan terlayani', 'permintaan'),
    text('Mengolah data kunjungan perpustakaan keliling', 'Rekap kunjungan', 'rekap'),
    text('Mengatalogkan koleksi buku baru', 'Katalog koleksi', 'judul'),
  ],
}

/** Texts that fit a unit. */
export function activityTextsOf(unitCode: string): readonly ActivityText[] {
  return [...(BY_UNIT[unitCode] ?? []), ...GENERAL]
}

export const OBSTACLES = [
  '',
  '',
  '',
  'Jaringan internet terputus sekitar satu jam.',
  'Menunggu data dari perangkat daerah lain.',
  'Aplikasi sempat tidak dapat diakses 🙏',
] as const

function text(activity: string, output: string, unit: string): ActivityText {
  return { activity, output, unit }
}
