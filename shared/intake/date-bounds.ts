import { localTimeOf } from '../calendar/zones.ts'
import type { Zone } from '../model/agency.ts'
import { addDays, isCivilDate, type CivilDate } from '../model/civil-date.ts'
import type { FormKind, PermitKind, RawSubmission } from '../model/submission.ts'

interface Bounds {
  /** How many days before it is filed a date may lie, and how many after it. */
  readonly before: number
  readonly after: number
}

/**
 * What a date in a form can mean (of a permit its first), counted from the day it is filed. Wide enough for everything that is
 * filed late or ahead in earnest; a year that was mistyped lies outside.
 */
const DATE_BOUNDS: Readonly<Record<FormKind, Bounds>> = {
  // A check-in asks no date: its moment is Google's.
  'check-in': { before: 0, after: 0 },
  // Of a day that was worked; two months later that month's recap has been sent.
  'daily-report': { before: 62, after: 0 },
  // Ahead, or made up for a week of this month or the one before.
  'weekly-plan': { before: 62, after: 93 },
  // Sickness and leave are made up for within three months; leave is planned within the year.
  permit: { before: 93, after: 366 },
  // A message that came is written down within the month or the one after.
  'alternate-channel': { before: 62, after: 0 },
}

/** How many days a permit may last. */
const PERMIT_DAYS: Readonly<Record<PermitKind, number>> = {
  'office-work': 366,
  'home-work': 366,
  travel: 366,
  // Leave at one's own expense: three years, the longest there is (PP 11/2017).
  leave: 1097,
  // A year, and half a year more (PP 11/2017).
  sick: 550,
  permission: 93,
  'attendance-correction': 31,
}

export interface DateRange {
  readonly from: CivilDate
  readonly until: CivilDate
}

/** The first and the last date that can be meant in a form that was filed then, or changed later. */
export function datesMeant(
  { formKind, createdAt, lastSubmittedAt }: RawSubmission,
  zone: Zone,
): DateRange {
  const { before, after } = DATE_BOUNDS[formKind]
  return {
    from: addDays(localTimeOf(createdAt, zone).date, -before),
    until: addDays(localTimeOf(lastSubmittedAt, zone).date, after),
  }
}

/** When a permit can begin: a correction is of days that were worked, so not after its filing. */
export function permitDatesMeant(
  kind: PermitKind,
  meant: DateRange,
  { lastSubmittedAt, zone }: Pick<RawSubmission, 'lastSubmittedAt'> & { readonly zone: Zone },
): DateRange {
  if (kind !== 'attendance-correction') return meant
  return { ...meant, until: localTimeOf(lastSubmittedAt, zone).date }
}

/** The dates on which a permit that begins on `from` can end, of those meant for its kind. */
export function endsMeant(kind: PermitKind, from: CivilDate, { until }: DateRange): DateRange {
  const last = addDays(from, PERMIT_DAYS[kind] - 1)
  return { from, until: kind === 'attendance-correction' && until < last ? until : last }
}

/** The date, or where it cannot be meant the first of that day and month that can. */
export function findDateMeant(date: CivilDate, { from, until }: DateRange): CivilDate | undefined {
  if (date >= from && date <= until) return date
  const first = Number(from.slice(0, 4))
  const years = Array.from({ length: Number(until.slice(0, 4)) - first + 1 }, (_, index) =>
    String(first + index),
  )
  return years
    .map((year) => `${year}${date.slice(4)}`)
    .filter(isCivilDate)
    .find((candidate) => candidate >= from && candidate <= until)
}
