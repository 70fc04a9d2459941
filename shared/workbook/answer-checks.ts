import type { AnswerCheck, QuestionDeclaration } from './form-declaration.ts'

/** What people write is read whole up to here; a cell of a sheet holds 50,000. */
const LONGEST_ANSWER = { text: 1000, paragraph: 10_000 } as const

/** What stands between digits or letters: spaces, dots, hyphens, what messengers leave unseen. */
const APART = '[^0-9A-Za-z]*'

/** 18 digits or 16, however they are set apart. */
export const IDENTIFIER_CHECK: AnswerCheck = {
  matches: `${APART}(?:(?:[0-9]${APART}){18}|(?:[0-9]${APART}){16})`,
  help: {
    id: 'NIP terdiri atas 18 angka, NIK 16 angka. Periksa kembali jumlah angkanya.',
    en: 'An NIP has 18 digits, a NIK 16. Check how many there are.',
  },
}

/** 80 bits in Crockford's base32. */
export const TICKET_LENGTH = 16

export const PERSONAL_CODE_CHECK: AnswerCheck = {
  matches: `${APART}(?:[0-9A-Za-z]${APART}){8}`,
  help: {
    id: 'Kode pribadi terdiri atas 8 huruf dan angka. Bukalah tautan pribadi Anda; kode itu sudah terisi di sana.',
    en: 'A personal code has 8 letters and digits. Open your personal link, where it is filled in.',
  },
}

/**
 * What every location that can be read holds: a number with its fraction or degree, two numbers one
 * after the other, or a plus code; digits of full width as well. The short link of a map program alone has none.
 */
export const LOCATION_CHECK: AnswerCheck = {
  contains: String.raw`[0-9]\s{0,3}[.,:°º˚'’′d]|[0-9]\s+[-+0-9NSEWUTBLnsewutbl]|[0-9A-Za-z]\+|[０-９]\s{0,3}[．，：.,:]`,
  help: {
    id: 'Lokasi tidak terbaca: tautan pendek tidak memuat tempatnya. Tempelkan koordinat, plus code, atau tautan peta yang lengkap.',
    en: 'The location cannot be read: a short link does not hold the place. Paste coordinates, a plus code or the full link of the map.',
  },
}

/** A line that must say something: a letter or digit in it, and no more than is read. */
const WORDS_CHECK: AnswerCheck = {
  matches: String.raw`[0-9A-Za-z][\s\S]{0,999}|[^0-9A-Za-z]{1,100}[0-9A-Za-z][\s\S]{0,899}`,
  help: {
    id: 'Tulislah dengan kata atau angka, paling banyak 1.000 karakter. Tanda - atau . saja tidak cukup.',
    en: 'Write words or numbers, 1,000 characters at most. A mark such as - or . alone is not enough.',
  },
}

/** What Google is to check of an answer; undefined where it can check nothing. */
export function findAnswerCheck({
  kind,
  check,
  required,
}: QuestionDeclaration): AnswerCheck | undefined {
  if (check) return check
  if (kind === 'text' && required) return WORDS_CHECK
  if (kind !== 'text' && kind !== 'paragraph') return undefined
  const longest = LONGEST_ANSWER[kind]
  const inWords = longest.toLocaleString('id-ID')
  return {
    longest,
    help: {
      id: `Jawaban terlalu panjang; paling banyak ${inWords} karakter.`,
      en: `The answer is too long; ${inWords} characters at most.`,
    },
  }
}
