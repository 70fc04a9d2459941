import { directoryOf } from '../../../shared/intake/employee-directory.ts'
import { needsDecision } from '../../../shared/intake/needs-decision.ts'
import { dateItIsFor } from '../../../shared/intake/review-row.ts'
import { employeeOn } from '../../../shared/model/employment.ts'
import type { CheckIn, Submission } from '../../../shared/model/submission.ts'
import { dayContext, dayFor } from '../../../shared/outcome/day-context.ts'
import { isPlacePermitted } from '../../../shared/rules/is-place-permitted.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import type { Followed } from './follow-ledger.ts'
import { indexOf } from './index-of.ts'

/**
 * Of filings on which nobody decided, those that somebody has to decide on, in their order: a check-in whose place is
 * doubtful is none where an approved permit answers for it. Costs by those.
 */
export async function findAwaiting(
  context: Context,
  agency: Agency,
  followed: Pick<Followed, 'configuration' | 'throughSequence'>,
  undecided: readonly Submission[],
): Promise<Submission[]> {
  const { configuration } = followed
  const wanted = undecided.filter((one) => needsDecision(one, configuration))
  const doubtful = wanted.filter((one) => one.kind === 'check-in')
  if (doubtful.length === 0) return wanted
  const { settings, units } = configuration
  const dateOf = (checkIn: CheckIn) => dateItIsFor(checkIn, settings.zone)
  const [since = dateOf(doubtful[0]!)] = doubtful.map(dateOf).sort()
  const index = await indexOf(context, agency, followed, {
    subjectIds: [...new Set(doubtful.map(({ employeeId }) => employeeId))],
    forms: ['permit'],
    checkInsSince: since,
    since,
    unitCodes: [],
  })
  const { byId } = directoryOf(configuration)
  const unitsByCode = new Map(units.map((unit) => [unit.code, unit]))
  const answered = doubtful.filter((checkIn) => {
    const date = dateOf(checkIn)
    const whole = byId.get(checkIn.employeeId)
    const employee = whole && (employeeOn(whole, date) ?? whole)
    if (!employee) return false
    const { parameters } = dayFor(employee, dayContext(date, configuration), { units: unitsByCode })
    const { nearHomeKm } = parameters
    return isPlacePermitted(checkIn, { employee, date, nearHomeKm }, { settings, index })
  })
  const passed = new Set<Submission>(answered)
  return wanted.filter((one) => !passed.has(one))
}
