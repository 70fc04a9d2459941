import { isCivilDate, type CivilDate } from '../../model/civil-date.ts'
import { findMonthNumber } from '../../text/month-number.ts'
import { joinLines } from './join-lines.ts'
import { OFFICES } from './offices.ts'

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
  [/\bINSTRUKSI\b/i, 'Instruksi'],
  [/\bPERATURAN\b/i, 'Peraturan'],
  [/\bKEPUTUSAN\b/i, 'Keputusan'],
  [/\bCIRCULAR\b/i, 'Circular'],
  [/\bPOLICY\b/i, 'Policy'],
] as const
const ISSUER = new RegExp(`\\b(?:${OFFICES})\\b[A-Z ,]*`)
const OFFICE = new RegExp(`^(?:${OFFICES}|DENGAN)\\b`)
const DATE = '(\\d{1,2}) ([A-Za-z]+) (\\d{4})'
/** An English authority names itself in a line of capitals. */
const AUTHORITY = /^[A-Z][A-Z' ]*\b(?:COUNCIL|AUTHORITY|MINISTRY|DEPARTMENT)\b[A-Z' ]*$/
const ISSUED = [
  new RegExp(`^(?:(?:ditetapkan|dikeluarkan) di [A-Za-z]+ )?(?:pada )?tanggal ?:? ?${DATE}`, 'im'),
  new RegExp(`^[A-Z][A-Za-z .]{2,40}, ${DATE}$`, 'm'),
  new RegExp(`^(?:date|dated|issued(?: on)?) ?:? ?${DATE}$`, 'im'),
]
const NUMBER = /^(?:.* )?(?:(?:nomor|no\.) ?:? ?|(?:number|reference|ref\.?) ?: ?)(\S.*)$/i
/** A street has a number too. */
const ADDRESS = /\b(?:jalan|jln?|telepon|telp|faks(?:imile)?|fax|kode pos)\b/i
const FROM = new RegExp(
  `(?:mulai berlaku|berlaku sejak|berlaku mulai|terhitung mulai|terhitung sejak|(?:takes |with )?effect(?:ive)? from|(?:comes into |in )force (?:from|on)|(?:valid|holds|applies|in effect) from)(?: pada)?(?: tanggal)? ${DATE}`,
  'i',
)
const UNTIL = new RegExp(`(?:sampai dengan|s\\.d\\.|hingga|until)(?: tanggal)? ${DATE}`, 'i')

/** What the text beside the clauses says of issuer, kind, number, title and date; days of validity from all of it. */
export function readHeaderFacts(
  rest: readonly { readonly kind: string; readonly text: string }[],
  pasted: string,
): HeaderFacts {
  const before = textOf(rest, 'before')
  const beside = `${before}\n${textOf(rest, 'closing')}`
  const whole = pasted.replaceAll(/\s+/g, ' ')
  const from = FROM.exec(whole)
  const until = from && UNTIL.exec(whole.slice(from.index, from.index + 160))
  const found = {
    issuer: issuerIn(before) ?? issuerIn(textOf(rest, 'closing')),
    kind: kindIn(before),
    number: numberIn(before),
    title: titleIn(before),
    issuedOn: ISSUED.map((pattern) => dateOf(pattern.exec(beside))).find((date) => date),
    validFrom: dateOf(from),
    validUntil: dateOf(until),
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
  return line?.replace(/ (?:tentang|about)\b.*$/i, '').trim()
}

function issuerIn(text: string): string | undefined {
  for (const line of text.split('\n')) {
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
function titleIn(text: string): string | undefined {
  const lines = text.split('\n')
  const subject = /^(?:perihal|hal|subject) ?: ?(\S.*)$/im.exec(text)?.[1]
  const at = lines.findIndex((line) => /\bTENTANG\b/.test(line))
  if (at < 0) return subject
  const own = lines[at]!.slice(lines[at]!.indexOf('TENTANG') + 'TENTANG'.length).trim()
  const next = lines.slice(at + 1)
  const end = next.findIndex((line) => /[a-z]|:$/.test(line) || OFFICE.test(line))
  const words = [own, ...(end < 0 ? next.slice(0, 4) : next.slice(0, end))].filter(
    (one) => one !== '',
  )
  const title = words.map((one) => one.toLowerCase()).reduce(joinLines, '')
  return title === '' ? subject : title.charAt(0).toUpperCase() + title.slice(1)
}

function dateOf(match: RegExpExecArray | null | undefined): CivilDate | undefined {
  const [, day = '', name = '', year = ''] = match ?? []
  const month = findMonthNumber(name)
  const date = `${year}-${String(month ?? 0).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCivilDate(date) ? date : undefined
}
