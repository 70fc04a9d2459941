import { isCivilDate } from '../model/civil-date.ts'

/** Whether it is an NIK (RULES.md §6): 16 digits, in which the day of birth has 40 added for women. */
export function isNik(text: string): boolean {
  const parts = /^\d{6}(\d\d)(\d\d)(\d\d)\d{4}$/.exec(text)
  if (!parts) return false
  const [, day = '', month = '', year = ''] = parts
  const birthDay = String(Number(day) > 40 ? Number(day) - 40 : Number(day)).padStart(2, '0')
  return ['19', '20'].some((century) => isCivilDate(`${century}${year}-${month}-${birthDay}`))
}
