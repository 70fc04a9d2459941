import { addDays, type CivilDate } from '../../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import type { DayAmount, PeopleAmount } from '../../../shared/model/policy-term.ts'
import type { RosterTask } from '../../../shared/roster-proposal/board.ts'
import type { Limit } from '../../../shared/roster-proposal/limit.ts'

/** Coefficients by variable; bounds of their sum. */
interface Row {
  readonly terms: ReadonlyMap<string, number>
  readonly least?: number
  readonly most?: number
}

/** What is given of a roster beside the limits: every turn, or how many are at the office each day. */
export interface Held {
  readonly turns?: readonly {
    readonly id: EmployeeId
    readonly date: CivilDate
    readonly atOffice: boolean
  }[]
  readonly officeOn?: ReadonlyMap<CivilDate, number>
  /** By how many days at the office people of a unit differ at most. */
  readonly apart?: number
}

/**
 * The same task as an integer programme in the text form of CPLEX, written from what the limits mean and
 * not from how the proposal goes about it.
 */
export function milpOf(task: RosterTask, { turns = [], officeOn, apart }: Held = {}): string {
  const rows: Row[] = task.limits.flatMap((limit) => rowsOf(limit, task))
  for (const { id, date, atOffice } of turns) {
    const bound = Number(atOffice)
    rows.push({ terms: sumOf([name(id, date)]), least: bound, most: bound })
  }
  const binaries = new Set<string>()
  for (const { date, employed } of working(task)) {
    for (const id of employed) if (!isAway(id, date, task)) binaries.add(name(id, date))
  }
  for (const limit of task.limits) {
    if (limit.kind !== 'rotation') continue
    for (const mode of MODES) binaries.add(`${mode}_${keyOf(limit)}`)
  }
  if (officeOn) rows.push(...fairRows(task, officeOn))
  if (apart !== undefined) rows.push({ terms: sumOf(['apart']), most: apart })
  const lines = rows.flatMap(({ terms, least, most }, at) => {
    const sum = [...terms].map(
      ([variable, by]) => `${by < 0 ? '-' : '+'} ${Math.abs(by)} ${variable}`,
    )
    if (sum.length === 0) {
      const isKept = (least ?? 0) <= 0 && (most ?? 0) >= 0
      return isKept ? [] : [` r${at}: + 1 impossible >= 1`]
    }
    return [
      ...(least === undefined ? [] : [` l${at}: ${sum.join('\n  ')} >= ${least}`]),
      ...(most === undefined || most === Infinity
        ? []
        : [` m${at}: ${sum.join('\n  ')} <= ${most}`]),
    ]
  })
  return [
    'Minimize',
    ' obj: impossible',
    'Subject To',
    ...lines,
    ' none: impossible <= 0',
    'Binaries',
    ...[...binaries].map((binary) => ` ${binary}`),
    'End',
  ].join('\n')
}

const MODES = ['turns', 'home', 'office'] as const
const FEWEST_DAYS = 5

function rowsOf(limit: Limit, task: RosterTask): Row[] {
  switch (limit.kind) {
    case 'share': {
      const windows = limit.per === 'day' ? limit.dates.map((date) => [date]) : [limit.dates]
      return windows.flatMap((dates) => {
        const all = dates.flatMap((date) =>
          [...limit.members.ids].flatMap((id) => (isAway(id, date, task) ? [] : name(id, date))),
        )
        const part = (amount: PeopleAmount): number =>
          typeof amount === 'object' ? amount.people : Math.ceil(amount * all.length - 1e-9)
        return [
          {
            terms: sumOf(all),
            ...(limit.least !== undefined && { least: part(limit.least) }),
            ...(limit.most !== undefined && { most: part(limit.most) }),
          },
        ]
      })
    }
    case 'service':
      return limit.dates.map((date) => ({
        terms: sumOf(
          [...limit.members.ids].flatMap((id) => (isAway(id, date, task) ? [] : name(id, date))),
        ),
        least: limit.least,
      }))
    case 'days':
      return [...limit.members.ids].flatMap((id) => {
        const nominal = limit.within === 'month' ? limit.dates.length : limit.within.weeks * 5
        return chunks(limit.dates, nominal).flatMap((window) => {
          const own = window.filter((date) => !isAway(id, date, task))
          const before = daysBefore(id, task)
          const { came, lost, isDone } = cameInRuns(before, limit.running ?? 1)
          const left = own.filter((date) => window.indexOf(date) >= lost)
          const terms = sumOf(left.map((date) => name(id, date)))
          // Whoever is on duty on fewer days than the window has owes proportionally less.
          const onDuty = own.length + before.length
          const asked = limit.least && Math.floor((daysOf(limit.least) * onDuty) / nominal)
          const least = asked === undefined ? undefined : asked - came
          const most = limit.most ? daysOf(limit.most) : Infinity
          const row =
            limit.place === 'office'
              ? { terms, ...(least !== undefined && { least }), most }
              : { terms, least: own.length - most }
          const together = chunks([...before, ...window], limit.running ?? 1).flatMap((run) => {
            const days = run.flatMap((day) =>
              typeof day !== 'boolean' && own.includes(day) ? name(id, day) : [],
            )
            const begun = new Set(run.filter((day) => typeof day === 'boolean'))
            const [first] = days
            // A run that was begun at the office, and is too short as it is, goes on there.
            const goesOn = first !== undefined && begun.size === 1 && begun.has(true) && !isDone
            return [
              ...days.slice(1).map((day) => equal(day, first!)),
              ...(goesOn ? [fixed(first, true)] : []),
            ]
          })
          return [row, ...together]
        })
      })
    case 'cohorts':
      return limit.dates.flatMap((date) => {
        const groups = limit.groups.map(({ ids }) =>
          [...ids].filter((id) => !isAway(id, date, task)).map((id) => name(id, date)),
        )
        const firsts = groups.flatMap(([first]) => first ?? [])
        return [
          ...groups.flatMap(([first, ...others]) => others.map((other) => equal(other, first!))),
          ...(firsts.length > 0 ? [{ terms: sumOf(firsts), most: 1 }] : []),
        ]
      })
    case 'rotation':
      return rotationRows(limit, task)
    case 'place':
    case 'duty':
    case 'shifts':
    case 'shift-variety':
    case 'wish':
      return []
  }
}

/** Everyone has both places and days at the office are within the spread; or nobody changes place. */
function rotationRows(
  limit: Extract<Limit, { readonly kind: 'rotation' }>,
  task: RosterTask,
): Row[] {
  const people = [...limit.members.ids]
    .map((id) =>
      limit.dates.filter((date) => !isAway(id, date, task)).map((date) => name(id, date)),
    )
    .filter((days) => days.length >= FEWEST_DAYS)
  if (people.length < 2) return []
  const key = keyOf(limit)
  const big = limit.dates.length
  const spread = limit.spread ?? big
  const most = Math.max(...people.map((days) => days.length))
  const fewest = Math.min(...people.map((days) => days.length))
  return [
    { terms: sumOf(MODES.map((mode) => `${mode}_${key}`)), least: 1, most: 1 },
    ...(most - fewest > spread ? [{ terms: sumOf([`office_${key}`]), most: 0 }] : []),
    ...people.flatMap((days): Row[] => [
      // Both places where the mode is turns; none at the office, or all, in the others.
      { terms: sumOf(days).set(`turns_${key}`, -1).set(`office_${key}`, -days.length), least: 0 },
      {
        terms: sumOf(days).set(`turns_${key}`, 1).set(`home_${key}`, days.length),
        most: days.length,
      },
      { terms: sumOf(days).set(`from_${key}`, -1), least: 0 },
      { terms: sumOf(days).set(`from_${key}`, -1), most: spread },
    ]),
  ]
}

/** Days at the office within each unit between `least` and `least + apart`. */
function fairRows(task: RosterTask, officeOn: ReadonlyMap<CivilDate, number>): Row[] {
  const days = working(task)
  const totals = days.map(({ date, employed }) => ({
    terms: sumOf(employed.flatMap((id) => (isAway(id, date, task) ? [] : name(id, date)))),
    least: officeOn.get(date)!,
    most: officeOn.get(date)!,
  }))
  const ids = days[0]!.employed
  return [
    ...totals,
    ...ids.flatMap((id): Row[] => {
      const own = days.map(({ date }) => date).filter((date) => !isAway(id, date, task))
      const office = own.map((date) => name(id, date))
      const from = `fair_${task.unitOf(id)}`
      return [
        { terms: sumOf(office).set(from, -1), least: 0 },
        { terms: sumOf(office).set(from, -1).set('apart', -1), most: 0 },
      ]
    }),
  ]
}

function working({ days }: RosterTask): RosterTask['days'] {
  return days.filter(({ workingDay }) => workingDay)
}

function isAway(id: EmployeeId, date: CivilDate, { limits }: RosterTask): boolean {
  return limits.some(
    (limit) => limit.kind === 'duty' && limit.members.ids.has(id) && limit.dates.includes(date),
  )
}

/** Cases are of numbers of days. */
function daysOf(amount: DayAmount): number {
  if ('share' in amount) throw new RangeError('A share of days stands in no case')
  return amount.days
}

function keyOf({ members }: Limit): string {
  return members.words.id
}

function name(id: EmployeeId, date: CivilDate): string {
  return `x_${id}_${date.replaceAll('-', '')}`
}

function sumOf(variables: readonly string[]): Map<string, number> {
  return new Map(variables.map((variable) => [variable, 1]))
}

function fixed(variable: string, value: boolean): Row {
  return { terms: sumOf([variable]), least: Number(value), most: Number(value) }
}

/** Of the working days of the four weeks before the month: whether at the office; nothing of others. */
function daysBefore(id: EmployeeId, { days, past, isWorkingDay }: RosterTask): boolean[] {
  const dates = Array.from({ length: 28 }, (_, at) => addDays(days[0]!.date, at - 28))
  return dates.filter(isWorkingDay).map((date) => past.placeOn(id, date) === 'office')
}

function equal(one: string, other: string): Row {
  const terms = new Map([
    [one, 1],
    [other, -1],
  ])
  return { terms, least: 0, most: 0 }
}

/**
 * The days at the office before the month that come in a run of so many, or may; and how many days of the month can
 * come in none, because the run in which they are was broken before it or begun at home; and whether the last run is long
 * enough as it is.
 */
function cameInRuns(
  before: readonly boolean[],
  running: number,
): { readonly came: number; readonly lost: number; readonly isDone: boolean } {
  const chunk = before.slice(Math.floor(before.length / running) * running)
  const isMixed = new Set(chunk).size > 1
  const home = before.lastIndexOf(false)
  const last = before.length - 1 - home
  const isWhole = last === before.length || last >= running
  const isBroken = isMixed && !isWhole
  let came = isBroken ? 0 : last
  let run = 0
  for (const [at, atOffice] of before.slice(0, home + 1).entries()) {
    if (atOffice) run += 1
    else {
      came += run === at || run >= running ? run : 0
      run = 0
    }
  }
  const isAtHome = chunk.length > 0 && !chunk.includes(true)
  return { came, lost: isBroken || isAtHome ? running - chunk.length : 0, isDone: isWhole }
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, at * size + size),
  )
}
