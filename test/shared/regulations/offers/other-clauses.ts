const HOME = 'Setiap Jumat seluruh pegawai bekerja dari rumah.'
const OFFICE = 'Semua pegawai bekerja di kantor setiap Senin.'
const HOURS = 'Jam kerja pukul 08.00–15.00.'

const REPORT =
  'Pegawai menyampaikan laporan harian kepada atasan langsung paling lambat pukul 16.00.'
const PRESENCE = 'Setiap pegawai melakukan presensi dua kali sehari.'
const SHARE = 'Paling banyak 25% pegawai bekerja di kantor.'

/** A clause, and another of its regulation that may leave some of those out whom the first would bind. */
export const LEFT_OUT: readonly (readonly [text: string, other: string])[] = [
  [HOME, 'Surat Edaran ini tidak berlaku bagi RSUD dan Puskesmas.'],
  [HOME, 'Ketentuan tersebut di atas dikecualikan bagi RSUD.'],
  [HOME, 'Dikecualikan bagi petugas kebersihan.'],
  [HOME, 'Dikecualikan dari ketentuan ini:'],
  [HOME, 'Pengecualian diberikan kepada petugas kebersihan.'],
  [HOME, 'Kecuali: petugas kebersihan, satpam.'],
  [HOME, 'Pegawai yang sedang cuti tidak termasuk dalam ketentuan ini.'],
  [HOME, 'Khusus petugas keamanan tetap masuk seperti biasa.'],
  [HOME, 'RSUD dan Puskesmas menyesuaikan jadwal pelayanan.'],
  [HOME, 'Bagi unit yang melayani masyarakat, pengaturan kerja ditetapkan oleh kepalanya.'],
  [HOME, 'Petugas keamanan tetap bekerja di kantor.'],
  [HOME, 'Yang tetap bekerja di kantor adalah petugas loket.'],
  [HOME, 'Pegawai yang tidak dapat bekerja dari rumah tetap bekerja di kantor.'],
  [HOME, 'Pegawai lainnya bekerja di kantor.'],
  [HOME, 'Puskesmas tidak melaksanakan WFH.'],
  [HOME, 'Pelayanan publik tetap dilaksanakan di kantor.'],
  [HOME, 'This policy does not apply to libraries.'],
  [HOME, 'Front desk staff are not covered by this policy.'],
  [HOURS, 'Ketentuan ini tidak berlaku bagi guru.'],
  [HOURS, 'Khusus rumah sakit diatur tersendiri.'],
  [OFFICE, 'Pegawai yang sedang hamil dapat bekerja dari rumah.'],
  ['Pejabat struktural bekerja di kantor.', 'Pejabat yang sedang hamil dapat bekerja dari rumah.'],
  ['Pegawai bekerja dari rumah paling banyak 2 hari seminggu.', 'Guru bekerja dari rumah.'],
  ['Pegawai bekerja di kantor paling sedikit 2 hari seminggu.', 'Guru bekerja dari rumah.'],
  ['Pegawai dilarang bekerja dari rumah.', 'Ibu menyusui dapat bekerja dari rumah.'],
  [HOME, 'Ruang lingkup Edaran ini meliputi pegawai pada Sekretariat Daerah dan Inspektorat.'],
  [HOME, 'Surat Edaran ini berlaku bagi perangkat daerah yang tidak melayani masyarakat.'],
  [HOME, 'Ketentuan ini hanya berlaku untuk kecamatan di zona merah.'],
  [HOME, 'Pegawai yang dimaksud dalam edaran ini adalah tenaga administrasi.'],
  [HOME, 'Pegawai adalah PNS dan PPPK pada Dinas Pekerjaan Umum.'],
  [HOME, 'This policy applies to staff in corporate services only.'],
  [REPORT, 'Tenaga kesehatan dibebaskan dari kewajiban laporan harian.'],
  [REPORT, 'Pengemudi menyampaikan laporan harian paling lambat pukul 20.00.'],
  [REPORT, 'Pegawai tidak diwajibkan menyampaikan laporan harian pada hari Jumat.'],
  [PRESENCE, 'Petugas lapangan tidak perlu melakukan presensi.'],
  [PRESENCE, 'Field officers are not required to record attendance.'],
  [HOURS, 'Jam kerja satuan pengamanan pukul 06.00–18.00.'],
  [HOURS, 'Jam kerja UPTD Pasar mengikuti jam operasional pasar.'],
  [SHARE, 'Sekretariat DPRD yang WFO paling banyak 50%.'],
]

/** A clause, and another of its regulation that says when, or in which case, it holds. */
export const CONDITIONAL: typeof LEFT_OUT = [
  [HOME, 'Angka 1 mulai berlaku 3 (tiga) bulan sejak ditetapkan.'],
  [HOME, 'Ketentuan angka 1 hanya berlaku pada masa tanggap darurat.'],
  [HOME, 'Ketentuan sebagaimana dimaksud pada angka 1 ditunda sampai pemberitahuan lebih lanjut.'],
  [HOME, 'Ketentuan angka 1 berlaku sampai dengan 31 Mei 2026.'],
  [HOME, 'Surat Edaran ini dilaksanakan apabila kualitas udara tidak sehat.'],
  [HOME, 'Ketentuan dalam edaran ini berlaku sepanjang ditetapkan Gugus Tugas.'],
  [HOME, 'This policy applies only when the building is closed.'],
  [HOME, 'The arrangement in paragraph 1 shall lapse on 30 April 2026.'],
  [HOME, 'Pelaksanaan angka 1 dimulai pada tanggal 6 Februari 2026.'],
  [REPORT, 'Section 1 takes effect on 1 July 2026.'],
]

/** A clause, and another of its regulation that leaves none of those out. */
export const NOT_LEFT_OUT: typeof LEFT_OUT = [
  [HOME, 'Pejabat struktural tetap bekerja di kantor.'],
  [HOME, 'Pegawai yang bekerja di kantor memakai batik.'],
  [HOME, 'Rapat dilaksanakan di kantor.'],
  [HOME, 'Listrik di kantor dimatikan.'],
  [HOME, 'Kepala unit memastikan pelayanan di kantor berjalan.'],
  [HOME, 'Pegawai yang dipanggil wajib hadir di kantor.'],
  [HOME, 'Ketentuan ini berlaku sejak 1 Mei 2026.'],
  [HOME, 'Guru dikecualikan dari kewajiban apel.'],
  [HOME, 'Bagi pegawai yang bekerja dari rumah ditetapkan hal sebagai berikut:'],
  [HOME, 'Bagi pegawai yang melanggar ditetapkan sanksi.'],
  [HOME, 'Kepala perangkat daerah menyesuaikan pelaksanaan edaran ini.'],
  ['Pejabat struktural wajib bekerja di kantor.', 'Pegawai lainnya bekerja dari rumah.'],
  ['Pegawai bekerja dari rumah paling banyak 2 hari seminggu.', 'Kinerja pegawai WFH dinilai.'],
  ['Pegawai bekerja dari rumah paling banyak 2 hari seminggu.', 'Kepala dinas mencabut izin WFH.'],
  [OFFICE, 'Surat ini mengatur tata cara bekerja dari rumah.'],
  [OFFICE, 'Pegawai dapat bekerja dari rumah paling banyak 2 hari seminggu.'],
  [OFFICE, 'Setiap Jumat guru bekerja dari rumah.'],
  [OFFICE, 'Kepala unit mengatur pegawai yang bekerja dari rumah.'],
  [OFFICE, 'Paling banyak 50% pegawai bekerja dari rumah.'],
  [HOURS, 'Petugas keamanan tetap bekerja di kantor.'],
  ['Setiap Jumat pegawai dapat bekerja dari rumah.', 'Petugas keamanan tetap bekerja di kantor.'],
  [HOME, 'Surat Edaran ini berlaku bagi seluruh perangkat daerah.'],
  [HOME, 'Edaran ini berlaku untuk semua pegawai di lingkungan Pemerintah Kabupaten Hulu Sungai.'],
  [HOME, 'Pegawai adalah PNS dan PPPK di lingkungan Pemerintah Kota Bogor.'],
  [HOME, 'Surat Edaran ini berlaku sejak tanggal ditetapkan.'],
  [HOME, 'Instruksi ini berlaku pada tanggal 1 April 2026 s.d. 30 September 2026.'],
  [HOME, 'Surat Edaran ini berlaku untuk jangka waktu 3 bulan.'],
  [HOME, 'Apabila di kemudian hari terdapat kekeliruan, edaran ini akan diperbaiki.'],
  [HOME, 'Pelanggaran terhadap ketentuan angka 1 dikenai sanksi sesuai peraturan yang berlaku.'],
  [HOME, 'Pegawai sebagaimana dimaksud pada angka 1 menyampaikan laporan harian.'],
  [REPORT, 'Atasan langsung memeriksa laporan harian.'],
  [
    REPORT,
    'Pegawai yang bekerja di kantor menyampaikan laporan harian melalui aplikasi e-Kinerja.',
  ],
  [HOURS, 'Jam kerja dipantau oleh pejabat pengawas.'],
  [SHARE, 'Paling banyak 75% pegawai unit pelayanan publik bekerja di kantor.'],
]
