import { weekdayOf, type CivilDate } from '../model/civil-date.ts'

const WEEKDAYS = ['senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu', 'minggu']
const DAY = /\b(?:tgl|tanggal) ?(\d{1,2})\b/g
const DAY_OF_MONTH = /\b(\d{1,2})[/-](\d{1,2})\b/g
const HOUR = /\b(?:jam|pukul|pkl)\.? ?(\d{1,2})\b(?![.:]\d)|\b(\d{1,2})[.:]([0-5]\d)\b/g
/** Two clocks may be apart, and people round. */
const APART_MINUTES = 15

/**
 * Whether a message names another day than the one on which it was sent, or an hour that had not come: what it says
 * is a plan, or about another day.
 *
 * @example 'Hadir Jumat' of a Monday, 'pulang jam 16.00' of a morning
 */
export function namesOtherMoment(text: string, sent: { on: CivilDate; minutes: number }): boolean {
  const said = text.toLowerCase().replace(/['’`]/g, '')
  const [, month, day] = sent.on.split('-').map(Number)
  const weekday = WEEKDAYS[weekdayOf(sent.on) - 1]
  const otherDays = [...said.matchAll(DAY)].some(([, one]) => Number(one) !== day)
  const otherDates = [...said.matchAll(DAY_OF_MONTH)].some(
    ([, one, its]) => Number(one) !== day || Number(its) !== month,
  )
  const otherWeekdays = (said.match(/\p{L}+/gu) ?? []).some(
    (word) => WEEKDAYS.includes(word) && word !== weekday,
  )
  const ahead = [...said.matchAll(HOUR)].some(([, whole, hours, minutes = '0']) => {
    const at = Number(whole ?? hours) * 60 + Number(minutes)
    return at < 1440 && at > sent.minutes + APART_MINUTES
  })
  return otherDays || otherDates || otherWeekdays || ahead
}
