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

/** How many characters a personal code had, which former links still fill in. */
export const FORMER_CODE_LENGTH = 8

const TICKET_CHARACTER = `[0-9A-TV-Za-tv-z]${APART}`

/**
 * Letters and digits of a ticket, also those that are taken for another: O for 0, I and L for 1. A personal
 * code passes, so that a former link can still be sent: it proves nothing.
 */
export const TICKET_CHECK: AnswerCheck = {
  matches: `${APART}(?:(?:${TICKET_CHARACTER}){${TICKET_LENGTH}}|(?:${TICKET_CHARACTER}){${FORMER_CODE_LENGTH}})`,
  help: {
    id: 'Tiket terdiri atas 16 huruf dan angka. Bukalah formulir dari halaman Anda, maka tiket sudah terisi; tanpa tiket, kosongkan.',
    en: 'A ticket has 16 letters and digits. Open the form from your own page, where it is filled in; without one, leave this empty.',
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
