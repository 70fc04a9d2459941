import { instantAt, localTimeOf } from '../../../shared/calendar/zones.ts'
import {
  addDays,
  datesOfMonth,
  daysBetween,
  monthOf,
  type CivilDate,
  type Month,
} from '../../../shared/model/civil-date.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import type { RecapDue } from '../../../shared/model/recap-due.ts'
import { addresseesOf } from '../../../shared/government/government-words.ts'
import { MONTH_RECAP_TITLES } from '../../../shared/model/month-recap.ts'
import { recapsDueOf } from '../../../shared/regulations/recaps-due.ts'
import { dateInWords, monthInWords } from '../../../shared/text/date-in-words.ts'
import type { LedgerHead } from '../../ports/ledger-records.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'
import { answersAt } from '../ledger/remembered-answers.ts'
import { localizeWorker } from '../worker-text.ts'

/** Longer than that nobody looks back. */
const MONTHS_BACK = 3

type Given = Pick<Configuration, 'settings' | 'regulations'>

/** Recaps of the last months that a clause wants and that were not made since, the oldest first. */
export async function describeRecapsDue(
  context: Context,
  agency: Agency,
  given: Given,
  at?: LedgerHead,
): Promise<Problem[]> {
  const { date } = localTimeOf(instantNow(context), given.settings.zone)
  const head = at ?? (await context.store.ledger.findHead(agency.id))
  const problems: Problem[] = []
  for (const month of monthsBefore(date)) {
    problems.push(...(await describeRecapsOf(context, agency, { ...given, month, head })))
  }
  return problems
}

/** Those of one month, once it is over; of a closed one none, as closing makes them all. */
export async function describeRecapsOf(
  context: Context,
  agency: Agency,
  {
    settings,
    regulations = [],
    month,
    head,
  }: Given & { readonly month: Month; readonly head?: LedgerHead },
): Promise<Problem[]> {
  const { zone } = settings
  const { store } = context
  const now = instantNow(context)
  const last = datesOfMonth(month).at(-1)!
  const from = instantAt(addDays(last, 1), '00:00', zone)
  const due = recapsDueOf(regulations, month)
  const isBefore = last < localTimeOf(agency.enrolledAt, zone).date
  if (due.length === 0 || isBefore || now < from) return []
  const present = head ?? (await store.ledger.findHead(agency.id))
  const once = answersAt(store, agency, present)
  const acts = await once(`acts ${month}`, () => store.seals.listActs(agency.id, month))
  if (acts.at(-1)?.kind === 'seal') return []
  const { date: today } = localTimeOf(now, zone)
  const missing: Problem[] = []
  for (const one of due) {
    const asked = { month, kind: one.recap, from, until: now }
    if (await store.recapJobs.findFirstDone(agency.id, asked)) continue
    missing.push(notMade(one, { month, today, settings }))
  }
  return missing
}

function notMade(
  due: RecapDue,
  {
    month,
    today,
    settings: { government },
  }: Pick<Given, 'settings'> & { readonly month: Month; readonly today: CivilDate },
): Problem {
  const { recap, dueOn, clause } = due
  return {
    code: today > dueOn ? 'recap-overdue' : 'recap-due',
    where: MONTH_RECAP_TITLES[recap],
    message: localizeWorker((text, language) =>
      text.recapNotMade({
        recap: MONTH_RECAP_TITLES[recap][language],
        month: monthInWords(month, language),
        dueOn: dateInWords(dueOn, language),
        daysLate: Math.max(0, daysBetween(dueOn, today)),
        ...addresseesOf(due, government, language),
        clause,
      }),
    ),
  }
}

function monthsBefore(date: CivilDate): Month[] {
  const months: Month[] = []
  for (let first = datesOfMonth(monthOf(date))[0]!; months.length < MONTHS_BACK;) {
    const month = monthOf(addDays(first, -1))
    months.unshift(month)
    first = datesOfMonth(month)[0]!
  }
  return months
}
