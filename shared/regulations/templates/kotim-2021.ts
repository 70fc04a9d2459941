import type { CivilDate } from '../../model/civil-date.ts'
import type { Template } from '../template.ts'

/** Kotawaringin Timur, Instruksi Gubernur Kalteng 180.17/109/2021, 5 July 2021, while PPKM Mikro lasts. */
export const kotim2021: Template = {
  name: 'kotim-2021',
  issuer: 'Kotim',
  kind: 'Instruksi Gubernur',
  number: '180.17/109/2021',
  title: {
    id: 'Sistem kerja ASN selama PPKM Mikro, Kabupaten Kotawaringin Timur',
    en: 'Working of civil servants during PPKM Mikro, Kotawaringin Timur Regency',
  },
  issuedOn: '2021-07-05' as CivilDate,
  validFrom: '2021-07-05' as CivilDate,
  clauses: [
    {
      number: 'K1',
      text: {
        id: 'Pegawai setiap instansi: 25 % di kantor, 75 % di rumah.',
        en: 'Of each agency’s staff 25% at the office, 75% at home.',
      },
      asks: [
        {
          provision: 'office-share',
          parameters: { atMost: '25 %', base: 'semua yang bertugas' },
          reason: {
            id: 'K1 menyebut 25 % di kantor; dibaca sebagai batas atas, dibulatkan ke atas. K1 “jumlah pegawai di setiap instansi”: semua yang bertugas hari itu, termasuk kepala.',
            en: 'K1 says 25% at the office; read as a ceiling, rounded up. K1 “the staff of each agency”: all on duty that day, the head included.',
          },
        },
      ],
    },
    {
      number: 'K2',
      text: {
        id: 'Kepala dinas dan camat wajib tetap di kantor.',
        en: 'Heads of dinas and camat are always at the office.',
      },
      asks: [
        {
          provision: 'place-of-work',
          who: {
            of: [
              { kind: 'post', post: 'kepala-dinas' },
              { kind: 'post', post: 'camat' },
            ],
            except: [],
          },
          parameters: { must: 'harus', place: 'kantor' },
        },
      ],
    },
    {
      number: 'K3',
      text: {
        id: 'Yang di rumah bergantian dengan yang di kantor.',
        en: 'Home and office rotate.',
      },
      asks: [
        {
          provision: 'roster',
          parameters: { without: 'di kantor' },
          reason: {
            id: 'Tanpa isian jadwal, hari itu dihitung di kantor dan menjadi temuan.',
            en: 'Without a roster entry the day counts as office and is found.',
          },
        },
        {
          provision: 'rotation',
          parameters: { spread: '5' },
          reason: {
            id: 'K3 “bergantian” tanpa ukuran: selisih hari kantor dalam satu unit paling banyak 5 hari sebulan.',
            en: 'K3 “in turns” gives no measure: days at the office within a unit differ by at most 5 a month.',
          },
        },
      ],
    },
    {
      number: 'K4',
      text: {
        id: 'Yang di rumah, jika dipanggil ke kantor, wajib hadir.',
        en: 'Who is at home and is called to the office must come.',
      },
      asks: [
        {
          provision: 'summons',
          parameters: { within: '120' },
          reason: {
            id: 'K4 “wajib hadir” tanpa batas waktu: 120 menit sejak dipanggil; tanpa jam panggilan, kapan saja hari itu.',
            en: 'K4 “must come” sets no time: within 120 minutes of the call; without its time, at any time that day.',
          },
        },
      ],
    },
    {
      number: 'K5',
      text: {
        id: 'Yang di rumah melaporkan hasil kerja kepada atasan langsung setiap hari.',
        en: 'Who is at home reports results to the direct superior every day.',
      },
      asks: [
        {
          provision: 'daily-report',
          parameters: { at: 'rumah', lateDays: '1', repeated: '3' },
          reportedTo: { id: 'atasan langsung', en: 'the direct superior' },
          reason: {
            id: 'K5 “setiap hari”: sampai 24.00 hari itu; lalu terlambat sampai 24.00 esoknya.',
            en: 'K5 “every day”: until 24:00 that day; then late until 24:00 the next.',
          },
        },
      ],
    },
    {
      number: 'K6',
      text: {
        id: 'Yang di rumah dilarang bepergian ke luar daerah.',
        en: 'No travel out of the region while at home.',
      },
      asks: [
        {
          provision: 'travel',
          parameters: { banned: 'keluarga, pribadi' },
          reason: {
            id: 'K6 melarang selama bekerja di rumah; perjalanan dinas yang diperintahkan bukan bekerja di rumah.',
            en: 'K6 forbids while working at home; ordered official travel is not working at home.',
          },
        },
        { provision: 'within-region' },
      ],
    },
    {
      number: 'K7',
      text: {
        id: 'Kepala memantau yang di rumah dan di kantor; hasilnya dilaporkan kepada BKPSDM.',
        en: 'The head monitors both groups; results go to BKPSDM.',
      },
      asks: [
        {
          provision: 'review',
          parameters: { what: 'laporan ditinjau, hasil dinilai', within: '1' },
          reportedTo: { id: 'BKPSDM', en: 'BKPSDM' },
          reason: {
            id: 'K7 tanpa batas waktu: ditinjau paling lambat 24.00 hari kerja berikutnya.',
            en: 'K7 sets no time: reviewed by 24:00 the next working day.',
          },
        },
        {
          provision: 'recap-due',
          parameters: { recap: 'Rekap Kinerja', dueDay: '5' },
          reportedTo: { id: 'BKPSDM', en: 'BKPSDM' },
          reason: {
            id: 'K7 tidak menyebut tanggal: hasil tiap pegawai paling lambat tanggal 5 bulan berikutnya.',
            en: 'K7 names no day: what each person did by the fifth of the next month.',
          },
        },
      ],
    },
  ],
}
