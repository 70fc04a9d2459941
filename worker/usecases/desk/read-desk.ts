import type { Desk } from '../../../shared/contract/index.ts'
import { composeDesk, namesOf, type OnDesk } from '../../../shared/desk/compose-desk.ts'
import type { RemarkScene } from '../../../shared/desk/remarks.ts'
import { directoryOf } from '../../../shared/intake/employee-directory.ts'
import { addDays, type CivilDate } from '../../../shared/model/civil-date.ts'
import { employeeOn } from '../../../shared/model/employment.ts'
import type { Language } from '../../../shared/model/language.ts'
import { dayContext, dayFor } from '../../../shared/outcome/day-context.ts'
import { REVIEW_DECISION } from '../../../shared/workbook/choices.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context, type Task } from '../context.ts'
import { followLedger, type Followed } from '../month/follow-ledger.ts'
import { findAwaiting } from '../month/find-awaiting.ts'
import { indexOf } from '../month/index-of.ts'
import { seat, type DeskPerson, type Visitor } from './desk-person.ts'
import { findOnDesk, type Decidable } from './find-on-desk.ts'
import { listTakeable } from './list-takeable.ts'

/** More than these are no desk any more; they come up as the older ones are decided. */
const LISTED_AT_MOST = 300
/** Reports of before that may say the same, where the policy asks for no more. */
const DAYS_BEFORE = 14

interface DeskAsked {
  readonly visitor: Visitor
  readonly others?: boolean
  readonly language?: Language
}

/**
 * What waits for the visitor's decision, the oldest first; with `others`, as `hr`, also what lies on the
 * desks of others. Throws as `listGrants` and `followLedger` do.
 */
export async function readDesk(
  context: Context,
  agency: Agency,
  { visitor, others = false, language }: DeskAsked,
): Promise<Desk> {
  const followed = speaking(await followLedger(context, agency), language ?? agency.language)
  const { configuration } = followed
  const person = await seat(context, agency, { visitor, configuration })
  const decidable = await findOnDesk(context, agency, { person, followed })
  const elsewhere = decidable.filter(({ lies }) => lies === 'elsewhere').length
  const wanted = others ? decidable : decidable.filter(({ lies }) => lies === 'here')
  const listed = await readBodies(context, agency, followed, wanted.slice(0, LISTED_AT_MOST))
  const beyond = Math.max(0, wanted.length - LISTED_AT_MOST)
  const scene = await sceneOf(context, agency, followed, listed)
  const desk = composeDesk(listed, { scene, now: instantNow(context) })
  return {
    ...desk,
    who: whoSits(person, followed, visitor),
    count: desk.count + beyond,
    beyond,
    others: others ? 0 : elsewhere,
    decided: await listDecided(context, agency, { person, followed }),
  }
}

export const readDeskTask: Task<DeskAsked, Desk> = { name: 'read-desk', work: readDesk }

/** How much waits for the visitor's decision, as their desk counts it. Throws as `readDesk` does. */
export const countOnDeskTask: Task<Visitor, number> = { name: 'count-on-desk', work: countOnDesk }

async function countOnDesk(context: Context, agency: Agency, visitor: Visitor): Promise<number> {
  const followed = await followLedger(context, agency)
  const person = await seat(context, agency, { visitor, configuration: followed.configuration })
  const decidable = await findOnDesk(context, agency, { person, followed })
  const here = decidable.filter(({ lies }) => lies === 'here')
  const listed = here.slice(0, LISTED_AT_MOST)
  const doubtful = await readBodies(context, agency, followed, listed.filter(isCheckIn))
  return here.length - listed.filter(isCheckIn).length + doubtful.length
}

function isCheckIn({ filing }: Decidable): boolean {
  return filing.formKind === 'check-in'
}

/** The same, in words of that language. */
export function speaking(followed: Followed, language: Language): Followed {
  const { configuration } = followed
  const settings = { ...configuration.settings, language }
  return { ...followed, configuration: { ...configuration, settings } }
}

/** Check-ins that nobody looked at yet may need no decision. */
async function readBodies(
  context: Context,
  agency: Agency,
  followed: Followed,
  decidable: readonly Decidable[],
): Promise<OnDesk[]> {
  const refs = decidable.map(({ ref }) => ref)
  const read = await context.store.projections.findSubmissions(agency.id, refs)
  const awaiting = await findAwaiting(context, agency, followed, read)
  const byRef = new Map(awaiting.map((submission) => [submission.ref, submission]))
  const { byId } = directoryOf(followed.configuration)
  return decidable.flatMap(({ ref, overdue, passedUpFrom, selfDecided }): OnDesk[] => {
    const submission = byRef.get(ref)
    if (!submission) return []
    const from = passedUpFrom && (byId.get(passedUpFrom)?.name ?? passedUpFrom)
    return [{ submission, overdue, selfDecided, passedUpFrom: from ?? '' }]
  })
}

/** With the reports that came before those that wait, and the plans of their weeks. */
async function sceneOf(
  context: Context,
  agency: Agency,
  followed: Followed,
  listed: readonly OnDesk[],
): Promise<RemarkScene> {
  const { configuration } = followed
  const reports = listed.flatMap(({ submission }) =>
    submission.kind === 'daily-report' ? [submission] : [],
  )
  const dates = reports.map(({ date }) => date).sort()
  const units = new Map(configuration.units.map((unit) => [unit.code, unit]))
  const { byId } = directoryOf(configuration)
  const limits = reports.map(({ employeeId, date }) => {
    const day = dayContext(date, configuration)
    const whole = byId.get(employeeId)
    const own = whole ? dayFor(employeeOn(whole, date) ?? whole, day, { units }) : day
    return own.parameters.repeatedReportDays
  })
  const first = dates[0] ?? ('9999-12-01' as CivilDate)
  const since = addDays(first, -Math.max(DAYS_BEFORE, 2 * Math.max(0, ...limits)))
  const index = await indexOf(context, agency, followed, {
    subjectIds: [...new Set(reports.map(({ employeeId }) => employeeId))],
    forms: ['daily-report'],
    checkInsSince: since,
    since,
  })
  return { configuration, index }
}

async function listDecided(
  context: Context,
  agency: Agency,
  of: { readonly person: DeskPerson; readonly followed: Followed },
): Promise<Desk['decided']> {
  const { configuration } = of.followed
  const takeable = await listTakeable(context, agency, of)
  return takeable.map(({ review, submission }) => {
    const title = REVIEW_DECISION.find(({ key }) => key === review.decision)?.title
    const decision = title?.[configuration.settings.language] ?? review.decision
    return { ...namesOf(submission, configuration), decision }
  })
}

function whoSits(person: DeskPerson, { configuration }: Followed, visitor: Visitor): string {
  const me = configuration.employees.find(({ id }) => person.isMe(id))
  if (!me) return visitor.kind === 'caller' ? visitor.caller.email : ''
  const unit = configuration.units.find(({ code }) => code === me.unitCode)
  return [me.name, unit?.name ?? me.unitCode].filter(Boolean).join(' · ')
}
