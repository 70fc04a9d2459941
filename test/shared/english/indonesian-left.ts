import { addonText } from '../../../shared/text/id/addon.ts'
import type { Localized } from '../../../shared/model/language.ts'
import { RECAPS } from '../../../shared/recaps/recaps.ts'
import { RULES } from '../../../shared/rules/rules.ts'
import { CATALOGUE } from '../../../shared/regulations/catalogue.ts'
import { TEMPLATES } from '../../../shared/regulations/templates.ts'
import { FORMS } from '../../../shared/workbook/forms.ts'
import { SETTINGS } from '../../../shared/workbook/settings.ts'
import { PEOPLE_TABS } from '../../../shared/workbook/tabs.ts'

/** Of which hardly a sentence has none. */
const WORDS =
  'dan yang dari pada untuk dengan oleh atau tidak bukan belum sudah telah akan bila agar ini itu juga hanya ' +
  'setiap semua sendiri karena sebagai menurut sampai sejak sebelum sesudah antara dalam luar ' +
  'hari pekan bulan tahun tanggal pukul menit pegawai atasan kepala instansi kantor rumah kerja bekerja ' +
  'laporan izin jadwal aturan pasal ketentuan kegiatan tinjauan temuan rekap presensi hadir masuk pulang ' +
  'cuti sakit libur perjalanan dinas wilayah lokasi formulir lembar kiriman halaman isi pilih mohon ' +
  'diisi dibaca dihitung dicatat diperiksa dibuat disusun wajib boleh harus paling sedikit banyak ' +
  'asisten bupati kabupaten kota gubernur menteri sekda camat nihil mengetahui jumlah'

/** What the workbook calls things in Indonesian, where that is not what it calls them in English. */
const TITLES = [
  ...Object.values(addonText.menu),
  ...differing([
    ...RECAPS.map(({ title }) => title),
    ...RULES.map(({ title }) => title),
    ...CATALOGUE.map(({ title }) => title),
    ...SETTINGS.map(({ title }) => title),
    ...PEOPLE_TABS.flatMap((tab) => [
      tab.title,
      ...tab.columns.flatMap(({ title, choices = [] }) => [
        title,
        ...choices.map((choice) => choice.title),
      ]),
    ]),
    ...FORMS.flatMap((form) => [
      form.title,
      ...form.questions.flatMap(({ title, choices = [] }) => [
        title,
        ...choices.map((choice) => choice.title),
      ]),
    ]),
  ]),
]

/** Indonesian titles that are English words, too. */
const ENGLISH: ReadonlySet<string> = new Set(['parameter', 'shift'])

const REGULATIONS = TEMPLATES.map(({ issuer, kind, number }) =>
  [issuer, kind, number].filter((part) => part !== '').join(' '),
)

const LEFT = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(?:${[...WORDS.split(' '), ...TITLES]
    .filter((one) => one.length > 2 && !ENGLISH.has(one.toLowerCase()))
    .sort((a, b) => b.length - a.length)
    .map((one) => one.replace(/[.*+?^$()[\]{}|\\/]/g, '\\$&'))
    .join('|')})(?![\\p{L}\\p{N}_-])`,
  'giu',
)

/** What is left of Indonesian in these texts, each with its text; regulations are called what they are. */
export function indonesianIn(texts: readonly string[]): string[] {
  return texts
    .map(withoutRegulations)
    .flatMap((text) =>
      [...new Set(text.match(LEFT))].map((found) => `${found}: ${text.slice(0, 160)}`),
    )
}

function withoutRegulations(text: string): string {
  return REGULATIONS.reduce((rest, name) => rest.replaceAll(name, ''), text)
}

function differing(titles: readonly Localized[]): string[] {
  return titles.filter(({ id, en }) => id.toLowerCase() !== en.toLowerCase()).map(({ id }) => id)
}
