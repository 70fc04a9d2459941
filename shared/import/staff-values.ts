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

/**
 * Degrees that no comma sets apart: "Siti Aminah S.Pd., M.M.". They are named, as "Andi M.Yusuf" and "Andi A.Rahim"
 * are two people.
 */
const DEGREES =
  /(?:\s(?:S\.(?:Pd|Sos|Kom|H|E|T|P|Ag|Kep|KM|Farm|Si|Psi|TP|IP|AP|STP|Hut|Pt|Pi|Gz|Ked|KG|Hum|S|Tr|Sn|Sy|Th)|M\.(?:Pd|Si|M|H|Kom|T|P|Ag|Kes|Hum|AP|E|Sc|Eng|KM|Psi|Farm|Kep|Sos)|A\.Md|Sp\.[A-Z]{1,4})(?:\.[A-Z][a-z]{0,4}){0,2}\.?){1,4}$/

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
