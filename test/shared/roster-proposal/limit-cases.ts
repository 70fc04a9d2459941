import * as fc from 'fast-check'

import {
  addDays,
  parseCivilDate,
  weekdayOf,
  type CivilDate,
} from '../../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import type { RosterTask } from '../../../shared/roster-proposal/board.ts'
import type { Limit, Members } from '../../../shared/roster-proposal/limit.ts'

/** Windows of two and of four weeks begin on this Monday. */
const FIRST = parseCivilDate('2021-01-25')

/** A small agency with limits of some kinds, made from numbers. */
export interface LimitCase {
  readonly people: number
  readonly days: number
  /** Of each person: whether the unit is the first. */
  readonly units: readonly boolean[]
  /** Days of leave, as person × 31 + day. */
  readonly leaves: readonly number[]
  readonly most?: number
  readonly least?: number
  readonly ofSome?: number
  /** At most this share of each unit by itself, and at least so many people. */
  readonly ofEach?: number
  readonly fromEach?: number
  readonly homeDays?: number
  readonly officeDays?: number
  readonly running?: number
  readonly spread?: number
  readonly service?: number
  readonly cohorts?: number
  readonly weeks?: number
  /** So many of the working days lie before the month; who was at the office on them, as person × 31 + day. */
  readonly begun?: number
  readonly came?: readonly number[]
}

const small = {
  people: fc.integer({ min: 2, max: 7 }),
  days: fc.constantFrom(5, 10),
  units: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  leaves: fc.oneof(
    fc.constant([]),
    fc.array(fc.integer({ min: 0, max: 8 * 31 - 1 }), { maxLength: 4 }),
  ),
}
const share = fc.constantFrom(0.1, 0.25, 0.34, 0.5, 0.6, 0.75)

/** Shapes of cases, each of limits that meet in a regulation. */
export const SHAPES: Readonly<Record<string, fc.Arbitrary<LimitCase>>> = {
  'ceiling and service': fc.record({
    ...small,
    most: share,
    service: fc.integer({ min: 1, max: 4 }),
  }),
  'ceiling and turns': fc.record({
    ...small,
    days: fc.constant(10),
    most: share,
    spread: fc.integer({ min: 0, max: 3 }),
  }),
  'ceiling and days at home': fc.record({
    ...small,
    most: share,
    homeDays: fc.integer({ min: 1, max: 4 }),
  }),
  'least, ceiling and turns': fc.record({
    ...small,
    days: fc.constant(10),
    least: share,
    most: share,
    spread: fc.integer({ min: 1, max: 4 }),
  }),
  'ceiling of a group, service, days at home': fc.record({
    ...small,
    ofSome: share,
    service: fc.integer({ min: 1, max: 3 }),
    homeDays: fc.integer({ min: 1, max: 4 }),
  }),
  'ceiling of all, share and number of each unit, turns': fc.record({
    ...small,
    days: fc.constant(10),
    most: share,
    ofEach: share,
    fromEach: fc.integer({ min: 1, max: 2 }),
    spread: fc.integer({ min: 1, max: 3 }),
  }),
  'ceiling, days at the office, turns': fc.record({
    ...small,
    days: fc.constant(10),
    most: share,
    officeDays: fc.integer({ min: 1, max: 3 }),
    spread: fc.integer({ min: 1, max: 3 }),
  }),
  'days running and ceiling': fc.record({
    ...small,
    days: fc.constant(20),
    most: share,
    officeDays: fc.constantFrom(5, 10),
    running: fc.constant(5),
  }),
  'days at the office, begun before the month': fc.record({
    ...small,
    days: fc.constant(20),
    most: share,
    officeDays: fc.constantFrom(6, 8, 10, 14),
    begun: fc.integer({ min: 1, max: 9 }),
    came: fc.array(fc.integer({ min: 0, max: 8 * 31 - 1 }), { minLength: 20, maxLength: 60 }),
  }),
  'days running, begun before the month': fc.record({
    ...small,
    days: fc.constant(20),
    most: share,
    officeDays: fc.constantFrom(5, 10),
    running: fc.constant(5),
    begun: fc.integer({ min: 1, max: 9 }),
    came: fc.array(fc.integer({ min: 0, max: 8 * 31 - 1 }), { minLength: 20, maxLength: 60 }),
  }),
  'cohorts and ceiling': fc.record({
    ...small,
    most: fc.constantFrom(0.34, 0.5, 0.75),
    cohorts: fc.constantFrom(2, 3),
    homeDays: fc.integer({ min: 2, max: 4 }),
  }),
  'share over two weeks and service': fc.record({
    ...small,
    days: fc.constant(10),
    weeks: fc.constant(2),
    most: share,
    service: fc.integer({ min: 1, max: 3 }),
    spread: fc.integer({ min: 1, max: 3 }),
  }),
}

function members(ids: readonly EmployeeId[], words: string): Members {
  return { ids: new Set(ids), words: { id: words, en: words } }
}

/** The case as the roster proposal and the solver beside it get it. */
export function taskOf(given: LimitCase): RosterTask {
  const ids = Array.from({ length: given.people }, (_, at) => `e${at}`)
  const calendar = Array.from({ length: 28 }, (_, day) => addDays(FIRST, day))
  const { begun = 0, came = [] } = given
  const working = calendar.filter((date) => weekdayOf(date) < 6).slice(0, given.days)
  const dates = working.slice(begun)
  const unitOf = (id: EmployeeId): string => (given.units[Number(id.slice(1))] ? 'umum' : 'teknis')
  const everybody = members(ids, 'all')
  const some = members(
    ids.filter((_, at) => at % 3 !== 0),
    'some',
  )
  const umum = members(
    ids.filter((id) => unitOf(id) === 'umum'),
    'umum',
  )
  const teknis = members(
    ids.filter((id) => unitOf(id) === 'teknis'),
    'teknis',
  )
  const on = { dates, citation: 'A' }
  const { ofEach, fromEach } = given
  const { most, least, ofSome, homeDays, officeDays, running, spread, service, cohorts, weeks } =
    given
  const limits: Limit[] = leavesOf(given, ids, dates)
  const per = weeks === undefined ? ('day' as const) : { weeks }
  const counted = { kind: 'share', place: 'office', of: 'on-duty', per, ...on } as const
  if (most !== undefined) limits.push({ ...counted, most, members: everybody })
  if (least !== undefined) limits.push({ ...counted, least, members: everybody })
  if (ofSome !== undefined) limits.push({ ...counted, most: ofSome, members: some })
  for (const unit of [umum, teknis]) {
    if (unit.ids.size === 0) continue
    if (ofEach !== undefined) limits.push({ ...counted, most: ofEach, members: unit })
    if (fromEach !== undefined) {
      limits.push({ ...counted, least: { people: fromEach }, members: unit })
    }
  }
  if (homeDays !== undefined) {
    const within = { weeks: 1 }
    limits.push({
      kind: 'days',
      place: 'home',
      most: { days: homeDays },
      within,
      members: everybody,
      ...on,
    })
  }
  if (officeDays !== undefined) {
    limits.push({
      kind: 'days',
      place: 'office',
      least: { days: officeDays },
      within: { weeks: given.days / 5 },
      members: everybody,
      ...on,
      ...(running && { running }),
    })
  }
  if (spread !== undefined) {
    for (const unit of [umum, teknis]) {
      limits.push({ kind: 'rotation', spread, members: unit, ...on })
    }
  }
  if (service !== undefined) {
    limits.push({ kind: 'service', least: service, counts: 'office', members: umum, ...on })
  }
  if (cohorts !== undefined) {
    const groups = Array.from({ length: cohorts }, (_, group) =>
      members(
        ids.filter((_id, at) => at % cohorts === group),
        `${group}`,
      ),
    )
    limits.push({ kind: 'cohorts', groups, members: everybody, ...on })
  }
  return {
    days: calendar
      .filter((date) => date >= dates[0]!)
      .map((date) => ({ date, workingDay: dates.includes(date), employed: ids })),
    limits,
    past: {
      placeOn(id, date) {
        const day = working.slice(0, begun).indexOf(date)
        if (day < 0) return undefined
        return came.includes(Number(id.slice(1)) * 31 + day) ? 'office' : 'home'
      },
      shiftOn: () => undefined,
      balanceOf: () => 0,
      lastAtOffice: () => undefined,
    },
    unitOf,
    isWorkingDay: (date) => working.includes(date),
    boundOn: () => undefined,
  }
}

function leavesOf(
  { leaves }: LimitCase,
  ids: readonly EmployeeId[],
  dates: readonly CivilDate[],
): Limit[] {
  return leaves.flatMap((leave): Limit[] => {
    const id = ids[Math.floor(leave / 31)]
    const date = dates[leave % 31]
    if (id === undefined || date === undefined) return []
    const away = { kind: 'duty', place: 'away', code: 'C', citation: '' } as const
    return [{ ...away, members: members([id], 'leave'), dates: [date] }]
  })
}
