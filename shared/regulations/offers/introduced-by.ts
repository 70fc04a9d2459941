import { saidOfAll, SAYS_WHEN } from '../circular/said-of-all.ts'

const PART = /^(.+?)(?: (?:huruf|angka|butir|ayat|item) \S+|\([^()]+\)|\.\d{1,2})$/
const NUMBER_OF_PART = /(?: (?:huruf|angka|butir|ayat|item) \S+|\([^()]+\)|\d\.\d{1,2})$/
/** A sentence that says whom what follows is of, as the title in brackets before it does. */
const SAYS_WHOM = /^\[|(?<!\p{L})(?:khusus|bagi|untuk|yang|for|who|whose)(?!\p{L})/iu
/** Why the circular is written: "Sehubungan dengan …, bersama ini disampaikan:". */
const OPENING =
  /^(?:sehubungan|berkenaan|berdasarkan|dalam rangka|menindaklanjuti|memperhatikan|menunjuk)(?!\p{L}).*(?:(?:dengan|bersama|maka) ini|kami|hal-hal|hal tersebut(?: di atas)?,?)(?: (?:kami|dapat|di?sampaikan|sampaikan|hal-hal|beberapa hal|berikut))*$/iu
/** "… dengan ketentuan sebagai berikut" adds nothing to what it introduces. */
const AS_FOLLOWS =
  /(?:,? (?:dengan|menurut) (?:ketentuan|pengaturan|rincian))?,? (?:(?:adalah )?sebagai berikut|as follows)$/i
/** Of nobody in particular: "Sistem kerja pegawai diatur". */
const OF_NOBODY =
  /^(?:(?:penyesuaian|pelaksanaan|pengaturan|ketentuan|pola|sistem|work(?:ing)?|kerja|tugas|kedinasan|pegawai|asn|arrangements?|is|are|diatur|ditetapkan|dilaksanakan|dilakukan|hal-hal|berikut)(?: |$))+$/i

interface Numbered {
  readonly number: string
  readonly text: string
}

/**
 * What stands before a part of a clause in the clause itself, as far as it is no sentence by itself: "Kepala unit
 * kerja:" before "menyusun jadwal", and "Pegawai yang hamil:" before 3.1.
 */
export function introducedBy(number: string, clauses: readonly Numbered[]): string {
  const parent = parentOf(number)
  const its = parent === undefined ? undefined : clauses.find((one) => one.number === parent)
  if (!its) return ''
  const text = its.text.trim()
  const isOfAll = /[.;]$/.test(text) && !SAYS_WHOM.test(text) && !SAYS_WHEN.test(text)
  const own = text.replace(/ ?[:,.;]$/, '').replace(AS_FOLLOWS, '')
  const said =
    isOfAll || OF_NOBODY.test(own) ? '' : OPENING.test(own) ? (saidOfAll(own) ?? '') : own
  return `${introducedBy(its.number, clauses)} ${said}`.trim()
}

/** The number of which it is a part; undefined of one that is none. */
export function parentOf(number: string): string | undefined {
  return isPart(number) ? PART.exec(number)?.[1] : undefined
}

/** Whether it is a part of what another number says, whose title may say whom it is of. */
export function isPart(number: string): boolean {
  return NUMBER_OF_PART.test(number)
}
