import { instantAt, localTimeOf } from '../../../shared/calendar/zones.ts'
import { submissionRef } from '../../../shared/intake/submission-ref.ts'
import { addDays, type Month } from '../../../shared/model/civil-date.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import type { Review } from '../../../shared/model/review.ts'
import type { TabRows } from '../../../shared/workbook/tab-rows.ts'
import { createRandom } from '../../sample/random.ts'
import type { TicketOf } from '../../sample/tickets.ts'
import { tabsOf } from './agency-tabs.ts'
import { BENCH_ZONE, datesOf } from './bench-year.ts'
import type { Person } from './duty.ts'
import { filingsFor, type Filed } from './filings.ts'

/** What came in on a day, in the order of sending, and what superiors decided on it. */
export interface GeneratedDay {
  /** When it is recorded: after the last of it. */
  readonly at: Instant
  readonly filed: readonly Filed[]
  readonly reviews: readonly Review[]
}

/** An agency's months: the same for the same seed. */
export interface GeneratedAgency {
  readonly tabs: readonly TabRows[]
  readonly people: readonly Person[]
  /** A day at a time: a year of a large agency does not fit in memory. */
  readonly days: () => Iterable<GeneratedDay>
}

const CODED = new Set(['daily-report', 'permit', 'weekly-plan'])

/**
 * What the people of one agency did in these months: at home, at the office and on nights over
 * midnight, late, away with permits, absent, with what lacks, comes late, is corrected, was decided,
 * or proves nobody's.
 */
export function generateAgency({
  seed,
  people: count,
  months,
  ticketOf,
}: {
  readonly seed: number
  readonly people: number
  readonly months: readonly Month[]
  readonly ticketOf: TicketOf
}): GeneratedAgency {
  const people = Array.from({ length: count }, (_, index): Person => ({
    id: employeeIdOf(seed, index),
    index,
    seed,
  }))
  return {
    tabs: tabsOf(people, { seed, months }),
    people,
    days: () => generateDays(people, months, ticketOf),
  }
}

function* generateDays(
  people: readonly Person[],
  months: readonly Month[],
  ticketOf: TicketOf,
): Iterable<GeneratedDay> {
  let fromDayBefore: Filed[] = []
  let awaiting: readonly Filed[] = []
  const dates = datesOf(months)
  for (const date of dates) {
    const isAfter = date === dates.at(-1)
    const made = isAfter ? [] : people.flatMap((person) => filingsFor(person, date, ticketOf))
    const isToday = ({ raw }: Filed) => localTimeOf(raw.lastSubmittedAt, BENCH_ZONE).date === date
    const filed = [...fromDayBefore, ...made.filter(isToday)].sort(bySending)
    const at = instantAt(addDays(date, 1), 0, BENCH_ZONE)
    yield { at, filed, reviews: lastVersions(awaiting).flatMap((one) => decide(one, at)) }
    fromDayBefore = made.filter((one) => !isToday(one))
    awaiting = filed
  }
}

function lastVersions(filed: readonly Filed[]): Filed[] {
  return [...new Map(filed.map((one) => [`${one.raw.formId}/${one.raw.responseId}`, one])).values()]
}

/** Of a hundred that need one, ninety are approved, four returned, and six wait. */
function decide({ raw, provenBy }: Filed, readAt: Instant): Review[] {
  if (!CODED.has(raw.formKind) || provenBy === null) return []
  const ref = submissionRef(raw)
  const random = createRandom(Number.parseInt(raw.responseId.slice(0, 18), 10) + ref.charCodeAt(9))
  const chance = random.int(0, 99)
  if (chance >= 94) return []
  const isReturned = chance >= 90
  return [
    {
      submissionRef: ref,
      decision: isReturned ? 'returned' : 'approved',
      ...(raw.formKind === 'daily-report' && {
        expectation: random.pick(['above', 'as-expected', 'as-expected', 'below'] as const),
      }),
      note: isReturned ? 'Mohon dilengkapi' : '',
      readAt,
    },
  ]
}

/** By moment, then response: what is sent in one instant has an order too. */
function bySending({ raw: left }: Filed, { raw: right }: Filed): number {
  if (left.lastSubmittedAt !== right.lastSubmittedAt) {
    return left.lastSubmittedAt < right.lastSubmittedAt ? -1 : 1
  }
  return left.responseId < right.responseId ? -1 : 1
}

/** Born from 1960 on, appointed 2005 or later: eighteen digits that read as an NIP, of nobody in another agency. */
function employeeIdOf(seed: number, index: number): string {
  const born = `${1960 + Math.floor(seed / 12)}${pad((seed % 12) + 1)}${pad((index % 28) + 1)}`
  const appointed = `${2005 + Math.floor(index / 999)}01`
  return `${born}${appointed}1${String((index % 999) + 1).padStart(3, '0')}`
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
