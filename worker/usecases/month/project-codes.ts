import { earliest } from '../../../shared/evaluation/evaluate-month.ts'
import { codesOf, concludeCodes, type MonthCodes } from '../../../shared/evaluation/month-codes.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import { knownUntilMs } from '../../../shared/evaluation/person-month.ts'
import { epochMsOf } from '../../../shared/model/instant.ts'
import { indexFacts } from '../../../shared/outcome/index-facts.ts'
import { UnreadableFactError } from '../../ports/fact.ts'
import type { MonthStanding } from '../../ports/projection-records.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context, Task } from '../context.ts'
import { assertUnmoved, followLedger } from './follow-ledger.ts'
import { openMonth, type MonthAt, type OpenMonth } from './open-month.ts'
import { loadPending, tellRemade } from './project-month.ts'
import { renewMonth } from './renew-month.ts'
import { newYearOf } from './year-of.ts'
import { isOvertaken } from '../with-patience.ts'

/** A month in codes, as far as `OpenMonth` says the same. */
export interface OpenCodes extends Pick<
  OpenMonth,
  'configuration' | 'ledgerSequence' | 'snapshot'
> {
  readonly evaluation: MonthCodes
}

/**
 * The codes of a month: as they are kept, without opening what they rest on, and else as `openMonth` gives them.
 * Where one person is asked about, at least theirs.
 */
export async function openCodes(
  context: Context,
  agency: Agency,
  at: MonthAt & { readonly only?: EmployeeId },
): Promise<OpenCodes> {
  const isPresent = at.throughSequence === (await context.store.ledger.lastSequence(agency.id))
  if (!isPresent) return openMonth(context, agency, at)
  const projected = await whereStanding(() => projectCodes(context, agency, at))
  if (projected?.ledgerSequence === at.throughSequence) return projected
  return openMonth(context, agency, at)
}

/**
 * Evaluates and keeps what of the month says no more what is. What comes in while that goes on is taken in: whoever
 * opens the month at an entry afterwards finds it as good as made.
 */
export const renewMonthTask: Task<Pick<MonthAt, 'month' | 'asOf'>, null> = {
  name: 'renew-month',
  async work(context, agency, when) {
    await whereStanding(() =>
      renewAll(context, agency, when, () =>
        context.store.projections.listMonthStandings(agency.id, when.month),
      ),
    )
    return null
  },
}

/** Undefined where another worker is at the projections, or they are not as they were put. */
async function whereStanding<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work()
  } catch (error) {
    if (!isOvertaken(error) && !(error instanceof UnreadableFactError)) throw error
    return undefined
  }
}

type Asked = Pick<MonthAt, 'month' | 'asOf'> & { readonly only?: EmployeeId }

/** Everybody's month as it is kept, and anew where it says no more what is; of one person where one is asked about. */
async function renewAll<Kept extends MonthStanding & { readonly isGenuine: boolean }>(
  context: Context,
  agency: Agency,
  { month, asOf, only }: Asked,
  listKept: () => Promise<Kept[]>,
) {
  const followed = await followLedger(context, agency)
  const facts = { ...withoutRows(followed.configuration), submissions: [], reviews: [] }
  const employees = indexFacts(facts).employees.filter(
    ({ id }) => only === undefined || id === only,
  )
  const given = {
    followed,
    loadPending: () => loadPending(context, agency, followed, newYearOf(month)),
    employees,
    month,
    asOf,
  }
  const renewed = await renewMonth(context, agency, given, listKept)
  await assertUnmoved(context.store.projections, agency, followed)
  await tellRemade(context, agency, { month, kept: renewed.kept })
  return { followed, employees, ...renewed }
}

async function projectCodes(context: Context, agency: Agency, asked: Asked): Promise<OpenCodes> {
  const { month, asOf, only } = asked
  const { followed, employees, kept, evaluated } = await renewAll(context, agency, asked, () =>
    context.store.projections.listMonthCodes(agency.id, month, only),
  )
  const { configuration, throughSequence: ledgerSequence, snapshot } = followed
  const byId = new Map(kept.map((one) => [one.employeeId, one]))
  const people = employees.map(({ id }) => {
    const anew = evaluated.get(id)
    return anew ? codesOf(anew) : byId.get(id)!
  })
  const validUntilMs = earliest(
    employees.map(({ id }) => {
      const anew = evaluated.get(id)
      return anew ? knownUntilMs(anew, epochMsOf(asOf)) : endOf(byId.get(id)!)
    }),
  )
  const evaluation = concludeCodes(configuration, people, { month, asOf, validUntilMs })
  return { configuration, ledgerSequence, snapshot, evaluation }
}

function endOf({ asOf, validUntil, awaitsForms }: MonthStanding): number | null {
  if (awaitsForms.length > 0) return epochMsOf(asOf)
  return validUntil === '' ? null : epochMsOf(validUntil)
}

function withoutRows(configuration: Configuration): Configuration {
  return { ...configuration, roster: [], summonses: [], clockIns: [] }
}
