import type { Localized } from '../../model/language.ts'
import { quoted } from '../reading.ts'

export function unknownTime(token: string): Localized {
  return {
    id: `${quoted(token)} tidak dikenal; contoh: setiap Kamis; 25–27 Maret 2026; selama Ramadan; setiap hari kerja kecuali Jumat`,
    en: `${quoted(token)} is not known; examples: every Thursday; 25–27 March 2026; during Ramadan; every working day except Friday`,
  }
}

export function notADate(text: string): Localized {
  return {
    id: `${quoted(text)} memuat tanggal yang tidak ada, tanpa tahun, atau tidak berurutan; contoh: 16–17 dan 25–27 Maret 2026`,
    en: `${quoted(text)} has a date that does not exist, without a year, or out of order; example: 16–17 and 25–27 March 2026`,
  }
}

export function noSuchDay(text: string): Localized {
  return {
    id: `tidak ada hari yang cocok dengan ${quoted(text)}: hari dan tanggalnya tidak bertemu; contoh: Selasa, 17 Maret 2026`,
    en: `no day is as ${quoted(text)} says: weekday and date do not meet; example: Tuesday, 17 March 2026`,
  }
}

export function weekOrSunday(): Localized {
  return {
    id: '“setiap minggu” dapat berarti hari Minggu atau setiap pekan; contoh: hari Minggu; setiap pekan',
    en: '“setiap minggu” may mean Sunday or every week; examples: every Sunday; every week',
  }
}

export function weekOfMonth(): Localized {
  return {
    id: 'minggu keberapa dalam bulan tidak dapat ditulis; tulis tanggalnya, contoh: 6 dan 20 Maret 2026',
    en: 'which week of the month cannot be said; write the dates, as 6 and 20 March 2026',
  }
}

export function everySoManyWeeks(): Localized {
  return {
    id: 'sekali dalam beberapa pekan tidak dapat ditulis; tulis tanggalnya, atau “selama pekan” di Parameter bila yang diatur jumlah hari',
    en: 'once in several weeks cannot be said; write the dates, or “in weeks” among the parameters where days are counted',
  }
}

export function yearOfRamadan(token: string): Localized {
  return {
    id: `tahun ${quoted(token)} di situ tidak terbaca; contoh: selama Ramadan 1447 H; selama Ramadan, yang mengikuti masa berlaku aturan; di luar Ramadan`,
    en: `the year ${quoted(token)} cannot be read there; examples: during Ramadan 1447 AH; during Ramadan, as long as the regulation holds; outside Ramadan`,
  }
}

export function noneExcepted(): Localized {
  return { id: 'sesudah “kecuali” belum disebut kapan', en: 'no time is named after “except”' }
}

export function tooLong(characters: number, longest: number): Localized {
  return {
    id: `terlalu panjang (${characters} huruf); paling banyak ${longest}`,
    en: `too long (${characters} characters); at most ${longest}`,
  }
}
