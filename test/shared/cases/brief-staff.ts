/** The columns of *Pegawai* that cases about people's times in a unit fill, in this order. */
export const BRIEF_HEADERS = [
  'NIP/NIK',
  'Nama',
  'Status',
  'Jabatan',
  'Kelas Jabatan',
  'Unit',
  'Internet di Rumah',
  'Bekerja Sejak',
  'Sampai',
]
