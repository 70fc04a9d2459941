import type { Unit } from '../model/employee.ts'
import type { PositionClass } from '../model/employee.ts'
import { POSITION_CLASS } from '../workbook/choices.ts'
import { normalizeHeader } from '../workbook/header-row.ts'

/** The title in *Pegawai* of a kind of employment as other systems write it; undefined where it is none. */
export function statusOf(written: string): string | undefined {
  const plain = written
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
    .replace(/^ASN(?=P)/, '')
  // "P3K" has lost its number; "PKWT" is a contract of another kind.
  if (/^(?:PPPK|PK(?:PW|PARUHWAKTU|PENUHWAKTU)?$|PEGAWAIPEMERINTAHDENGAN)/.test(plain))
    return 'PPPK'
  if (/^(?:C?PNS(?:[DP]|DAERAH|PUSAT|DPK|ASN)?$|CALONP|PEGAWAINEGERISIPIL)/.test(plain))
    return 'PNS'
  if (/^PTTD?$/.test(plain) || plain.startsWith('PEGAWAITIDAKTETAP')) return 'PTT'
  return NON_ASN.test(plain.replace(/^(?:TENAGA|PEGAWAI|KARYAWAN)/, '')) ? 'Non-ASN' : undefined
}

const NON_ASN =
  /^(?:NON(?:ASN|PNS)|HONOR|THL|HARIANLEPAS|PPNPN|TK[KDS]$|GTT|KONTRAK|PKWT|OUTSOURCING|SUK(?:ARELA|WAN)|T?PHL|PJLP|PRAMUBAKTI|BLUD$)/

/** Titles and degrees are no part of the name that two lists have in common. */
const TITLES = /^(?:(?:prof|drg?|drs|dra|drh|ir|h|hj|kh|apt|ns|bdn|ny|nn|tn|sdri?|bpk)\.\s{0,3})+/i

/** Of degrees that no comma sets apart, the dots tell: "Siti Aminah S.Pd., M.M.". */
const DEGREES = /(?:\s(?:[SMADB]|Sp|Apt)\.[A-Za-z][A-Za-z.]{0,7}){1,4}$/

/** The name of a person as two lists have it in common: without degrees, marks and case. */
export function plainName(written: string): string {
  const [whole = ''] = written.trim().replace(TITLES, '').split(',')
  const name = whole.trim().replace(DEGREES, '')
  return name.toLowerCase().replace(/[^\p{L}]/gu, '')
}

/** The title in *Pegawai* of a kind of post, an eselon or a class; undefined where it is none. */
export function positionClassOf(written: string): string | undefined {
  const key = positionKeyOf(written.toLowerCase())
  return POSITION_CLASS.find((choice) => choice.key === key)?.title.id
}

function positionKeyOf(written: string): PositionClass | undefined {
  const plain = written.replace(/[^a-z]/g, '')
  const eselon = plain.replace(/^eselon/, '')
  if (/^ii[ab]?$/.test(eselon)) return 'jpt'
  if (/^iii[ab]?$/.test(eselon)) return 'administrator'
  if (/^iv[ab]?$/.test(eselon)) return 'pengawas'
  if (
    plain.startsWith('jpt') ||
    plain.startsWith('jabatanpimpinantinggi') ||
    plain.startsWith('pimpinantinggi')
  )
    return 'jpt'
  if (plain.startsWith('administrator') || plain.startsWith('jabatanadministrator'))
    return 'administrator'
  if (plain.startsWith('pengawas') || plain.startsWith('jabatanpengawas')) return 'pengawas'
  if (plain === 'jfu' || plain.includes('fungsionalumum') || plain.includes('pelaksana'))
    return 'pelaksana'
  if (plain === 'jft' || plain === 'jf' || plain.includes('fungsional')) return 'fungsional'
  return undefined
}

/** The code of a unit by its code or name. */
export function unitCodeOf(
  written: string,
  units: readonly Pick<Unit, 'code' | 'name'>[],
): string | undefined {
  const wanted = normalizeHeader(written)
  if (wanted === '') return undefined
  return units.find(
    ({ code, name }) => normalizeHeader(code) === wanted || normalizeHeader(name) === wanted,
  )?.code
}
