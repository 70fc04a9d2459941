import type { ContactsText } from './words-en.ts'

/** Tulisan pada *Kontak* perorangan. */
export const recapContactsId: ContactsText = {
  title: 'DAFTAR KONTAK DI KANTOR',
  person: ({ name, id, unit }) =>
    `Pegawai: ${[name, `NIP. ${id}`, unit].filter(Boolean).join(', ')}`,
  period: (from, until) => `Dari ${from} sampai ${until}`,
  reason: 'Kontak',
  from: 'Dari',
  until: 'Sampai',
  minutes: 'Bersama (menit)',
  reasons: {
    'same-hours': 'jam yang sama',
    'same-unit': 'unit yang sama',
    'same-shift': 'sif yang sama',
  },
  day: (day, hours, people) =>
    `${day}, di kantor${hours && ` ${hours}`}: ${people === 0 ? 'NIHIL' : `${people} orang`}`,
  summary: (days, people) => `${days} hari di kantor, bertemu ${people} orang`,
  meaning: [
    'Semua yang pada hari yang sama berada di kantor dalam unit yang sama, sif yang sama, atau jam yang sama, menurut mesin absensi dan presensi.',
    'Dari dan sampai: jam ketika keduanya berada di kantor. Kosong bila salah satunya terlihat sekali saja, atau hadir menurut koreksi presensi yang disetujui.',
  ],
}
