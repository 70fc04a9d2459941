import type { Localized } from '../../model/language.ts'

interface Numbered {
  readonly number: string
  readonly text: string
}

const EXCEPTS =
  /dikecualikan|(?<!tanpa )pengecualian|(?:^|[.;] )kecuali|tidak (?:di)?berlaku(?:kan)? (?:bagi|untuk|pada)|ditiadakan (?:bagi|untuk)|tidak termasuk (?:dalam|pada)|(?:does|do|shall) not apply to|not covered by|(?:is|are) exempt|(?:^|[.;] )exempt/i
/** An exception from all of the circular: it speaks of that, or says nothing but whom it leaves out. */
const OF_CIRCULAR =
  /(?:ketentuan|pengaturan|kebijakan|edaran|instruksi|peraturan|keputusan|aturan|hal|sistem kerja|nota dinas)(?: \p{L}+){0,3} (?:ini|tersebut|di ?atas|dimaksud)(?!\p{L})|(?:this|these|the above) (?:policy|policies|guidelines?|circular|memo(?:randum)?|order|scheme|rules?|arrangements?|provisions?)(?!\p{L})|(?:^|[.;] )(?:dikecualikan(?! dari)|kecuali|pengecualian|exempt|exceptions?)|(?:dikecualikan|exempt)[.;]?$/iu
/** "Khusus RSUD diatur tersendiri", "petugas jaga masuk seperti biasa". */
const OF_THEIR_OWN =
  /(?:^|[.;] )(?:khusus|bagi|untuk (?:unit|pegawai|petugas|tenaga|pejabat|satuan|rsud|rumah sakit|puskesmas|sekolah))(?!\p{L})[^.;]{0,200}(?<!\p{L})(?:diatur|ditetapkan|disesuaikan)(?!\p{L})(?![^.;]{0,80}berikut)|(?<!\p{L})(?:khusus|petugas|tenaga|satpam|guru|rsud|rumah sakit|puskesmas|sekolah|satuan pendidikan|uptd?|unit (?:yang|pelayanan|layanan))(?!\p{L})[^.;]{0,200}(?:menyesuaikan|diatur (?:secara )?(?:tersendiri|khusus)|(?:seperti|sebagaimana) biasa)/iu
const REFERRED =
  /(?<!\p{L})(pasal|diktum|angka|huruf|ayat|butir|nomor|section|paragraph|article|item) \(?([\p{L}\p{N}.]{1,12})\)?/giu
const KINDS = /^(?:pasal|angka|huruf|ayat|butir|article|item|lampiran)$/
/** These are of the whole circular, the others of the part in which they stand. */
const OF_ALL = /pasal|diktum|section|article/i
const IS_SANCTION = /sanksi|melanggar/i
/** "WFH tidak berlaku bagi …", "dikecualikan dari bekerja dari rumah". */
const AWAY_EXCEPTED =
  /(?:wf[ha]|(?:be)?kerja dari (?:rumah|mana saja)|home)[^.;:]*(?:tidak (?:di)?berlaku|ditiadakan|not apply)|dikecualikan dari[^.;:]*(?:wf[ha]|dari (?:rumah|mana saja))|exempt from[^.;:]*(?:wf[ha]|home)/i

/**
 * Why a clause is not offered of which another one leaves some out, who would be bound otherwise; undefined where none
 * does. `isAway` is of one that asks to work away from the office, which may be excepted by its name. What leaves some out
 * and names no number may be of any.
 */
export function whyExcepted(
  { number, isAway }: { readonly number: string; readonly isAway: boolean },
  among: readonly Numbered[],
): Localized | undefined {
  const by = among.find(
    (one) =>
      one.number !== number &&
      EXCEPTS.test(one.text) &&
      (refersTo(number, one) || (isAway && AWAY_EXCEPTED.test(one.text))),
  )
  if (by) {
    return {
      id: `“${by.number}” mengecualikan sebagian dari ini: pilih, lalu tulis pengecualiannya di Siapa.`,
      en: `“${by.number}” leaves some out of this: choose, and write the exception in Who.`,
    }
  }
  const other = among.find((one) => one.number !== number && leavesSomeOut(one.text))
  return other && maybeOfSome(other.number)
}

/** Of clauses that can be of some of those whom this one would bind. */
export function maybeOfSome(number: string): Localized {
  return {
    id: `“${number}” dapat menyangkut sebagian dari mereka: baca bersama ini, pilih, lalu tulis siapa.`,
    en: `“${number}” may be of some of them: read it with this, choose, and write who.`,
  }
}

/** Whether some are left out, or have arrangements of their own, and no number says of what. */
function leavesSomeOut(text: string): boolean {
  if (OF_THEIR_OWN.test(text) && !IS_SANCTION.test(text)) return true
  return EXCEPTS.test(text) && OF_CIRCULAR.test(text) && text.match(REFERRED) === null
}

/** Whether the sentence names that number, or one of which it is a part. */
export function refersTo(number: string, { number: own, text }: Numbered): boolean {
  const parts = partsOf(number)
  const ownParts = partsOf(own)
  return [...text.matchAll(REFERRED)].some(([, kind = '', value = '']) => {
    const said = value.toLowerCase().replace(/\.$/, '')
    if (OF_ALL.test(kind)) return parts[0] === said
    if (ownParts.length < 2) return parts.includes(said)
    return ownParts[0] === parts[0] && parts.slice(1).includes(said)
  })
}

/** "Pasal 2 ayat (3)": 2 and 3. */
function partsOf(number: string): string[] {
  const words = number.toLowerCase().match(/[\p{L}\p{N}.]+/gu) ?? []
  return words.filter((word) => !KINDS.test(word))
}
