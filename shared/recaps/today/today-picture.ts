import { localTimeOfMs } from '../../calendar/zones.ts'
import { addDays, type CivilDate } from '../../model/civil-date.ts'
import type { AgencySettings } from '../../model/agency.ts'
import type { EmployeeId } from '../../model/employee.ts'
import { employeeOn } from '../../model/employment.ts'
import type { AgencyFacts } from '../../model/facts.ts'
import { epochMsOf, type Instant } from '../../model/instant.ts'
import { isBaseCode } from '../../model/roster.ts'
import { asOfAt } from '../../outcome/as-of.ts'
import type { Demand } from '../../outcome/demands.ts'
import { dayContext } from '../../outcome/day-context.ts'
import { evaluatePerson } from '../../outcome/evaluate-person.ts'
import { groundsOf } from '../../outcome/grounds.ts'
import { indexFacts } from '../../outcome/index-facts.ts'
import type { FiledDay } from '../../outcome/filed-day.ts'
import { withRevisions } from '../../policy/with-revisions.ts'
import { localEnd } from '../../rules/local-moment.ts'
import { dateInDigits } from '../../text/date-in-words.ts'
import { dayInWords } from '../../text/day-in-words.ts'
import type { TodayFigures, TodayState, TodayText } from './words-en.ts'
import { boxKey, type ExaminationBox } from '../../workbook/examination-boxes.ts'
import { clockOn } from '../clock-on.ts'
import type { ChecklistLine } from './checklist.ts'
import { boxesInTime, boxOfDay, type TodayBox } from './examinations.ts'
import { todayOf, type TodayPerson } from './today-person.ts'
import { unitsInOrder } from '../units-in-order.ts'
import { TODAY_WORDS } from './words.ts'

/** A person's line, in words. */
export interface TodayLine {
  readonly name: string
  readonly duty: string
  readonly state: TodayState
  readonly signs: string
  readonly awaited: string
  readonly late: string
  readonly lacking: string
}

export interface TodayUnit {
  readonly name: string
  readonly figures: TodayFigures
  readonly people: readonly TodayLine[]
  /** How many of them have no line, as their data are restricted; absent where everybody has one. */
  readonly unlisted?: number
  /** Where the regulation has presence examined. */
  readonly box?: TodayBox
}

/** All that *Hari Ini* shows but the hour: while it is the same, nothing is written anew. */
export interface TodayPicture {
  /** What is still to be set up; absent or empty where nothing is. */
  readonly checklist?: readonly ChecklistLine[]
  /** What is not in order with the month, in the agency's language, where nothing is to be set up. */
  readonly missing?: readonly string[]
  readonly date: CivilDate
  readonly workingDay: boolean
  readonly units: readonly TodayUnit[]
  /** Of earlier days, not ticked and still in time. */
  readonly openBoxes: readonly {
    readonly key: string
    readonly unit: string
    readonly day: string
    readonly until: string
  }[]
}

/**
 * The day of `now` by unit and name: who is on duty where, what has come, what is awaited until when,
 * what lacks. Of a day off only those who are on duty all the same, or were seen. Where the regulation has
 * presence examined (L8), a box for each unit, and those `standing` of earlier days that are still in time.
 * Those whose data are `restricted` are counted and have no line; how many they are is told.
 * Of what was filed `facts` need that of the day and its neighbours.
 */
export function pictureToday(
  given: AgencyFacts,
  now: Instant,
  standing: readonly ExaminationBox[] = [],
  restricted: { has(employeeId: EmployeeId): boolean } = new Set(),
): TodayPicture {
  const facts = { ...given, policies: withRevisions(given.policies) }
  const { settings, presenceReviews: reviews = [] } = facts
  const nowMs = epochMsOf(now)
  const { date } = localTimeOfMs(nowMs, settings.zone)
  // A shift of the day before may reach into the day, and two days need neighbours.
  const days = [-2, -1, 0, 1].map((step) => dayContext(addDays(date, step), facts))
  const day = dayContext(date, facts)
  const index = indexFacts(facts)
  const context = { index, grounds: groundsOf(facts), settings, asOf: asOfAt(nowMs) }
  const employees = facts.employees.flatMap((one) => employeeOn(one, date) ?? [])
  const units = unitsInOrder({ units: facts.units, employees }).flatMap((unit): TodayUnit[] => {
    const people = unit.employees.flatMap(({ id }) => {
      const evaluated = evaluatePerson(index.byId.get(id)!, days, context)
      const person = onDay(evaluated, date)
      if (!person) return []
      const before = onDay(evaluated, addDays(date, -1))
      return [{ today: todayOf(person, context), night: nightOf(before, nowMs) }]
    })
    const shown = people.filter(({ today, night }) => isShown(today, night))
    if (shown.length === 0) return []
    const persons = shown.map(({ today }) => today)
    const box = boxOfDay(day, index.units.get(unit.code), {
      people: persons.map(({ person }) => person),
      reviews,
      settings,
    })
    const listed = shown.filter(({ today }) => !restricted.has(today.person.employee.id))
    const unlisted = shown.length - listed.length
    return [
      {
        name: unit.name,
        figures: figuresOf(persons),
        ...(unlisted > 0 && { unlisted }),
        people: listed
          .map((each) => lineOf(each, facts))
          .toSorted((one, other) => one.name.localeCompare(other.name, 'id')),
        ...(box && { box }),
      },
    ]
  })
  const openBoxes = boxesInTime(standing, day, { facts, index, asOf: context.asOf }).map((box) => ({
    key: boxKey(box),
    unit: index.units.get(box.unitCode)?.name ?? box.unitCode,
    day: dayInWords(box.date, settings.language),
    until: endInWords(box.dueMs, settings),
  }))
  return { date, workingDay: day.workingDay, units, openBoxes }
}

function onDay(people: readonly FiledDay[], date: CivilDate): FiledDay | undefined {
  return people.find(({ day }) => day.date === date)
}

/** When the shift ends on which the person has been since the day before. */
function nightOf(before: FiledDay | undefined, nowMs: number): number | undefined {
  const endMs = before?.plan.kind === 'office' ? before.plan.window?.endMs : undefined
  return endMs !== undefined && endMs > nowMs ? endMs : undefined
}

function isShown({ person, signs, state }: TodayPerson, night: number | undefined): boolean {
  return person.day.workingDay || state !== 'off' || signs.length > 0 || night !== undefined
}

function lineOf(
  { today, night }: { readonly today: TodayPerson; readonly night: number | undefined },
  { settings }: Pick<AgencyFacts, 'settings'>,
): TodayLine {
  const { person } = today
  const { date } = person.day
  const text = TODAY_WORDS[settings.language]
  const clock = (ms: number): string => clockOn(date, ms, settings)
  const until = (ms: number): string => endInWords(ms, settings, date)
  const worded =
    (kind: 'demand' | 'overdue') =>
    ({ step, atMs, untilMs }: Demand): string =>
      text[kind](text.steps[step], atMs === undefined ? undefined : clock(atMs), until(untilMs))
  const doubtful = today.doubtful.map(worded('overdue'))
  const doubts = today.doubts.map((doubt) => text.doubts[doubt])
  const duty = dutyOf(person, text)
  return {
    name: person.employee.name,
    duty: night === undefined ? duty : `${duty}; ${text.sinceYesterday(until(night))}`,
    state: today.state,
    signs: today.signs
      .map(({ atMs, ...sign }) => text.sign(sign, atMs === undefined ? '' : clock(atMs)))
      .join('\n'),
    awaited: today.awaited.map(worded('demand')).join('\n'),
    late: today.late.map(({ step, minutes }) => text.minutes(text.steps[step], minutes)).join('\n'),
    lacking: [
      ...today.lacking.map(worded('overdue')),
      ...(doubts.length > 0 ? [text.doubtful(doubtful, doubts)] : []),
    ].join('\n'),
  }
}

/** The end of a period as "24.00"; with its date unless that is `date`. */
function endInWords(
  ms: number,
  { zone, language }: Pick<AgencySettings, 'zone' | 'language'>,
  date?: CivilDate,
): string {
  const end = localEnd(ms, zone)
  const time = end.time.replace(':', language === 'id' ? '.' : ':')
  return end.date === date ? time : `${dateInDigits(end.date)} ${time}`
}

function dutyOf({ plan }: FiledDay, text: TodayText): string {
  if (plan.kind === 'unasked') return text.unasked[plan.unasked ?? 'no-clause']
  if (plan.kind === 'off') return text.off
  if (plan.absence) return text.duties[plan.absence]
  const code = plan.code
  const summoned = plan.summoned
  const isRostered = code !== undefined && !summoned
  const without = plan.kind === 'home' ? text.homeWithoutRoster : text.officeWithoutRoster
  const place = (isRostered && rosteredDuty(plan, text)) || without
  return summoned ? `${place}, ${text.summoned}` : place
}

/** As a regulation calls it, with its code; undefined where the roster says nothing of a duty. */
function rosteredDuty({ code, name }: FiledDay['plan'], text: TodayText): string | undefined {
  if (name !== undefined) return `${name} (${code})`
  return code !== undefined && isBaseCode(code) && code !== 'L' ? text.duties[code] : undefined
}

function figuresOf(people: readonly TodayPerson[]): TodayFigures {
  const count = (matches: (one: TodayPerson) => boolean): number => people.filter(matches).length
  const inState = (state: TodayState): number => count((one) => one.state === state)
  const planned = (kind: FiledDay['plan']['kind']): number =>
    count(({ person }) => person.plan.kind === kind)
  return {
    office: planned('office'),
    home: planned('home'),
    away: planned('absent') + planned('off'),
    lacking: inState('lacking'),
    unsure: inState('unsure'),
    waiting: inState('waiting'),
    complete: inState('complete'),
    late: count(({ late }) => late.length > 0),
  }
}
