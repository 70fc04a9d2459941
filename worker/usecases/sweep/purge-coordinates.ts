import { setImmediate as breathe } from 'node:timers/promises'

import { localTimeOf } from '../../../shared/calendar/zones.ts'
import { directoryOf } from '../../../shared/intake/employee-directory.ts'
import { submissionKey } from '../../../shared/intake/submission-key.ts'
import { judgeLocation } from '../../../shared/location/judge-location.ts'
import { placesOfPermit, type PlaceOfPermit } from '../../../shared/location/places-of-permit.ts'
import { addDays, type CivilDate } from '../../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import { employeeOn } from '../../../shared/model/employment.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import { epochMsOf } from '../../../shared/model/instant.ts'
import type { Owner } from '../../../shared/model/owner.ts'
import type { LocationVerdict } from '../../../shared/model/location-verdict.ts'
import type { RawSubmission } from '../../../shared/model/submission.ts'
import type { PolicyParameters } from '../../../shared/model/policy-record.ts'
import { dayContext, dayFor, type DayContext } from '../../../shared/outcome/day-context.ts'
import { namesPlacesOn } from '../../../shared/rules/permitted-places.ts'
import { findDateInText } from '../../../shared/workbook/cells/date-cell.ts'
import type { RecordedSubmission } from '../../ports/ledger-records.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'
import { loadConfiguration, nameQuestions } from '../ledger/load-agency-facts.ts'

const DAY_MS = 86_400_000
/** No permit to work elsewhere is for longer. */
const LONGEST_PERMIT_DAYS = 366
/** What one transaction takes holds the process up for less than G13 allows. */
const PURGES_PER_TRANSACTION = 60

/** Stores of which the journal may still hold a key that was destroyed: another process was in it. */
const withRemains = new WeakSet<object>()

/**
 * Purges the coordinates of an agency's check-ins, and of places that permits name, that are older than the policy of their day allows
 * (G10), in every version of them, also in quarantine. What stays is the verdict: in or out of the
 * region, and a band of distance from home. Whatever was pasted goes, a short link too, and with the last
 * of a day the key without which no byte of them tells anything. Returns how many went.
 */
export async function purgeCoordinates(context: Context, agency: Agency): Promise<number> {
  const { configuration } = await loadConfiguration(context, agency)
  const nowMs = epochMsOf(instantNow(context))
  const located = await context.store.ledger.listLocatedDays(agency.id)
  let purged = 0
  const parametersOf = asking(configuration)
  const keptDays = keeping(configuration, parametersOf)
  for (const day of located.filter((one) => mayBeDue(one, keptDays, nowMs))) {
    purged += await purgeDay(context, agency, {
      day,
      configuration,
      keptDays,
      parametersOf,
      nowMs,
    })
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
    keptDays,
    parametersOf,
    nowMs,
  }: {
    readonly day: CivilDate
    readonly configuration: Configuration
    readonly keptDays: KeptDays
    readonly parametersOf: ParametersOf
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
    const standing = located
      .map(({ sequence, raw }) => ({ sequence, raw: nameQuestions(raw, forms) }))
      .filter(({ raw }) => hasLocation(raw))
    const raws = standing.map(({ raw }) => raw)
    const owners = await attributions.find(agency.id, raws)
    const due = standing.filter(({ raw }) => {
      const { date } = localTimeOf(raw.createdAt, configuration.settings.zone)
      const days = keptDays(date, owners.get(submissionKey(raw))?.employeeId)
      return nowMs >= neededUntilMs(raw) + days * DAY_MS
    })
    if (due.length > 0) {
      const placesOf = await loadPlaces(context, agency, { owners: owners.values(), day })
      const rest = due.map(({ sequence, raw }) => ({
        sequence,
        raw: withoutLocation(
          raw,
          judge(raw, owners.get(submissionKey(raw)), { configuration, parametersOf, placesOf }),
        ),
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
function mayBeDue(day: CivilDate, keptDays: KeptDays, nowMs: number): boolean {
  const beginsMs = Date.parse(`${day}T00:00:00Z`)
  return [-1, 0, 1].some((apart) => nowMs >= beginsMs + keptDays(addDays(day, apart)) * DAY_MS)
}

/** How long coordinates of a date are kept: somebody's, or of nobody in particular the shortest. */
type KeptDays = (date: CivilDate, employeeId?: EmployeeId) => number

function keeping(configuration: Configuration, parametersOf: ParametersOf): KeptDays {
  const shortest = new Map<CivilDate, number>()
  return (date, employeeId) => {
    if (employeeId !== undefined) return parametersOf(date, employeeId).coordinatesKeptDays
    const known =
      shortest.get(date) ??
      Math.min(
        parametersOf(date).coordinatesKeptDays,
        ...configuration.employees.map(({ id }) => parametersOf(date, id).coordinatesKeptDays),
      )
    shortest.set(date, known)
    return known
  }
}

/** What is asked on a date of somebody, or of everybody. */
type ParametersOf = (date: CivilDate, employeeId?: EmployeeId) => PolicyParameters

function asking(configuration: Configuration): ParametersOf {
  const units = new Map(configuration.units.map((unit) => [unit.code, unit]))
  const days = new Map<CivilDate, DayContext>()
  return (date, employeeId) => {
    const day = days.get(date) ?? dayContext(date, configuration)
    days.set(date, day)
    const whole = employeeId && directoryOf(configuration).byId.get(employeeId)
    const own = whole ? dayFor(employeeOn(whole, date) ?? whole, day, { units }) : day
    return own.parameters
  }
}

/** Of a check-in that nobody can be said to have made, only whether it is within the region. */
function judge(
  raw: RawSubmission,
  owner: Owner | undefined,
  {
    configuration,
    parametersOf,
    placesOf,
  }: {
    readonly configuration: Configuration
    readonly parametersOf: ParametersOf
    readonly placesOf: PlacesOf
  },
): LocationVerdict | null {
  if (raw.formKind !== 'check-in') return null
  const { region, zone } = configuration.settings
  const { date } = localTimeOf(raw.createdAt, zone)
  const { nearHomeKm } = parametersOf(date, owner?.employeeId)
  const home = owner && directoryOf(configuration).byId.get(owner.employeeId)?.home
  const location = raw.answers['location']?.map((text) => text.trim()).find(Boolean) ?? ''
  const places = owner && placesOf(owner.employeeId, date)
  return judgeLocation({ location }, { region, home, nearHomeKm, places })
}

/** Where permits of somebody have them work about a date: a night's shift is of the day before. */
type PlacesOf = (employeeId: EmployeeId, date: CivilDate) => readonly PlaceOfPermit[]

async function loadPlaces(
  context: Context,
  agency: Agency,
  { owners, day }: { readonly owners: Iterable<Owner>; readonly day: CivilDate },
): Promise<PlacesOf> {
  const since = addDays(day, -2)
  const submissions = await context.store.projections.listSubmissionsOf(agency.id, {
    subjectIds: [...new Set([...owners].map(({ employeeId }) => employeeId))],
    checkInsSince: since,
    since,
    until: addDays(day, 1),
    forms: ['permit'],
    unitCodes: [],
  })
  const permits = submissions.filter((one) => one.kind === 'permit')
  return (employeeId, date) =>
    permits
      .filter((one) => one.employeeId === employeeId)
      .filter((one) => namesPlacesOn(one, date) || namesPlacesOn(one, addDays(date, -1)))
      .flatMap(placesOfPermit)
}

/** Of a place that somebody asks to work at, the last day that they ask for. */
function neededUntilMs({ createdAt, formKind, answers }: RawSubmission): number {
  const filedMs = epochMsOf(createdAt)
  const until = formKind === 'permit' && findDateInText(answers['until']?.[0]?.trim() ?? '')
  if (!until) return filedMs
  // The day after, wherever: locations of its last day are judged before.
  const endsMs = Date.parse(`${addDays(until, 2)}T00:00:00Z`)
  return Math.max(filedMs, Math.min(endsMs, filedMs + LONGEST_PERMIT_DAYS * DAY_MS))
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
