import { addDays } from '../../shared/model/civil-date.ts'
import type { CivilDate } from '../../shared/model/civil-date.ts'
import type { OutcomeFlag } from '../../shared/model/outcome.ts'
import type { Holiday } from '../../shared/model/roster.ts'
import { checkInAnswers, clockTime, reportAnswers } from './answers.ts'
import type { HomeIncident } from './incidents.ts'
import type { Random } from './random.ts'
import type {
  ExpectedDay,
  SampleDecision,
  SampleEmployee,
  SampleResponse,
} from './sample-agency.ts'
import { atWita, nextSampleWorkingDay } from './working-days.ts'

export interface LivedDay {
  readonly responses: readonly SampleResponse[]
  readonly expected: ExpectedDay
}

/** A day at home: what the person files, what the unit head decides, what must come of it. */
export function liveHomeDay(
  random: Random,
  day: {
    employee: SampleEmployee
    head: SampleEmployee
    date: CivilDate
    incident: HomeIncident | undefined
    holidays: readonly Holiday[]
  },
): LivedDay {
  const { employee, head, date, incident, holidays } = day
  const responses: SampleResponse[] = []
  const id = (suffix: string): string => `${employee.id}/${date}/${suffix}`

  function file(
    suffix: string,
    response: Omit<SampleResponse, 'kind' | 'id' | 'employeeId'>,
  ): void {
    responses.push({ kind: 'response', id: id(suffix), employeeId: employee.id, ...response })
  }

  function fileCheckIn(): void {
    const minutes = random.int(425, 475)
    const seconds = random.int(0, 40)
    const answers = checkInAnswers(random, employee, { kind: 'Masuk', place: 'Rumah' })
    const checkIn = { form: 'check-in', answers } as const
    if (incident === 'mistyped-id' || incident === 'mistyped-id-then-right') {
      const typedId = mistype(random, employee.id)
      file('in-mistyped', { ...checkIn, typedId, at: atWita(date, minutes, seconds) })
      if (incident === 'mistyped-id') return
      file('in', { ...checkIn, at: atWita(date, minutes + 4, seconds) })
      return
    }
    if (!employee.internetAtHome) {
      responses.push(byMessage(random, { employee, head, date, minutes, id: id('sms') }))
      return
    }
    file('in', { ...checkIn, at: atWita(date, minutes, seconds) })
    if (incident === 'double-check-in') {
      file('in-again', { ...checkIn, at: atWita(date, minutes, seconds + 6) })
    }
    if (incident === 'edited-check-in') {
      const better = { ...answers, condition: ['Kurang sehat'] }
      const at = atWita(date, minutes + 7, seconds)
      file('in-edited', { form: 'check-in', answers: better, editOf: id('in'), at })
    }
  }

  function fileReport(): void {
    const answers = reportAnswers(random, employee.unitCode, date)
    const late = incident === 'late-report'
    const on = late ? addDays(date, 1) : date
    const minutes = late ? random.int(20, 1320) : random.int(930, 1380)
    const seconds = random.int(0, 40)
    const decision = decide(random, { head, date: on, incident, holidays })
    const report = { form: 'daily-report', ...(decision && { decision }) } as const
    if (incident === 'edited-report') {
      const { evidence: _, ...first } = answers
      file('report', { form: 'daily-report', answers: first, at: atWita(on, minutes, seconds) })
      const edited = {
        ...answers,
        activity1: [`${answers['activity1']?.[0] ?? ''} (dilengkapi)`],
      }
      const at = atWita(on, minutes + 9, seconds)
      file('report-edited', { ...report, answers: edited, editOf: id('report'), at })
      return
    }
    file('report', { ...report, answers, at: atWita(on, minutes, seconds) })
    if (incident === 'double-report') {
      file('report-again', { form: 'daily-report', answers, at: atWita(on, minutes, seconds + 5) })
    }
  }

  const checksIn = incident !== 'missing-check-in' && incident !== 'absent'
  const reports = incident !== 'missing-report' && incident !== 'absent'
  if (checksIn) fileCheckIn()
  if (reports) fileReport()
  return { responses, expected: expect(employee, date, incident) }
}

function expect(
  employee: SampleEmployee,
  date: CivilDate,
  incident: HomeIncident | undefined,
): ExpectedDay {
  const flags: OutcomeFlag[] = []
  const absent = incident === 'absent'
  if (absent || incident === 'missing-check-in' || incident === 'mistyped-id') {
    flags.push('check-in-missing')
  }
  if (absent || incident === 'missing-report' || incident === 'rejected-report') {
    flags.push('report-missing')
  }
  if (incident === 'late-report') flags.push('report-late')
  return { employeeId: employee.id, date, code: absent ? 'TK' : 'WFH', flags }
}

function decide(
  random: Random,
  {
    head,
    date,
    incident,
    holidays,
  }: {
    head: SampleEmployee
    date: CivilDate
    incident: HomeIncident | undefined
    holidays: readonly Holiday[]
  },
): SampleDecision | undefined {
  if (incident === 'review-never') return undefined
  let on = nextSampleWorkingDay(date, holidays)
  if (incident === 'review-late') {
    for (let days = 0; days < 3; days += 1) on = nextSampleWorkingDay(on, holidays)
  }
  const by = head.email
  const at = atWita(on, 600)
  if (incident === 'rejected-report') {
    const note = 'Isi laporan tidak sesuai dengan penugasan hari itu.'
    return { at, by, decision: 'Tolak', expectation: 'Di bawah', note }
  }
  if (incident === 'returned-report') {
    const note = 'Mohon lampirkan bukti hasil kerja.'
    return { at, by, decision: 'Kembalikan', expectation: '', note }
  }
  const expectation = random.chance(0.12) ? 'Di atas' : random.chance(0.06) ? 'Di bawah' : 'Sesuai'
  return { at, by, decision: 'Setuju', expectation, note: '' }
}

/** The unit head writes down the message of who has no internet (L7). */
function byMessage(
  random: Random,
  message: {
    employee: SampleEmployee
    head: SampleEmployee
    date: CivilDate
    minutes: number
    id: string
  },
): SampleResponse {
  const { employee, head, date, minutes, id } = message
  return {
    kind: 'response',
    id,
    at: atWita(date, minutes + random.int(15, 40)),
    form: 'alternate-channel',
    employeeId: head.id,
    answers: {
      forEmployeeId: [employee.id],
      channel: ['SMS'],
      receivedOn: [date],
      receivedAt: [clockTime(minutes)],
      originalText: [`Hadir WFH, sehat, di rumah. ${employee.name}`],
    },
  }
}

/** The NIP with one digit wrong, as a thumb does it. */
function mistype(random: Random, id: string): string {
  const place = random.int(9, id.length - 1)
  const wrong = (Number(id[place]) + random.int(1, 9)) % 10
  return `${id.slice(0, place)}${wrong}${id.slice(place + 1)}`
}
