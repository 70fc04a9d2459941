import { localTimeOfMs } from '../calendar/zones.ts'
import { addDays, type CivilDate } from '../model/civil-date.ts'
import { employeeOn } from '../model/employment.ts'
import type { AgencyFacts } from '../model/facts.ts'
import { epochMsOf, type Instant } from '../model/instant.ts'
import { asOfAt } from '../outcome/as-of.ts'
import type { Demand } from '../outcome/demands.ts'
import { dayContext, type DayContext } from '../outcome/day-context.ts'
import { evaluatePerson } from '../outcome/evaluate-person.ts'
import { groundsOf } from '../outcome/grounds.ts'
import { indexFacts } from '../outcome/index-facts.ts'
import type { PersonDay } from '../outcome/person-day.ts'
import { withRevisions } from '../policy/with-revisions.ts'
import { localEnd } from '../rules/local-moment.ts'
import { dateInDigits } from '../text/date-in-words.ts'
import type { TodayFigures, TodayState } from '../text/en/recap-today.ts'
import { clockOn } from './clock-on.ts'
import { recapsText } from './recaps-text.ts'
import { todayOf, type TodayPerson } from './today-person.ts'
import { unitsInOrder } from './units-in-order.ts'

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
  readonly code: string
  readonly name: string
  readonly figures: TodayFigures
  readonly people: readonly TodayLine[]
}

/** All that *Hari Ini* shows but the hour: while it is the same, nothing is written anew. */
export interface TodayPicture {
  readonly date: CivilDate
  readonly workingDay: boolean
  readonly units: readonly TodayUnit[]
}

/**
 * The day of `now` by unit and name: who is on duty where, what has come, what is awaited until when,
 * what lacks. Of a day off only those who are on duty all the same, or were seen. Of what was filed `facts`
 * need that of the day and its neighbours.
 */
export function pictureToday(facts: AgencyFacts, now: Instant): TodayPicture {
  const { settings } = facts
  const nowMs = epochMsOf(now)
  const { date } = localTimeOfMs(nowMs, settings.zone)
  const given = { ...facts, policies: withRevisions(facts.policies) }
  // A shift of the day before may reach into the day, and two days need neighbours.
  const days = [-2, -1, 0, 1].map((step) => dayContext(addDays(date, step), given))
  const index = indexFacts(facts)
  const context = { index, grounds: groundsOf(facts), settings, asOf: asOfAt(nowMs) }
  const onDay = (people: readonly PersonDay[], step: number): PersonDay | undefined =>
    people.find(({ day }) => day.date === addDays(date, step))
  const employees = facts.employees.flatMap((one) => employeeOn(one, date) ?? [])
  const units = unitsInOrder({ units: facts.units, employees }).flatMap((unit): TodayUnit[] => {
    const people = unit.employees.flatMap(({ id }) => {
      const evaluated = evaluatePerson(index.byId.get(id)!, days, context)
      const person = onDay(evaluated, 0)
      if (!person) return []
      const before = onDay(evaluated, -1)
      return [{ today: todayOf(person, context), night: nightOf(before, nowMs) }]
    })
    const shown = people.filter(({ today, night }) => isShown(today, night))
    if (shown.length === 0) return []
    const lines = shown.map((each) => lineOf(each, facts))
    return [
      {
        code: unit.code,
        name: unit.name,
        figures: figuresOf(shown.map(({ today }) => today)),
        people: lines.toSorted((a, b) => a.name.localeCompare(b.name, 'id')),
      },
    ]
  })
  return { date, workingDay: (days[2] as DayContext).workingDay, units }
}

/** When the shift ends on which the person has been since the day before. */
function nightOf(before: PersonDay | undefined, nowMs: number): number | undefined {
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
  const { zone, language } = settings
  const { date } = person.day
  const { today: text } = recapsText(language)
  const clock = (ms: number): string => clockOn(date, ms, settings)
  const until = (ms: number): string => {
    const end = localEnd(ms, zone)
    const time = end.time.replace(':', language === 'id' ? '.' : ':')
    return end.date === date ? time : `${dateInDigits(end.date)} ${time}`
  }
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
      ...(doubtful.length > 0 ? [text.doubtful(doubtful, doubts)] : []),
    ].join('\n'),
  }
}

function dutyOf({ plan }: PersonDay, text: ReturnType<typeof recapsText>['today']): string {
  if (plan.kind === 'unasked') return text.unasked
  if (plan.kind === 'off') return text.off
  if (plan.absence) return text.duties[plan.absence]
  const code = plan.entries[0]?.code
  const summoned = plan.summonses.length > 0
  const isRostered = code !== undefined && code !== 'L' && code !== 'unread' && !summoned
  const without = plan.kind === 'home' ? text.homeWithoutRoster : text.officeWithoutRoster
  const place = isRostered ? text.duties[code] : without
  return summoned ? `${place}, ${text.summoned}` : place
}

function figuresOf(people: readonly TodayPerson[]): TodayFigures {
  const count = (matches: (one: TodayPerson) => boolean): number => people.filter(matches).length
  const inState = (state: TodayState): number => count((one) => one.state === state)
  const planned = (kind: PersonDay['plan']['kind']): number =>
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
