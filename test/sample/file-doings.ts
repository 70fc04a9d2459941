import { parseTimeOfDay } from '../../shared/calendar/zones.ts'
import { formatMapsLink } from '../shared/location/write-point.ts'
import type { Zone } from '../../shared/model/agency.ts'
import { addDays } from '../../shared/model/civil-date.ts'
import type { CivilDate } from '../../shared/model/civil-date.ts'
import type { AgencyPlan } from './agency-plan.ts'
import type { CheckInDone, Doings, ReportDone } from './doings.ts'
import type { Random } from './random.ts'
import type { SampleEmployee, SampleResponse } from './sample-agency.ts'
import { atLocal, nextSampleWorkingDay } from './working-days.ts'

interface Scene {
  readonly employee: SampleEmployee
  readonly date: CivilDate
  readonly zone: Zone
  readonly random: Random
  readonly superior: { readonly email: string; readonly employee?: SampleEmployee }
  readonly plan: Pick<AgencyPlan, 'holidays' | 'workingDaysPerWeek'>
}

/** The forms that are filled in for what a person does on a day. */
export function fileDoings(doings: Doings, scene: Scene): SampleResponse[] {
  const responses = doings.checkIns.map((one, index) => fileCheckIn(one, index, scene))
  if (doings.message) responses.push(writeDown(doings.message, scene))
  if (doings.report) responses.push(fileReport(doings.report, scene))
  return responses
}

function fileCheckIn(one: CheckInDone, index: number, scene: Scene): SampleResponse {
  const { employee, date, zone, random } = scene
  const location = one.location ?? (one.place === 'Rumah' ? locationText(scene) : '')
  return {
    kind: 'response',
    id: `${employee.id}/${date}/check-in-${index + 1}`,
    at: atLocal(zone, date, parseTimeOfDay(one.at), random.int(0, 49)),
    form: 'check-in',
    employeeId: employee.id,
    answers: {
      kind: [one.kind],
      place: [one.place],
      location: [location].filter(Boolean),
      condition: [random.chance(0.95) ? 'Sehat' : 'Kurang sehat'],
      healthProtocol: one.protocol ?? [],
    },
  }
}

/** The unit head writes the message down some minutes after it came. */
function writeDown(message: NonNullable<Doings['message']>, scene: Scene): SampleResponse {
  const { employee, date, zone, random, superior } = scene
  if (!superior.employee) throw new RangeError('Nobody in the agency to write to')
  return {
    kind: 'response',
    id: `${employee.id}/${date}/message`,
    at: atLocal(zone, date, parseTimeOfDay(message.at) + random.int(10, 40)),
    form: 'alternate-channel',
    employeeId: superior.employee.id,
    answers: {
      forEmployeeId: [employee.id],
      channel: [message.channel],
      receivedOn: [date],
      receivedAt: [message.at],
      originalText: [message.text],
    },
  }
}

function fileReport(report: ReportDone, scene: Scene): SampleResponse {
  const { employee, date, zone, random, superior, plan } = scene
  const filedOn = report.nextDay ? addDays(date, 1) : date
  const decidedOn = nextSampleWorkingDay(filedOn, plan.holidays, plan.workingDaysPerWeek)
  const { assessment } = report
  return {
    kind: 'response',
    id: `${employee.id}/${date}/report`,
    at: atLocal(zone, filedOn, parseTimeOfDay(report.at), random.int(0, 59)),
    form: 'daily-report',
    employeeId: employee.id,
    answers: report.answers,
    ...(assessment !== 'never' && {
      decision: {
        at: atLocal(zone, decidedOn, 600),
        by: superior.email,
        decision: 'Setuju',
        expectation: assessment === 'without expectation' ? '' : assessment,
        note: '',
      },
    }),
  }
}

/** The person's home, some metres off, as WhatsApp or Google Maps share it. */
function locationText({ employee, random }: Scene): string {
  const home = employee.home ?? { latitude: 0, longitude: 0 }
  const latitude = home.latitude + random.int(-90, 90) / 1_000_000
  const longitude = home.longitude + random.int(-90, 90) / 1_000_000
  return random.pick([
    `Lokasi saya: ${formatMapsLink({ latitude, longitude })}`,
    `https://www.google.com/maps/@${latitude.toFixed(6)},${longitude.toFixed(6)},17z`,
    `https://www.google.com/maps/place/Rumah/@${latitude.toFixed(6)},${longitude.toFixed(6)},19z/data=!3m1!4b1!4m2!3d${latitude.toFixed(6)}!4d${longitude.toFixed(6)}`,
    `${latitude.toFixed(6)}, ${longitude.toFixed(6)}`,
  ])
}
