import type { Localized } from '../../model/language.ts'
import { saidOfAll } from '../circular/said-of-all.ts'
import { someNamed } from '../circular/some-named.ts'
import { refersTo, maybeOfSome } from './why-excepted.ts'

interface Numbered {
  readonly number: string
  readonly text: string
}

const LOOKED_AT = 600
/** What a title does not say. */
const SENTENCE =
  /(?<!\p{L})(?:wajib|harus|dapat|boleh|dilarang|tidak|adalah|tetap|bekerja|melakukan|menyampaikan|dan|atau|must|shall|may|is|are|and|or)(?!\p{L})/iu
/** From when, in which case or of whom a clause holds that is named by its number. */
const CHANGES =
  /(?<!\p{L})(?:(?:di)?berlaku(?:kan|nya)?|ditunda|ditangguhkan|dicabut|dihapus|dibekukan|diubah|berubah|menjadi|disesuaikan|dibebaskan|hanya|(?:ber|di)?(?:mulai|akhir|hent(?:i|ikan))|sejak|hingga|sampai|apabila|jika|bila|dalam hal|sepanjang|tidak (?:wajib|diwajibkan|perlu|harus)|appl(?:y|ies)|takes? effect|only|suspended|lapses?|expires?|ends?|begins?|starts?|until|replaced|amended|deleted|if|where|unless|not required)(?!\p{L})/iu
const IS_SANCTION = /sanksi|melanggar|pelanggaran|sanction|breach/i
/** The whole of it, in some cases alone; "apabila di kemudian hari terdapat kekeliruan" is none. */
const ALL_IN_CASES =
  /(?:ketentuan|pengaturan|kebijakan|edaran|instruksi|peraturan|keputusan|aturan)(?: \p{L}+){0,3} ini (?:\p{L}+ )?(?:(?:di)?laksanakan|(?:di)?berlaku(?:kan)?|diterapkan|dijalankan)[ ,]+(?:hanya |sepanjang |dengan ketentuan )?(?:apabila|jika|bila|manakala|dalam hal|dalam keadaan|sepanjang)(?!\p{L})|(?:this|these) (?:policy|policies|guidelines?|circular|memo(?:randum)?|order|scheme|rules?|arrangements?|provisions?) (?:shall |will )?(?:only )?appl(?:y|ies) (?:only )?(?:if|when|where|in case)(?!\p{L})/iu
/** Of whom all of it is. */
const SCOPE =
  /(?:ketentuan|pengaturan|kebijakan|edaran|instruksi|peraturan|keputusan|aturan)(?: \p{L}+){0,3} ini (?:hanya |khusus )?(?:(?:di)?berlaku(?:kan)?|ditujukan|diperuntukkan|mengikat) (?:hanya |khusus )?(?:bagi|untuk|pada|terhadap|kepada|di) (?!(?:tanggal|tgl|hari|saat|bulan|tahun|jangka|masa|periode|waktu|\d))([^.;:]{3,200})|ruang lingkup(?: \p{L}+){0,5}? (?:meliputi|mencakup|adalah|hanya|terbatas pada) ([^.;:]{3,200})|(?:pegawai|asn) (?:yang dimaksud|sebagaimana dimaksud|yang diatur)(?: (?:dalam|pada|oleh))?(?: \p{L}+){0,4} (?:adalah|yaitu|meliputi) ([^.;:]{3,200})|^pegawai(?: asn)? adalah ([^.;:]{3,200})|(?:this|these) (?:policy|policies|guidelines?|circular|memo(?:randum)?|order|scheme|rules?|arrangements?) (?:shall )?(?:only )?(?:appl(?:y|ies)|extends?)(?: only)? to ([^.;:]{3,200})/iu
const NAME_OF = /((?:Kabupaten|Kota|Provinsi)) \p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,3}/gu
/** All of an agency's staff, by whatever words, and nothing behind them. */
const EVERYBODY =
  /^(?:(?:seluruh|semua|setiap|para|all|every|each|of|the|our|its|pegawai|aparatur|sipil|negara|negeri|pemerintah dengan perjanjian kerja|\(?asn\)?|\(?pns\)?|\(?pppk\)?|cpns|ptt|non[- ]?asn|karyawan|tenaga (?:kontrak|honorer)|perangkat daerah|opd|skpd|instansi|unit kerja|dinas|badan|staff|employees|officers|council|agency|office|kabupaten|kota|provinsi|daerah|lingkungan|di|pada|dalam|pemerintah(?:an)?|dan|serta|and|yang bekerja|\/)[ ,]*)+$/iu

/**
 * Why a clause is not offered of which another one says when, in which case or of whom it holds; undefined where none
 * does.
 */
export function whyConditional(number: string, among: readonly Numbered[]): Localized | undefined {
  const others = among.filter((one) => one.number !== number)
  const by = others.find((one) => {
    const text = one.text.slice(0, LOOKED_AT)
    if (ALL_IN_CASES.test(text)) return true
    return !IS_SANCTION.test(text) && CHANGES.test(text) && refersTo(number, { ...one, text })
  })
  if (by) {
    return {
      id: `“${by.number}” mengatur kapan, atau dengan syarat apa, ini berlaku: baca bersama ini, pilih, lalu tulis kapan.`,
      en: `“${by.number}” says when, or in which case, this holds: read it with this, choose, and write when.`,
    }
  }
  const scope =
    others.find((one) => isOfSome(one.text.slice(0, LOOKED_AT))) ?? introducedMidway(number, among)
  return scope && maybeOfSome(scope.number)
}

function isOfSome(text: string): boolean {
  const whom = SCOPE.exec(text)
    ?.slice(1)
    .find((one) => one !== undefined)
  return whom !== undefined && (someNamed(`bagi ${whom}`) !== undefined || !isEverybody(whom))
}

function isEverybody(whom: string): boolean {
  return EVERYBODY.test(whom.replaceAll(NAME_OF, '$1').trim())
}

/**
 * "2. … laporan harian. Dalam hal banjir:", or a title without a number below a clause, behind which 3 may be of that case
 * alone.
 */
function introducedMidway(number: string, among: readonly Numbered[]): Numbered | undefined {
  const at = among.findIndex((one) => one.number === number)
  return among.slice(0, Math.max(at, 0)).find(({ text }) => {
    const said = text.slice(-LOOKED_AT).trim()
    const title = /[.;] ((?:[^.;:\s]+ ){0,5}[^.;:\s]+)$/.exec(said)?.[1]
    return (
      /[.;] [^.;:]{5,200}:$/.test(said) ||
      (title !== undefined && saidOfAll(title) !== undefined && !SENTENCE.test(title))
    )
  })
}
