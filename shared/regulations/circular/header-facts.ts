import { isCivilDate, type CivilDate } from '../../model/civil-date.ts'
import { findMonthNumber } from '../../text/month-number.ts'
import { joinLines } from './join-lines.ts'
import { OFFICES } from './offices.ts'
import { asTitle } from './title-case.ts'
import { dayFirst, readValidity } from './validity.ts'

/** What a circular plainly says of itself; of what it does not say, nothing. */
export interface HeaderFacts {
  readonly issuer?: string
  readonly kind?: string
  readonly number?: string
  readonly title?: string
  readonly issuedOn?: CivilDate
  readonly validFrom?: CivilDate
  readonly validUntil?: CivilDate
}

const KINDS = [
  [/\bSURAT EDARAN\b/i, 'SE'],
  [/\b[IL1]NSTRUKS[IL1]\b/i, 'Instruksi'],
  [/\bPERATURAN\b/i, 'Peraturan'],
  [/\bKEPUTUSAN\b/i, 'Keputusan'],
  [/\bCIRCULAR\b/i, 'Circular'],
  [/\bPOLICY\b/i, 'Policy'],
  [/\bGUID(?:ELINES?|ANCE)\b/i, 'Guidelines'],
  [/\bMEMO(?:RANDUM)?\b/i, 'Memo'],
  [/\bNOTA DINAS\b/i, 'Nota Dinas'],
  [/\bPENGUMUMAN\b/i, 'Pengumuman'],
] as const
const ISSUER = new RegExp(`\\b(?:${OFFICES})\\b[A-Z ,]*`)
const OFFICE = new RegExp(`^(?:${OFFICES}|DENGAN)\\b`)
const DATE = '(\\d{1,2})(?:st|nd|rd|th)? ?([A-Za-z]+),? ?(\\d{4})'
/** An English authority names itself in a line of capitals. */
const AUTHORITY = /^[A-Z][A-Z' ]*\b(?:COUNCIL|AUTHORITY|MINISTRY|DEPARTMENT)\b[A-Z' ]*$/
const ISSUED = [
  new RegExp(`^(?:(?:ditetapkan|dikeluarkan) di [A-Za-z]+ )?(?:pada )?tanggal ?:? ?${DATE}`, 'im'),
  new RegExp(`^[A-Z][A-Za-z .]{2,40}, ${DATE}$`, 'm'),
  new RegExp(`^(?:date|dated|issued(?: on)?) ?:? ?${DATE}$`, 'im'),
  new RegExp(` (?:date|tanggal) ?: ?${DATE}$`, 'im'),
]
const NUMBER = /^(?:.* )?(?:(?:nomor|no\.) ?:? ?|(?:number|reference|ref\.?) ?: ?)(\S.*)$/i
/** A street has a number too. */
const ADDRESS = /\b(?:jalan|j[il]n?|telepon|telp|faks(?:imile)?|fax|kode pos)\b/i
/** "TENTANG" in its line or before a title, or above one in small letters. */
const ABOUT = /^.*\bTENTANG\b|^[Tt]entang ?:?$/
/** Before a title in small letters, in the line below the circular's own kind or number. */
const ABOUT_SMALL = /^Tentang ?:? (?=\S)/
const KIND_OR_NUMBER = /^(?:nomor|no\.|surat edaran|instruksi|peraturan|keputusan|pengumuman)/i
const SUBJECT = /^(?:perihal|hal|subject|re) ?: ?(\S.*)$/i
const NAMED =
  /^(?:(?:guidelines?|guidance|policy) ?: ?([\p{L}][^.:]+)|((?:guidelines?|guidance|policy) (?:on|for|of|about) [^.:]+|(?:[\p{L}'’-]+ ){1,8}(?:guidelines?|guidance|policy)(?: (?:on|for|of|about) [^.:]+)?))$/iu
/** Subjects of so many letters go on in the next line. */
const CUT_AT = 30
const NO_SUBJECT =
  /[:.,]|^$|^(?:kepada|yth|di|nomor|sifat|lampiran|tanggal|para|sdr|saudara|bapak|seluruh|dengan hormat|sehubungan|dalam|berkenaan|menindaklanjuti)(?![a-z])/i

/** What the text beside the clauses says of issuer, kind, number, title and date; days of validity from all of it. */
export function readHeaderFacts(
  rest: readonly { readonly kind: string; readonly text: string }[],
  pasted: string,
): HeaderFacts {
  const before = textOf(rest, 'before')
  const beside = dayFirst(`${before}\n${textOf(rest, 'closing')}`)
  const issuedOn = ISSUED.map((pattern) => dateOf(pattern.exec(beside))).find((date) => date)
  const found = {
    issuer: issuerIn(before) ?? issuerIn(textOf(rest, 'closing')),
    kind: kindIn(before),
    number: numberIn(before),
    title: titleIn(before, pasted),
    issuedOn,
    ...readValidity(pasted, issuedOn),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

function textOf(
  rest: readonly { readonly kind: string; readonly text: string }[],
  kind: string,
): string {
  return rest
    .filter((one) => one.kind === kind)
    .map(({ text }) => text)
    .join('\n')
}

/** The first that is named: considerations name others behind it. */
function kindIn(text: string): string | undefined {
  const named = KINDS.flatMap(([pattern, kind]) => {
    const at = text.search(pattern)
    return at < 0 ? [] : [{ at, kind }]
  })
  return named.sort((left, right) => left.at - right.at)[0]?.kind
}

function numberIn(text: string): string | undefined {
  const lines = text.split('\n').filter((line) => !ADDRESS.test(line))
  const line = lines.map((one) => NUMBER.exec(one)?.[1]).find((one) => one)
  const number = line?.replace(/ (?:(?:tentang|about)\b|(?:date|tanggal|sifat) ?:).*$/i, '').trim()
  // Spaces of a scan: "800/ 1 123 /BKD".
  return number?.includes('/')
    ? number.replaceAll(/ ?\/ ?/g, '/').replaceAll(/(?<=\d) (?=\d)/g, '')
    : number
}

function issuerIn(text: string): string | undefined {
  // A ministry's name may go on in the next line.
  for (const line of text.replaceAll(/\n(?=DAN )/g, ' ').split('\n')) {
    const found = ISSUER.exec(line)?.[0] ?? AUTHORITY.exec(line)?.[0]
    // Who is written to stands in small letters, or before the kind.
    const name = found?.split(/ (?:NOMOR|TENTANG|TAHUN)\b|,/, 1)[0]?.trim()
    if (name) return inNameCase(name)
  }
  return undefined
}

function inNameCase(name: string): string {
  return name
    .split(' ')
    .map((word) =>
      /^(?:DKI|DIY|RI|PANRB|D\.?I)$/.test(word)
        ? word
        : word.charAt(0) + word.slice(1).toLowerCase(),
    )
    .join(' ')
    .replaceAll(/\b(?:Dan|Dan\/Atau|Of|And)\b/g, (word) => word.toLowerCase())
}

/** Behind "TENTANG", to the next blank or to what is no title any more; or the subject of a letter. */
function titleIn(text: string, letter: string): string | undefined {
  const lines = text.split('\n')
  const small = lines.findIndex(
    (line, at) => ABOUT_SMALL.test(line) && KIND_OR_NUMBER.test(lines[at - 1] ?? ''),
  )
  const title =
    titleAt(
      lines,
      lines.findIndex((line) => ABOUT.test(line)),
    ) ||
    subjectIn(lines) ||
    titleAt(lines, small) ||
    namedIn(lines)
  return title ? asTitle(title, letter) : undefined
}

/** What stands behind the word that is in that line, and below it. */
function titleAt(lines: readonly string[], at: number): string {
  if (at < 0) return ''
  const isShouted = lines[at]!.includes('TENTANG')
  const own = lines[at]!.replace(ABOUT, '').replace(ABOUT_SMALL, '').trim()
  const next = lines.slice(at + 1)
  const isOver = isShouted
    ? /[a-z]|:$|^BAB [IVXLC]+$/
    : /^[a-z]|[:.,]$|^(?:[Yy][Tt][Hh]|[Kk]epada|[Dd]i )/
  const end = next.findIndex((line) => isOver.test(line) || OFFICE.test(line))
  const words = [own, ...(end < 0 ? next.slice(0, 4) : next.slice(0, end))]
  return words.filter((one) => one !== '').reduce(joinLines, '')
}

/** Behind "Perihal", with the rest of it in the next line. */
function subjectIn(lines: readonly string[]): string {
  const at = lines.findIndex((line) => SUBJECT.test(line))
  if (at < 0) return ''
  const subject = SUBJECT.exec(lines[at]!)![1]!
  const next = lines[at + 1] ?? ''
  const goesOn = subject.length > CUT_AT && !NO_SUBJECT.test(next) && next.length <= subject.length
  return goesOn ? joinLines(subject, next) : subject
}

/** A line that says what it is and of what: "Guidelines on flexible working", "HYBRID WORKING POLICY". */
function namedIn(lines: readonly string[]): string {
  const at = lines.findIndex((line) => NAMED.test(line))
  const [, behindColon, own = ''] = NAMED.exec(lines[at] ?? '') ?? []
  const next = lines[at + 1] ?? ''
  const goesOn = /^[^a-z]+$/.test(own) && /^[A-Z][A-Z' ]+$/.test(next) && !AUTHORITY.test(next)
  return behindColon ?? (goesOn ? joinLines(own, next) : own)
}

function dateOf(match: RegExpExecArray | null | undefined): CivilDate | undefined {
  const [, day = '', name = '', year = ''] = match ?? []
  const month = findMonthNumber(name)
  const date = `${year}-${String(month ?? 0).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCivilDate(date) ? date : undefined
}
