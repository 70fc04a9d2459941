import { isCivilDate } from '../model/civil-date.ts'

/** The parts of an NIK (RULES.md §6): 16 digits, the day of birth plus 40 for women. */
export interface Nik {
  /** Province, regency and district: six digits. */
  readonly areaCode: string
  readonly birthDay: number
  readonly birthMonth: number
  /** Two digits: an NIK does not tell the century. */
  readonly birthYear: string
  readonly sex: 'male' | 'female'
  /** 1 to 9999. */
  readonly sequence: number
}

/** Parses an NIK of 16 digits. Throws `RangeError` for anything else. */
export function parseNik(text: string): Nik {
  const nik = findNik(text)
  if (!nik) throw new RangeError(`Not an NIK: "${text}"`)
  return nik
}

export function isNik(text: string): boolean {
  return findNik(text) !== undefined
}

/** The 16 digits of an NIK. */
export function formatNik(nik: Nik): string {
  const day = nik.sex === 'female' ? nik.birthDay + 40 : nik.birthDay
  return `${nik.areaCode}${twoDigits(day)}${twoDigits(nik.birthMonth)}${nik.birthYear}${String(
    nik.sequence,
  ).padStart(4, '0')}`
}

function findNik(text: string): Nik | undefined {
  const parts = /^(\d{6})(\d\d)(\d\d)(\d\d)(\d{4})$/.exec(text)
  if (!parts) return undefined
  const [, areaCode = '', day = '', month = '', birthYear = '', sequence] = parts
  const sex = Number(day) > 40 ? 'female' : 'male'
  const birthDay = sex === 'female' ? Number(day) - 40 : Number(day)
  const inSomeCentury = ['19', '20'].some((century) =>
    isCivilDate(`${century}${birthYear}-${month}-${twoDigits(birthDay)}`),
  )
  if (!inSomeCentury) return undefined
  return {
    areaCode,
    birthDay,
    birthMonth: Number(month),
    birthYear,
    sex,
    sequence: Number(sequence),
  }
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
