import { addDays, weekdayOf, type CivilDate, type Weekday } from '../model/civil-date.ts'
import type { PolicyParameters, PolicyRecord } from '../model/policy-record.ts'
import type { Regulation } from '../model/regulation.ts'
import { askedBy, bindSome, doesNameCodes, generalOf, parametersOf } from './asked-by.ts'
import { findProvision } from './catalogue.ts'
import { citationOf } from './citation.ts'
import { joinRecords } from './join-records.ts'
import { readingOf, shippedOf } from './reading-of.ts'
import { besideFirst, isForAll, standings, termsOn, type Standing, type Term } from './terms-on.ts'
import { LAST_DAY } from './when/open-spans.ts'

/**
 * What the regulations ask, as dated records: one for each stretch of days on which the same clauses bind,
 * and, where clauses bind on days of the week or in Ramadan, one for each kind of day.
 */
export function policiesOf(regulations: readonly Regulation[]): PolicyRecord[] {
  const standing = standings(regulations)
  const asking = standing.filter(isAsking)
  const records = stretchesOf(standing).flatMap(({ from, until }) => {
    const inForce = asking.filter(
      (one) => one.from <= from && (one.until === undefined || from <= one.until),
    )
    if (inForce.length === 0) return []
    return kindsOfDay(standing, { from, until }).map((kind) =>
      recordOf({ inForce, from, until, ...kind }),
    )
  })
  return joinRecords(records, new Set(beginsOf(asking)))
}

/**
 * Whether there is a record while it is in force. One that says working hours or steps of discipline alone
 * asks nothing of a day: it holds beside what does, and a gap between two that do is one all the same. One that
 * names codes of the roster lets them be typed.
 */
function isAsking({ regulation }: Standing): boolean {
  const asked = regulation.clauses.flatMap((clause) => {
    const binding = clause.isOn ? findProvision(clause.provision)?.bind(clause) : undefined
    return binding?.checked ? [binding] : []
  })
  return (
    asked.length === 0 ||
    asked.some(({ rules, change }) => rules.length > 0 || doesNameCodes({ change }))
  )
}

interface Stretch {
  readonly from: CivilDate
  readonly until: CivilDate | undefined
}

/** Days between which no regulation begins or ends, nor the dates of a clause. */
function stretchesOf(standing: readonly Standing[]): Stretch[] {
  const dates = [...new Set(beginsOf(standing))].sort()
  return dates.map((from, at) => {
    const next = dates[at + 1]
    return { from, until: next && addDays(next, -1) }
  })
}

function beginsOf(standing: readonly Standing[]): CivilDate[] {
  return standing.flatMap(({ regulation, from, until }) => [
    from,
    ...(until ? [addDays(until, 1)] : []),
    ...regulation.clauses
      .filter(({ isOn }) => isOn)
      .flatMap(({ when }) => [...when.spans, ...when.except])
      .flatMap((span) => [span.from, addDays(span.until, 1)])
      .filter((date) => from < date && date <= LAST_DAY && (until === undefined || date <= until)),
  ])
}

interface KindOfDay {
  /** Undefined where every day of the stretch is alike. */
  readonly weekdays: readonly Weekday[] | undefined
  /** Undefined where Ramadan makes no difference. */
  readonly ramadan: PolicyRecord['ramadan']
  readonly terms: readonly Term[]
}

function kindsOfDay(standing: readonly Standing[], stretch: Stretch): KindOfDay[] {
  const outside = kindsOfWeekday(standing, stretch, false)
  const within = kindsOfWeekday(standing, stretch, true)
  const isAlike =
    outside.length === within.length &&
    outside.every((kind, at) => isSame(kind.terms, within[at]!.terms))
  if (isAlike) return outside.map((kind) => ({ ...kind, ramadan: undefined }))
  return [
    ...outside.map((kind) => ({ ...kind, ramadan: 'outside' as const })),
    ...within.map((kind) => ({ ...kind, ramadan: 'within' as const })),
  ]
}

function kindsOfWeekday(
  standing: readonly Standing[],
  { from, until }: Stretch,
  isRamadan: boolean,
): Omit<KindOfDay, 'ramadan'>[] {
  const kinds: { weekdays: Weekday[]; terms: readonly Term[] }[] = []
  for (let step = 0; step < 7; step++) {
    const date = addDays(from, step)
    if (until !== undefined && date > until) break
    const terms = termsOn(standing, date, isRamadan)
    const same = kinds.find((kind) => isSame(kind.terms, terms))
    const weekday = weekdayOf(date)
    if (same) same.weekdays.push(weekday)
    else kinds.push({ weekdays: [weekday], terms })
  }
  const [only] = kinds
  if (kinds.length === 1 && only) return [{ weekdays: undefined, terms: only.terms }]
  return kinds.map(({ weekdays, terms }) => ({
    weekdays: weekdays.toSorted((a, b) => a - b),
    terms,
  }))
}

function isSame(left: readonly Term[], right: readonly Term[]): boolean {
  return left.length === right.length && left.every((term, at) => isSameTerm(term, right[at]!))
}

/** Those that clauses give anybody. */
function codesOf(terms: readonly Term[]): Pick<PolicyParameters, 'shifts' | 'places'> {
  const { shifts, places } = parametersOf(terms)
  return { shifts, places }
}

/** Of one of which a later regulation says a part, what is left is made anew for each day. */
function isSameTerm(one: Term, other: Term): boolean {
  return (
    one.regulation === other.regulation &&
    (one.clause === other.clause || JSON.stringify(one.clause) === JSON.stringify(other.clause))
  )
}

function recordOf({
  inForce,
  terms,
  from,
  until,
  weekdays,
  ramadan,
}: KindOfDay & Stretch & { readonly inForce: readonly Standing[] }): PolicyRecord {
  const latest = inForce[0]!.regulation
  const regulations = inForce
    .map(({ regulation }) => regulation)
    .filter(
      (one) =>
        one === latest ||
        terms.some(({ regulation, asked }) => regulation === one && asked.rules.length > 0),
    )
  const citation = citationOf(latest)
  const asked = askedBy(besideFirst(terms), citation)
  const namedUnits = terms.flatMap((term) => term.asked.namedUnits ?? [])
  const isWhole = regulations.length === 1 && isForAll(latest)
  const shipped = isWhole ? shippedOf(latest) : undefined
  const reading = shipped?.isRead(asked.clauses) ? undefined : readingOf(terms)
  return {
    number: regulations.map(({ number }) => number).join(' + '),
    citation,
    issuedOn: latest.issuedOn,
    validFrom: from,
    ...(until && { validUntil: until }),
    preset: lineageOf(latest),
    parameters: generalOf(terms),
    reason: '',
    ...(weekdays && { weekdays }),
    ...(ramadan && { ramadan }),
    ...asked,
    ...(namedUnits.length > 0 && { namedUnits }),
    ...(shipped && { shipped: shipped.parameters }),
    ...(reading && { reading }),
    ...(bindSome(terms) && { codes: codesOf(terms), bound: boundBy(terms) }),
  }
}

/** The regulations with their clauses that bind; of what they say, what evaluation reads. */
function boundBy(terms: readonly Term[]): Regulation[] {
  const byRegulation = Map.groupBy(terms, ({ regulation }) => regulation)
  return [...byRegulation].map(([regulation, its]) => ({
    ...regulation,
    clauses: its.map(({ clause }) => ({ ...clause, text: '', reason: '' })),
  }))
}

/** Of one template, or of one that the other prolongs: what continues what. */
function lineageOf({ template, extends: extended, number }: Regulation): string {
  return template ?? extended ?? number
}
