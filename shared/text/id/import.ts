import type { ImportText } from '../en/import.ts'

/** Kalimat tanda terima impor. */
export const importId: ImportText = {
  counts: ({ rows, people }, period) =>
    [`${importId.number(rows)} baris`, `${importId.number(people)} orang`, period]
      .filter(Boolean)
      .join(', '),
  outcome: ({ read, refused, waiting }) =>
    [
      `${importId.number(read)} dibaca`,
      `${importId.number(refused)} ditolak`,
      ...(waiting > 0 ? [`${importId.number(waiting)} menunggu keputusan`] : []),
    ].join(', '),
  used: (titles) => `dipakai ${titles}`,
  dayColumns: (count) => `${count} kolom dibaca sebagai hari`,
  timetable: (titles) => `${titles} dibaca sebagai jadwal`,
  monthFirst: (isProven) =>
    isProven
      ? 'bulan ditulis sebelum hari, terbukti dari seluruh kolom'
      : 'bulan mungkin ditulis sebelum hari',
  yearFirst: () => 'tahun ditulis lebih dulu, terbukti dari seluruh kolom',
  dayFirst: () => 'hari ditulis sebelum bulan',
  orderAssumed: () => 'urutan hari dan bulan tidak terbukti, dibaca hari lebih dulu',
  serialsSwapped: () => 'tanggal yang dibalik oleh lembar kerja sudah dikembalikan',
  twelveHours: () => 'jam dengan AM/PM',
  zeroes: (count) => `${importId.number(count)} jam 00:00 dibaca sebagai tidak ada`,
  separator: (name) => `kolom dipisah ${name}`,
  pins: (people) => `${importId.number(people)} orang dikenali dari PIN`,
  unknown: (count, named) => `${importId.number(count)} nomor tidak dikenal: ${named}`,
  doubt: (doubt) => {
    switch (doubt) {
      case 'date-order-contradiction':
        return 'urutan hari dan bulan saling bertentangan'
      case 'date-order-doubtful':
        return 'hari dan bulan mungkin tertukar'
      case 'one-time-for-all':
        return 'satu kolom berisi jam yang sama untuk semua orang'
      case 'absent-but-read':
        return 'mesin mencatat tidak hadir, padahal ada jam masuk dan pulang'
      case 'twelve-hours':
        return 'semua pulang sebelum masuk; mungkin jam 12-jaman tanpa AM/PM'
      case 'wrong-year':
        return 'semua tanggalnya jauh sebelum instansi mulai dihitung atau sesudah hari ditempelkan; mungkin jam mesin pernah kembali ke setelan awal'
      case 'no-header':
        return 'tidak ada baris judul yang menyebut kolom NIP atau PIN dan kolom waktu'
      case 'month-unknown':
        return 'hari berderet sebagai kolom, tetapi bulannya tidak disebut atau bertentangan; sertakan baris judul seperti "Periode 01/07/2021 - 31/07/2021"'
    }
  },
  tab: 'tab',
  number: (value) => value.toLocaleString('id-ID'),
}
