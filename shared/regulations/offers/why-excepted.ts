import type { Localized } from '../../model/language.ts'

interface Numbered {
  readonly number: string
  readonly text: string
}

const EXCEPTS =
  /dikecualikan|tidak berlaku (?:bagi|untuk)|(?:does|do|shall) not apply to|(?:is|are) exempt/i
const REFERRED =
  /(?<!\p{L})(pasal|diktum|angka|huruf|ayat|butir|nomor|section|paragraph|article|item) \(?([\p{L}\p{N}.]{1,12})\)?/giu
const KINDS = /^(?:pasal|angka|huruf|ayat|butir|article|item|lampiran)$/
/** These are of the whole circular, the others of the part in which they stand. */
const OF_ALL = /pasal|diktum|section|article/i
/** "WFH tidak berlaku bagi …", "dikecualikan dari bekerja dari rumah". */
const AWAY_EXCEPTED =
  /(?:wf[ha]|(?:be)?kerja dari (?:rumah|mana saja)|home)[^.;:]*(?:tidak berlaku|not apply)|dikecualikan dari[^.;:]*(?:wf[ha]|dari (?:rumah|mana saja))|exempt from[^.;:]*(?:wf[ha]|home)/i

/**
 * Why a clause is not offered of which another one leaves some out, who would be bound otherwise; undefined where none
 * does. `isAway` is of one that asks to work away from the office, which may be excepted by its name.
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
  return (
    by && {
      id: `“${by.number}” mengecualikan sebagian dari ini: pilih, lalu tulis pengecualiannya di Siapa.`,
      en: `“${by.number}” leaves some out of this: choose, and write the exception in Who.`,
    }
  )
}

/** Whether the sentence names that number, or one of which it is a part. */
function refersTo(number: string, { number: own, text }: Numbered): boolean {
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
