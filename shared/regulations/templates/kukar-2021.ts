import type { CivilDate } from '../../model/civil-date.ts'
import type { Template } from '../template.ts'

const UP_THE_LINE = { id: 'atasan, secara berjenjang', en: 'superiors, up the chain' } as const

/** Kutai Kartanegara, SE B-1159/DINKES/065.11/06/2021, 24 June 2021, until withdrawn. */
export const kukar2021: Template = {
  name: 'kukar-2021',
  issuer: 'Kukar',
  kind: 'SE',
  number: 'B-1159/DINKES/065.11/06/2021',
  title: {
    id: 'Pemberlakuan Pembatasan Kegiatan Masyarakat, Kabupaten Kutai Kartanegara',
    en: 'Restriction of public activity, Kutai Kartanegara Regency',
  },
  issuedOn: '2021-06-24' as CivilDate,
  validFrom: '2021-06-24' as CivilDate,
  clauses: [
    {
      number: 'C1',
      text: { id: 'Berlaku bagi ASN dan Non-ASN.', en: 'Holds for civil servants and non-ASN.' },
    },
    {
      number: 'C2',
      text: {
        id: 'Apel pagi wajib, boleh secara virtual.',
        en: 'Morning assembly is mandatory and may be virtual.',
      },
      asks: [{ provision: 'assembly' }],
    },
    {
      number: 'C3',
      text: {
        id: 'Pelaksana/staf: 25 % di kantor, dalam shift pagi dan siang.',
        en: 'Staff: 25% at the office, in a morning and an afternoon shift.',
      },
      asks: [
        {
          provision: 'office-share',
          parameters: { atMost: '25 %', base: 'selain yang wajib di kantor', per: 'hari' },
          reason: {
            id: 'C3 menyebut 25 % kehadiran; dibaca sebagai batas atas, dibulatkan ke atas. C3 untuk pelaksana/staf; yang wajib di kantor (C4) tidak dihitung. Cuti dan sakit tidak mengurangi n. C3 tidak menyebut apakah tiap shift berkuota sendiri; dihitung per hari atas kedua shift.',
            en: 'C3 says 25% attendance; read as a ceiling, rounded up. C3 is for staff; who is always at the office (C4) is not counted. Leave does not reduce n. C3 does not say whether each shift has a quota; counted per day over both shifts.',
          },
        },
        {
          provision: 'shift-balance',
          parameters: { difference: '2' },
          reason: {
            id: 'C3 meminta dua shift tanpa jumlah: berselisih lebih dari 2 orang, atau satu shift kosong padahal batasnya 2 orang atau lebih, dianggap timpang. Staf yang di kantor sehari penuh mengisi keduanya.',
            en: 'C3 asks for two shifts without numbers: a difference of more than 2 people, or an empty shift though 2 or more may be there, is uneven. Staff at the office all day man both.',
          },
        },
        {
          provision: 'shifts',
          parameters: { morning: '07.30–12.00', afternoon: '12.00–16.00' },
          reason: {
            id: 'C3 menyebut shift pagi dan siang tanpa jam: 07.30–12.00 dan 12.00–16.00. Jam kerja tidak disebut: 37,5 jam seminggu mulai 07.30, istirahat 60 menit, Jumat 90 menit.',
            en: 'C3 names a morning and an afternoon shift without hours: 07:30–12:00 and 12:00–16:00. Hours are not given: 37.5 a week from 07:30, break 60 minutes, Friday 90.',
          },
        },
      ],
    },
    {
      number: 'C4',
      text: {
        id: 'Pejabat struktural wajib hadir di kantor.',
        en: 'Structural officials are always at the office.',
      },
      asks: [
        {
          provision: 'place-of-work',
          who: {
            of: [
              { kind: 'class', positionClass: 'jpt' },
              { kind: 'class', positionClass: 'administrator' },
              { kind: 'class', positionClass: 'pengawas' },
            ],
            except: [],
          },
          parameters: { must: 'harus', place: 'kantor' },
        },
      ],
    },
    {
      number: 'C5',
      text: {
        id: 'Yang tidak terjadwal WFO bekerja dari rumah; WFH bukan libur.',
        en: 'Who is not on the office roster works from home; that is no day off.',
      },
      asks: [
        {
          provision: 'roster',
          parameters: { without: 'di rumah' },
          reason: {
            id: 'C5: yang tidak terjadwal WFO bekerja dari rumah.',
            en: 'C5: who is not on the office roster works from home.',
          },
        },
      ],
    },
    {
      number: 'C6',
      text: {
        id: 'Selama WFH dilarang keluar rumah dan bepergian ke luar Kukar (dinas, keluarga, pribadi).',
        en: 'While at home: no leaving home, no travel out of Kukar (official, family, private).',
      },
      asks: [{ provision: 'within-region' }, { provision: 'travel', parameters: { permit: 'ya' } }],
    },
    {
      number: 'C7',
      text: {
        id: 'Kecuali mendesak atau tugas penting, dengan izin atasan langsung dan protokol kesehatan ketat.',
        en: 'Except emergencies and important work, with the superior’s permit and strict health protocol.',
      },
      asks: [
        {
          provision: 'travel',
          parameters: { permitFor: 'yang mendesak atau tugas penting', graceHours: '24' },
          reason: {
            id: 'C7 “mendesak atau tugas penting”: jawaban Mendesak = Ya, perjalanan dinas, atau ada nomor surat. C7 tidak menyebut batas: izin perjalanan mendesak boleh menyusul sampai 24 jam sesudah berangkat.',
            en: 'C7 “emergency or important work”: answered as urgent, official travel, or with a letter number. C7 sets no time: the permit of an urgent journey may follow within 24 hours of leaving.',
          },
        },
        {
          provision: 'health-protocol',
          parameters: { of: 'yang bekerja atau bepergian dengan izin' },
        },
      ],
    },
    {
      number: 'C8',
      text: {
        id: 'Rekap perjalanan tertulis setiap akhir bulan: Kepala PD, Asisten, Sekda, Bupati.',
        en: 'Written travel recap each month’s end: agency head, Asisten, Sekda, Bupati.',
      },
      asks: [
        {
          provision: 'recap-due',
          parameters: { recap: 'Rekap Perjalanan', dueDay: '5' },
          reason: {
            id: 'C8 tidak menyebut tanggal: paling lambat tanggal 5 bulan berikutnya. Penerimanya diambil dari Pengaturan.',
            en: 'C8 names no day: by the fifth of the next month. Its addressees are those of the settings.',
          },
        },
      ],
    },
    {
      number: 'C9',
      text: {
        id: 'Pekerjaan yang harus di kantor: izin atasan langsung dan daftar hadir untuk tracing.',
        en: 'Work that must be done at the office: a permit, and an attendance list for tracing.',
      },
      asks: [{ provision: 'office-permit' }],
    },
    {
      number: 'C10',
      text: {
        id: 'Selama WFH wajib menyampaikan laporan kehadiran dan Laporan Kinerja Harian secara berjenjang.',
        en: 'While at home: both attendance and a daily performance report, up the chain.',
      },
      asks: [
        {
          provision: 'presence',
          parameters: { how: 'sekali sehari' },
          reportedTo: UP_THE_LINE,
          reason: {
            id: 'C10 meminta laporan kehadiran tanpa menyebut berapa kali; satu presensi sehari cukup.',
            en: 'C10 asks for attendance without saying how often; one check-in a day is enough.',
          },
        },
        {
          provision: 'daily-report',
          parameters: { at: 'rumah', lateDays: '1', repeated: '3' },
          reportedTo: UP_THE_LINE,
          reason: {
            id: 'C10 tidak menyebut batas waktu: sampai 24.00 hari itu; lalu terlambat sampai 24.00 esoknya.',
            en: 'C10 sets no time: until 24:00 that day; then late until 24:00 the next.',
          },
        },
        {
          provision: 'review',
          parameters: { what: 'laporan ditinjau', within: '1' },
          reason: {
            id: 'C10 “berjenjang” tanpa batas waktu: ditinjau paling lambat 24.00 hari kerja berikutnya.',
            en: 'C10 “up the chain” sets no time: reviewed by 24:00 the next working day.',
          },
        },
      ],
    },
    {
      number: 'C11',
      text: {
        id: 'Subbag Kepegawaian perangkat daerah membuat rekapitulasi.',
        en: 'The agency’s personnel sub-section compiles the recap.',
      },
    },
  ],
}
