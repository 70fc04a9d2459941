import { someNamed } from './some-named.ts'

const DAYS = "senin|selasa|rabu|kamis|jum['’]?at|sabtu|(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
const MONTHS =
  'januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember|january|february|march|(?:in |during |\\d )may|may \\d+|june|july|august|october|december'
const SEASONS =
  'rama(?:dan|dhan)|lebaran|idul ?(?:fitri|adha)|natal|nyepi|mudik|libur(?:an)?|cuti bersama|holidays?'
const CASES =
  'apabila|jika|bila|bilamana|manakala|dalam hal|dalam keadaan|dalam kondisi|if|when|where|in case|in the event|unless'
const STATES =
  'selama|sepanjang|(?:pada )?masa|zona|level|fase|tahap|siaga|darurat|keadaan|kondisi|pekan|minggu (?:ke|pertama|kedua|ganjil|genap)|during|while|emergency|phase|stage|tier|zone'
const anyWord = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu')

/** Days, months and seasons by their names. */
export const SAYS_DAYS: RegExp = anyWord(`${DAYS}|${MONTHS}|${SEASONS}`)
/** When, where or in which case something holds. */
export const SAYS_WHEN: RegExp = anyWord(`${DAYS}|${MONTHS}|${SEASONS}|${CASES}|${STATES}`)

/** Before those whom, or in which case, a sentence is of; what stands before is why it is written. */
const REASON =
  /^(?:(?:maka|untuk itu|oleh karena itu) ?)?(?:sehubungan|berkenaan|berkaitan|berdasarkan|menindaklanjuti|memperhatikan|mempedomani|menunjuk|sesuai|merujuk|mengingat|mencermati|dalam rangka|guna|karena|dengan (?:adanya|terbitnya|ditetapkannya)|untuk (?!(?:pegawai|asn|seluruh|semua|para|setiap|unit))|demi|sebagai (?:tindak lanjut|upaya)|following|pursuant|further to|with reference|in view of|in order to|due to|as part of)(?!\p{L})/iu
/** Where a reason ends that no comma parts from what it is of. */
const BEHIND_REASON =
  /(?<!\p{L})(?:(?:bagi|khusus|kepada|seluruh|semua|para|setiap) |apabila |jika |all )(?!.*(?<!\p{L})(?:bagi|khusus|kepada|para) ).*$/iu
const DATES = new RegExp(
  `(?<!\\p{L})(?:(?:pada|selama|mulai|sejak|terhitung|dari|during|from|on|between) )?(?:tanggal )?\\d{1,2}(?: (?:${MONTHS}))?(?: \\d{4})? ?(?:s\\.?d\\.?|s/d|sampai(?: dengan)?|hingga|dan|to|until|and|[-–—]) ?(?:tanggal )?\\d{1,2} (?:${MONTHS})(?: \\d{4})?`,
  'iu',
)
/** What says whom or when, behind a reason. */
const BEGINS =
  /^(?:dan )?(?:pada|selama|mulai|sejak|terhitung|bagi|khusus|apabila|jika|bila|dalam hal|dalam keadaan|seluruh|semua|para|setiap|during|from|on|all|if|when|where|in case)(?!\p{L})/iu
/** What was, or what stands elsewhere. */
const OF_OTHERS =
  /(?<!\p{L})(?:telah|sudah|rapat|hasil|nomor|tentang|sebelumnya|had|has been|were|was|number)(?!\p{L})/iu
/** Those who are written to, and nobody apart. */
const POLITE =
  /(?:bapak|ibu|sdr|saudara)(?: ?\/ ?(?:bapak|ibu|saudara|sdr\.?|i))+|(?:bagi|for) (?:kita|your|our|information)(?: \p{L}+)?/giu
/** Whoever sees to it in a whole agency. */
const HEADS =
  /(?:kepala|pimpinan) (?:organisasi )?(?:perangkat daerah|opd|skpd|pd|dinas|badan|instansi|satuan kerja|unit)|instansi pemerintah/iu
const HEADS_BESIDE =
  /(?:para )?(?:camat|lurah|pejabat pembina kepegawaian|(?:direktur|kepala|pimpinan) (?:uobk )?(?:rsud|rumah sakit|puskesmas|sekolah|uptd?|bumd))(?: se[- ]?(?:kabupaten|kota)(?: \p{Lu}\p{L}+)*)?/giu
const ADDS_NOTHING =
  'maka|untuk|itu|dengan|bersama|ini|kami|saya|dapat|minta|diminta|mohon|dimohon|diharapkan|diimbau|dihimbau|kepada|disampaikan|sampaikan|diatur|ditetapkan|dilaksanakan|diberlakukan|dilakukan|diinstruksikan|diperintahkan|agar|supaya|hal-hal|hal|beberapa|pengaturan|ketentuan|penyesuaian|adalah|sebagai|berikut|please|as|follows|the|following|shall|apply|applies|arrangements?|are|is'
const AT_ENDS = new RegExp(
  `^(?:(?:${ADDS_NOTHING})(?: |$))+|(?:(?:^| )(?:${ADDS_NOTHING}))+$`,
  'giu',
)

/**
 * What a sentence that introduces clauses says of whom, when or in which case they hold; undefined where it says no more
 * than that they follow, and why.
 *
 * @example saidOfAll('Sehubungan dengan banjir, para guru agar') // 'para guru'
 */
export function saidOfAll(sentence: string): string | undefined {
  const parts = sentence.split(/, /)
  const from = parts.findIndex((part) => REASON.test(part))
  const said = parts
    .flatMap((part, at) => {
      // "Sehubungan dengan libur Nyepi, Idul Fitri, …": names of a reason go on behind commas.
      if (from >= 0 && at > from && at < parts.length - 1 && !BEGINS.test(bare(part))) return []
      if (!REASON.test(part)) return [part]
      const within = DATES.exec(part)?.[0]
      const behind = BEHIND_REASON.exec(part)?.[0]
      return [...(within && !behind?.includes(within) ? [within] : []), ...(behind ? [behind] : [])]
    })
    .map(bare)
    .filter((part) => part !== '' && restricts(part, HEADS.test(sentence)))
  return said.length === 0 ? undefined : said.join(', ')
}

/**
 * From when until when a sentence before the one that introduces clauses has work arranged; undefined of one that tells
 * what was, or what another regulation says.
 */
export function datesOfAll(sentence: string): string | undefined {
  return OF_OTHERS.test(sentence) ? undefined : DATES.exec(sentence)?.[0]
}

function bare(part: string): string {
  return part.trim().replaceAll(AT_ENDS, '').trim()
}

function restricts(part: string, isToHeads: boolean): boolean {
  const plain = part.replaceAll(POLITE, ' ')
  const others = isToHeads ? plain.replaceAll(HEADS_BESIDE, ' ') : plain
  return SAYS_WHEN.test(plain) || someNamed(others) !== undefined
}
