import type { TravelRecapText } from './words-en.ts'

/** Tulisan pada *Rekap Perjalanan*. */
export const recapTravelId: TravelRecapText = {
  title: 'REKAPITULASI PERJALANAN PEGAWAI',
  submittedTo: (chain) => `Disampaikan berjenjang kepada: ${chain.join(' → ')}`,
  grade: 'Gol',
  post: 'Jabatan',
  kind: 'Jenis',
  destination: 'Tujuan',
  from: 'Mulai',
  until: 'Selesai',
  days: 'Hari',
  purpose: 'Maksud',
  permit: 'Izin No/Tgl',
  approver: 'Pemberi Izin',
  decision: 'Keputusan',
  kinds: {
    official: 'Dinas',
    family: 'Keluarga',
    private: 'Pribadi',
    unstated: 'Jenis tidak disebut',
  },
  groups: {
    structural: 'PEJABAT STRUKTURAL',
    staff: 'JFU/JFT',
    'non-asn': 'NON-ASN',
  },
  decisions: {
    approved: 'Disetujui',
    returned: 'Dikembalikan',
    undecided: 'Belum diputuskan',
    unasked: 'Tanpa izin',
    located: 'Tanpa izin, dari lokasi',
  },
  subtotal: (kind, journeys) => `${kind}: ${journeys === 0 ? 'NIHIL' : `${journeys} perjalanan`}`,
  total: (journeys) => `Jumlah: ${journeys} perjalanan`,
  unsure: 'DIAJUKAN, BELUM DISETUJUI, TIDAK TERBANTAH (TIDAK DIJUMLAHKAN; PERLU DITANYAKAN)',
  meaning: [
    'Hari: dari mulai sampai selesai, juga di luar bulan ini. Permohonan yang ditolak, atau terbantah oleh presensi, tidak dicantumkan.',
    'Pemberi izin: atasan langsung, atau kepala unit. Tanpa izin: dinas luar yang hanya ada di jadwal, atau lokasi di luar wilayah pada hari WFH.',
  ],
}
