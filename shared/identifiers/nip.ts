import { daysBetween, isCivilDate } from '../model/civil-date.ts'
import type { CivilDate } from '../model/civil-date.ts'

interface NipBase {
  readonly bornOn: CivilDate
  readonly sex: 'male' | 'female'
  /** 1 to 999. */
  readonly sequence: number
}

/**
 * The parts of an NIP (RULES.md §6). PNS: appointed in a month `YYYY-MM`. PPPK: year of the contract
 * and a two-digit contract code, which is never a month.
 */
export type Nip =
  | (NipBase & { readonly kind: 'PNS'; readonly appointedIn: string })
  | (NipBase & {
      readonly kind: 'PPPK'
      readonly contractYear: number
      readonly contractCode: string
    })

export type NipFault = 'not-18-digits' | 'birth-date' | 'appointment' | 'sex'

const YOUNGEST_APPOINTMENT_DAYS = 16 * 365

/** Parses an NIP of 18 digits. Throws `RangeError` naming the fault. */
export function parseNip(text: string): Nip {
  const reading = readNip(text)
  if (typeof reading === 'string') throw new RangeError(`Not an NIP (${reading}): "${text}"`)
  return reading
}

/** The first fault of an NIP; undefined where it has none. */
export function findNipFault(text: string): NipFault | undefined {
  const reading = readNip(text)
  return typeof reading === 'string' ? reading : undefined
}

/** Whether a spreadsheet kept it as a number: of 18 digits 15 are left, and nobody's last three are zeros. */
export function isCutNip(text: string): boolean {
  return /^\d{15}000$/.test(text)
}

function readNip(text: string): Nip | NipFault {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d{4})(\d\d)(\d)(\d{3})$/.exec(text)
  if (!parts) return 'not-18-digits'
  const [, birthYear, birthMonth, birthDay, year = '', code = '', sexDigit, sequence] = parts
  const bornOn = `${birthYear}-${birthMonth}-${birthDay}`
  if (!isCivilDate(bornOn)) return 'birth-date'
  if (sexDigit !== '1' && sexDigit !== '2') return 'sex'
  const isMonth = Number(code) >= 1 && Number(code) <= 12
  const startOfCareer = `${year}-${isMonth ? code : '12'}-01`
  if (!isCivilDate(startOfCareer)) return 'appointment'
  if (daysBetween(bornOn, startOfCareer) < YOUNGEST_APPOINTMENT_DAYS) return 'appointment'
  const base = {
    bornOn,
    sex: sexDigit === '1' ? 'male' : 'female',
    sequence: Number(sequence),
  } as const
  return isMonth
    ? { ...base, kind: 'PNS', appointedIn: `${year}-${code}` }
    : { ...base, kind: 'PPPK', contractYear: Number(year), contractCode: code }
}
