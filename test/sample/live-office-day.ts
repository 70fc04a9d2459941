import type { CivilDate } from '../../shared/model/civil-date.ts'
import type { RosterCode } from '../../shared/model/roster.ts'
import { checkInAnswers, clockTime } from './answers.ts'
import type { OfficeIncident } from './incidents.ts'
import type { Random } from './random.ts'
import type {
  ExpectedDay,
  SampleClockIns,
  SampleEmployee,
  SampleResponse,
} from './sample-agency.ts'
import { atWita } from './working-days.ts'

export interface LivedOfficeDay {
  readonly responses: readonly SampleResponse[]
  readonly clockIns: SampleClockIns['rows']
  readonly expected: ExpectedDay
}

/** Minutes after midnight at which people of a roster code come and go. */
const HOURS: Readonly<Partial<Record<RosterCode, { comes: number; goes: number }>>> = {
  WFO: { comes: 450, goes: 990 },
  PG: { comes: 450, goes: 720 },
  SG: { comes: 720, goes: 960 },
}

/** A day at the office, at the clock-in machine or with the form. */
export function liveOfficeDay(
  random: Random,
  day: {
    employee: SampleEmployee
    date: CivilDate
    code: RosterCode
    usesMachine: boolean
    incident: OfficeIncident | undefined
  },
): LivedOfficeDay {
  const { employee, date, code, usesMachine, incident } = day
  const expected: ExpectedDay = {
    employeeId: employee.id,
    date,
    code: incident === 'office-absent' ? 'TK' : 'H',
    flags: [],
  }
  if (incident === 'office-absent') return { responses: [], clockIns: [], expected }

  const hours = HOURS[code] ?? { comes: 450, goes: 960 }
  const comes = hours.comes + (incident === 'office-late' ? random.int(5, 45) : -random.int(1, 25))
  const goes = hours.goes + random.int(1, 20)
  if (usesMachine) {
    const clockIns = [comes, goes].map((minutes) => ({
      employeeId: employee.id,
      localTime: `${date} ${clockTime(minutes)}`,
    }))
    return { responses: [], clockIns, expected }
  }
  const responses = (['Masuk', 'Pulang'] as const).map((kind): SampleResponse => ({
    kind: 'response',
    id: `${employee.id}/${date}/${kind}`,
    at: atWita(date, kind === 'Masuk' ? comes : goes, random.int(0, 59)),
    form: 'check-in',
    employeeId: employee.id,
    answers: checkInAnswers(random, employee, { kind, place: 'Kantor' }),
  }))
  return { responses, clockIns: [], expected }
}
