import type { Unit } from '../model/employee.ts'
import type { PositionClass } from '../model/employee.ts'
import { POSITION_CLASS } from '../workbook/choices.ts'
import { normalizeHeader } from '../workbook/header-row.ts'

/** The title in *Pegawai* of a kind of employment as other systems write it; undefined where it is none. */
export function statusOf(written: string): string | undefined {
  const plain = written.toUpperCase().replace(/[^A-Z]/g, '')
  if (plain === 'PPPK' || plain === 'PK' || plain.startsWith('PPPK')) return 'PPPK'
  if (plain === 'PNS' || plain === 'CPNS' || plain.startsWith('PEGAWAINEGERISIPIL')) return 'PNS'
  if (plain === 'PTT' || plain.startsWith('PEGAWAITIDAKTETAP')) return 'PTT'
  const others = ['NONASN', 'HONORER', 'THL', 'PPNPN', 'TKK', 'KONTRAK', 'TENAGAKONTRAK', 'NONPNS']
  return others.some((one) => plain.startsWith(one)) ? 'Non-ASN' : undefined
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
  return units.find(
    ({ code, name }) => normalizeHeader(code) === wanted || normalizeHeader(name) === wanted,
  )?.code
}
