const HOME = 'Setiap Jumat seluruh pegawai bekerja dari rumah.'
const OFFICE = 'Semua pegawai bekerja di kantor setiap Senin.'
const HOURS = 'Jam kerja pukul 08.00–15.00.'

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
]
