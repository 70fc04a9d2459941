import type { Localized } from '../../model/language.ts'
import { WEEK_OF_MONTH } from '../when/parse-when.ts'
import { leftWords } from './left-words.ts'
import { hasShare, LEAST, MOST } from './said-words.ts'

interface Reason {
  /** What must be said, all of it. */
  readonly says: readonly RegExp[]
  readonly why: Localized
}

/** What circulars say and no provision can, and what a person may do about it. */
const REASONS: readonly Reason[] = [
  {
    says: [WEEK_OF_MONTH],
    why: {
      id: 'Minggu keberapa dalam bulan tidak dapat ditulis di Kapan: tulis tanggalnya, misalnya 6 dan 20 Maret 2026, atau catat saja.',
      en: 'Which week of the month cannot be said in When: write the dates, as 6 and 20 March 2026, or keep it as a note.',
    },
  },
  {
    says: [
      /lapor|report|evaluasi|evaluat/,
      /(?:setiap|tiap|per) (?:dua|tiga|\d)[^a-z]*(?:minggu|pekan|bulan|hari)|(?:dua|tiga|\d) (?:minggu|pekan|bulan|hari) sekali|every (?:two|three|\d) (?:weeks|months|days)/,
    ],
    why: {
      id: 'Laporan unit diperiksa setiap hari, pekan, bulan, atau di akhir masa berlaku: jarak lain dicatat saja.',
      en: 'Reports of units are checked every day, week, month or at the end of the regulation: keep others as a note.',
    },
  },
  {
    says: [
      /presensi|absen|attendance/,
      /(?<!\d)(?:[3-9]|tiga|empat|lima|enam|three|four)[^a-z]*(?:kali|times)/,
    ],
    why: {
      id: 'Presensi diperiksa sekali, masuk dan pulang, atau lokasi tiap sekian menit: jam-jam tertentu dicatat saja.',
      en: 'Presence is checked once, in and out, or by location every so many minutes: keep given hours as a note.',
    },
  },
  {
    says: [
      /(?:mengubah|diubah|menghapus|dihapus|mencabut|dicabut|menyisipkan|disisipkan|diperpanjang|memperpanjang|amended|deleted|repealed|revoked|extended|replaced)(?!\p{L})/u,
      /(?<!\p{L})(?:angka|huruf|ayat|pasal|diktum|section|paragraph|article) (?:\d|\(|[a-z](?!\p{L})|ke\p{L})|(?:edaran|instruksi|peraturan|keputusan|nomor|circular|policy|memo)(?: \p{L}+){0,4} (?:nomor|no\.?|\d)/u,
    ],
    why: {
      id: 'Mengubah, mencabut, atau memperpanjang aturan lain: buka aturan itu, lalu ubah pasalnya di Pasal, atau pilih Perpanjang atau Ganti; bunyi yang baru ditambah sebagai pasal.',
      en: 'It changes, ends or prolongs another regulation: open that one and change its clause in Clauses, or choose Prolong or Replace; add the new wording as a clause.',
    },
  },
  {
    says: [
      /ketentuan|sebagaimana|dimaksud|dikecualikan|berlaku|ditunda|dimulai|pelaksanaan|pursuant to|referred to|appl(?:y|ies)|effect|lapse|arrangement/,
      /(?:angka|huruf|ayat|pasal|diktum|section|paragraph|article) (?:\d|\(|[a-z](?![a-z])|ke[a-z])/,
    ],
    why: {
      id: 'Merujuk bagian lain dari surat ini: bacalah bersama bagian itu, lalu pilih.',
      en: 'It speaks of another part of the circular: read both together, and choose.',
    },
  },
]
const NO_BOUND: Localized = {
  id: 'Tidak disebut paling banyak atau paling sedikit: pilih yang dimaksud surat.',
  en: 'It says neither at most nor at least: choose what the circular means.',
}
const BOUND = new RegExp(`(?:${MOST}|${LEAST})`, 'u')
const RANGE = /% ?(?:[-–—]|s\.?d\.?|sampai(?: dengan)?|hingga|to) ?\d/
const AT_WORK = /kantor|rumah|wfh|wfo|office|home/

const LOOKED_AT = 600

/** Why nothing can be offered of a clause that speaks of work; undefined where no reason is known. */
export function whyNone(text: string): Localized | undefined {
  const words = leftWords(text.slice(0, LOOKED_AT))
  const found = REASONS.find(({ says }) => says.every((pattern) => pattern.test(words.text)))
  if (found) return found.why
  const isBare =
    !/(?<!\d)100 ?(?:%|persen|percent)/.test(words.text) &&
    hasShare(words) &&
    AT_WORK.test(words.text) &&
    !BOUND.test(words.text) &&
    !RANGE.test(words.text)
  return isBare ? NO_BOUND : undefined
}
