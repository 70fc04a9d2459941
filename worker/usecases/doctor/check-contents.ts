import { isRamadan } from '../../../shared/calendar/working-day.ts'
import { localTimeOf } from '../../../shared/calendar/zones.ts'
import { datesOfMonth, monthOf } from '../../../shared/model/civil-date.ts'
import { epochMsOf } from '../../../shared/model/instant.ts'
import { findPolicyOn } from '../../../shared/policy/find-policy-on.ts'
import { dateInWords } from '../../../shared/text/date-in-words.ts'
import { momentInWords } from '../../../shared/text/moment-in-words.ts'
import type { DoctorFinding } from '../../ports/operator.ts'
import { instantNow } from '../context.ts'
import { noticesNow } from '../diagnostics/collect-problems.ts'
import { describeCalendar } from '../diagnostics/describe-calendar.ts'
import { findSweepPace } from '../intake/sweep-pace.ts'
import { findClockFault } from '../upkeep/check-clock.ts'
import { checkReadiness } from '../upkeep/check-readiness.ts'
import { localizeWorker } from '../worker-text.ts'
import { finding, findingOf } from './finding.ts'
import type { Visit } from './visit.ts'

/** What of the service is amiss that no agency can mend: told without its particulars. */
export async function checkService({ context }: Visit): Promise<DoctorFinding[]> {
  const { checks } = await checkReadiness(context)
  const canRecord = checks.every(({ name, ok }) => ok || name !== 'store')
  if (canRecord && (await findClockFault(context)) === undefined) {
    return [finding('good', 'service', (text) => text.service())]
  }
  return [finding('broken', 'service', (text) => text.serviceWrong())]
}

export async function checkSweep({ context, agency, followed }: Visit): Promise<DoctorFinding[]> {
  const { zone } = followed.configuration.settings
  const { intervalSeconds, behindAfterSeconds } = await findSweepPace(context, agency)
  const { lastSweptAt } = agency
  const ageMs = lastSweptAt ? epochMsOf(instantNow(context)) - epochMsOf(lastSweptAt) : 0
  const isLate = ageMs > behindAfterSeconds * 1000
  const message = localizeWorker((text, language) => {
    const every = text.sweepsEvery(Math.ceil(intervalSeconds / 60))
    if (!lastSweptAt) return `${text.checkNeverSwept()} ${every}`
    const at = momentInWords(lastSweptAt, zone, language)
    return `${isLate ? text.checkSweepLate(at) : text.checkSweep(at)} ${every}`
  })
  return [findingOf(isLate ? 'broken' : 'good', 'sweep', { code: 'sweep', message })]
}

export function checkFormsBehind({ problems }: Visit): DoctorFinding[] {
  return problems.formsBehind
    .filter(({ code }) => code === 'form-behind')
    .map((problem) => findingOf('broken', 'form', problem))
}

/** What *Diagnostik* lists, by its number. */
export function checkContents({ problems }: Visit): DoctorFinding[] {
  const { cells, quarantined, formsBehind } = problems
  const count = cells.length + quarantined.length + formsBehind.length
  const message = localizeWorker((text) => text.checkSettings(count))
  return [findingOf(count === 0 ? 'good' : 'look', 'contents', { code: 'contents', message })]
}

/** Of this year, and of each of which there is a roster. */
export function checkHolidays({ context, followed }: Visit): DoctorFinding[] {
  const { configuration } = followed
  const { date } = localTimeOf(instantNow(context), configuration.settings.zone)
  const year = date.slice(0, 4)
  const roster = [...configuration.roster, { month: monthOf(date) }]
  const lacking = describeCalendar({ roster, holidays: configuration.holidays })
  if (lacking.length > 0) return lacking.map((problem) => findingOf('look', 'holidays', problem))
  const days = new Set(
    configuration.holidays
      .filter(({ date: day, kind }) => day.startsWith(year) && kind !== 'ramadan')
      .map(({ date: day }) => day),
  )
  return [finding('good', 'holidays', (text) => text.holidays(year, days.size))]
}

/** Whether one is in force today, and on each day to the end of the month. */
export function checkRegulation({ context, agency, followed }: Visit): DoctorFinding[] {
  const { settings, policies, holidays } = followed.configuration
  const { date: today } = localTimeOf(instantNow(context), settings.zone)
  const days = datesOfMonth(monthOf(today)).filter((day) => day >= today)
  const policyOn = (day: typeof today) => findPolicyOn(policies, day, isRamadan(day, holidays))
  const present = policyOn(today)
  const inWords = (day: typeof today) => dateInWords(day, agency.language)
  if (!present)
    return [finding('look', 'regulation', (text) => text.regulationNone(inWords(today)))]
  const gap = days.find((day) => !policyOn(day))
  const { citation } = present
  if (gap)
    return [finding('look', 'regulation', (text) => text.regulationEnds(citation, inWords(gap)))]
  const last = inWords(days.at(-1) ?? today)
  return [finding('good', 'regulation', (text) => text.regulation(citation, last))]
}

/** What else lacks of the month, and waits for somebody's word. */
export function checkMonth(visit: Visit): DoctorFinding[] {
  const { context, followed, problems } = visit
  const areHolidaysTold = checkHolidays(visit).some(({ state }) => state !== 'good')
  const lacking = noticesNow(followed.configuration, instantNow(context)).filter(
    // Regulation and holidays have lines of their own.
    ({ code }) =>
      code !== 'no-policy' && !(areHolidaysTold && /^no-(holidays|ramadan)$/.test(code)),
  )
  const spreadsheet = problems.spreadsheet.filter(({ code }) =>
    /^(access-(waiting|absent)$|recap-)/.test(code),
  )
  return [
    ...(lacking.length === 0 ? [finding('good', 'month', (text) => text.monthInOrder())] : []),
    ...lacking.map((problem) => findingOf('look', 'month', problem)),
    ...spreadsheet.map((problem) =>
      findingOf('look', problem.code.startsWith('access-') ? 'roles' : 'recaps', problem),
    ),
  ]
}
