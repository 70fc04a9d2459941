import { formatTimeOfDay, instantAt, localTimeOf } from '../calendar/zones.ts'
import type { Zone } from '../model/agency.ts'
import { addDays, type CivilDate } from '../model/civil-date.ts'
import type { Configuration } from '../model/facts.ts'
import { epochMsOf, type Instant } from '../model/instant.ts'
import type { LocationVerdict } from '../model/location-verdict.ts'
import type { Owner } from '../model/owner.ts'
import type {
  AlternateChannelCheckIn,
  CheckIn,
  DailyReport,
  Permit,
  RawSubmission,
  Submission,
  WeeklyPlan,
} from '../model/submission.ts'
import { dateInDigits } from '../text/date-in-words.ts'
import { quoteTyped } from '../workbook/cell-reading.ts'
import {
  ASSEMBLY,
  CHECK_IN_KIND,
  CHECK_IN_PLACE,
  CONDITION,
  DAY_PART,
  HEALTH_PROTOCOL,
  LEAVE_KIND,
  MESSAGE_CHANNEL,
  PERMIT_KIND,
  REPORT_CHANNEL,
  REPORT_DAY,
  TRAVEL_KIND,
  TRAVEL_REGION,
  YES_NO,
} from '../workbook/choices.ts'
import { ACTIVITIES_PER_REPORT } from '../workbook/forms/daily-report.ts'
import { TARGETS_PER_PLAN } from '../workbook/forms/weekly-plan.ts'
import { answersOf } from './answers.ts'
import type { Answers } from './answers.ts'
import { datesMeant, endsMeant, permitDatesMeant, type DateRange } from './date-bounds.ts'
import { Refusal } from './refusal.ts'
import { submissionRef } from './submission-ref.ts'

interface Base {
  readonly ref: string
  readonly employeeId: string
  readonly createdAt: Submission['createdAt']
  readonly lastSubmittedAt: Submission['lastSubmittedAt']
}

/** The clock of who writes a message down may be ahead of Google's. */
const CLOCKS_APART_MS = 10 * 60_000

/** What a submission of that owner says. Throws `Refusal` where something needed is missing. */
export function readSubmission(
  raw: RawSubmission,
  owner: Owner,
  context: { readonly configuration: Pick<Configuration, 'units'>; readonly zone: Zone },
): Submission {
  const answers = answersOf(raw)
  const meant = datesMeant(raw, context.zone)
  const base: Base = {
    ref: submissionRef(raw),
    employeeId: owner.employeeId,
    createdAt: raw.createdAt,
    lastSubmittedAt: raw.lastSubmittedAt,
  }
  switch (raw.formKind) {
    case 'check-in':
      return readCheckIn(base, answers, raw.locationVerdict)
    case 'daily-report':
      return readDailyReport(base, answers, { meant, zone: context.zone })
    case 'weekly-plan':
      return readWeeklyPlan(base, answers, meant, context.configuration)
    case 'permit':
      return readPermit(base, answers, { meant, zone: context.zone })
    case 'alternate-channel':
      return readAlternateChannel(base, answers, owner, { meant, zone: context.zone })
  }
}

function readCheckIn(
  base: Base,
  answers: Answers,
  locationVerdict: LocationVerdict | undefined,
): CheckIn {
  const assembly = answers.choice('assembly', ASSEMBLY)
  return {
    ...base,
    kind: 'check-in',
    checkInKind: answers.getChoice('kind', CHECK_IN_KIND),
    place: answers.getChoice('place', CHECK_IN_PLACE),
    location: answers.text('location'),
    condition: conditionOf(answers.choices('condition', CONDITION)),
    healthProtocol: answers.choices('healthProtocol', HEALTH_PROTOCOL),
    ...(assembly && { assembly }),
    ...(locationVerdict && { locationVerdict }),
  }
}

/** Of several the first that is not well. */
function conditionOf(said: readonly string[]): string {
  return said.find((one) => one !== 'healthy') ?? said[0] ?? ''
}

/** A file that was handed in where the question was made to ask for one, which Forms names by its id alone. */
function linkOfFile(text: string): string {
  return /^[01](?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{24,43}$/.test(text)
    ? `https://drive.google.com/open?id=${text}`
    : text
}

function readDailyReport(
  base: Base,
  answers: Answers,
  context: { readonly meant: DateRange; readonly zone: Zone },
): DailyReport {
  const activities = numbersTo(ACTIVITIES_PER_REPORT).map((number) => ({
    activity: answers.text(`activity${number}`),
    target: answers.text(`target${number}`),
    output: answers.text(`output${number}`),
    volume: answers.text(`volume${number}`),
    startsAt: answers.time(`start${number}`),
    endsAt: answers.time(`end${number}`),
  }))
  return {
    ...base,
    kind: 'daily-report',
    date: readReportDate(answers, { ...context, createdAt: base.createdAt }),
    activities: activities.filter((activity) => Object.values(activity).some(Boolean)),
    channels: answers.choices('channel', REPORT_CHANNEL),
    evidence: answers.texts('evidence').map(linkOfFile).join('\n'),
    obstacles: answers.text('obstacles'),
  }
}

/**
 * *Hari ini* and *kemarin* are days of the agency's zone, counted from the moment the report was first
 * sent: after midnight *hari ini* is the new day, and changing the report later moves nothing. Forms
 * made before ask the date alone.
 */
function readReportDate(
  answers: Answers,
  {
    meant,
    zone,
    createdAt,
  }: { readonly meant: DateRange; readonly zone: Zone; readonly createdAt: Instant },
): CivilDate {
  const day = answers.choice('day', REPORT_DAY)
  if (day === undefined || day === 'other') return answers.getDate('date', meant)
  const filedOn = localTimeOf(createdAt, zone).date
  const date = day === 'today' ? filedOn : addDays(filedOn, -1)
  if (!answers.text('date') || answers.getDate('date', meant) === date) return date
  throw new Refusal('dates-differ', (text) => text.datesDiffer(dateInDigits(date)))
}

function readWeeklyPlan(
  base: Base,
  answers: Answers,
  meant: DateRange,
  configuration: Pick<Configuration, 'units'>,
): WeeklyPlan {
  const typed = answers.getText('unit')
  const unit =
    configuration.units.find(({ code }) => plainName(code) === plainName(typed)) ??
    configuration.units.find(({ name }) => plainName(name) === plainName(typed))
  if (!unit) throw new Refusal('unit-unknown', (text) => text.unitUnknown(quoteTyped(typed)))
  const targets = numbersTo(TARGETS_PER_PLAN).map((number) => ({
    target: answers.text(`target${number}`),
    volume: answers.text(`volume${number}`),
    assignee: answers.text(`assignee${number}`),
  }))
  return {
    ...base,
    kind: 'weekly-plan',
    unitCode: unit.code,
    weekOf: answers.getDate('week', meant),
    targets: targets.filter((target) => Object.values(target).some(Boolean)),
  }
}

function readPermit(
  base: Base,
  answers: Answers,
  context: { readonly meant: DateRange; readonly zone: Zone },
): Permit {
  const permitKind = answers.getChoice('kind', PERMIT_KIND)
  const meant = permitDatesMeant(permitKind, context.meant, {
    ...base,
    zone: context.zone,
  })
  const from = answers.getDate('from', meant)
  const ends = endsMeant(permitKind, from, meant)
  const until = answers.getDate('until', { ...ends, from: meant.from })
  if (until < from) {
    throw new Refusal('date-order', (text) =>
      text.dateOrder(dateInDigits(from), dateInDigits(until)),
    )
  }
  const travelKind = permitKind === 'travel' ? answers.choice('travelKind', TRAVEL_KIND) : undefined
  const leaveKind = permitKind === 'leave' ? answers.choice('leaveKind', LEAVE_KIND) : undefined
  const part = mayBePart(permitKind) ? answers.choice('part', DAY_PART) : undefined
  const location = permitKind === 'home-work' ? answers.text('location') : ''
  const region = permitKind === 'travel' ? answers.choice('region', TRAVEL_REGION) : undefined
  return {
    ...base,
    kind: 'permit',
    permitKind,
    destination:
      permitKind === 'travel' ? answers.getText('destination') : answers.text('destination'),
    from,
    until,
    reason: answers.text('reason'),
    urgent: answers.choice('urgent', YES_NO) === 'yes',
    letterNumber: answers.text('letterNumber'),
    ...(travelKind && { travelKind }),
    ...(leaveKind && { leaveKind }),
    ...(region && { region }),
    ...(part && part !== 'whole' && { part }),
    ...(location && { location }),
  }
}

/** The form asks it of these alone; what stands in another answer was left there when the kind was changed. */
function mayBePart(kind: Permit['permitKind']): boolean {
  return kind !== 'leave' && kind !== 'attendance-correction'
}

function readAlternateChannel(
  base: Base,
  answers: Answers,
  { subjectId }: Owner,
  { zone, meant }: { readonly zone: Zone; readonly meant: DateRange },
): AlternateChannelCheckIn {
  const channel = answers.getChoice('channel', MESSAGE_CHANNEL)
  const receivedOn = answers.getDate('receivedOn', meant)
  const received = answers.getTime('receivedAt')
  const receivedAt = instantAt(receivedOn, received.minutes, received.zone ?? zone)
  const filed = localTimeOf(base.lastSubmittedAt, zone)
  if (epochMsOf(receivedAt) > epochMsOf(base.lastSubmittedAt) + CLOCKS_APART_MS) {
    throw new Refusal('time-to-come', (text) =>
      text.timeToCome(answers.text('receivedAt'), formatTimeOfDay(filed.minutes)),
    )
  }
  return {
    ...base,
    kind: 'alternate-channel',
    forEmployeeId: subjectId,
    channel,
    receivedAt,
    originalText: answers.getText('originalText'),
  }
}

/** A name without what makes no difference: case and spaces. */
function plainName(text: string): string {
  return text.trim().replace(/\s+/gu, ' ').toLowerCase()
}

function numbersTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}
