import type { CivilDate } from '../model/civil-date.ts'
import type { Board, BoardDay, Choice, Count, RosterTask } from './board.ts'
import { excessOf, unavoidableOf } from './counts.ts'
import type { Limit, ShareLimit } from './limit.ts'
import type { Ceiling, Need, Unkept } from './unkept.ts'
import { unkeptDays } from './unkept-days.ts'

interface Given {
  readonly board: Board
  readonly task: RosterTask
}

/** What of the limits is not kept and why, once for all dates on which it is the same; by date. */
export function findUnkept(
  counts: readonly Count[],
  { shifts, ...given }: Given & { readonly shifts: readonly Unkept[] },
): Unkept[] {
  const broken = counts.filter(
    (count) => count.limit.kind !== 'rotation' && excessOf(count, count.value) > 0,
  )
  return onEqualDates([
    ...clashes(given),
    ...turnsNotTaken(counts),
    ...reasonsFor(broken, { counts, isChosen: true, ...given }),
    ...shifts,
  ])
}

/** Why each of some counts is not kept, once for all dates on which it is the same. */
export function reasonsFor(
  broken: readonly Count[],
  given: Given & Pick<Reasoned, 'counts' | 'isChosen'>,
): Unkept[] {
  const ceilings = Map.groupBy(
    given.counts.filter(
      ({ limit, most, dates }) => limit.kind === 'share' && most < Infinity && dates.length === 1,
    ),
    ({ dates }) => dates[0]!,
  )
  return onEqualDates(broken.map((count) => reasonOf(count, { ...given, ceilings })))
}

interface Reasoned extends Given {
  readonly counts: readonly Count[]
  /** Every turn is, by the best that was found. */
  readonly isChosen: boolean
  readonly ceilings: ReadonlyMap<CivilDate, readonly Count[]>
}

function reasonOf(count: Count, given: Reasoned): Unkept {
  const { limit, dates } = count
  const isShort = count.value < count.least
  const isForced = unavoidableOf(count) > 0
  if (dates.length === 1) {
    if (isShort && isForced && limit.kind === 'service') {
      const onDuty = count.fixed + count.size
      const { words } = limit.members
      return { kind: 'staff', dates, words, citation: limit.citation, asked: count.least, onDuty }
    }
    const ceiling = isShort ? ceilingOver(count, given) : count
    if (ceiling && ceiling.limit.kind === 'share' && ceiling.limit.place === 'office') {
      const overfull = overfullDay(ceiling, ceiling.limit, given)
      if (overfull.needed > overfull.ceiling.most) return overfull
    }
  }
  const crowded = isShort && !isForced ? roomOf(count, given) : undefined
  if (crowded) return crowded
  if (limit.kind === 'days' && count.employeeId !== undefined) {
    const { employeeId } = count
    if (count.own) {
      return unkeptDays(count, limit, { employeeId, isForced, isChosen: given.isChosen })
    }
    const place = isShort ? 'office' : 'home'
    return { kind: 'run', dates, employeeId, citation: limit.citation, place }
  }
  if (limit.kind === 'cohorts') {
    return { kind: 'teams', dates, citation: limit.citation, teams: count.value }
  }
  const days = count.loose?.later ?? 0
  const later = isShort ? days : 0
  const per = limit.kind === 'share' && typeof limit.per === 'string' ? limit.per : undefined
  return {
    kind: 'count',
    dates,
    words: limit.members.words,
    citation: limit.citation,
    bound: isShort ? 'least' : 'most',
    asked: inEachShift(isShort ? count.least : count.most, count, isShort) + later,
    possible:
      inEachShift(isForced && isShort ? count.fixed + count.size : count.value, count, isShort) +
      later,
    ...(isShare(limit, isShort) && { base: (count.base ?? 0) + days }),
    ...(per && { per }),
    isOfPeople: limit.kind === 'service' || limit.kind === 'share',
  }
}

/** Of a share, and no number, what can be kept is one too. */
function isShare(limit: Limit, isShort: boolean): limit is ShareLimit {
  return limit.kind === 'share' && typeof (isShort ? limit.least : limit.most) === 'number'
}

/** Of people of all shifts, how many are in each: where they are too few, whoever can be is there all day. */
function inEachShift(
  people: number,
  { shifts = 1, fixed }: Pick<Count, 'shifts' | 'fixed'>,
  isAllDay = false,
): number {
  if (!isAllDay) return Math.ceil(people / shifts)
  return Math.floor((fixed + (people - fixed) * shifts) / shifts)
}

/** A ceiling of the day that leaves no room for those whom a count wants. */
function ceilingOver(count: Count, { ceilings }: Reasoned): Count | undefined {
  const choices = new Set(count.terms.map(({ choice }) => choice))
  return ceilings
    .get(count.dates[0]!)
    ?.find(
      (ceiling) =>
        ceiling.value >= ceiling.most && ceiling.terms.some(({ choice }) => choices.has(choice)),
    )
}

/** Who is at the office in any case, and whom services and leasts ask for besides. */
function overfullDay(
  count: Count,
  limit: ShareLimit,
  { counts, board }: Reasoned,
): Extract<Unkept, { kind: 'ceiling' }> {
  const { dates } = count
  const day = board.days.find(({ date }) => date === dates[0])!
  const under = new Set(count.terms.map(({ choice }) => choice))
  const asking = counts.flatMap((other) => {
    const isOther = other !== count && other.dates.length === 1 && other.dates[0] === dates[0]
    const people = isOther ? beyond(other, under) : 0
    return people > 0 ? [{ other, people }] : []
  })
  const needs: Need[] = [
    ...fixedNeeds(day, limit),
    ...asking.map(({ other: { limit: by }, people }): Need => ({
      why: by.kind === 'service' ? 'service' : 'share',
      words: by.members.words,
      people,
      citation: by.citation,
    })),
  ]
  const ceiling = ceilingOf(count, limit)
  const needed = inEachShift(count.fixed + fewestFor(asking, count), count)
  return { kind: 'ceiling', dates, ceiling, needs, needed }
}

/** How many turns under a ceiling a count asks for, once all its others are at the office. */
function beyond({ least, fixed, size, terms }: Count, under: ReadonlySet<Choice>): number {
  const others = terms.filter(({ choice }) => !under.has(choice))
  const outside = others.reduce((sum, { weight }) => sum + weight, 0)
  return Math.min(least, fixed + size) - fixed - outside
}

/** How many under a ceiling do for all that ask for some of them: who serves most of those comes first. */
function fewestFor(
  asking: readonly { readonly other: Count; readonly people: number }[],
  ceiling: Count,
): number {
  const open = new Map(asking.map(({ other, people }) => [other, people]))
  const free = new Set(ceiling.terms)
  let people = 0
  const servedBy = ({ choice }: Count['terms'][number]): number =>
    choice.counts.reduce(
      (sum, { count, weight }) => sum + Math.min(weight, Math.max(0, open.get(count) ?? 0)),
      0,
    )
  for (;;) {
    const [best] = [...free].sort((a, b) => servedBy(b) - servedBy(a))
    if (!best || servedBy(best) === 0) return people
    free.delete(best)
    people += best.weight
    for (const { count, weight } of best.choice.counts) {
      const left = open.get(count)
      if (left !== undefined) open.set(count, left - weight)
    }
  }
}

function ceilingOf(
  { most, base = 0, shifts = 1 }: Count,
  { citation, most: amount = 1, unit, per, members: { words } }: ShareLimit,
): Ceiling {
  return {
    citation,
    amount,
    base,
    most: most / shifts,
    ...(unit !== undefined && { words }),
    ...(per === 'shift' && { isOfShift: true }),
  }
}

function fixedNeeds(day: BoardDay, { members }: ShareLimit): Need[] {
  const groups = Map.groupBy(
    [...day.fixed].filter(([id, { place }]) => place === 'office' && members.ids.has(id)),
    ([, { limit }]) => limit,
  )
  return [...groups].map(([limit, people]) => ({
    why: 'fixed',
    words: limit.members.words,
    people: people.length,
    citation: limit.citation,
  }))
}

/** What all people of the limit need of the ceilings on these dates. */
function roomOf(count: Count, { counts, ceilings }: Reasoned): Unkept | undefined {
  if (count.employeeId === undefined) return undefined
  const { limit, dates } = count
  const of = dates.flatMap((date) => {
    const ceiling = ceilings
      .get(date)
      ?.find(({ terms }) =>
        terms.some(({ choice }) => choice.counts.some((one) => one.count === count)),
      )
    return ceiling && ceiling.limit.kind === 'share' ? [{ ceiling, limit: ceiling.limit }] : []
  })
  const first = of[0]
  if (!first) return undefined
  const room = of.reduce((sum, { ceiling }) => sum + ceiling.most - ceiling.fixed, 0)
  const under = new Set(of.flatMap(({ ceiling }) => ceiling.terms.map(({ choice }) => choice)))
  const same = counts.filter((other) => other.limit === limit && other.dates[0] === dates[0])
  const asked = same.reduce((sum, one) => sum + Math.max(0, beyond(one, under)), 0)
  if (asked <= room) return undefined
  const inAnyCase = of.reduce((sum, { ceiling }) => sum + ceiling.fixed, 0)
  return {
    kind: 'room',
    dates,
    citation: limit.citation,
    words: limit.members.words,
    asked: asked + inAnyCase,
    room: room + inAnyCase,
    days: of.length,
    needed: inEachShift(Math.ceil((asked + inAnyCase) / of.length), first.ceiling),
    ceiling: ceilingOf(first.ceiling, first.limit),
    base: of.reduce((sum, { ceiling: { base = 0, shifts = 1 } }) => sum + base * shifts, 0),
  }
}

function turnsNotTaken(counts: readonly Count[]): Unkept[] {
  const groups = Map.groupBy(
    counts.filter(({ limit }) => limit.kind === 'rotation'),
    ({ limit }) => limit,
  )
  return [...groups].flatMap(([limit, its]): Unkept[] => {
    const broken = its.filter((count) => excessOf(count, count.value) > 0)
    if (broken.length === 0 || limit.kind !== 'rotation') return []
    const offices = its.map(({ value }) => value)
    return [
      {
        kind: 'turns',
        dates: limit.dates,
        words: limit.members.words,
        citation: limit.citation,
        people: broken.length,
        of: its.length,
        spread: limit.spread,
        fewest: Math.min(...offices),
        most: Math.max(...offices),
      },
    ]
  })
}

function clashes({ board, task }: Given): Unkept[] {
  const dayOn = new Map(board.days.map((day) => [day.date, day]))
  return task.limits.flatMap((limit) => {
    if (limit.kind !== 'place') return []
    return limit.dates.flatMap((date) =>
      [...limit.members.ids].flatMap((employeeId): Unkept[] => {
        const fixed = dayOn.get(date)?.fixed.get(employeeId)
        if (!fixed || fixed.limit === limit || fixed.place === 'away') return []
        const isKept = (fixed.place === limit.place) === limit.must
        // Who is called to the office is excused.
        if (isKept || task.boundOn(employeeId, date) === 'called') return []
        const { members, citation } = fixed.limit
        const other = { words: members.words, citation }
        const { place, must } = limit
        const by = limit.citation
        return [{ kind: 'clash', dates: [date], employeeId, place, must, citation: by, other }]
      }),
    )
  })
}

/** The same but for its dates is told once. */
function onEqualDates(all: readonly Unkept[]): Unkept[] {
  const same = Map.groupBy(all, (one) => JSON.stringify({ ...one, dates: [] }))
  return [...same.values()]
    .map((its) => ({ ...its[0]!, dates: [...new Set(its.flatMap(({ dates }) => dates))].sort() }))
    .sort((a, b) => (a.dates[0]! < b.dates[0]! ? -1 : a.dates[0]! > b.dates[0]! ? 1 : 0))
}
