import { setImmediate as breathe } from 'node:timers/promises'

import { personEvaluator } from '../../../shared/evaluation/evaluate-month.ts'
import type { EvaluatedPerson } from '../../../shared/evaluation/person-month.ts'
import type { Month } from '../../../shared/model/civil-date.ts'
import type { Employee } from '../../../shared/model/employee.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import type { Pending } from '../../../shared/model/pending.ts'
import type { EvidenceFault, EvidenceProgress } from '../../ports/evidence-records.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'
import { shareOfRound } from './share-of-round.ts'
import type { Followed } from '../month/follow-ledger.ts'
import { loadEarlierDays } from '../month/earlier-days.ts'
import {
  datesBeside,
  evaluatePeople,
  keepPersonMonths,
  openPeople,
  toKept,
} from '../month/evaluate-people.ts'
import { indexOf } from '../month/index-of.ts'
import { loadPending } from '../month/project-month.ts'
import { newYearOf } from '../month/year-of.ts'
import { holds } from '../month/renew-month.ts'
import type { SweepPace } from '../intake/sweep-pace.ts'
import { isOvertaken } from '../with-patience.ts'

const MONTHS_AT_LEAST = 5

type Place = EvidenceProgress['personMonth']

/**
 * Evaluates some people's months again, from `from` on, and compares byte for byte; one that differs is
 * kept as it comes out now. One at a time, so that the main thread is never held up for long (G13).
 */
export async function checkPersonMonths(
  context: Context,
  agency: Agency,
  {
    followed,
    pace,
    from,
  }: { readonly followed: Followed; readonly pace: SweepPace; readonly from: Place },
): Promise<{ readonly faults: EvidenceFault[]; readonly reached: Place }> {
  const { projections } = context.store
  const all = await projections.countPersonMonths(agency.id)
  const share = shareOfRound(pace, { all, least: MONTHS_AT_LEAST })
  const rows = await projections.listPersonMonthsAfter(agency.id, from, share)
  const faults: EvidenceFault[] = []
  const grounds = new Map<Month, Promise<Grounds>>()
  let reached: Place = { month: '', employeeId: '' }
  try {
    for (const row of rows) {
      const { month, employeeId } = row
      reached = { month, employeeId }
      const asOf = instantNow(context)
      if (row.isStale) continue
      const ground = grounds.get(month) ?? loadGrounds(context, agency, { followed, month })
      grounds.set(month, ground)
      const { employees, pending } = await ground
      if (!holds(row, { asOf, formsRead: pending.formsRead })) continue
      const part = employees.filter(({ id }) => id === employeeId)
      const [employee] = part
      const one = await evaluateOne(context, agency, { followed, pending, part, month, asOf })
      await breathe()
      if (!one || !employee) continue
      const anew = toKept(one, employee, { ...followed, month, asOf })
      const isSame = anew.body === row.body && anew.validUntil === row.validUntil
      if (isSame && row.isGenuine && (row.counted === '' || anew.counted === row.counted)) continue
      await keepPersonMonths(context, agency, followed, new Map([[month, [anew]]]))
      faults.push({ what: 'person-month', which: `${month} ${employeeId}`, remade: true })
    }
  } catch (error) {
    // Another worker moved on: what was compared is not what is now.
    if (!isOvertaken(error)) throw error
    return { faults, reached: from }
  }
  return { faults, reached: rows.length < share ? { month: '', employeeId: '' } : reached }
}

/** By what is kept of their earlier months; undefined where nobody is to be evaluated. */
async function evaluateOne(
  context: Context,
  agency: Agency,
  {
    followed,
    pending,
    part,
    month,
    asOf,
  }: {
    readonly followed: Followed
    readonly pending: Pending
    readonly part: readonly Employee[]
    readonly month: Month
    readonly asOf: Instant
  },
): Promise<EvaluatedPerson | undefined> {
  const { configuration } = followed
  const [one] = await evaluatePeople(context, agency, {
    followed,
    part,
    open: await openPeople(context, agency, followed, { part, ...datesBeside([month]) }),
    evaluate: personEvaluator({ ...configuration, pending }, { month, asOf }),
    earlierOf: await loadEarlierDays(context, agency, { configuration, part, month, asOf }),
  })
  return one
}

interface Grounds {
  readonly employees: Awaited<ReturnType<typeof indexOf>>['employees']
  readonly pending: Awaited<ReturnType<typeof loadPending>>
}

async function loadGrounds(
  context: Context,
  agency: Agency,
  { followed, month }: { readonly followed: Followed; readonly month: Month },
): Promise<Grounds> {
  const since = newYearOf(month)
  const plans = { subjectIds: [], checkInsSince: since }
  const { employees } = await indexOf(context, agency, followed, plans)
  await breathe()
  const pending = await loadPending(context, agency, followed, since)
  await breathe()
  return { employees, pending }
}
