import { addDays, weekdayOf, type CivilDate, type Weekday } from '../model/civil-date.ts'
import type { Severity } from '../model/finding.ts'
import type { PolicyParameters, PolicyRecord } from '../model/policy-record.ts'
import type { CitedClause, PolicyTerm } from '../model/policy-term.ts'
import type { Regulation } from '../model/regulation.ts'
import { WITHOUT_POLICY } from '../policy/without-policy.ts'
import { findProvision } from './catalogue.ts'
import { citationOf } from './citation.ts'
import { isEveryone } from './everyone.ts'
import { joinRecords } from './join-records.ts'
import { readingOf, shippedOf } from './reading-of.ts'
import { standings, termsOn, type Standing, type Term } from './terms-on.ts'
import { LAST_DAY } from './when/open-spans.ts'

/**
 * What the regulations ask, as dated records: one for each stretch of days on which the same clauses bind,
 * and, where clauses bind on days of the week, one for each kind of day.
 */
export function policiesOf(regulations: readonly Regulation[]): PolicyRecord[] {
  const standing = standings(regulations)
  const asking = standing.filter(isAsking)
  const records = stretchesOf(standing).flatMap(({ from, until }) => {
    const inForce = asking.filter(
      (one) => one.from <= from && (one.until === undefined || from <= one.until),
    )
    if (inForce.length === 0) return []
    return kindsOfDay(standing, { from, until }).map(({ weekdays, terms }) =>
      recordOf({ inForce, terms, from, until, weekdays }),
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
    asked.some(({ rules, change }) => rules.length > 0 || doesNameCodes(change?.(WITHOUT_POLICY)))
  )
}

function doesNameCodes(parameters: PolicyParameters = WITHOUT_POLICY): boolean {
  const { shifts, places } = parameters
  return shifts !== WITHOUT_POLICY.shifts || places !== WITHOUT_POLICY.places
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
  readonly terms: readonly Term[]
}

function kindsOfDay(standing: readonly Standing[], { from, until }: Stretch): KindOfDay[] {
  const kinds: { weekdays: Weekday[]; terms: readonly Term[] }[] = []
  for (let step = 0; step < 7; step++) {
    const date = addDays(from, step)
    if (until !== undefined && date > until) break
    const terms = termsOn(standing, date)
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
  return (
    left.length === right.length && left.every(({ clause }, at) => clause === right[at]?.clause)
  )
}

function recordOf({
  inForce,
  terms,
  from,
  until,
  weekdays,
}: {
  readonly inForce: readonly Standing[]
  readonly terms: readonly Term[]
  readonly from: CivilDate
  readonly until: CivilDate | undefined
  readonly weekdays: readonly Weekday[] | undefined
}): PolicyRecord {
  const latest = inForce[0]!.regulation
  const regulations = inForce
    .map(({ regulation }) => regulation)
    .filter(
      (one) =>
        one === latest ||
        terms.some(({ regulation, asked }) => regulation === one && asked.rules.length > 0),
    )
  const clauses: Record<string, string> = {}
  const citations: Record<string, string> = {}
  const severities: Record<string, Severity> = {}
  for (const { regulation, clause, asked } of terms.toSorted(wholeFirst)) {
    for (const rule of asked.rules.filter((one) => clauses[one] === undefined)) {
      clauses[rule] = clause.number
      if (regulation !== latest) citations[rule] = citationOf(regulation)
      if (clause.severity) severities[rule] = clause.severity
    }
  }
  const namedUnits = terms.flatMap(({ asked }) => asked.namedUnits ?? [])
  const own = terms.flatMap(ownTerms)
  const named = namedBy(terms)
  const shipped = regulations.length === 1 ? shippedOf(latest) : undefined
  const reading = shipped?.isRead(clauses) ? undefined : readingOf(terms)
  return {
    number: regulations.map(({ number }) => number).join(' + '),
    citation: citationOf(latest),
    issuedOn: latest.issuedOn,
    validFrom: from,
    ...(until && { validUntil: until }),
    preset: lineageOf(latest),
    parameters: parametersOf(terms),
    clauses,
    reason: '',
    ...(weekdays && { weekdays }),
    ...(Object.keys(citations).length > 0 && { citations }),
    ...(Object.keys(severities).length > 0 && { severities }),
    ...(Object.keys(named).length > 0 && { named }),
    ...(own.length > 0 && { terms: own }),
    ...(namedUnits.length > 0 && { namedUnits }),
    ...(shipped && { shipped: shipped.parameters }),
    ...(reading && { reading }),
  }
}

/** Rules cite the clause that sets their parameters before one that sets none, and both before those that cite themselves. */
function wholeFirst({ asked: one }: Term, { asked: other }: Term): number {
  return rankOf(one) - rankOf(other)
}

function rankOf({ terms = [], change }: Term['asked']): number {
  if (change) return 0
  return terms.length > 0 ? 2 : 1
}

function ownTerms({ asked, ...term }: Term): PolicyTerm[] {
  return (asked.terms ?? []).map((one) => ({ ...one, ...cited(term) }))
}

/** Several may set one parameter, each for others. */
function namedBy(terms: readonly Term[]): NonNullable<PolicyRecord['named']> {
  const named = terms.filter(({ clause, asked }) => asked.change && !isEveryone(clause.who))
  const byRule = Map.groupBy(
    named.flatMap((term) => term.asked.rules.map((rule) => ({ rule, term }))),
    ({ rule }) => rule,
  )
  return Object.fromEntries(
    [...byRule]
      .filter(([, its]) => its.length > 1)
      .map(([rule, its]) => [
        rule,
        its.map(({ term }) => ({ who: term.clause.who, ...cited(term) })),
      ]),
  )
}

function cited({ regulation, clause }: Pick<Term, 'regulation' | 'clause'>): CitedClause {
  return {
    clause: `${citationOf(regulation)}, ${clause.number}`,
    ...(clause.severity && { severity: clause.severity }),
  }
}

/** The first, which rules cite, has the last word: of the latest regulation the first clause. */
function parametersOf(terms: readonly Term[]): PolicyParameters {
  return terms
    .toReversed()
    .reduce((parameters, { asked }) => asked.change?.(parameters) ?? parameters, WITHOUT_POLICY)
}

/** Of one template, or of one that the other prolongs: what continues what. */
function lineageOf({ template, extends: extended, number }: Regulation): string {
  return template ?? extended ?? number
}
