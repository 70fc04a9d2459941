import type { CivilDate } from '../../model/civil-date.ts'
import type { Template } from '../template.ts'

/** Landak, SE Bupati 800/338/BKPSDM-C, 20 April 2020, until 13 May 2020. */
export const landak2020: Template = {
  name: 'landak-2020',
  issuer: 'Landak',
  kind: 'SE',
  number: '800/338/BKPSDM-C',
  title: {
    id: 'Penyesuaian Sistem Kerja ASN dalam Upaya Pencegahan COVID-19, Kabupaten Landak',
    en: 'Adjusted working of civil servants against COVID-19, Landak Regency',
  },
  issuedOn: '2020-04-20' as CivilDate,
  validFrom: '2020-04-20' as CivilDate,
  validUntil: '2020-05-13' as CivilDate,
  clauses: [
    {
      number: 'L1',
      text: {
        id: 'WFH hanya bagi ASN di bawah jabatan administrator.',
        en: 'Work from home only for posts below administrator.',
      },
      asks: [
        {
          provision: 'place-of-work',
          who: {
            of: [
              { kind: 'class', positionClass: 'jpt' },
              { kind: 'class', positionClass: 'administrator' },
            ],
            except: [],
          },
          parameters: { must: 'harus', place: 'kantor' },
        },
        {
          provision: 'place-of-work',
          who: {
            of: [
              { kind: 'class', positionClass: 'jpt' },
              { kind: 'class', positionClass: 'administrator' },
            ],
            except: [],
          },
          parameters: { must: 'tidak boleh', place: 'rumah' },
          reason: {
            id: 'L1 “di bawah jabatan administrator”: administrator dan JPT di kantor, pengawas ke bawah boleh WFH.',
            en: 'L1 “below administrator”: administrators and above at the office, pengawas and below may be at home.',
          },
        },
      ],
    },
    {
      number: 'L2',
      text: {
        id: 'Pimpinan unit kerja menetapkan jadwal WFH; pegawai menaatinya.',
        en: 'The unit head sets the roster; staff follow it.',
      },
      asks: [
        {
          provision: 'roster',
          parameters: { without: 'di kantor' },
          reason: {
            id: 'L2: jadwal ditetapkan pimpinan unit; tanpa isian, hari itu dihitung di kantor dan menjadi temuan.',
            en: 'L2: the unit head sets the roster; without an entry the day counts as office and is found.',
          },
        },
      ],
    },
    {
      number: 'L3',
      text: {
        id: 'Setiap unit kerja menetapkan rencana kerja atau target kinerja mingguan.',
        en: 'Every unit sets a weekly work plan or targets.',
      },
      asks: [{ provision: 'weekly-plan', parameters: { what: 'rencana ada' } }],
    },
    {
      number: 'L4',
      text: {
        id: 'Penugasan diatur volume dan waktunya, sesuai rencana kerja.',
        en: 'Assignments have volume and time, tied to the plan.',
      },
      asks: [
        {
          provision: 'weekly-plan',
          parameters: { what: 'hasil sesuai rencana' },
          reason: {
            id: 'L4 dan L8 meminta hasil terhadap rencana mingguan, bukan laporan tiap hari.',
            en: 'L4 and L8 ask for results against the weekly plan, not for a report each day.',
          },
        },
      ],
    },
    {
      number: 'L5',
      text: {
        id: 'Penugasan bergantian sehingga pelayanan publik tetap berjalan.',
        en: 'Assignments rotate so that public service keeps running.',
      },
      asks: [
        {
          provision: 'rotation',
          parameters: { spread: '5' },
          reason: {
            id: 'L5 “bergantian” tanpa ukuran: selisih hari kantor dalam satu unit paling banyak 5 hari sebulan.',
            en: 'L5 “in turns” gives no measure: days at the office within a unit differ by at most 5 a month.',
          },
        },
        { provision: 'service-minimum' },
      ],
    },
    {
      number: 'L6',
      text: {
        id: 'PNS dan PTT melakukan presensi secara berkala sesuai jam kerja dan jadwal, secara online.',
        en: 'PNS and PTT check in periodically within working hours and roster, online.',
      },
      asks: [
        {
          provision: 'presence',
          parameters: { how: 'masuk dan pulang', within: '60' },
          reason: {
            id: 'L6 “berkala sesuai jam kerja”: masuk dan pulang, masing-masing dalam 60 menit dari jam kerja. Masa berlaku mencakup Ramadan 1441 H (24 April–23 Mei 2020): jam kerja Ramadan dipakai.',
            en: 'L6 “periodically, by working hours”: in and out, each within 60 minutes of the hours. It reaches into Ramadan 1441 H (24 April–23 May 2020): Ramadan hours hold.',
          },
        },
      ],
    },
    {
      number: 'L7',
      text: {
        id: 'Tanpa akses internet di tempat tinggal: wajib lapor hadir lewat SMS atau pesan lain kepada pimpinan unit.',
        en: 'Without internet at home: attendance by SMS or another message to the unit head, mandatory.',
      },
      asks: [
        {
          provision: 'alternate-channel',
          parameters: { allowed: 'yang tanpa internet di rumah' },
          reportedTo: { id: 'pimpinan unit', en: 'the unit head' },
          reason: {
            id: 'L7 hanya bagi yang di rumahnya belum ada internet, sebagaimana tercatat di Pegawai.',
            en: 'L7 is for those without internet at home, as recorded in Pegawai.',
          },
        },
      ],
    },
    {
      number: 'L8',
      text: {
        id: 'Pimpinan unit menerima, memeriksa, dan memantau tugas serta presensi.',
        en: 'The unit head receives, checks and monitors work and attendance.',
      },
      asks: [
        { provision: 'review', parameters: { what: 'laporan ditinjau' } },
        {
          provision: 'review',
          parameters: { what: 'presensi diperiksa' },
          reason: {
            id: 'L8 “menerima, memeriksa, memantau … presensi”: kepala unit menandai sekali sehari di Hari Ini, paling lambat hari kerja berikutnya pukul 24.00.',
            en: 'L8 “receive, check and monitor … attendance”: unit heads mark it once a day in Hari Ini, by 24:00 of the next working day.',
          },
        },
      ],
    },
    {
      number: 'L9',
      text: {
        id: 'Pimpinan menilai pelaksanaan tugas terhadap rencana kerja.',
        en: 'The unit head assesses work against the plan.',
      },
      asks: [{ provision: 'review', parameters: { what: 'hasil dinilai' } }],
    },
    {
      number: 'L10',
      text: {
        id: 'Laporan hasil kerja unit secara berkala kepada pimpinan instansi; seluruh hasil WFH kepada pejabat yang berwenang.',
        en: 'Periodic unit report to the agency head; all results to the competent official.',
      },
      asks: [
        {
          provision: 'unit-report',
          parameters: { every: 'pekan' },
          reportedTo: { id: 'pimpinan instansi', en: 'the agency head' },
          reason: {
            id: 'L10 “berkala” dibaca mingguan, mengikuti rencana kerja (L3); satu isian Evaluasi tiap pekan.',
            en: 'L10 “periodic” is read as weekly, following the plan (L3); one row of Evaluasi a week.',
          },
        },
        {
          provision: 'unit-report',
          parameters: { every: 'akhir masa berlaku' },
          reportedTo: {
            id: 'pejabat yang berwenang di instansi',
            en: 'the competent official of the agency',
          },
          reason: {
            id: 'L10 “seluruh hasil selama masa WFH”: satu isian Evaluasi bermasa “akhir masa berlaku”, paling lambat 24.00 hari kerja berikutnya.',
            en: 'L10 “all results of the WFH period”: one row of Evaluasi of the regulation’s end, by 24:00 of the next working day.',
          },
        },
      ],
    },
  ],
}
