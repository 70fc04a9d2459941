import type { DailyEvaluationText } from './words-en.ts'

/** Tulisan pada *Evaluasi Harian*. */
export const recapDailyEvaluationId: DailyEvaluationText = {
  title: 'EVALUASI HARIAN',
  day: (day) => `Hari: ${day}`,
  unit: (name) => `Unit: ${name}`,
  planned: 'Rencana',
  presence: 'Kehadiran',
  report: 'Laporan',
  outputs: 'Kegiatan dan hasil',
  findings: 'Temuan',
  followUp: 'Tindak lanjut',
  plans: {
    office: 'di kantor',
    home: 'di rumah',
    off: 'libur',
    unasked: 'tidak diminta',
    PG: 'sif pagi',
    SG: 'sif siang',
    PK: 'piket',
  },
  summoned: 'dipanggil ke kantor',
  open: 'hari belum selesai',
  late: (minutes) => `terlambat ${minutes} menit`,
  early: (minutes) => `pulang awal ${minutes} menit`,
  byAlternateChannel: 'lewat jalur lain',
  reports: {
    'in-time': 'tepat waktu',
    late: 'terlambat',
    missing: 'tidak ada',
    awaited: 'ditunggu',
    extra: 'ada, tidak diwajibkan',
    none: 'tidak diwajibkan',
  },
  unitLine: (name, people) => `${name}: ${people} pegawai`,
  figuresLine: (figures) =>
    `Direncanakan di kantor ${figures.office}, di rumah ${figures.home}, tidak bertugas ${figures.away}. ` +
    `Hadir ${figures.present}, tidak hadir ${figures.absent}${figures.open > 0 ? `, belum diketahui ${figures.open}` : ''}. ` +
    `Laporan tepat waktu ${figures.inTime}, terlambat ${figures.late}, tidak ada ${figures.missing}, ditunggu ${figures.awaited}.`,
  outputsLine: (activities, volumes) =>
    `Hasil: ${activities} kegiatan${volumes.length > 0 ? `; volume terhadap target ${volumes.join('; ')}` : ''}.`,
  followUps: {
    'ask-absence': 'minta penjelasan ketidakhadiran',
    'ask-report': 'minta laporan',
    'await-report': 'ingatkan laporan',
    'review-report': 'tinjau laporan (tab Tinjauan)',
    'await-correction': 'laporan dikembalikan: tunggu perbaikannya',
    'decide-permit': 'putuskan izin (tab Tinjauan)',
    'ask-presence': 'minta presensi yang kurang, atau koreksinya',
  },
  unitFinding: (finding) => `Temuan unit: ${finding}`,
  evaluated: (by, evaluation) => `Evaluasi oleh ${by}: ${evaluation}`,
  notEvaluated: 'Evaluasi hari ini belum diisi (tab Evaluasi).',
  dayOff: 'Hari libur; tidak ada yang bertugas.',
  agencyFindings: 'Temuan seluruh instansi',
  meaning: [
    'Tidak bertugas: cuti, sakit, izin, dinas luar, libur menurut jadwal. Hadir: di kantor, dan di rumah dengan yang diminta aturan; dinas luar tidak dihitung.',
    'Kegiatan diambil dari laporan yang berlaku; volume dijumlahkan bila target dan volume diawali angka dengan satuan yang sama.',
  ],
}
