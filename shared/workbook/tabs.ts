import {
  ACCESS_ROLE,
  EMPLOYMENT_STATUS,
  EXEMPTION,
  HOLIDAY_KIND,
  POSITION_CLASS,
  REPORT_PERIOD,
  REVIEW_DECISION,
  REVIEW_EXPECTATION,
  SPECIAL_POST,
} from './choices.ts'
import { column } from './column.ts'
import { CLAUSES_TAB, REGULATIONS_TAB } from './regulation-tabs.ts'
import type { TabDeclaration, TabWriter } from './tab-declaration.ts'

/** Tabs that decide who may do what, who is whose superior, and against what people are held. */
const HR: readonly TabWriter[] = ['hr']
const HEADS_TOO: readonly TabWriter[] = ['hr', 'kepala-unit']
/** As lists of other systems head these columns. */
const NAMES = ['Nama Pegawai', 'Nama Lengkap']
const UNITS = ['Unit Kerja']

const settings: TabDeclaration = {
  key: 'settings',
  title: { id: 'Pengaturan', en: 'Settings' },
  monthly: false,
  writers: HR,
  purpose: {
    id: 'Data instansi, kop surat, dan penanda tangan.',
    en: 'The agency, its letterhead and its signatory.',
  },
  layout: 'settings',
  frozenColumns: 1,
  columns: [
    column('setting', 'Pengaturan', 'Setting', 'text', { widthPx: 260, required: true }),
    column('value', 'Isi', 'Value', 'text', { widthPx: 420 }),
    column('explanation', 'Keterangan', 'Explanation', 'long-text', { widthPx: 460 }),
  ],
}

const access: TabDeclaration = {
  key: 'access',
  title: { id: 'Akses', en: 'Access' },
  monthly: false,
  writers: [...HR, 'worker'],
  purpose: { id: 'Siapa boleh melakukan apa.', en: 'Who may do what.' },
  layout: 'rows',
  frozenColumns: 1,
  columns: [
    column('email', 'E-mail', 'E-mail', 'email', {
      required: true,
      widthPx: 260,
      note: ['Akun Google orang itu.', 'That person’s Google account.'],
    }),
    column('role', 'Peran', 'Role', 'choice', {
      required: true,
      choices: ACCESS_ROLE,
      note: [
        'hr: membuat rekap. kepala-unit: menilai laporan unitnya. pembaca: hanya melihat.',
        'hr: makes recaps. unit-head: reviews the unit’s reports. reader: looks only.',
      ],
    }),
    column('unitCode', 'Unit', 'Unit', 'text', {
      note: ['Kode unit dari tab Unit Kerja.', 'A unit code from the tab Units.'],
    }),
    column('state', 'Status Peran', 'Role Status', 'text', {
      writer: 'worker',
      widthPx: 170,
      note: [
        'Diisi Pantau: berlaku, atau menunggu konfirmasi orang lain (Pantau > Konfirmasi).',
        'Filled in by Pantau: in force, or awaiting confirmation by somebody else (Pantau > Confirm).',
      ],
    }),
  ],
}

const units: TabDeclaration = {
  key: 'units',
  title: { id: 'Unit Kerja', en: 'Units' },
  monthly: false,
  writers: HR,
  purpose: {
    id: 'Unit kerja dan kepalanya. Plh./Plt.: baris lagi dengan kode yang sama, NIP-nya, dan tanggalnya.',
    en: 'Units and their heads. Who acts for a head: another row with the same code, their NIP and the dates.',
  },
  layout: 'rows',
  frozenColumns: 1,
  columns: [
    column('code', 'Kode', 'Code', 'text', {
      required: true,
      note: ['Contoh: UMUM', 'Example: UMUM'],
    }),
    column('name', 'Nama Unit', 'Unit Name', 'text', { required: true, widthPx: 320 }),
    column('headId', 'NIP Kepala', 'Head’s NIP', 'employee-id', { widthPx: 180 }),
    column('publicService', 'Layanan Publik', 'Public Service', 'yes-no', { required: true }),
    column('exemptFromWfh', 'Dikecualikan dari WFH', 'Exempt from WFH', 'yes-no', {
      required: true,
      choices: EXEMPTION,
      widthPx: 160,
    }),
    column('minimumOnDuty', 'Minimal Bertugas', 'Minimum on Duty', 'whole-number'),
    column('actingFrom', 'Plh. Sejak', 'Acting From', 'date'),
    column('actingUntil', 'Plh. Sampai', 'Acting Until', 'date'),
  ],
}

const employees: TabDeclaration = {
  key: 'employees',
  title: { id: 'Pegawai', en: 'Employees' },
  monthly: false,
  writers: HR,
  purpose: { id: 'Semua pegawai, satu baris seorang.', en: 'All staff, one row a person.' },
  layout: 'rows',
  frozenColumns: 2,
  columns: [
    column('id', 'NIP/NIK', 'NIP/NIK', 'employee-id', {
      required: true,
      former: ['NIP'],
      widthPx: 180,
      note: [
        '18 angka NIP atau 16 angka NIK, sebagai teks. Contoh: 198001012005011001',
        'The 18 digits of the NIP or 16 of the NIK, as text. Example: 198001012005011001',
      ],
    }),
    column('name', 'Nama', 'Name', 'text', { required: true, former: NAMES, widthPx: 240 }),
    column('status', 'Status', 'Status', 'choice', {
      required: true,
      choices: EMPLOYMENT_STATUS,
      former: ['Status Pegawai', 'Status Kepegawaian'],
    }),
    column('rank', 'Pangkat/Gol', 'Rank', 'text', {
      former: ['Pangkat', 'Golongan'],
      widthPx: 170,
    }),
    column('post', 'Jabatan', 'Post', 'text', { required: true, widthPx: 260 }),
    column('positionClass', 'Kelas Jabatan', 'Position Class', 'choice', {
      required: true,
      choices: POSITION_CLASS,
      widthPx: 140,
    }),
    column('specialPost', 'Jabatan Khusus', 'Special Post', 'choice', {
      choices: SPECIAL_POST,
      widthPx: 140,
    }),
    column('unitCode', 'Unit', 'Unit', 'text', { required: true, former: UNITS }),
    column('superiorId', 'NIP Atasan', 'Superior’s NIP', 'employee-id', { widthPx: 180 }),
    column('email', 'E-mail', 'E-mail', 'email', { former: ['Email'], widthPx: 240 }),
    column('phone', 'Telepon', 'Phone', 'phone', { former: ['No. HP', 'No HP'], widthPx: 140 }),
    column('internetAtHome', 'Internet di Rumah', 'Internet at Home', 'yes-no', { required: true }),
    column('employedFrom', 'Bekerja Sejak', 'Employed From', 'date', { former: ['TMT'] }),
    column('employedUntil', 'Sampai', 'Employed Until', 'date'),
    column('pin', 'PIN Mesin', 'Machine PIN', 'text', {
      note: [
        'Nomor orang ini di mesin absensi. Contoh: 8',
        'This person’s number in the clock-in machine. Example: 8',
      ],
    }),
    column('groups', 'Kelompok', 'Groups', 'text', {
      widthPx: 160,
      note: [
        'Kelompok yang boleh disebut tab Pasal, dipisah koma. Contoh: Kelompok A, Regu 2. Jangan menulis alasan atau data kesehatan: semua pembaca lembar melihatnya.',
        'Groups that Clauses may name, between commas. Example: Group A, Team 2. Never write a reason or health data: every reader of the spreadsheet sees it.',
      ],
    }),
  ],
}

const roster: TabDeclaration = {
  key: 'roster',
  title: { id: 'Jadwal', en: 'Roster' },
  monthly: true,
  writers: HEADS_TOO,
  purpose: {
    id: 'WFO kantor, WFH rumah, PG pagi, SG siang, PK piket, WFA lokasi lain, C cuti, SK sakit, I izin, DL dinas luar, L libur.',
    en: 'WFO office, WFH home, PG morning, SG afternoon, PK picket duty, WFA elsewhere, C leave, SK sick, I permit, DL official travel, L off.',
  },
  layout: 'roster',
  frozenColumns: 2,
  columns: [
    column('id', 'NIP/NIK', 'NIP/NIK', 'employee-id', {
      required: true,
      former: ['NIP'],
      widthPx: 180,
    }),
    column('name', 'Nama', 'Name', 'text', { former: NAMES, widthPx: 220 }),
    column('unitCode', 'Unit', 'Unit', 'text', { former: UNITS }),
  ],
}

const holidays: TabDeclaration = {
  key: 'holidays',
  title: { id: 'Hari Libur', en: 'Holidays' },
  monthly: false,
  writers: HR,
  purpose: {
    id: 'Hari libur, cuti bersama, dan Ramadan.',
    en: 'Public holidays, collective leave and Ramadan.',
  },
  layout: 'rows',
  frozenColumns: 1,
  columns: [
    column('date', 'Tanggal', 'Date', 'date', {
      required: true,
      note: [
        'Satu tanggal, atau beberapa seperti dalam SKB: 8, 9, 12 April 2024.',
        'One date, or several as a decree has them: 8, 9, 12 April 2024.',
      ],
    }),
    column('until', 'Sampai', 'Until', 'date', {
      note: ['Hari terakhir; kosong bila satu hari saja.', 'Last day; empty for a single day.'],
    }),
    column('name', 'Nama Hari Libur', 'Holiday', 'text', {
      required: true,
      former: ['Keterangan', 'Hari Libur'],
      widthPx: 320,
    }),
    column('kind', 'Jenis', 'Kind', 'choice', {
      required: true,
      choices: HOLIDAY_KIND,
      widthPx: 150,
    }),
  ],
}

const summonses: TabDeclaration = {
  key: 'summonses',
  title: { id: 'Panggilan', en: 'Summonses' },
  monthly: false,
  writers: HEADS_TOO,
  purpose: {
    id: 'Pegawai WFH yang dipanggil ke kantor.',
    en: 'People working from home who were called to the office.',
  },
  layout: 'rows',
  frozenColumns: 0,
  columns: [
    column('date', 'Tanggal', 'Date', 'date', { required: true }),
    column('employeeId', 'NIP/NIK', 'NIP/NIK', 'employee-id', { required: true, widthPx: 180 }),
    column('calledAt', 'Pukul', 'Time of the Call', 'time', {
      note: [
        'Jam memanggil. Contoh: 09.00. Kosong: boleh datang kapan saja hari itu.',
        'When the person was called. Example: 09:00. Empty: to come at any time that day.',
      ],
    }),
    column('calledBy', 'Dipanggil Oleh', 'Called By', 'text', { required: true, widthPx: 220 }),
    column('reason', 'Alasan', 'Reason', 'long-text', { widthPx: 320 }),
  ],
}

const clockIns: TabDeclaration = {
  key: 'clockIns',
  title: { id: 'Mesin Absensi', en: 'Clock-ins' },
  monthly: false,
  writers: HR,
  purpose: {
    id: 'Tempelkan hasil unduhan mesin absensi atau SIHadir apa adanya, beserta baris judulnya; boleh di bawah yang lama.',
    en: 'Paste the export of the clock-in machine or SIHadir as it is, with its headers; also below older ones.',
  },
  layout: 'rows',
  frozenColumns: 0,
  columns: [
    column('employeeId', 'NIP/NIK', 'NIP/NIK', 'employee-id', {
      required: true,
      widthPx: 180,
      note: [
        'NIP atau NIK; boleh juga PIN mesin bila sudah diisi di tab Pegawai.',
        'NIP or NIK; or the machine’s PIN where the tab Employees has it.',
      ],
    }),
    column('at', 'Waktu', 'Time', 'date-time', {
      required: true,
      widthPx: 170,
      note: [
        'Contoh: 05/07/2021 07:28. Tanggal dan jam boleh di dua kolom.',
        'Example: 05/07/2021 07:28. Date and time may stand in two columns.',
      ],
    }),
  ],
}

const reviews: TabDeclaration = {
  key: 'reviews',
  title: { id: 'Tinjauan', en: 'Reviews' },
  monthly: true,
  writers: [...HEADS_TOO, 'worker'],
  purpose: {
    id: 'Kiriman yang menunggu keputusan atasan. Isi kolom Keputusan, Penilaian, Catatan; baris berwarna belum diputuskan.',
    en: 'Submissions awaiting a decision. Fill in Decision, Expectation and Note; coloured rows are undecided.',
  },
  layout: 'rows',
  frozenColumns: 1,
  columns: [
    column('name', 'Nama', 'Name', 'long-text', { widthPx: 180, writer: 'worker' }),
    column('form', 'Formulir', 'Form', 'text', { widthPx: 190, writer: 'worker' }),
    column('summary', 'Ringkasan', 'Summary', 'long-text', { widthPx: 330, writer: 'worker' }),
    column('receivedAt', 'Menunggu Sejak', 'Waiting Since', 'date-time', {
      widthPx: 145,
      writer: 'worker',
      former: ['Diterima', 'Received'],
    }),
    column('decision', 'Keputusan', 'Decision', 'choice', { choices: REVIEW_DECISION }),
    column('expectation', 'Penilaian', 'Expectation', 'choice', { choices: REVIEW_EXPECTATION }),
    column('note', 'Catatan', 'Note', 'long-text', { widthPx: 240 }),
    column('decided', 'Lewat Meja Tinjau', 'At the Desk', 'long-text', {
      widthPx: 240,
      writer: 'worker',
      former: ['Lewat Putuskan', 'By Putuskan'],
      note: [
        'Diisi Pantau: keputusan yang diambil di Pantau > Meja tinjau atau di halaman pribadi atasan. Bila Keputusan diubah sesudahnya, yang terakhir berlaku.',
        'Filled in by Pantau: what was decided under Pantau > Review desk, or on a superior’s own page. Where Decision is changed afterwards, the last counts.',
      ],
    }),
    column('date', 'Untuk Tanggal', 'For Date', 'date', { writer: 'worker' }),
    column('unitCode', 'Unit', 'Unit', 'text', { writer: 'worker' }),
    column('superior', 'Atasan', 'Superior', 'text', { widthPx: 230, writer: 'worker' }),
    column('employeeId', 'NIP/NIK', 'NIP/NIK', 'employee-id', { widthPx: 170, writer: 'worker' }),
    column('ref', 'Kode', 'Ref', 'text', {
      required: true,
      widthPx: 125,
      writer: 'worker',
      note: ['Jangan diubah: pengenal kiriman.', 'Do not change: identifies the submission.'],
    }),
  ],
}

const evaluations: TabDeclaration = {
  key: 'evaluations',
  title: { id: 'Evaluasi', en: 'Evaluations' },
  monthly: false,
  writers: HEADS_TOO,
  purpose: {
    id: 'Evaluasi unit oleh kepalanya, satu baris sehari.',
    en: 'What a unit’s head says of a day, one row each.',
  },
  layout: 'rows',
  frozenColumns: 0,
  columns: [
    column('date', 'Tanggal', 'Date', 'date', { required: true }),
    column('unitCode', 'Unit', 'Unit', 'text', { required: true }),
    column('evaluatedBy', 'Oleh', 'By', 'text', { required: true, widthPx: 220 }),
    column('evaluation', 'Evaluasi', 'Evaluation', 'long-text', { required: true, widthPx: 480 }),
    column('publicProtocol', 'Protokol Masyarakat', 'Public Protocol', 'yes-no', {
      note: [
        'Unit layanan: apakah masyarakat yang dilayani menerapkan 3M dan sarananya ada? Ya atau Tidak.',
        'Service units: does the public keep to the health protocol, and are there facilities? Yes or No.',
      ],
    }),
    column('period', 'Masa', 'Period', 'choice', {
      choices: REPORT_PERIOD,
      note: [
        'Dari masa apa laporan ini; tanggalnya di dalam masa itu. Kosong: dari hari dan pekan tanggalnya.',
        'Of what this is the report; its date lies within that. Empty: of the day and the week of its date.',
      ],
    }),
  ],
}

const monthlyActivities: TabDeclaration = {
  key: 'monthlyActivities',
  title: { id: 'Kegiatan Bulanan', en: 'Monthly Activities' },
  monthly: false,
  writers: HEADS_TOO,
  purpose: {
    id: 'Kegiatan bulanan pegawai, seperti diisi dalam SKP. Dapat diisikan dari laporan harian: Pantau > Buat rekap, Rekap Hasil Kerja.',
    en: 'What each person did in a month, as filled in for the SKP. Can be filled in from daily reports: Pantau > Make recaps, Work Results.',
  },
  layout: 'rows',
  frozenColumns: 0,
  columns: [
    column('employeeId', 'NIP/NIK', 'NIP/NIK', 'employee-id', { required: true, widthPx: 180 }),
    column('month', 'Bulan', 'Month', 'text', {
      required: true,
      note: ['Contoh: 2020-11 atau November 2020', 'Example: 2020-11 or November 2020'],
    }),
    column('activity', 'Kegiatan', 'Activity', 'long-text', { required: true, widthPx: 480 }),
  ],
}

/** Tabs in which people type (WORKBOOK.md), in workbook order. */
export const PEOPLE_TABS: readonly TabDeclaration[] = [
  settings,
  access,
  units,
  employees,
  roster,
  holidays,
  REGULATIONS_TAB,
  CLAUSES_TAB,
  summonses,
  clockIns,
  reviews,
  evaluations,
  monthlyActivities,
]

/** The declaration of a tab in which people type. Throws for a key that is not declared. */
export function getPeopleTab(key: string): TabDeclaration {
  const tab = PEOPLE_TABS.find((candidate) => candidate.key === key)
  if (!tab) throw new RangeError(`No tab "${key}" is declared`)
  return tab
}
