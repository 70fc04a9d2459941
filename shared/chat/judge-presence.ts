/** What a message says of its sender's own presence, there and then. */
export type PresenceJudgement =
  | 'present'
  /** Nothing of presence. */
  | 'nothing'
  /** A question, a plan, a no, or what somebody is to do: it has the words and says something else. */
  | 'looks-like'
  /** It may be one; only a person can say. */
  | 'doubtful'

const PRESENCE =
  /^(?:hadir|hdr|masuk|pulang|presen[st]i|absen|absensi|wfh|wfo|check-?in|check-?out|present)$/

/** Words that change nothing of "hadir". */
const BESIDE = new Set(
  [
    'saya sy aku lapor melapor melaporkan laporan nama nip unit bagian piket',
    'pak bapak bpk bu ibu bang kak mas mbak yth pimpinan kepala admin kadis kabid kasi kasubbag kasubag sekdis',
    'status kondisi keterangan',
    'assalamualaikum assalamu alaikum assalamualaykum wr wb waalaikumsalam salam alhamdulillah bismillah',
    'hari ini pagi terima kasih terimakasih makasih trims tks thanks mohon ijin izin',
    'di dari ke rumah kantor kerja bekerja tempat lokasi jam pukul pkl wib wita wit tgl tanggal',
    'senin selasa rabu kamis jumat sabtu minggu telah sudah sdh udah ya yaa dan sehat',
    'for good morning i am im at home office from today here',
  ].flatMap((line) => line.split(' ')),
)

/** Beside a sentence that says it, more is polite. */
const POLITE = new Set(
  'selamat siang sore malam semua semuanya rekan rekan2 semangat tetap mohon maaf'.split(' '),
)
/** As many words beside it are read by a person where they are neither: a name, "lagi di jalan". */
const FEW_WORDS = 3

/** Somebody else's presence, or another day's. */
const ELSEWHERE =
  /\b(?:besok|bsk|esok|lusa|nanti|nnti|ntar|kemarin|kmrn|kemaren|minggu depan|akan|mau|rencana\w{0,3}|titip|titipan|wakil\w{0,4}|mewakili|atas nama|kata|bukan|ralat|salah|dihadiri|kehadiran|menghadiri|undangan|tomorrow|yesterday)\b/
/** Who says so beside it may be on the way, or at home and ill. */
const HINDERED =
  /\b(?:telat|terlambat|otw|menyusul|macet|mogok|sakit|berobat|opname|cuti|i[zj]in tidak|late|sick)\b/
const OTHERS = /\b(?:daftar|semua|seluruh|para)\b/
/** Work, and no presence. */
const NO_PRESENCE = /\b(?:surat|pesan|email|data|berkas|uang|dana|barang) (?:yang )?masuk\b/g
/** "Absen" is a roll call, and in letters an absence. */
const ABSENT = /\b(?:saya|sy|aku|hari ini|tidak|sakit)\b/
/** A roll call: alone it may head the list that others are to fill in. */
const ROLL_CALL = /\b(?:presen[st]i|absensi|absen(?! (?:masuk|pulang)))\b/
const TO_MANY = /\b(?:bapak|pak) (?:dan )?(?:ibu|bu)\b/g
/** By which it is the sender's own. */
const OWN =
  /\b(?:saya|sy|aku|lapor|melapor|melaporkan|i[zj]in|pak|bapak|bu|bpk|telah|sudah|sdh|udah|hadir|hdr|\d{1,2}h\d{2}|(?:jam|pukul) \d)\b/
/** Asked of others; "mohon izin" is polite. */
const BEGS =
  /\bmohon (?!(?:\w{1,20} ){0,2}i[zj]in)(?:\w{1,20} ){0,2}(?:hadir|masuk|pulang|absen|absensi|presensi)\b/
/** A report that came in, and no person. */
const REPORT_CAME = /\blaporan (?:\w{1,20} ){0,3}masuk\b/
/** Somebody's words, and nothing beside them. */
const IN_QUOTES = /^["“”«].*["“”»]$/s
const LISTED = /^\d{1,2}[.)]/gm
/** So many people, or so many hours: no time of day. */
const NUMBER = /(?<!\b(?:jam|pukul|pkl|tgl|tanggal) )\b\d{1,2}\b/
/** One of two to choose between: "Hadir / Izin". */
const OR_LEAVE = /\bi[zj]in$/
/** Crossed out. */
const TAKEN_BACK = /~[^~\n]{1,80}~/
/** No, right before the word, or on the way to it. */
const NO =
  /\b(?:tidak|tdk|tak|gak|ga|nggak|ngga|enggak|belum|blm|jangan|not)(?: (?:bisa|dapat|akan|ikut|perlu|usah|yet|be|sempat)){0,2} (?:hadir|masuk|pulang|absen|presensi|present)\b/
/** What others are to do. */
const ASKS =
  /\b(?:harap|diharap|diharapkan|dimohon|wajib|silakan|silahkan|tolong|segera|jangan lupa|agar|supaya|yang) (?:\w{1,20} ){0,3}(?:hadir|masuk|pulang|absen|presensi)\b/
const QUESTION_WORDS =
  /^(?:siapa|apakah|apa|kapan|kenapa|mengapa|berapa|bagaimana|gimana|who|is|are)\b/
/** Longer messages are read by people. */
const LONGEST = 600

/**
 * Whether somebody says that they are present, begin or end their work. Certain is a sentence of nothing but that:
 * presence, greetings, the sender's own name, hours. Anything else that has such a word is doubtful, or clearly
 * something else. `names` are the words of the sender's own name and number.
 *
 * @example judgePresence('Assalamualaikum pak, izin hadir', []) // 'present'
 * @example judgePresence('besok saya hadir ya', []) // 'looks-like'
 */
export function judgePresence(text: string, names: readonly string[]): PresenceJudgement {
  const clauses = clausesOf(text)
  const bearing = clauses.filter(({ words }) => words.some((word) => PRESENCE.test(word)))
  const mentions = /hadir|\bpresensi|\babsen/.test(text.toLowerCase())
  if (bearing.length === 0) return mentions ? 'looks-like' : 'nothing'
  if (text.length > LONGEST || IN_QUOTES.test(text.trim()) || TAKEN_BACK.test(text))
    return 'doubtful'
  // A list that goes round names others, too.
  if ((text.match(LISTED) ?? []).length > 1) return 'doubtful'
  const own = new Set(names.map((name) => name.toLowerCase()))
  const said = bearing.map((clause) => judgeClause(clause, own))
  if (said.every((one) => one === 'looks-like')) return 'looks-like'
  if (said.some((one) => one !== 'present')) return 'doubtful'
  const isHeading = bearing.every(({ plain }) => ROLL_CALL.test(plain))
  if (isHeading && !clauses.some((clause) => isOwn(clause, own))) return 'doubtful'
  const others = clauses.filter((clause) => !bearing.includes(clause))
  const isChanged = others.some(
    ({ plain, words, asks }) =>
      asks ||
      ELSEWHERE.test(plain) ||
      HINDERED.test(plain) ||
      (words.length <= FEW_WORDS && !words.every((word) => isPlain(word, own) || POLITE.has(word))),
  )
  return isChanged ? 'doubtful' : 'present'
}

interface Clause {
  readonly plain: string
  readonly words: readonly string[]
  readonly asks: boolean
}

function clausesOf(text: string): Clause[] {
  const parts = text
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/(\p{L})\1{2,}|(\p{L})\2(?!\p{L})/gu, '$1$2')
    .replace(NO_PRESENCE, '')
    .replace(/\bcheck (in|out)\b/g, 'check-$1')
    // "07.30" and "5/7" are one word each.
    .replace(/(\d)[.:](\d)/g, '$1h$2')
    .replace(/\b(\d{1,2})[/-](\d{1,2})\b(?![/-])/g, '$1d$2')
    .split(/(?<=[?])|[\n.,;!()]/)
  return parts.flatMap((part) => {
    const words = part.match(/[\p{L}\d]+(?:-[\p{L}\d]+)?/gu) ?? []
    if (words.length === 0) return []
    return [{ plain: words.join(' '), words, asks: part.includes('?') }]
  })
}

function judgeClause({ plain, words, asks }: Clause, own: ReadonlySet<string>): PresenceJudgement {
  if (asks || QUESTION_WORDS.test(plain)) return 'looks-like'
  const isAnother = [NO, ASKS, OTHERS, ELSEWHERE].some((pattern) => pattern.test(plain))
  if (isAnother) return 'looks-like'
  // "Izin pulang" asks for something, "izin hadir" is polite.
  if (/\bi[zj]in (?:masuk|pulang|wfh|wfo|absen(?! (?:masuk|pulang)))\b/.test(plain))
    return 'doubtful'
  if ([BEGS, REPORT_CAME, NUMBER, OR_LEAVE].some((pattern) => pattern.test(plain)))
    return 'doubtful'
  const signs = words.filter((word) => PRESENCE.test(word))
  if (signs.includes('wfh') && signs.includes('wfo')) return 'doubtful'
  if (signs.every((word) => word.startsWith('absen')) && ABSENT.test(plain)) return 'doubtful'
  return words.every((word) => isPlain(word, own)) ? 'present' : 'doubtful'
}

function isPlain(word: string, own: ReadonlySet<string>): boolean {
  return PRESENCE.test(word) || BESIDE.has(word) || own.has(word) || isHour(word)
}

function isOwn({ plain, words }: Clause, own: ReadonlySet<string>): boolean {
  return OWN.test(plain.replace(TO_MANY, '')) || words.some((word) => own.has(word))
}

function isHour(word: string): boolean {
  return /^\d{1,2}(?:(?:h\d{2}){0,2}|d\d{1,2})$/.test(word) || /^\d{16,18}$/.test(word)
}
