import type { CivilDate } from '../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../shared/model/employee.ts'
import type { OutcomeCode } from '../../shared/model/outcome.ts'
import type { RosterCode } from '../../shared/model/roster.ts'
import type { AgencyPlan } from './agency-plan.ts'
import { subjectAndDate } from './clause-shown.ts'
import type { ClauseAgency, SubjectDay } from './clause-shown.ts'
import { fileDoings } from './file-doings.ts'
import { createPeopleMaker } from './people.ts'
import { askPlannedPermit, fileWeeklyPlan, typeRows } from './planned-happenings.ts'
import { createRandom } from './random.ts'
import type { Random } from './random.ts'
import type { ExpectedDay, Happening, SampleClockIns, SampleEmployee } from './sample-agency.ts'
import { atLocal, datesBetween, isSampleWorkingDay } from './working-days.ts'

/** Superior of the head of an agency: the regional secretary, who is no employee of it. */
const REGIONAL_SECRETARY = 'sekda'

const ABSENCES: Readonly<Partial<Record<string, OutcomeCode>>> = {
  C: 'C',
  SK: 'SK',
  I: 'I',
  DL: 'DL',
  L: 'L',
  Cuti: 'C',
  Sakit: 'SK',
  Izin: 'I',
}

/** Makes and lives the agency of a plan. Pure; the same seed gives the same agency. */
export function makeClauseAgency(plan: AgencyPlan, seed: number): ClauseAgency {
  const random = createRandom(seed)
  const { zone, holidays } = plan
  const people = makeStaff(plan, random)
  const person = (role: string): SampleEmployee => get(people, role)
  const days = datesBetween(plan.from, plan.until)
  const working = days.filter((date) => isSampleWorkingDay(date, holidays, plan.workingDaysPerWeek))
  const roster = makeRoster(plan, people, working)
  const secretary = `${REGIONAL_SECRETARY}@${plan.people.domain}`
  const superiorOf = (role: string): { email: string; employee?: SampleEmployee } => {
    const superior = plan.staff.find((member) => member.role === role)?.superior
    if (superior === undefined) return { email: secretary }
    return { email: person(superior).email, employee: person(superior) }
  }

  const permits = (plan.permits ?? []).map((wish) =>
    askPlannedPermit(wish, { employee: person(wish.role), by: superiorOf(wish.role).email, zone }),
  )
  const absence = (role: string, date: CivilDate): OutcomeCode | undefined => {
    const permit = plan.permits?.find(
      ({ role: who, part, from, until }) => who === role && !part && from <= date && date <= until,
    )
    const code = roster.get(person(role).id)?.get(date)
    const official = permit?.travelKind === 'Dinas' ? 'DL' : undefined
    return ABSENCES[code ?? ''] ?? official ?? ABSENCES[permit?.kind ?? '']
  }

  const happenings: Happening[] = [...permits]
  const expected: ExpectedDay[] = []
  const used = new Set<string>()
  for (const date of days) {
    const clockIns: SampleClockIns['rows'][number][] = []
    for (const [role, employee] of people) {
      const code = roster.get(employee.id)?.get(date)
      if (!working.includes(date) && code !== 'PK') {
        expected.push({ employeeId: employee.id, date, code: 'L', flags: [] })
        continue
      }
      const away = absence(role, date)
      if (away) {
        expected.push({ employeeId: employee.id, date, code: away, flags: [] })
        continue
      }
      const key: SubjectDay = `${role} ${date as `${number}-${number}-${number}`}`
      const day = { role, employee, date, code: code ?? 'WFO', random }
      const summoned = plan.summonses?.some((summons) => summons.day === key) ?? false
      const odd = plan.oddDays[key]
      if (odd) used.add(key)
      const ordinary = plan.ordinary(summoned ? { ...day, code: 'WFO' } : day)
      const doings = odd ? odd(ordinary) : ordinary
      happenings.push(
        ...fileDoings(doings, { employee, date, zone, random, superior: superiorOf(role), plan }),
      )
      for (const time of doings.clockIns) {
        clockIns.push({ employeeId: employee.id, localTime: `${date} ${time}` })
      }
      expected.push({
        employeeId: employee.id,
        date,
        code: doings.code,
        flags: [
          ...(code ? [] : (['roster-missing'] as const)),
          ...(summoned ? (['summoned'] as const) : []),
          ...doings.flags,
        ],
      })
    }
    if (clockIns.length > 0) {
      happenings.push({ kind: 'clock-ins', at: atLocal(zone, date, 1030), rows: clockIns })
    }
  }
  const unused = Object.keys(plan.oddDays).filter((key) => !used.has(key))
  if (unused.length > 0) throw new Error(`Not a working day of theirs: ${unused.join(', ')}`)
  happenings.push(
    ...(plan.weeklyPlans ?? []).map((weekly) => {
      const head = plan.units.find(({ code }) => code === weekly.unit)?.head ?? ''
      return fileWeeklyPlan(weekly, { head: person(head), zone })
    }),
    ...typeRows(plan, { person, working }),
  )

  const head = person(plan.staff[0]?.role ?? '')
  const installer = person(plan.installer)
  return {
    key: plan.key,
    zone,
    spreadsheetTitle: plan.title,
    installer: installer.email,
    settings: settingsOf(plan, head),
    units: plan.units.map((unit) => ({
      code: unit.code,
      name: unit.name,
      headId: person(unit.head).id,
      publicService: unit.publicService ?? false,
      exemptFromWfh: unit.exemptFromWfh ?? false,
      ...(unit.minimumOnDuty !== undefined && { minimumOnDuty: unit.minimumOnDuty }),
    })),
    employees: [...people.values()],
    access: accessOf(plan, person, [installer.email, secretary]),
    months: plan.months,
    roster,
    holidays,
    policies: [plan.policy],
    happenings: happenings.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    expected,
    days,
    sweeps: { each: 'week', at: [570] },
    ...(plan.unexamined && { unexamined: plan.unexamined }),
    ...(plan.optionalQuestions && { optionalQuestions: plan.optionalQuestions }),
    roles: new Map([...people].map(([role, { id }]) => [role, id])),
    shows: plan.shows,
  }
}

function makeStaff(plan: AgencyPlan, random: Random): ReadonlyMap<string, SampleEmployee> {
  const maker = createPeopleMaker(random, plan.people)
  const people = new Map<string, SampleEmployee>()
  for (const { role, superior, ...wish } of plan.staff) {
    const superiorId = superior === undefined ? undefined : get(people, superior).id
    people.set(role, maker.make({ ...wish, ...(superiorId && { superiorId }) }))
  }
  return people
}

function makeRoster(
  plan: AgencyPlan,
  people: ReadonlyMap<string, SampleEmployee>,
  working: readonly CivilDate[],
): Map<EmployeeId, Map<CivilDate, RosterCode>> {
  const roster = new Map(
    [...people].map(([role, { id }], place) => [
      id,
      new Map(working.map((date, turn) => [date, plan.rosterCode({ role, place, turn })])),
    ]),
  )
  for (const [day, code] of Object.entries(plan.rosterChanges)) {
    const { subject, date } = subjectAndDate(day as SubjectDay)
    const row = roster.get(get(people, subject).id)
    if (code === '') row?.delete(date)
    else row?.set(date, code)
  }
  return roster
}

/** Superiors decide in the spreadsheet; HR and the regional secretary do, too. */
function accessOf(
  plan: AgencyPlan,
  person: (role: string) => SampleEmployee,
  [hr = '', secretary = '']: readonly string[],
): ClauseAgency['access'] {
  const superiors = new Set(plan.staff.flatMap(({ superior }) => superior ?? []))
  const heads = [...superiors].map(person).filter(({ email }) => email !== hr)
  return [
    { email: hr, role: 'hr', unitCode: '' },
    { email: secretary, role: 'kepala-unit', unitCode: plan.units[0]?.code ?? '' },
    ...heads.map(({ email, unitCode }) => ({ email, role: 'kepala-unit', unitCode })),
  ]
}

function settingsOf(plan: AgencyPlan, head: SampleEmployee): Record<string, string> {
  return {
    agencyName: plan.agencyName,
    governmentKind: plan.governmentKind ?? 'regency',
    governmentName: plan.governmentName,
    agencyCode: plan.agencyCode,
    zone: plan.zone,
    language: 'id',
    workingDaysPerWeek: String(plan.workingDaysPerWeek),
    letterhead3: plan.address,
    place: plan.place,
    signatoryName: head.name,
    signatoryId: head.id,
    signatoryRank: head.rank,
    signatoryPost: plan.headPost,
    between: plan.between ?? 'Asisten Administrasi Umum; Sekretaris Daerah',
    region: plan.region,
    verifiedEmail: 'Tidak',
  }
}

function get(people: ReadonlyMap<string, SampleEmployee>, role: string): SampleEmployee {
  const found = people.get(role)
  if (!found) throw new RangeError(`Nobody is "${role}"`)
  return found
}
