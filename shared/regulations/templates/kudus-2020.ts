import type { CivilDate } from '../../model/civil-date.ts'
import type { Template } from '../template.ts'

/** Kudus, SE Bupati 800/1566/28.00/2020, 24 March 2020, until 9 April 2020. */
export const kudus2020: Template = {
  name: 'kudus-2020',
  issuer: 'Kudus',
  kind: 'SE',
  number: '800/1566/28.00/2020',
  title: {
    id: 'Petunjuk Teknis Sistem Kerja ASN dalam Upaya Pencegahan COVID-19, Kabupaten Kudus',
    en: 'Technical guidance on working of civil servants against COVID-19, Kudus Regency',
  },
  issuedOn: '2020-03-24' as CivilDate,
  validFrom: '2020-03-24' as CivilDate,
  validUntil: '2020-04-09' as CivilDate,
  clauses: [
    {
      number: 'U1',
      text: {
        id: 'Tidak ada WFH di Dinas Kesehatan, UPT Puskesmas, RSUD dr Loekmono Hadi, Laboratorium Kesehatan, Penyuluh Kesehatan, dan BPBD.',
        en: 'No work from home at the health office, Puskesmas, RSUD dr Loekmono Hadi, health laboratory, health extension and BPBD.',
      },
      asks: [
        {
          provision: 'place-of-work',
          who: { of: [{ kind: 'exempt-units' }], except: [] },
          parameters: {
            must: 'tidak boleh',
            place: 'rumah',
            units:
              'Dinas Kesehatan (dinkes); UPT Puskesmas (puskesmas); RSUD dr Loekmono Hadi (rsud, loekmono hadi, rumah sakit umum daerah); Laboratorium Kesehatan (labkes); Penyuluh Kesehatan (penyuluhan kesehatan); BPBD (penanggulangan bencana daerah)',
          },
          reason: {
            id: 'U1 menyebut enam jenis unit. Unit yang namanya termasuk ditanyakan; yang menentukan adalah kolom Dikecualikan dari WFH.',
            en: 'U1 names six kinds of unit. A unit of such a name is asked about; what decides is the column Exempt from WFH.',
          },
        },
      ],
    },
    {
      number: 'U2',
      text: {
        id: 'OPD yang menjalankan WFH mengurangi 50 persen ASN di kantor.',
        en: 'Other agencies cut staff at the office by 50 percent.',
      },
      asks: [
        {
          provision: 'office-share',
          parameters: { atMost: '50 %', base: 'semua yang bertugas' },
          reason: {
            id: 'U2 “mengurangi 50 persen”: paling banyak separuh di kantor, dibulatkan ke atas. U2: semua yang bertugas hari itu; unit yang dikecualikan (U1) di luar hitungan.',
            en: 'U2 “cut by 50 percent”: at most half at the office, rounded up. U2: all on duty that day; exempt units (U1) are out of the count.',
          },
        },
      ],
    },
    {
      number: 'U3',
      text: {
        id: 'Kepala satuan kerja menentukan pembagian beban kerja.',
        en: 'The unit head divides the work.',
      },
      asks: [
        {
          provision: 'roster',
          parameters: { without: 'di kantor' },
          reason: {
            id: 'U3: pembagian oleh kepala satuan kerja; tanpa isian, hari itu dihitung di kantor dan menjadi temuan.',
            en: 'U3: the unit head divides; without an entry the day counts as office and is found.',
          },
        },
      ],
    },
    {
      number: 'U4',
      text: {
        id: 'Pegawai WFH melaporkan keberadaannya setiap dua jam melalui shareloc.',
        en: 'Staff at home report their location every two hours.',
      },
      asks: [
        {
          provision: 'presence',
          parameters: { how: 'lokasi berkala', every: '120', tolerance: '30' },
          reason: {
            id: 'U4 “setiap dua jam”: setiap 120 menit dari mulai sampai selesai kerja, istirahat dikecualikan. U4 tidak menyebut toleransi: 30 menit sebelum dan sesudah.',
            en: 'U4 “every two hours”: each 120 minutes from start to end of work, the break excepted. U4 gives no tolerance: 30 minutes before and after.',
          },
        },
        { provision: 'within-region' },
      ],
    },
    {
      number: 'U5',
      text: {
        id: 'WFH dievaluasi setiap hari; masing-masing kepala satuan kerja melapor.',
        en: 'Work from home is evaluated daily; each unit head reports.',
      },
      asks: [
        {
          provision: 'unit-report',
          parameters: { every: 'hari', due: '10.00' },
          reason: {
            id: 'U5 “setiap hari”: per unit, tiap hari kerja, paling lambat 10.00 hari kerja berikutnya. Kepada siapa kepala satuan kerja melapor tidak disebut; isi kolom Kepada bila ditetapkan.',
            en: 'U5 “daily”: by unit, each working day, due 10:00 the next working day. To whom heads report is not said; fill in Reported To where it is laid down.',
          },
        },
      ],
    },
    {
      number: 'U6',
      text: {
        id: 'Yang WFH tidak merekam absensi elektronik; yang di kantor dan piket merekam.',
        en: 'Staff at home make no electronic clock-in; office and piket staff do.',
      },
      asks: [{ provision: 'clock-machine' }],
    },
    {
      number: 'U7',
      text: {
        id: 'Admin SIHadir OPD mengisi keterangan WFH sesuai Rekapitulasi Jadwal.',
        en: 'The agency’s SIHadir admin enters WFH from the roster recap.',
      },
    },
    {
      number: 'U8',
      text: {
        id: 'Pelayanan publik jalan terus, secara online bila dapat.',
        en: 'Public service goes on, online where it can.',
      },
      asks: [
        {
          provision: 'service-minimum',
          parameters: { counted: 'yang di kantor dan di rumah' },
          reason: {
            id: 'U8 “secara online bila dapat”: petugas di rumah ikut dihitung menjaga pelayanan.',
            en: 'U8 “online where it can”: staff at home keep the service going, too.',
          },
        },
      ],
    },
  ],
}
