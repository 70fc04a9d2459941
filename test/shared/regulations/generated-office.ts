import { isWorkingDay } from '../../../shared/calendar/working-day.ts'
import {
  addDays,
  datesOfMonth,
  parseCivilDate,
  parseMonth,
  weekdayOf,
  type CivilDate,
} from '../../../shared/model/civil-date.ts'
import type { Employee, PositionClass } from '../../../shared/model/employee.ts'
import type { AgencyFacts, ClockIn } from '../../../shared/model/facts.ts'
import type { Review } from '../../../shared/model/review.ts'
import type { Holiday, RosterCode, Summons } from '../../../shared/model/roster.ts'
import type {
  Permit,
  PermitKind,
  Submission,
  TravelKind,
} from '../../../shared/model/submission.ts'
import type { UnitEvaluation } from '../../../shared/model/unit-record.ts'
import { createRandom, type Random } from '../../sample/random.ts'
import {
  at,
  checkIn,
  clockIn,
  employee,
  permit,
  report,
  rostered,
  settings,
  transcribed,
  unit,
} from '../evaluation/build-facts.ts'

/** Half of it is Ramadan. */
export const LIVED_MONTH = parseMonth('2026-03')

const HOME = { latitude: -0.4161, longitude: 116.989 }
const CLASSES: readonly PositionClass[] = [
  'jpt',
  'administrator',
  'pengawas',
  'fungsional',
  'pelaksana',
  'non-asn',
]
const UNITS = [
  unit('UMUM', { headId: 'UMUM-1' }),
  unit('TU', { headId: 'TU-1', publicService: true, minimumOnDuty: 3 }),
  unit('KEU', { name: 'Dinas Kesehatan', exemptFromWfh: true }),
]
/** Those that the examples of parameters name among them. */
const CODES = 'WFO WFO WFH WFH WFA PG SG DL C P1 P3 KL RB'.split(' ') as RosterCode[]
const OFFICE: readonly string[] = ['WFO', 'PG', 'SG', 'PK', 'P1', 'P3', 'KL']

const HOLIDAYS: readonly Holiday[] = [
  ...datesOfMonth(LIVED_MONTH)
    .filter((date) => date <= '2026-03-18')
    .map((date): Holiday => ({ date, name: 'Ramadan', kind: 'ramadan' })),
  { date: parseCivilDate('2026-03-20'), name: 'Idul Fitri', kind: 'libur-nasional' },
]

/** A small office that lives through a month with every mishap that a rule looks at, by chance. */
export function generatedOffice(seed: number): Partial<AgencyFacts> {
  const random = createRandom(seed)
  const employees = UNITS.flatMap(({ code }, at) => staffOf(code, 6 - at, random))
  const lived = employees.map((one) => liveMonth(one, random))
  const submissions = lived.flatMap((one) => one.submissions)
  return {
    settings: settings({
      region: { kind: 'radius', centre: HOME, radiusKm: 20 },
      countsFrom: parseCivilDate(`${LIVED_MONTH}-01`),
    }),
    units: UNITS,
    employees,
    holidays: HOLIDAYS,
    roster: lived.flatMap((one) => one.roster),
    clockIns: lived.flatMap((one) => one.clockIns),
    summonses: lived.flatMap((one) => one.summonses),
    submissions: [...submissions, ...plansOf(random)],
    reviews: reviewsOf(submissions, random),
    evaluations: evaluationsOf(random),
    monthlyActivities: employees
      .filter(() => random.chance(0.5))
      .map(({ id }) => ({
        employeeId: id,
        month: LIVED_MONTH,
        activity: 'Arsip',
        cell: `Kegiatan!${id}`,
      })),
    presenceReviews: [],
  }
}

function staffOf(unitCode: string, count: number, random: Random): Employee[] {
  return Array.from({ length: count }, (_, index): Employee => {
    const number = index + 1
    return employee(`${unitCode}-${number}`, {
      unitCode,
      positionClass: CLASSES[index % CLASSES.length]!,
      status: index === 5 ? 'Non-ASN' : 'PNS',
      internetAtHome: index % 3 !== 2,
      home: HOME,
      ...(index === 0 && { specialPost: 'kepala-unit' }),
      ...(index > 0 && { superiorId: `${unitCode}-1` }),
      ...(random.chance(0.5) && { groups: ['A'] }),
    })
  })
}

interface Lived {
  readonly roster: AgencyFacts['roster'][number][]
  readonly clockIns: ClockIn[]
  readonly summonses: Summons[]
  readonly submissions: Submission[]
}

function liveMonth(person: Employee, random: Random): Lived {
  const lived: Lived = { roster: [], clockIns: [], summonses: [], submissions: [] }
  for (const date of datesOfMonth(LIVED_MONTH)) {
    const isWorking = isWorkingDay(date, { workingDaysPerWeek: 5 }, HOLIDAYS)
    if (!isWorking && !random.chance(0.1)) continue
    const code = random.pick(isWorking ? CODES : (['PK', 'P1', 'P3'] as RosterCode[]))
    if (random.chance(0.9)) lived.roster.push(rostered(person.id, code, date))
    if (isGone(person, date)) continue
    if (OFFICE.includes(code)) liveAtOffice(person, date, { lived, random })
    else if (code === 'WFH' || code === 'WFA') liveAtHome(person, date, { lived, random })
    if (random.chance(0.3)) lived.submissions.push(askedPermit(person, date, random))
  }
  return lived
}

/** One of each unit is heard of no more. */
function isGone({ id }: Employee, date: CivilDate): boolean {
  return id.endsWith('-4') && date > `${LIVED_MONTH}-08`
}

interface Living {
  readonly lived: Lived
  readonly random: Random
}

function liveAtOffice({ id }: Employee, date: CivilDate, { lived, random }: Living): void {
  if (random.chance(0.9)) lived.clockIns.push(clockIn(id, moment(date, 450, random.int(-40, 90))))
  if (random.chance(0.9)) lived.clockIns.push(clockIn(id, moment(date, 960, random.int(-120, 60))))
  // After a night, about its end.
  if (random.chance(0.3)) lived.clockIns.push(clockIn(id, moment(date, 370, random.int(-20, 20))))
  if (random.chance(0.7)) {
    lived.submissions.push(
      checkIn(id, moment(date, 450, random.int(-40, 90)), {
        place: random.pick(['office', 'piket']),
        healthProtocol: random.pick([[], ['mask', 'distance', 'hands']]),
        ...(random.chance(0.7) && {
          assembly: random.pick(['in-person', 'virtual', 'absent'] as const),
        }),
      }),
    )
  }
  if (random.chance(0.7)) lived.submissions.push(reportOf(id, date, random))
}

function liveAtHome({ id }: Employee, date: CivilDate, { lived, random }: Living): void {
  const place = 'home' as const
  const near = (): string =>
    random.pick(['-0.4161, 116.9890', '-0.4600, 117.0200', '-0.5022, 117.1536', 'di rumah saja'])
  if (random.chance(0.85)) {
    const local = moment(date, 450, random.int(-30, 150))
    lived.submissions.push(checkIn(id, local, { place, location: near() }))
  }
  for (let minute = 450; minute <= 960; minute += 60) {
    if (random.chance(0.3)) continue
    const local = moment(date, minute, random.int(-35, 35))
    lived.submissions.push(checkIn(id, local, { place, checkInKind: 'location', location: near() }))
  }
  if (random.chance(0.8)) {
    const local = moment(date, 960, random.int(-90, 120))
    lived.submissions.push(checkIn(id, local, { place, checkInKind: 'out', location: near() }))
  }
  if (random.chance(0.2)) lived.submissions.push(transcribed(id, moment(date, 450, 10)))
  if (random.chance(0.85)) lived.submissions.push(reportOf(id, date, random))
  if (random.chance(0.1)) lived.clockIns.push(clockIn(id, moment(date, 450, 0)))
  if (random.chance(0.2)) {
    const calledAt = moment(date, 500, random.int(0, 120)).slice(11)
    lived.summonses.push({
      date,
      employeeId: id,
      calledBy: 'Kepala Bagian',
      reason: 'Rapat',
      ...(random.chance(0.9) && { calledAt }),
    })
    if (random.chance(0.7)) {
      lived.clockIns.push(clockIn(id, moment(date, 560, random.int(0, 200))))
    }
  }
}

function reportOf(id: string, date: CivilDate, random: Random): Submission {
  const days = random.pick([0, 0, 0, 0, 1, 2, 3])
  const local = moment(addDays(date, days), 900, random.int(0, 480))
  return report(id, date, local, {
    activities: [
      {
        activity: random.pick(['Menyusun arsip', 'Menyusun arsip', 'Melayani surat']),
        target: random.pick(['', 'Arsip']),
        output: random.pick(['', 'Berkas']),
        volume: random.pick(['', '1']),
        startsAt: '',
        endsAt: '',
      },
    ],
    channels: random.pick([[], ['email']]),
    evidence: random.pick(['', 'https://contoh.example/berkas']),
  })
}

function askedPermit({ id }: Employee, date: CivilDate, random: Random): Permit {
  const permitKind = random.pick<PermitKind>(['travel', 'travel', 'office-work', 'leave'])
  const filed = moment(addDays(date, random.pick([-2, 0, 1, 2])), 540, random.int(0, 300))
  return permit(id, {
    permitKind,
    ref: `izin ${id} ${date}`,
    ...(permitKind === 'travel' && {
      travelKind: random.pick<TravelKind>(['official', 'family', 'private']),
      region: random.pick(['inside', 'outside'] as const),
    }),
    destination: random.pick(['Balikpapan', 'Undangan rapat di Samarinda']),
    from: date,
    until: date,
    reason: random.pick(['Rapat', 'Keluarga sakit', 'Undangan']),
    urgent: random.chance(0.5),
    createdAt: at(filed),
    lastSubmittedAt: at(filed),
  })
}

function plansOf(random: Random): Submission[] {
  const mondays = datesOfMonth(LIVED_MONTH).filter((date) => weekdayOf(date) === 1)
  return UNITS.flatMap(({ code }) =>
    mondays
      .filter(() => random.chance(0.7))
      .map((weekOf): Submission => {
        const filed = at(
          moment(addDays(weekOf, random.pick([-1, 0, 0, 1])), 480, random.int(0, 700)),
        )
        return {
          kind: 'weekly-plan',
          ref: `rencana ${code} ${weekOf}`,
          employeeId: `${code}-1`,
          createdAt: filed,
          lastSubmittedAt: filed,
          unitCode: code,
          weekOf,
          targets: [{ target: 'Arsip', volume: '5', assignee: `${code}-2` }],
        }
      }),
  )
}

function reviewsOf(submissions: readonly Submission[], random: Random): Review[] {
  return submissions
    .filter(() => random.chance(0.8))
    .map(({ ref, createdAt }) => {
      const readAt = new Date(Date.parse(createdAt) + random.int(1, 96) * 3_600_000).toISOString()
      return {
        submissionRef: ref,
        decision: random.pick(['approved', 'approved', 'rejected'] as const),
        ...(random.chance(0.5) && { expectation: 'as-expected' as const }),
        note: '',
        readAt: readAt as Review['readAt'],
      }
    })
}

function evaluationsOf(random: Random): UnitEvaluation[] {
  return UNITS.flatMap(({ code }) =>
    datesOfMonth(LIVED_MONTH)
      .filter(() => random.chance(0.6))
      .map((date) => ({
        date,
        unitCode: code,
        evaluatedBy: `${code}-1`,
        evaluation: 'Berjalan baik',
        ...(random.chance(0.7) && { publicProtocol: random.chance(0.7) }),
        cell: `Evaluasi!${code}:${date}`,
      })),
  )
}

/** Local time so many minutes after midnight, give or take. */
function moment(date: CivilDate, minute: number, jitter: number): string {
  const at = Math.min(Math.max(minute + jitter, 0), 1439)
  const [hours, minutes] = [Math.floor(at / 60), at % 60]
  return `${date} ${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
