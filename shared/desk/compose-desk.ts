import { localTimeOf } from '../calendar/zones.ts'
import type { Desk, DeskItem } from '../contract/desk.ts'
import { dateItIsFor, reviewRow } from '../intake/review-row.ts'
import { addDays, daysBetween, weekdayOf } from '../model/civil-date.ts'
import type { Configuration } from '../model/facts.ts'
import type { Instant } from '../model/instant.ts'
import type { Submission } from '../model/submission.ts'
import { dateInWords } from '../text/date-in-words.ts'
import { deskEn } from '../text/en/desk.ts'
import { deskId } from '../text/id/desk.ts'
import { WEEKDAYS } from '../text/weekday-names.ts'
import { remarksOn, whatItSays, type RemarkScene } from './remarks.ts'

/** Something that lies on a desk. */
export interface OnDesk {
  readonly submission: Submission
  readonly overdue: boolean
  /** At whom its time ran out before it came here; empty where it did not. */
  readonly passedUpFrom: string
  /** Somebody decided it in the sheet who could have changed the cell: it does not count yet. */
  readonly selfDecided: boolean
}

/** Farther back a weekday alone says no date. */
const WEEKDAY_DAYS = 6

/**
 * The desk of what lies on it, the oldest first: what is to be read one by one, with the reasons why, and
 * what may be decided at once.
 */
export function composeDesk(
  waiting: readonly OnDesk[],
  { scene, now }: { readonly scene: RemarkScene; readonly now: Instant },
): Pick<Desk, 'count' | 'overdue' | 'oldest' | 'oneByOne' | 'together'> {
  const sorted = waiting.toSorted((left, right) => compare(filedOf(left), filedOf(right)))
  const items = sorted.map((one) => deskItem(one, scene, now))
  return {
    count: items.length,
    overdue: items.filter(({ overdue }) => overdue).length,
    oldest: items[0]?.since ?? null,
    oneByOne: items.filter(({ remarks }) => remarks.length > 0),
    together: items.filter(({ remarks }) => remarks.length === 0),
  }
}

function deskItem(
  { submission, overdue, passedUpFrom, selfDecided }: OnDesk,
  scene: RemarkScene,
  now: Instant,
): DeskItem {
  const { configuration } = scene
  const { language } = configuration.settings
  const { remark } = { id: deskId, en: deskEn }[language]
  return {
    ...namesOf(submission, configuration),
    what: whatItSays(submission, scene),
    since: sinceWhen(submission.lastSubmittedAt, now, configuration),
    overdue,
    remarks: [
      ...(selfDecided ? [remark.selfDecided] : []),
      ...(passedUpFrom ? [remark.passedUp(passedUpFrom)] : []),
      ...remarksOn(submission, scene),
    ],
    assessed: submission.kind === 'daily-report',
  }
}

/** Whose it is, which form and about which date, in words. */
export function namesOf(
  submission: Submission,
  configuration: Configuration,
): Pick<DeskItem, 'ref' | 'who' | 'form' | 'date'> {
  const { zone, language } = configuration.settings
  const { cells } = reviewRow(submission, configuration)
  return {
    ref: submission.ref,
    who: String(cells['name']),
    form: String(cells['form']),
    date: dateInWords(dateItIsFor(submission, zone), language),
  }
}

function sinceWhen(filed: Instant, now: Instant, { settings }: Configuration): string {
  const { zone, language } = settings
  const { since } = { id: deskId, en: deskEn }[language]
  const today = localTimeOf(now, zone).date
  const { date } = localTimeOf(filed, zone)
  if (date >= today) return since.today
  if (date === addDays(today, -1)) return since.yesterday
  return daysBetween(date, today) <= WEEKDAY_DAYS
    ? since.day(WEEKDAYS[language][weekdayOf(date) - 1]!)
    : since.day(dateInWords(date, language))
}

function filedOf({ submission }: OnDesk): string {
  return `${submission.lastSubmittedAt} ${submission.ref}`
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
