import { lengthOf, saidMinutes } from '../../../calendar/working-hours.ts'
import type { Localized } from '../../../model/language.ts'
import type { When } from '../../../model/regulation.ts'
import type { ShiftHours, WeeklyHours } from '../../../model/working-time.ts'
import { STANDARD_HOURS } from '../../../policy/standard-hours.ts'
import { weeklyHours } from '../../value-kinds.ts'

type Values = Readonly<Partial<Record<'hours' | 'friday' | 'break' | 'fridayBreak', ShiftHours>>> &
  Readonly<Partial<Record<'start' | 'breakStart' | 'fridayBreakStart', string>>> &
  Readonly<
    Partial<Record<'weekly' | 'breakMinutes' | 'fridayBreakMinutes' | 'flexMinutes', number>>
  >

/** What a clause says of a week; of Fridays alone, what it says of its days is said of Friday. */
export function saidOf(values: Values, when: When): Partial<WeeklyHours> {
  const isFriday = isFridayAlone(when)
  const { weekly, hours: all, friday, start, break: rest, fridayBreak, ...plain } = values
  const onFriday = friday ?? (isFriday ? all : undefined)
  const fridayRest = fridayBreak ?? (isFriday ? rest : undefined)
  return defined({
    weeklyMinutes: weekly,
    ...(!isFriday && { start: all?.start, end: all?.end }),
    ...(start !== undefined && { start }),
    friday: onFriday,
    ...(!isFriday && { breakStart: rest?.start, breakMinutes: rest && lengthOf(rest) }),
    fridayBreakStart: fridayRest?.start,
    fridayBreakMinutes: fridayRest && lengthOf(fridayRest),
    ...defined(plain),
  })
}

/** Hours a week that are not those from and to are said in place of them; the later says which hold. */
export function withSaid(before: WeeklyHours, said: Partial<WeeklyHours>): WeeklyHours {
  const after = { ...before, ...said }
  const isSaidAnew = said.weeklyMinutes !== undefined && said.end === undefined
  if (!isSaidAnew || after.end === undefined || isWeekOf(after)) return after
  const { end: _end, friday: _friday, ...byArithmetic } = after
  return byArithmetic
}

function isWeekOf(week: WeeklyHours): boolean {
  return saidMinutes(week, 5) === week.weeklyMinutes || saidMinutes(week, 6) === week.weeklyMinutes
}

/** Undefined where what a clause says of a week can be kept together. */
export function contradictionOf(said: Partial<WeeklyHours>): Localized | undefined {
  const { start, end, breakStart, friday, fridayBreakStart } = said
  const isOutside =
    isBefore(breakStart, start) ||
    isBefore(end, breakStart) ||
    isBefore(fridayBreakStart, friday?.start) ||
    isBefore(friday?.end, fridayBreakStart)
  return isOutside ? BREAK_OUTSIDE : otherWeek(said)
}

const BREAK_OUTSIDE: Localized = {
  id: 'istirahat di luar jam yang disebut',
  en: 'the break is outside of the hours said',
}

function isBefore(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one < other
}

/** The week in hours, where it is another than that of the hours from and to. */
function otherWeek(said: Partial<WeeklyHours>): Localized | undefined {
  const { weeklyMinutes: weekly, end, breakMinutes, fridayBreakMinutes = breakMinutes } = said
  if (weekly === undefined || end === undefined || breakMinutes === undefined) return undefined
  const whole = { ...STANDARD_HOURS.standard, ...said, fridayBreakMinutes: fridayBreakMinutes! }
  if (isWeekOf(whole)) return undefined
  const [five, six] = [saidMinutes(whole, 5)!, saidMinutes(whole, 6)!]
  const [id, en] = (['id', 'en'] as const).map((language) =>
    [weekly, five, six].map((minutes) => weeklyHours.format(minutes, language)),
  )
  return {
    id: `${id![0]} jam sepekan tidak sama dengan jam yang disebut: ${id![1]} jam dalam 5 hari, ${id![2]} jam dalam 6 hari`,
    en: `${en![0]} hours a week are not the hours said: ${en![1]} hours in 5 days, ${en![2]} hours in 6 days`,
  }
}

function isFridayAlone({ weekdays }: When): boolean {
  return weekdays.length === 1 && weekdays[0] === FRIDAY
}

const FRIDAY = 5

function defined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
