import type { CivilDate } from '../../model/civil-date.ts'
import type { PolicyPreset } from '../policy-preset.ts'
import { WITHOUT_POLICY } from '../without-policy.ts'

/** Kudus, SE Bupati 800/1566/28.00/2020, 24 March 2020, until 9 April 2020. */
export const kudus2020: PolicyPreset = {
  name: 'kudus-2020',
  issuer: 'Kudus SE',
  number: '800/1566/28.00/2020',
  title: {
    id: 'Petunjuk Teknis Sistem Kerja ASN dalam Upaya Pencegahan COVID-19, Kabupaten Kudus',
    en: 'Technical guidance on working of civil servants against COVID-19, Kudus Regency',
  },
  issuedOn: '2020-03-24' as CivilDate,
  validFrom: '2020-03-24' as CivilDate,
  validUntil: '2020-04-09' as CivilDate,

  clauseTexts: {
    U1: {
      id: 'Tidak ada WFH di Dinas Kesehatan, UPT Puskesmas, RSUD dr Loekmono Hadi, Laboratorium Kesehatan, Penyuluh Kesehatan, dan BPBD.',
      en: 'No work from home at the health office, Puskesmas, RSUD dr Loekmono Hadi, health laboratory, health extension and BPBD.',
    },
    U2: {
      id: 'OPD yang menjalankan WFH mengurangi 50 persen ASN di kantor.',
      en: 'Other agencies cut staff at the office by 50 percent.',
    },
    U3: {
      id: 'Kepala satuan kerja menentukan pembagian beban kerja.',
      en: 'The unit head divides the work.',
    },
    U4: {
      id: 'Pegawai WFH melaporkan keberadaannya setiap dua jam melalui shareloc.',
      en: 'Staff at home report their location every two hours.',
    },
    U5: {
      id: 'WFH dievaluasi setiap hari; masing-masing kepala satuan kerja melapor.',
      en: 'Work from home is evaluated daily; each unit head reports.',
    },
    U6: {
      id: 'Yang WFH tidak merekam absensi elektronik; yang di kantor dan piket merekam.',
      en: 'Staff at home make no electronic clock-in; office and piket staff do.',
    },
    U7: {
      id: 'Admin SIHadir OPD mengisi keterangan WFH sesuai Rekapitulasi Jadwal.',
      en: 'The agency’s SIHadir admin enters WFH from the roster recap.',
    },
    U8: {
      id: 'Pelayanan publik jalan terus, secara online bila dapat.',
      en: 'Public service goes on, online where it can.',
    },
  },

  clauses: {
    'exempt-unit': 'U1',
    'office-quota': 'U2',
    'roster-missing': 'U3',
    'roster-conflict': 'U3',
    'location-slot-missing': 'U4',
    'location-unreadable': 'U4',
    'location-outside-region': 'U4',
    'location-anomaly': 'U4',
    'unit-evaluation-missing': 'U5',
    'clock-mode-mismatch': 'U6',
    'service-coverage': 'U8',
  },

  parameters: {
    ...WITHOUT_POLICY,
    maxOfficeShare: 0.5, // U2
    quotaBase: 'on-duty', // U2
    withoutRosterEntry: 'office', // U3
    homePresence: 'location-slots', // U4
    locationEveryMinutes: 120, // U4
    locationToleranceMinutes: 30, // U4
    unitEvaluationDue: '10:00', // U5
    coverageCounts: 'on-duty', // U8
  },

  // U1
  exemptUnits: [
    { name: 'Dinas Kesehatan', words: ['dinas kesehatan', 'dinkes'] },
    { name: 'UPT Puskesmas', words: ['puskesmas'] },
    {
      name: 'RSUD dr Loekmono Hadi',
      words: ['rsud', 'loekmono hadi', 'rumah sakit umum daerah'],
    },
    { name: 'Laboratorium Kesehatan', words: ['laboratorium kesehatan', 'labkes'] },
    { name: 'Penyuluh Kesehatan', words: ['penyuluh kesehatan', 'penyuluhan kesehatan'] },
    { name: 'BPBD', words: ['bpbd', 'penanggulangan bencana daerah'] },
  ],

  reasons: {
    exemptUnits: {
      id: 'U1 menyebut enam jenis unit. Unit yang namanya termasuk ditanyakan; yang menentukan adalah kolom Dikecualikan dari WFH.',
      en: 'U1 names six kinds of unit. A unit of such a name is asked about; what decides is the column Exempt from WFH.',
    },
    maxOfficeShare: {
      id: 'U2 “mengurangi 50 persen”: paling banyak separuh di kantor, dibulatkan ke atas.',
      en: 'U2 “cut by 50 percent”: at most half at the office, rounded up.',
    },
    quotaBase: {
      id: 'U2: semua yang bertugas hari itu; unit yang dikecualikan (U1) di luar hitungan.',
      en: 'U2: all on duty that day; exempt units (U1) are out of the count.',
    },
    withoutRosterEntry: {
      id: 'U3: pembagian oleh kepala satuan kerja; tanpa isian, hari itu dihitung di kantor dan menjadi temuan.',
      en: 'U3: the unit head divides; without an entry the day counts as office and is found.',
    },
    locationEveryMinutes: {
      id: 'U4 “setiap dua jam”: setiap 120 menit dari mulai sampai selesai kerja, istirahat dikecualikan.',
      en: 'U4 “every two hours”: each 120 minutes from start to end of work, the break excepted.',
    },
    locationToleranceMinutes: {
      id: 'U4 tidak menyebut toleransi: 30 menit sebelum dan sesudah.',
      en: 'U4 gives no tolerance: 30 minutes before and after.',
    },
    unitEvaluationDue: {
      id: 'U5 “setiap hari”: per unit, tiap hari kerja, paling lambat 10.00 hari kerja berikutnya.',
      en: 'U5 “daily”: by unit, each working day, due 10:00 the next working day.',
    },
    coverageCounts: {
      id: 'U8 “secara online bila dapat”: petugas di rumah ikut dihitung menjaga pelayanan.',
      en: 'U8 “online where it can”: staff at home keep the service going, too.',
    },
  },
}
