import { setImmediate as breathe } from 'node:timers/promises'

import { localTimeOf } from '../../../shared/calendar/zones.ts'
import { directoryOf } from '../../../shared/intake/employee-directory.ts'
import { submissionKey } from '../../../shared/intake/submission-key.ts'
import { judgeLocation } from '../../../shared/location/judge-location.ts'
import { addDays, type CivilDate } from '../../../shared/model/civil-date.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import { epochMsOf } from '../../../shared/model/instant.ts'
import type { Owner } from '../../../shared/model/owner.ts'
import type { LocationVerdict } from '../../../shared/model/location-verdict.ts'
import type { RawSubmission } from '../../../shared/model/submission.ts'
import type { PolicyParameters } from '../../../shared/model/policy-record.ts'
import { findPolicyOn } from '../../../shared/policy/find-policy-on.ts'
import { WITHOUT_POLICY } from '../../../shared/policy/without-policy.ts'
import type { RecordedSubmission } from '../../ports/ledger-records.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'
import { loadConfiguration, nameQuestions } from '../ledger/load-agency-facts.ts'

const DAY_MS = 86_400_000
/** What one transaction takes holds the process up for less than G13 allows. */
const PURGES_PER_TRANSACTION = 60

/** Stores of which the journal may still hold a key that was destroyed: another process was in it. */
const withRemains = new WeakSet<object>()

/**
 * Purges the coordinates of an agency's check-ins that are older than the policy of their day allows
 * (G10), in every version of them, also in quarantine. What stays is the verdict: in or out of the
 * region, and a band of distance from home. Whatever was pasted goes, a short link too, and with the last
 * of a day the key without which no byte of them tells anything. Returns how many went.
 */
export async function purgeCoordinates(context: Context, agency: Agency): Promise<number> {
  const { configuration } = await loadConfiguration(context, agency)
  const nowMs = epochMsOf(instantNow(context))
  const located = await context.store.ledger.listLocatedDays(agency.id)
  let purged = 0
  for (const day of located.filter((one) => mayBeDue(one, configuration, nowMs))) {
    purged += await purgeDay(context, agency, { day, configuration, nowMs })
  }
  const days = await context.store.transaction(({ ledger }) => ledger.forgetDays(agency.id))
  if (days > 0) withRemains.add(context.store)
  if (withRemains.has(context.store) && (await context.store.emptyJournal())) {
    withRemains.delete(context.store)
  }
  return purged
}

async function purgeDay(
  context: Context,
  agency: Agency,
  {
    day,
    configuration,
    nowMs,
  }: {
    readonly day: CivilDate
    readonly configuration: Configuration
    readonly nowMs: number
  },
): Promise<number> {
  const { ledger, attributions } = context.store
  const forms = await context.store.forms.list(agency.id)
  const sequences = await ledger.listLocated(agency.id, day)
  let purged = 0
  for (let start = 0; start < sequences.length; start += PURGES_PER_TRANSACTION) {
    const part = sequences.slice(start, start + PURGES_PER_TRANSACTION)
    const located = await ledger.readLocations(agency.id, part)
    const due = located
      .map(({ sequence, raw }) => ({ sequence, raw: nameQuestions(raw, forms) }))
      .filter(({ raw }) => hasLocation(raw) && isDue(raw, configuration, nowMs))
    if (due.length > 0) {
      const raws = due.map(({ raw }) => raw)
      const owners = await attributions.find(agency.id, raws)
      const rest = due.map(({ sequence, raw }) => ({
        sequence,
        raw: withoutLocation(raw, judge(raw, owners.get(submissionKey(raw)), configuration)),
      }))
      await purge(context, agency, rest)
      purged += rest.length
    }
    await breathe()
  }
  return purged
}

function purge(
  context: Context,
  agency: Agency,
  purged: readonly RecordedSubmission[],
): Promise<void> {
  return context.store.transaction(async ({ ledger }) => {
    const at = instantNow(context)
    for (const submission of purged) await ledger.purgeSubmission(agency.id, submission, at)
  })
}

function hasLocation({ answers }: RawSubmission): boolean {
  return (answers['location'] ?? []).some((text) => text.trim() !== '')
}

/** Whether anything sent on that day of Greenwich may be due, by the policies of the days that it touches. */
function mayBeDue(day: CivilDate, configuration: Configuration, nowMs: number): boolean {
  const beginsMs = Date.parse(`${day}T00:00:00Z`)
  return [-1, 0, 1].some((apart) => {
    return nowMs >= beginsMs + keptDays(addDays(day, apart), configuration) * DAY_MS
  })
}

function keptDays(date: CivilDate, configuration: Configuration): number {
  return parametersOn(date, configuration).coordinatesKeptDays
}

function parametersOn(
  date: CivilDate,
  { policies }: Pick<Configuration, 'policies'>,
): PolicyParameters {
  return findPolicyOn(policies, date)?.parameters ?? WITHOUT_POLICY
}

function isDue({ createdAt }: RawSubmission, configuration: Configuration, nowMs: number): boolean {
  const { date } = localTimeOf(createdAt, configuration.settings.zone)
  return nowMs >= epochMsOf(createdAt) + keptDays(date, configuration) * DAY_MS
}

/** Of a check-in that nobody can be said to have made, only whether it is within the region. */
function judge(
  raw: RawSubmission,
  owner: Owner | undefined,
  configuration: Pick<Configuration, 'employees' | 'settings' | 'policies'>,
): LocationVerdict | null {
  const { region, zone } = configuration.settings
  const { date } = localTimeOf(raw.createdAt, zone)
  const { nearHomeKm } = parametersOn(date, configuration)
  const home = owner && directoryOf(configuration).byId.get(owner.employeeId)?.home
  const location = raw.answers['location']?.map((text) => text.trim()).find(Boolean) ?? ''
  return judgeLocation({ location }, { region, home, nearHomeKm })
}

function withoutLocation(
  raw: RawSubmission,
  locationVerdict: LocationVerdict | null,
): RawSubmission {
  const answers = Object.fromEntries(
    Object.entries(raw.answers).filter(([key]) => key !== 'location'),
  )
  return { ...raw, answers, ...(locationVerdict && { locationVerdict }) }
}
