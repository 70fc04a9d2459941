import type { CivilDate } from '../../model/civil-date.ts'
import type { Template } from '../template.ts'

/** Pandeglang, SE Bupati 800/2688-BKD/2020, 16 November – 18 December 2020. */
export const pandeglang2020: Template = {
  name: 'pandeglang-2020',
  issuer: 'Pandeglang',
  kind: 'SE',
  number: '800/2688-BKD/2020',
  title: {
    id: 'Perpanjangan Sistem Kerja Pegawai ASN dalam Tatanan Normal Baru, Kabupaten Pandeglang',
    en: 'Extended working of civil servants in the new normal, Pandeglang Regency',
  },
  /** The day it was announced; the letter's own date is not reported. */
  issuedOn: '2020-11-15' as CivilDate,
  validFrom: '2020-11-16' as CivilDate,
  validUntil: '2020-12-18' as CivilDate,
  clauses: [
    {
      number: 'P1',
      text: {
        id: 'Tidak ada perjalanan dinas ke luar daerah; undangan dihadiri secara virtual.',
        en: 'No official travel out of the region; invitations are attended virtually.',
      },
      asks: [
        {
          provision: 'travel',
          parameters: { banned: 'dinas' },
          reason: {
            id: 'P1 hanya menyebut perjalanan dinas; perjalanan keluarga dan pribadi tidak diatur.',
            en: 'P1 names official travel alone; family and private travel is not regulated.',
          },
        },
        { provision: 'virtual-invitations' },
      ],
    },
    {
      number: 'P2',
      text: {
        id: 'Kepala OPD dan Pejabat Penilai SKP memastikan kegiatan harian dan bulanan diisi.',
        en: 'Agency heads and SKP appraisers ensure that daily and monthly activities are filled.',
      },
      asks: [
        {
          provision: 'daily-report',
          parameters: { at: 'rumah, kantor', lateDays: '1', repeated: '3' },
          reason: {
            id: 'P2 untuk semua bawahan, bukan yang WFH saja: kegiatan harian juga diisi dari kantor. P2 tidak menyebut batas waktu: sampai 24.00 hari itu; lalu terlambat sampai 24.00 esoknya.',
            en: 'P2 is for all subordinates, not only at home: daily activities are filled at the office, too. P2 sets no time: until 24:00 that day; then late until 24:00 the next.',
          },
        },
        { provision: 'monthly-activity' },
      ],
    },
    {
      number: 'P3',
      text: {
        id: 'Yang WFH bekerja lewat e-mail, WA, Zoom, dan aplikasi lain; sarananya dicatat.',
        en: 'Work at home goes over e-mail, WA, Zoom and the like; the channel is recorded.',
      },
      asks: [{ provision: 'work-channel' }],
    },
    {
      number: 'P4',
      text: { id: 'Kepala OPD memantau kinerja.', en: 'Agency heads monitor performance.' },
      asks: [
        {
          provision: 'review',
          parameters: { what: 'laporan ditinjau, hasil dinilai', within: '1' },
          reason: {
            id: 'P4 tanpa batas waktu: ditinjau paling lambat 24.00 hari kerja berikutnya.',
            en: 'P4 sets no time: reviewed by 24:00 the next working day.',
          },
        },
      ],
    },
    {
      number: 'P5',
      text: {
        id: 'Tugas pelayanan dibagi; piket bergiliran.',
        en: 'Service duty is divided; piket takes turns.',
      },
      asks: [
        {
          provision: 'roster',
          parameters: { without: 'di kantor' },
          reason: {
            id: 'P5: tugas dibagi; tanpa isian jadwal, hari itu dihitung di kantor dan menjadi temuan.',
            en: 'P5: duty is divided; without an entry the day counts as office and is found.',
          },
        },
        { provision: 'service-minimum', parameters: { counted: 'yang di kantor' } },
      ],
    },
    {
      number: 'P6',
      text: {
        id: 'Pegawai di kantor menerapkan protokol kesehatan.',
        en: 'Staff at the office keep the health protocol.',
      },
      asks: [{ provision: 'health-protocol', parameters: { of: 'semua yang di kantor' } }],
    },
    {
      number: 'P7',
      text: {
        id: 'Masyarakat yang dilayani menerapkan 3M; OPD pelayanan menyiapkan sarananya.',
        en: 'The public keeps the health protocol at service units, which have facilities for it.',
      },
      asks: [
        {
          provision: 'health-protocol',
          parameters: { of: 'masyarakat yang dilayani' },
          reason: {
            id: 'P7 tidak menyebut cara mencatat: satu isian Evaluasi sepekan tiap unit layanan; keterangan, bukan pelanggaran.',
            en: 'P7 gives no way of recording: one row of Evaluasi a week and service unit; for information, no violation.',
          },
        },
      ],
    },
  ],
}
