import { datesOfMonth, type CivilDate, type Month } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import { employeeOn } from '../model/employment.ts'
import type { Configuration } from '../model/facts.ts'
import type { Finding } from '../model/finding.ts'
import type { Instant } from '../model/instant.ts'
import {
  HALF_CODES,
  type DayOutcome,
  type OutcomeCode,
  type OutcomeFlag,
  type UnaskedReason,
  type UnsureReason,
} from '../model/outcome.ts'
import type { RosterCode } from '../model/roster.ts'
import { DAY_PARTS, LEAVE_KINDS } from '../model/submission.ts'
import { dayContext, dayFor } from '../outcome/day-context.ts'
import type { PersonDay } from '../outcome/person-day.ts'
import { officeCount, type OfficeDay } from '../outcome/office-count.ts'
import { withRevisions } from '../policy/with-revisions.ts'
import { inOrder } from '../rules/find-all.ts'
import type { PersonMonth } from './person-month.ts'
import { summarizeDay, type DaySummary } from './summarize-day.ts'

/** A person's day in codes, minutes and flags: what *Rekap Kehadiran* shows, without what it rests on. */
export type DayCode = Omit<DayOutcome, 'evidence'>

/** A month in codes; a `MonthEvaluation` is one too. */
export interface MonthCodes {
  readonly month: Month
  readonly asOf: Instant
  readonly people: readonly {
    readonly employeeId: EmployeeId
    readonly yearAbsences?: number
    readonly records: readonly { readonly plan: Pick<PersonDay['plan'], 'unasked'> }[]
  }[]
  readonly outcomes: readonly DayCode[]
  /** Of a month of codes alone, those that notes tell (`NOTED_RULES`). */
  readonly findings: readonly NotedFinding[]
  readonly days: readonly DaySummary[]
  /** As `MonthEvaluation`. */
  readonly validUntilMs: number | null
}

export type NotedFinding = Pick<Finding, 'rule' | 'subject' | 'arithmetic'>

/** Rules of which a note of *Rekap Kehadiran* tells each finding. */
export const NOTED_RULES: readonly Finding['rule'][] = ['location-slot-missing']

/** A person's month in codes. */
export interface PersonCodes {
  readonly employeeId: EmployeeId
  readonly yearAbsences?: number
  readonly records: readonly CodedDay[]
  readonly notes: readonly NotedFinding[]
}

/** What of a `PersonDay` the codes tell. */
type CodedDay = OfficeDay & {
  readonly outcome: DayCode
  readonly plan: Pick<PersonDay['plan'], 'unasked'>
}

const CODES: readonly OutcomeCode[] = [
  'H',
  'WFH',
  'DL',
  'C',
  'SK',
  'I',
  'TK',
  'L',
  'open',
  'unasked',
  'unsure',
]
const SEEN: readonly DayOutcome['seen'][] = [undefined, 'H', 'WFH']
const PLANNED: readonly DayOutcome['planned'][] = [undefined, 'office', 'home']
const KINDS: readonly PersonDay['plan']['kind'][] = ['off', 'absent', 'office', 'home', 'unasked']
const SHIFTS: readonly PersonDay['plan']['shift'][] = [null, 'PG', 'SG']
const LEAVES: readonly DayOutcome['leaveKind'][] = [undefined, ...LEAVE_KINDS]
/** Of a shift that a regulation names; their codes stand behind the days, in their order. */
const NAMED_SHIFT = SHIFTS.length
const UNASKED: readonly (UnaskedReason | undefined)[] = [
  undefined,
  'agency-not-begun',
  'person-not-begun',
  'no-clause',
  'no-roster',
  'roster-unread',
]
const UNSURE: readonly UnsureReason[] = [
  'form-behind',
  'machine-file',
  'import',
  'quarantine',
  'roster-unread',
  'undecided',
]
const FLAGS: readonly OutcomeFlag[] = [
  'check-in-missing',
  'check-in-late',
  'check-out-missing',
  'location-slot-missing',
  'report-missing',
  'report-late',
  'roster-missing',
  'summoned',
  'alternate-channel',
  'settled',
]

const BYTES_A_DAY = 8
/** Bit of each of the lists that tell several. */
const bitsOf = <T>(all: readonly T[], told: readonly T[]): number =>
  told.reduce((bits, one) => bits | (1 << all.indexOf(one)), 0)
const toldBy = <T>(all: readonly T[], bits: number): T[] =>
  all.filter((_, at) => (bits & (1 << at)) !== 0)

/**
 * A person's days as bytes, eight for each date of the month, zeros where the person is not employed: code and
 * what was seen, plan with its shift and its half or kind of leave, lists of flags and of what is not sure, minutes. Flags keep the order of `FLAGS`. Codes of
 * shifts that regulations name follow, as text.
 */
export function encodeDays(records: readonly CodedDay[], month: Month): Uint8Array {
  const dates = datesOfMonth(month)
  const named = records.flatMap(({ plan: { shift } }) => (SHIFTS.includes(shift) ? [] : [shift]))
  const text = Uint8Array.from(named.join(' '), (letter) => letter.charCodeAt(0))
  const bytes = new Uint8Array(dates.length * BYTES_A_DAY + text.length)
  bytes.set(text, dates.length * BYTES_A_DAY)
  const view = new DataView(bytes.buffer)
  for (const { outcome, plan, alwaysInOffice, exempt, seenAtOffice } of records) {
    const at = dates.indexOf(outcome.date) * BYTES_A_DAY
    const { half } = outcome
    const part = half ? DAY_PARTS.indexOf(half.part) + 1 : 0
    view.setUint8(
      at,
      (CODES.indexOf(outcome.code) + 1) | (SEEN.indexOf(outcome.seen) << 4) | (part << 6),
    )
    const shift = SHIFTS.includes(plan.shift) ? SHIFTS.indexOf(plan.shift) : NAMED_SHIFT
    // Leave is of whole days, so that what half a day is stands in its place.
    const why = half ? HALF_CODES.indexOf(half.as) : LEAVES.indexOf(outcome.leaveKind)
    view.setUint8(at + 1, KINDS.indexOf(plan.kind) | (shift << 3) | (why << 5))
    const bools = (alwaysInOffice ? 1 : 0) | (exempt ? 2 : 0) | (seenAtOffice ? 4 : 0)
    view.setUint8(
      at + 2,
      UNASKED.indexOf(plan.unasked) | (bools << 3) | (PLANNED.indexOf(outcome.planned) << 6),
    )
    // 10 flags, 11 bits of each of the minutes: a day has 1440.
    const minutes = (outcome.lateMinutes << 11) | outcome.earlyMinutes
    const unsure = bitsOf(UNSURE, outcome.unsure ?? [])
    view.setUint16(at + 3, bitsOf(FLAGS, outcome.flags) | (unsure << 10))
    view.setUint8(at + 5, minutes >> 16)
    view.setUint16(at + 6, minutes & 0xffff)
  }
  return bytes
}

export function decodeDays(
  bytes: Uint8Array,
  { employeeId, month }: { readonly employeeId: EmployeeId; readonly month: Month },
): CodedDay[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const dates = datesOfMonth(month)
  const text = String.fromCharCode(...bytes.subarray(dates.length * BYTES_A_DAY))
  const named = text.split(' ').values()
  const nextNamed = (): RosterCode => (named.next().value ?? '') as RosterCode
  return dates.flatMap((date, index) => {
    const at = index * BYTES_A_DAY
    const first = view.getUint8(at)
    return first === 0 ? [] : [decodeDay(view, at, { employeeId, date, nextNamed })]
  })
}

function decodeDay(
  view: DataView,
  at: number,
  {
    nextNamed,
    ...whose
  }: {
    readonly employeeId: EmployeeId
    readonly date: CivilDate
    /** Of the days in their order, the code of the next shift that a regulation names. */
    readonly nextNamed: () => RosterCode
  },
): CodedDay {
  const [first, planned, third] = [view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2)]
  const lists = view.getUint16(at + 3)
  const minutes = (view.getUint8(at + 5) << 16) | view.getUint16(at + 6)
  const seen = SEEN[(first >> 4) & 3]
  const shift = (planned >> 3) & 3
  const part = DAY_PARTS[(first >> 6) - 1]
  const leaveKind = part ? undefined : LEAVES[planned >> 5]
  const unsure = toldBy(UNSURE, lists >> 10)
  const where = PLANNED[third >> 6]
  const unasked = UNASKED[third & 7]
  return {
    outcome: {
      ...whose,
      code: CODES[(first & 15) - 1]!,
      ...(seen && { seen }),
      ...(leaveKind && { leaveKind }),
      ...(part && { half: { part, as: HALF_CODES[planned >> 5]! } }),
      ...(unsure.length > 0 && { unsure }),
      ...(where && { planned: where }),
      lateMinutes: minutes >> 11,
      earlyMinutes: minutes & 0x7ff,
      flags: toldBy(FLAGS, lists & 0x3ff),
    },
    plan: {
      kind: KINDS[planned & 7]!,
      shift: shift === NAMED_SHIFT ? nextNamed() : SHIFTS[shift]!,
      ...(unasked && { unasked }),
    },
    alwaysInOffice: (third & 8) !== 0,
    exempt: (third & 16) !== 0,
    seenAtOffice: (third & 32) !== 0,
  }
}

/** What of a person's evaluated month is kept in codes. */
export function codesOf({ employeeId, yearAbsences, records, findings }: PersonMonth): PersonCodes {
  return {
    employeeId,
    ...(yearAbsences !== undefined && { yearAbsences }),
    records,
    notes: inOrder(findings.filter(({ rule }) => NOTED_RULES.includes(rule))).map(
      ({ rule, subject, arithmetic }) => ({ rule, subject, arithmetic }),
    ),
  }
}

/** What people's codes make together; `people` are all employees, by id. */
export function concludeCodes(
  configuration: Pick<Configuration, 'settings' | 'holidays' | 'policies' | 'employees' | 'units'>,
  people: readonly PersonCodes[],
  { month, asOf, validUntilMs }: Pick<MonthCodes, 'month' | 'asOf' | 'validUntilMs'>,
): MonthCodes {
  const given = { ...configuration, policies: withRevisions(configuration.policies) }
  const staff = new Map(configuration.employees.map((employee) => [employee.id, employee]))
  const units = new Map(configuration.units.map((unit) => [unit.code, unit]))
  const coded = people.flatMap(({ records }) => records)
  const byDate = Map.groupBy(coded, ({ outcome }) => outcome.date)
  return {
    month,
    asOf,
    validUntilMs,
    people,
    outcomes: coded.map(({ outcome }) => outcome),
    findings: people.flatMap(({ notes }) => notes),
    days: datesOfMonth(month).map((date) => {
      const context = dayContext(date, given)
      const asked = (byDate.get(date) ?? []).filter(({ plan }) => plan.kind !== 'unasked')
      const its = asked.flatMap((coded) => {
        const whole = staff.get(coded.outcome.employeeId)
        if (!whole) return []
        const employee = employeeOn(whole, date) ?? whole
        return [{ ...coded, employee, day: dayFor(employee, context, { units }) }]
      })
      return summarizeDay({ context, people: its, count: officeCount(context, its) })
    }),
  }
}
