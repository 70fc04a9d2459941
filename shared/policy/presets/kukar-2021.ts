import type { CivilDate } from '../../model/civil-date.ts'
import type { PolicyPreset } from '../policy-preset.ts'
import { STANDARD_SHIFTS } from '../standard-hours.ts'
import { WITHOUT_POLICY } from '../without-policy.ts'

/** Kutai Kartanegara, SE B-1159/DINKES/065.11/06/2021, 24 June 2021, until withdrawn. */
export const kukar2021: PolicyPreset = {
  name: 'kukar-2021',
  issuer: 'Kukar SE',
  number: 'B-1159/DINKES/065.11/06/2021',
  title: {
    id: 'Pemberlakuan Pembatasan Kegiatan Masyarakat, Kabupaten Kutai Kartanegara',
    en: 'Restriction of public activity, Kutai Kartanegara Regency',
  },
  issuedOn: '2021-06-24' as CivilDate,
  validFrom: '2021-06-24' as CivilDate,

  clauseTexts: {
    C1: { id: 'Berlaku bagi ASN dan Non-ASN.', en: 'Holds for civil servants and non-ASN.' },
    C2: {
      id: 'Apel pagi wajib, boleh secara virtual.',
      en: 'Morning assembly is mandatory and may be virtual.',
    },
    C3: {
      id: 'Pelaksana/staf: 25 % di kantor, dalam shift pagi dan siang.',
      en: 'Staff: 25% at the office, in a morning and an afternoon shift.',
    },
    C4: {
      id: 'Pejabat struktural wajib hadir di kantor.',
      en: 'Structural officials are always at the office.',
    },
    C5: {
      id: 'Yang tidak terjadwal WFO bekerja dari rumah; WFH bukan libur.',
      en: 'Who is not on the office roster works from home; that is no day off.',
    },
    C6: {
      id: 'Selama WFH dilarang keluar rumah dan bepergian ke luar Kukar (dinas, keluarga, pribadi).',
      en: 'While at home: no leaving home, no travel out of Kukar (official, family, private).',
    },
    C7: {
      id: 'Kecuali mendesak atau tugas penting, dengan izin atasan langsung dan protokol kesehatan ketat.',
      en: 'Except emergencies and important work, with the superior’s permit and strict health protocol.',
    },
    C8: {
      id: 'Rekap perjalanan tertulis setiap akhir bulan: Kepala PD, Asisten, Sekda, Bupati.',
      en: 'Written travel recap each month’s end: agency head, Asisten, Sekda, Bupati.',
    },
    C9: {
      id: 'Pekerjaan yang harus di kantor: izin atasan langsung dan daftar hadir untuk tracing.',
      en: 'Work that must be done at the office: a permit, and an attendance list for tracing.',
    },
    C10: {
      id: 'Selama WFH wajib menyampaikan laporan kehadiran dan Laporan Kinerja Harian secara berjenjang.',
      en: 'While at home: both attendance and a daily performance report, up the chain.',
    },
    C11: {
      id: 'Subbag Kepegawaian perangkat daerah membuat rekapitulasi.',
      en: 'The agency’s personnel sub-section compiles the recap.',
    },
  },

  clauses: {
    'assembly-missing': 'C2',
    'office-quota': 'C3',
    'shift-balance': 'C3',
    'mandatory-office': 'C4',
    'roster-missing': 'C5',
    'roster-conflict': 'C5',
    'location-outside-region': 'C6',
    'travel-without-permit': 'C6',
    'travel-banned': 'C7',
    'permit-late': 'C7',
    'health-protocol-missing': 'C7',
    'office-without-permit': 'C9',
    'check-in-missing': 'C10',
    'daily-report-missing': 'C10',
    'daily-report-late': 'C10',
    'report-empty': 'C10',
    'review-overdue': 'C10',
  },

  parameters: {
    ...WITHOUT_POLICY,
    maxOfficeShare: 0.25, // C3
    quotaBase: 'not-always-in-office', // C3 with C4
    quotaPer: 'day', // C3
    alwaysInOffice: { classes: ['jpt', 'administrator', 'pengawas'], posts: [] }, // C4
    withoutRosterEntry: 'home', // C5
    homePresence: 'check-in', // C10
    dailyReport: true, // C10
    reportLateDays: 1,
    reviewWithinWorkingDays: 1,
    shifts: STANDARD_SHIFTS, // C3
    shiftDifference: 2, // C3
    travelPermitFor: 'urgent-or-duty', // C7
    healthProtocolOf: 'with-permit', // C7
  },

  reasons: {
    maxOfficeShare: {
      id: 'C3 menyebut 25 % kehadiran; dibaca sebagai batas atas, dibulatkan ke atas.',
      en: 'C3 says 25% attendance; read as a ceiling, rounded up.',
    },
    quotaBase: {
      id: 'C3 untuk pelaksana/staf; yang wajib di kantor (C4) tidak dihitung. Cuti dan sakit tidak mengurangi n.',
      en: 'C3 is for staff; who is always at the office (C4) is not counted. Leave does not reduce n.',
    },
    quotaPer: {
      id: 'C3 tidak menyebut apakah tiap shift berkuota sendiri; dihitung per hari atas kedua shift.',
      en: 'C3 does not say whether each shift has a quota; counted per day over both shifts.',
    },
    withoutRosterEntry: {
      id: 'C5: yang tidak terjadwal WFO bekerja dari rumah.',
      en: 'C5: who is not on the office roster works from home.',
    },
    homePresence: {
      id: 'C10 meminta laporan kehadiran tanpa menyebut berapa kali; satu presensi sehari cukup.',
      en: 'C10 asks for attendance without saying how often; one check-in a day is enough.',
    },
    reportLateDays: {
      id: 'C10 tidak menyebut batas waktu: sampai 24.00 hari itu; lalu terlambat sampai 24.00 esoknya.',
      en: 'C10 sets no time: until 24:00 that day; then late until 24:00 the next.',
    },
    reviewWithinWorkingDays: {
      id: 'C10 “berjenjang” tanpa batas waktu: ditinjau paling lambat 24.00 hari kerja berikutnya.',
      en: 'C10 “up the chain” sets no time: reviewed by 24:00 the next working day.',
    },
    'hours.standard': {
      id: 'Jam kerja tidak disebut: 37,5 jam seminggu mulai 07.30, istirahat 60 menit, Jumat 90 menit.',
      en: 'Hours are not given: 37.5 a week from 07:30, break 60 minutes, Friday 90.',
    },
    shiftDifference: {
      id: 'C3 meminta dua shift tanpa jumlah: berselisih lebih dari 2 orang, atau satu shift kosong padahal batasnya 2 orang atau lebih, dianggap timpang. Staf yang di kantor sehari penuh mengisi keduanya.',
      en: 'C3 asks for two shifts without numbers: a difference of more than 2 people, or an empty shift though 2 or more may be there, is uneven. Staff at the office all day man both.',
    },
    travelPermitFor: {
      id: 'C7 “mendesak atau tugas penting”: jawaban Mendesak = Ya, perjalanan dinas, atau ada nomor surat.',
      en: 'C7 “emergency or important work”: answered as urgent, official travel, or with a letter number.',
    },
    urgentPermitGraceHours: {
      id: 'C7 tidak menyebut batas: izin perjalanan mendesak boleh menyusul sampai 24 jam sesudah berangkat.',
      en: 'C7 sets no time: the permit of an urgent journey may follow within 24 hours of leaving.',
    },
    shifts: {
      id: 'C3 menyebut shift pagi dan siang tanpa jam: 07.30–12.00 dan 12.00–16.00.',
      en: 'C3 names a morning and an afternoon shift without hours: 07:30–12:00 and 12:00–16:00.',
    },
  },
}
