import type { CivilDate } from '../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../shared/model/employee.ts'
import type { RosterCode } from '../../shared/model/roster.ts'
import { subjectAndDate } from './clause-shown.ts'
import type { ClauseShown, SubjectDay } from './clause-shown.ts'
import { keyOf } from './incidents.ts'
import type { HomeIncident } from './incidents.ts'
import type { ExpectedDay, Happening, SampleEmployee } from './sample-agency.ts'

/**
 * What of the letter is shown where; C11 is the recap itself. `pejabat0`–`pejabat5` are the structural
 * officials, `staf0`–`staf39` the staff, in the order of *Pegawai*.
 */
export const KUKAR_SHOWS: readonly ClauseShown[] = [
  // C1 and C8 have no rule: whoever is no civil servant stands in the recaps like the others.
  {
    clause: 'C1',
    kept: { day: 'staf28 2021-07-06', code: 'WFH' },
    broken: { day: 'staf38 2021-07-15', code: 'TK', flag: 'report-missing' },
  },
  shown('C2', 'assembly-missing', 'staf30 2021-07-05 WFH', 'staf30 2021-07-02 WFH'),
  shown('C3', 'office-quota', 'agency 2021-07-13', 'agency 2021-07-14'),
  shown('C3', 'shift-balance', 'agency 2021-07-09', 'agency 2021-07-08'),
  shown('C4', 'mandatory-office', 'pejabat3 2021-07-05 H', 'pejabat3 2021-07-22 WFH'),
  shown('C5', 'roster-conflict', 'staf37 2021-07-26 WFH', 'staf27 2021-07-22 C'),
  shown('C6', 'location-outside-region', 'staf13 2021-07-12 WFH', 'staf13 2021-07-13 WFH'),
  shown('C6', 'travel-without-permit', 'staf33 2021-07-15 DL', 'staf34 2021-07-27 DL'),
  shown('C7', 'travel-banned', 'staf17 2021-07-06 WFH', 'staf38 2021-07-15 TK'),
  shown('C7', 'permit-late', 'staf33 2021-07-15 DL', 'staf2 2021-07-10 L'),
  shown('C7', 'health-protocol-missing', 'staf25 2021-07-07 H', 'staf29 2021-07-12 H'),
  {
    clause: 'C8',
    kept: { day: 'staf33 2021-07-15', code: 'DL' },
    broken: { day: 'staf34 2021-07-27', code: 'DL' },
  },
  shown('C9', 'office-without-permit', 'staf25 2021-07-07 H', 'staf17 2021-07-06 WFH'),
  shown('C10', 'check-in-missing', 'staf1 2021-07-02 WFH', 'staf1 2021-07-06 WFH'),
  shown('C10', 'daily-report-late', 'staf0 2021-07-05 WFH', 'staf0 2021-07-06 WFH'),
  shown('C10', 'daily-report-missing', 'staf0 2021-07-05 WFH', 'staf0 2021-07-07 WFH'),
  shown('C10', 'report-empty', 'staf10 2021-07-05 WFH', 'staf10 2021-07-09 WFH'),
  shown('C10', 'review-overdue', 'pejabat2 2021-07-01', 'pejabat2 2021-07-06'),
]

/** Days at home on which exactly this goes wrong, or nothing that is dealt out. */
const CHOSEN: Readonly<Record<SubjectDay, HomeIncident | undefined>> = {
  'staf28 2021-07-06': undefined,
  'staf38 2021-07-15': 'absent',
  'staf30 2021-07-02': undefined,
  'staf30 2021-07-05': undefined,
  'pejabat3 2021-07-22': undefined,
  'staf37 2021-07-26': undefined,
  'staf13 2021-07-12': undefined,
  'staf13 2021-07-13': undefined,
  'staf25 2021-07-07': undefined,
  'staf29 2021-07-12': undefined,
  'staf17 2021-07-06': undefined,
  'staf1 2021-07-02': undefined,
  'staf1 2021-07-06': 'missing-check-in',
  'staf0 2021-07-05': undefined,
  'staf0 2021-07-06': 'late-report',
  'staf0 2021-07-07': 'missing-report',
  'staf10 2021-07-05': undefined,
  'staf10 2021-07-07': undefined,
  'staf10 2021-07-08': undefined,
  'staf10 2021-07-09': undefined,
  'staf12 2021-07-06': 'review-never',
}

const ROSTER: Readonly<Record<SubjectDay, RosterCode>> = {
  'pejabat3 2021-07-22': 'WFH',
  // Seven in the morning, three in the afternoon.
  'staf4 2021-07-08': 'PG',
  'staf12 2021-07-08': 'PG',
}

type Answers = Readonly<Record<string, readonly string[]>>

const BALIKPAPAN = 'https://maps.google.com/?q=-1.265386%2C116.831200'
const SAME_TEXT: Answers = {
  channel: ['WA'],
  activity1: ['Melaksanakan tugas rutin'],
  output1: ['Selesai'],
}
/** Answers of a response of the day that differ from an ordinary one's. */
const ANSWERS: readonly {
  readonly day: SubjectDay
  readonly response: 'in' | 'report'
  readonly change: (answers: Answers) => Answers
}[] = [
  answers('staf30 2021-07-02', { assembly: ['Tidak ikut'] }),
  answers('staf13 2021-07-13', { location: [BALIKPAPAN] }),
  answers('staf17 2021-07-06', { place: ['Kantor'], location: [] }),
  answers('staf25 2021-07-07', {
    place: ['Kantor'],
    location: [],
    healthProtocol: ['Memakai masker', 'Menjaga jarak'],
  }),
  answers('staf29 2021-07-12', { place: ['Kantor'], location: [], healthProtocol: [] }),
  ...(['staf10 2021-07-07', 'staf10 2021-07-08', 'staf10 2021-07-09'] as const).map((day) => ({
    day,
    response: 'report' as const,
    change: ({ day: which = [], date = [] }: Answers) => ({ ...SAME_TEXT, day: which, date }),
  })),
]

/** Who works at the office with a permit is present there. */
const PERMITTED_AT_OFFICE: readonly SubjectDay[] = ['staf25 2021-07-07', 'staf29 2021-07-12']

export type Roles = ReadonlyMap<string, EmployeeId>

export function kukarRoles(employees: readonly SampleEmployee[]): Roles {
  return new Map(
    employees.map(({ id }, index) => [index < 6 ? `pejabat${index}` : `staf${index - 6}`, id]),
  )
}

export function changeKukarRoster(
  roster: ReadonlyMap<EmployeeId, Map<CivilDate, RosterCode>>,
  roles: Roles,
): void {
  for (const [day, code] of Object.entries(ROSTER)) {
    const { employeeId, date } = personDay(day as SubjectDay, roles)
    roster.get(employeeId)?.set(date, code)
  }
}

export function chosenDays(roles: Roles): ReadonlyMap<string, HomeIncident | undefined> {
  return new Map(
    Object.entries(CHOSEN).map(([day, incident]) => [
      keyOf(personDay(day as SubjectDay, roles)),
      incident,
    ]),
  )
}

/** What was lived, with the answers and outcomes by which the clauses are shown. */
export function showKukarClauses(
  lived: { readonly happenings: readonly Happening[]; readonly expected: readonly ExpectedDay[] },
  roles: Roles,
): { happenings: Happening[]; expected: ExpectedDay[] } {
  const changes = new Map(
    ANSWERS.map(({ day, response, change }) => {
      const { employeeId, date } = personDay(day, roles)
      return [`${employeeId}/${date}/${response}`, change]
    }),
  )
  const present = new Set(PERMITTED_AT_OFFICE.map((day) => keyOf(personDay(day, roles))))
  return {
    happenings: lived.happenings.map((one) => {
      const change = one.kind === 'response' ? changes.get(one.id) : undefined
      return one.kind === 'response' && change ? { ...one, answers: change(one.answers) } : one
    }),
    expected: lived.expected.map((day) => (present.has(keyOf(day)) ? { ...day, code: 'H' } : day)),
  }
}

function personDay(day: SubjectDay, roles: Roles): { employeeId: EmployeeId; date: CivilDate } {
  const { subject, date } = subjectAndDate(day)
  const employeeId = roles.get(subject)
  if (!employeeId) throw new RangeError(`Nobody is "${subject}"`)
  return { employeeId, date }
}

function answers(day: SubjectDay, changed: Answers): (typeof ANSWERS)[number] {
  return { day, response: 'in', change: (ordinary) => ({ ...ordinary, ...changed }) }
}

/** `kept` and `broken` as "staf0 2021-07-05 WFH", the code where it is a person. */
function shown(clause: string, rule: string, kept: string, broken: string): ClauseShown {
  return { clause, rule, kept: shownDay(kept), broken: shownDay(broken) }
}

function shownDay(text: string): ClauseShown['kept'] {
  const [subject = '', date = '', code] = text.split(' ')
  const day = `${subject} ${date}` as SubjectDay
  return { day, ...(code && { code: code as ExpectedDay['code'] }) }
}
