import type { Zone } from '../model/agency.ts'
import type { CivilDate, Month } from '../model/civil-date.ts'
import type { Employee, EmployeeId } from '../model/employee.ts'
import type { AgencyFacts } from '../model/facts.ts'
import { epochMsOf, type Instant } from '../model/instant.ts'
import type { Language } from '../model/language.ts'
import type { FormKind } from '../model/submission.ts'
import type { DayCode } from '../evaluation/month-codes.ts'
import { evaluatePeople } from '../evaluation/evaluate-people.ts'
import { isAbout } from '../explain/person-day-of.ts'
import { asOfAt, type AsOf } from '../outcome/as-of.ts'
import { groundsOf, type Grounds } from '../outcome/grounds.ts'
import type { FactsIndex } from '../outcome/index-facts.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { localEnd, localMoment } from '../rules/local-moment.ts'
import { dateInWords } from '../text/date-in-words.ts'
import type { OwnPageText } from '../text/en/own-page.ts'
import { ownText } from './own-text.ts'

/** A filing that bears the person's number, address or proof and does not count. */
export interface UncountedFiling {
  readonly ref: string
  readonly form: FormKind
  readonly createdAt: Instant
  /** Why, as *Diagnostik* has it. */
  readonly code: string
}

/** What of the past is fixed. */
export interface ClosedMonth {
  readonly month: Month
  readonly at: Instant
  readonly by: string
  /** Why it was closed before this person had two working days to object; absent where they had. */
  readonly earlyReason?: string
}

/** A person's days of a month that is over: as they will be recorded, or were. */
export interface RecordedMonth {
  readonly month: Month
  readonly days: readonly DayCode[]
  /** Until when the person has two working days to object; null where the month is closed. */
  readonly heardFrom: Instant | null
}

/** Whose page, when, and what of theirs does not count. */
export interface OwnRequest {
  readonly employeeId: EmployeeId
  readonly now: Instant
  /** The month of the calendar. */
  readonly month: Month
  readonly language: Language
  readonly uncounted: readonly UncountedFiling[]
  readonly closed: readonly ClosedMonth[]
}

/** One person's facts and days, and the words for them. */
export interface OwnScene {
  readonly facts: AgencyFacts
  readonly employee: Employee
  readonly index: FactsIndex
  readonly grounds: Grounds
  readonly asOf: AsOf
  readonly now: Instant
  readonly request: OwnRequest
  readonly text: OwnPageText
  readonly language: Language
  readonly zone: Zone
  /** The days of a month on which the person is employed. */
  readonly daysOf: (month: Month) => readonly FiledDay[]
  readonly dayOf: (date: CivilDate) => FiledDay | undefined
  /** "07.31". */
  readonly clock: (epochMs: number) => string
  /** "24.00", with its date unless that is `date`. */
  readonly until: (epochMs: number, date: CivilDate) => string
  readonly words: (date: CivilDate) => string
}

/**
 * `given` holds the configuration of the whole agency, and of what was filed at least what this person did
 * in and around the months asked about. Undefined for somebody who is not in *Pegawai*.
 */
export function ownSceneOf(given: AgencyFacts, request: OwnRequest): OwnScene | undefined {
  const { employeeId, now, language } = request
  const employee = given.employees.find(({ id }) => id === employeeId)
  if (!employee) return undefined
  const zone = given.settings.zone
  const facts: AgencyFacts = {
    ...given,
    settings: { ...given.settings, language },
    submissions: given.submissions.filter((one) => isAbout(one, employeeId)),
  }
  const grounds = groundsOf(given)
  const own = {
    ...facts,
    roster: facts.roster.filter((entry) => entry.employeeId === employeeId),
    summonses: facts.summonses.filter((summons) => summons.employeeId === employeeId),
    clockIns: facts.clockIns.filter((clockIn) => clockIn.employeeId === employeeId),
  }
  const evaluated = new Map<Month, ReturnType<typeof evaluatePeople>>()
  function evaluate(month: Month): ReturnType<typeof evaluatePeople> {
    const known =
      evaluated.get(month) ?? evaluatePeople(own, { month, asOf: now, grounds, only: [employeeId] })
    evaluated.set(month, known)
    return known
  }
  function onWall(time: string): string {
    return language === 'id' ? time.replace(':', '.') : time
  }
  const words = (date: CivilDate): string => dateInWords(date, language)
  return {
    facts,
    employee,
    index: evaluate(request.month).index,
    grounds,
    asOf: asOfAt(epochMsOf(now)),
    now,
    request,
    text: ownText(language),
    language,
    zone,
    daysOf: (month) => evaluate(month).personDays,
    dayOf: (date) =>
      evaluate(date.slice(0, 7) as Month).personDays.find(({ day }) => day.date === date),
    clock: (epochMs) => onWall(localMoment(epochMs, zone).time),
    until(epochMs, date) {
      const end = localEnd(epochMs, zone)
      const time = onWall(end.time)
      return end.date === date ? time : `${words(end.date)} ${time}`
    },
    words,
  }
}
