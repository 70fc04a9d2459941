import { instantAt } from '../../../shared/calendar/zones.ts'
import { evaluateMonth, type MonthEvaluation } from '../../../shared/evaluation/evaluate-month.ts'
import type { AgencySettings, Zone } from '../../../shared/model/agency.ts'
import {
  addDays,
  monthOf,
  parseCivilDate,
  weekdayOf,
  type CivilDate,
} from '../../../shared/model/civil-date.ts'
import type { Employee, Unit } from '../../../shared/model/employee.ts'
import type { AgencyFacts, ClockIn } from '../../../shared/model/facts.ts'
import { parseInstant, type Instant } from '../../../shared/model/instant.ts'
import type { DayOutcome } from '../../../shared/model/outcome.ts'
import type { Review, ReviewDecision } from '../../../shared/model/review.ts'
import { entriesOf, rosterRow } from '../../../shared/model/roster-row.ts'
import type { RosterEntry, RosterRow } from '../../../shared/model/roster.ts'
import type {
  AlternateChannelCheckIn,
  CheckIn,
  DailyReport,
  Permit,
} from '../../../shared/model/submission.ts'
import { policyFromPreset } from '../policy/presets.ts'
import { getPreset } from '../policy/get-preset.ts'

export const MONDAY = parseCivilDate('2021-07-05')
export const FRIDAY = parseCivilDate('2021-07-09')
export const AFTER_MONTH = parseInstant('2021-08-15T00:00:00Z')

/** A local time `2021-07-05 07:30` as an instant. */
export function at(local: string, zone: Zone = 'WITA'): Instant {
  const [date, time] = local.split(' ')
  return instantAt(parseCivilDate(date!), time!, zone)
}

export function settings(overrides: Partial<AgencySettings> = {}): AgencySettings {
  return {
    agencyName: 'Sekretariat Daerah',
    government: { kind: 'regency', name: 'Kutai Kartanegara' },
    agencyCode: 'setda',
    zone: 'WITA',
    language: 'id',
    workingDaysPerWeek: 5,
    letterhead: [],
    place: 'Tenggarong',
    signatory: { name: '', id: '', rank: '', post: '' },
    ...overrides,
  }
}

export function employee(id: string, overrides: Partial<Employee> = {}): Employee {
  return {
    id,
    name: `Pegawai ${id}`,
    status: 'PNS',
    rank: 'Penata Muda / III-a',
    post: 'Pengadministrasi',
    positionClass: 'pelaksana',
    unitCode: 'umum',
    internetAtHome: true,
    ...overrides,
  }
}

export function unit(code: string, overrides: Partial<Unit> = {}): Unit {
  return { code, name: `Bagian ${code}`, publicService: false, exemptFromWfh: false, ...overrides }
}

const YEARS = ['2020', '2021', '2022', '2025', '2026', '2027']
const SUNDAYS = YEARS.flatMap((year) =>
  Array.from({ length: 366 }, (_, day) => addDays(parseCivilDate(`${year}-01-01`), day)),
).filter((date) => weekdayOf(date) === 7 && Number(date.slice(8)) <= 7)

/**
 * A roster of every unit and month that says nothing: a day off on the month's first Sunday. Where a
 * unit has none at all, days that need one are blank.
 */
function standingRoster(employees: readonly Employee[]): RosterRow[] {
  const first = new Map(employees.toReversed().map(({ id, unitCode }) => [unitCode, id]))
  return [...first.values()].flatMap((id) =>
    SUNDAYS.map((date) => rostered(id, 'L', date, `Jadwal ${monthOf(date)}!standing:${id}`)),
  )
}

function dayOf({ employeeId, date }: RosterEntry): string {
  return `${employeeId} ${date}`
}

/** As `bareFacts`, with a roster standing in every unit, and the machine's file come where there is one. */
export function facts(overrides: Partial<AgencyFacts> = {}): AgencyFacts {
  const bare = bareFacts(overrides)
  const filled = new Set(bare.roster.flatMap(entriesOf).map(dayOf))
  const standing = standingRoster(bare.employees).filter(
    (row) => !entriesOf(row).some((entry) => filled.has(dayOf(entry))),
  )
  const later =
    bare.clockIns.length > 0 ? YEARS.map((year) => clockIn('somebody', `${year}-12-31 07:30`)) : []
  return {
    ...bare,
    roster: [...bare.roster, ...standing],
    clockIns: [...bare.clockIns, ...later],
  }
}

/** Nothing but settings, one unit and the policy of Kutai Kartanegara. */
export function bareFacts(overrides: Partial<AgencyFacts> = {}): AgencyFacts {
  return {
    settings: settings(),
    units: [unit('umum')],
    employees: [employee('e1')],
    roster: [],
    holidays: [],
    policies: [policyFromPreset(getPreset('kukar-2021'))],
    summonses: [],
    clockIns: [],
    problems: [],
    submissions: [],
    reviews: [],
    ...overrides,
  }
}

export function rostered(
  employeeId: string,
  code: RosterEntry['code'],
  date: CivilDate = MONDAY,
  cell = `Jadwal ${monthOf(date)}!${employeeId}:${date.slice(8)}`,
): RosterRow {
  const end = cell.indexOf('!')
  const [tab, name] = [cell.slice(0, Math.max(0, end)), cell.slice(end + 1)]
  return rosterRow({ employeeId, month: monthOf(date), tab }, [{ date, code, name }])
}

export function checkIn(
  employeeId: string,
  local: string,
  overrides: Partial<CheckIn> = {},
): CheckIn {
  return {
    kind: 'check-in',
    ref: `presensi ${employeeId} ${local}`,
    employeeId,
    createdAt: at(local),
    lastSubmittedAt: at(local),
    checkInKind: 'in',
    place: 'home',
    location: '',
    condition: 'healthy',
    healthProtocol: [],
    ...overrides,
  }
}

export function report(
  employeeId: string,
  date: CivilDate,
  local: string,
  overrides: Partial<DailyReport> = {},
): DailyReport {
  return {
    kind: 'daily-report',
    ref: `laporan ${employeeId} ${local}`,
    employeeId,
    createdAt: at(local),
    lastSubmittedAt: at(local),
    date,
    activities: [],
    channels: [],
    evidence: '',
    obstacles: '',
    ...overrides,
  }
}

export function permit(employeeId: string, overrides: Partial<Permit> = {}): Permit {
  return {
    kind: 'permit',
    ref: `izin ${employeeId}`,
    employeeId,
    createdAt: at('2021-07-01 08:00'),
    lastSubmittedAt: at('2021-07-01 08:00'),
    permitKind: 'leave',
    destination: '',
    from: MONDAY,
    until: MONDAY,
    reason: '',
    urgent: false,
    letterNumber: '',
    ...overrides,
  }
}

export function transcribed(forEmployeeId: string, local: string): AlternateChannelCheckIn {
  return {
    kind: 'alternate-channel',
    ref: `jalur lain ${forEmployeeId} ${local}`,
    employeeId: 'head',
    createdAt: at(local),
    lastSubmittedAt: at(local),
    forEmployeeId,
    channel: 'sms',
    receivedAt: at(local),
    originalText: 'Hadir',
  }
}

export function clockIn(employeeId: string, local: string): ClockIn {
  return { employeeId, at: at(local), cell: `Mesin Absensi!${employeeId} ${local}` }
}

export function review(
  { ref }: { readonly ref: string },
  decision: ReviewDecision = 'approved',
): Review {
  return { submissionRef: ref, decision, note: '', readAt: at('2021-07-06 09:00') }
}

export function evaluate(given: AgencyFacts, asOf: Instant = AFTER_MONTH): MonthEvaluation {
  return evaluateMonth(given, { month: monthOf(MONDAY), asOf })
}

/** The outcome of one person's day; fails where there is none. */
export function outcomeOf(
  given: AgencyFacts,
  {
    id = 'e1',
    date = MONDAY,
    asOf = AFTER_MONTH,
  }: { id?: string; date?: CivilDate; asOf?: Instant } = {},
): DayOutcome {
  const outcome = evaluate(given, asOf).outcomes.find(
    (candidate) => candidate.employeeId === id && candidate.date === date,
  )
  if (!outcome) throw new Error(`No outcome of ${id} on ${date}`)
  return outcome
}

/** The Indonesian words of a rule's findings, on one date. */
export function wordsOf(
  rule: string,
  given: AgencyFacts,
  { date = MONDAY, asOf = AFTER_MONTH }: { date?: CivilDate; asOf?: Instant } = {},
): string[] {
  return evaluate(given, asOf)
    .findings.filter((finding) => finding.rule === rule && finding.date === date)
    .map(({ arithmetic }) => arithmetic.id)
}
