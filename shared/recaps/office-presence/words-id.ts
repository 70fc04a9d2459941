import type { OfficePresenceRecapText } from './words-en.ts'

/** Tulisan pada *Daftar Hadir Kantor*. */
export const recapOfficePresenceId: OfficePresenceRecapText = {
  title: 'DAFTAR HADIR KANTOR',
  purpose: 'Untuk penelusuran kontak: siapa yang berada di kantor',
  shift: 'Sif',
  unit: 'Unit',
  firstSeen: 'Pertama terlihat',
  lastSeen: 'Terakhir terlihat',
  basis: 'Dasar',
  evidence: 'Bukti',
  superior: 'Diketahui atasan langsung',
  initials: 'Paraf',
  shifts: {
    hours: 'Jam kerja',
    PG: 'Piket pagi',
    SG: 'Piket siang',
    PK: 'Piket',
  },
  bases: {
    summoned: 'Dipanggil',
    rostered: 'Dijadwalkan',
    'not-rostered': 'Belum dijadwalkan',
    regular: 'Bekerja di kantor',
    permit: 'Izin bekerja di kantor',
    'no-permit': 'Tanpa izin',
    off: 'Pada hari libur',
    absent: 'Saat cuti, sakit, izin, atau dinas luar',
    unasked: 'Hari itu tidak dihitung',
  },
  day: (date, people) => `${date}: ${people === 0 ? 'NIHIL' : `${people} orang`}`,
  meaning: [
    'Semua yang terlihat di kantor oleh mesin absensi atau presensi, apa pun jadwalnya, dan yang koreksi presensinya di kantor disetujui (tanpa jam).',
    'Diketahui atasan langsung: nama atasan langsung, atau kepala unit; diparaf pada lembar cetak. Kosong: di atasnya tidak ada yang tercatat.',
    'Setiap hari kerja yang sudah mulai, dan hari libur bila ada yang berada di kantor.',
  ],
}
