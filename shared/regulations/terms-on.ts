import { addDays, type CivilDate } from '../model/civil-date.ts'
import type { Clause, ForUnits, Regulation, Who, WhoPart } from '../model/regulation.ts'
import type { AskedTerm } from '../model/policy-term.ts'
import { findProvision } from './catalogue.ts'
import { isEveryone } from './everyone.ts'
import { heldOver } from './held-over.ts'
import type { Asked, Provision } from './provision.ts'
import { isSameNumber } from './is-same-number.ts'
import { isWhen } from './when/is-when.ts'
import { isUnitPart } from './who/is-unit-part.ts'

/** A clause in force, and what it asks for. */
export interface Term {
  readonly regulation: Regulation
  readonly clause: Clause
  readonly provision: Provision
  readonly asked: Asked
  /** Whom the clause names, of its regulation's units. */
  readonly who: Who
}

/** From when until when a regulation holds for whom, once what replaces it is heard. */
export interface Standing {
  readonly regulation: Regulation
  readonly from: CivilDate
  readonly until: CivilDate | undefined
  /** Its last day for anybody. */
  readonly ends: CivilDate | undefined
}

/**
 * The regulations with the days on which each holds: one that is replaced ends before its successor begins, for the
 * successor's units, and goes on for its others; one that prolongs another without clauses of its own has those of
 * the other, and its units where it says none; one of which every clause is switched
 * off is typed and not in force: it is cited by nothing, and ends none. The latest first: by first
 * day, then day of issue, then number; the order of rows never decides.
 */
export function standings(typed: readonly Regulation[]): Standing[] {
  const regulations = typed.filter(({ clauses }) => !isOff(clauses))
  return regulations
    .flatMap((row) => {
      const regulation = { ...row, ...goneOnWith(row, regulations) }
      const before = prolongedFrom(regulation, regulations)
      const parts = partsOf(regulation, regulations)
      const ends = parts.at(-1)!.until
      return parts.map(({ left, from, until }, at): Standing => {
        const its = { ...(until && { validUntil: until }), ...before }
        const next = parts[at + 1]?.left
        const goesOnFor = next ? [next] : prolongedBy(regulation, until, regulations)
        const goesOn = goesOnFor.length > 0 && { goesOnFor: goesOnFor.map(unitsOf) }
        return { regulation: { ...left, ...its, ...goesOn }, from, until, ends }
      })
    })
    .filter(({ from, until }) => until === undefined || from <= until)
    .sort(latestFirst)
}

/**
 * What is in force on a date, of anybody. The clause of a later regulation holds for what it speaks of and those
 * whom it names, and the earlier goes on for the rest.
 */
export function termsOn(
  standing: readonly Standing[],
  date: CivilDate,
  isRamadan: boolean,
): Term[] {
  const terms: Term[] = []
  for (const { regulation, from, until } of standing) {
    if (date < from || (until !== undefined && date > until)) continue
    const its = termsOf(regulation).filter(({ clause, asked }) =>
      isWhen(asked.reach?.when ?? clause.when, date, isRamadan),
    )
    terms.push(
      ...its.flatMap((term) =>
        unsaidBy(
          term,
          terms.filter((later) => namesAll(later, term)),
        ),
      ),
    )
  }
  return terms
}

/** What the clauses of a regulation ask of a day; nothing of those that are off, notes, or not checked yet. */
export function termsOf(regulation: Regulation): Term[] {
  return regulation.clauses.flatMap((clause) => termOf(regulation, clause))
}

function termOf(regulation: Regulation, clause: Clause): Term[] {
  const provision = clause.isOn ? findProvision(clause.provision) : undefined
  if (!provision || provision.lacks(clause)) return []
  const who = ofUnits(clause.who, regulation)
  const bound = provision.bind({ ...clause, who })
  if (!bound.checked || asksNothing(bound)) return []
  const asked = isEveryone(clause.who) ? ofAll(bound) : bound
  return [{ regulation, clause, provision, asked: heldOver(asked, regulation, clause), who }]
}

/** Of a regulation for some units everybody is those of these units. */
export function ofUnits(who: Who, { units, exceptUnits = [] }: ForUnits): Who {
  if (who.of.length > 0) return who
  return { ...who, of: units.map(toUnit), except: [...who.except, ...exceptUnits.map(toUnit)] }
}

/** What everybody of some units is told is not told those whom another clause names. */
function ofAll(asked: Asked): Asked {
  const terms = asked.terms?.map((term): AskedTerm => {
    if (term.kind !== 'place-of-work' || !term.named || term.must === 'may') return term
    return { ...term, isOfAll: true }
  })
  return { ...asked, ...(terms && { terms }) }
}

function unitsOf({ units, exceptUnits }: ForUnits): ForUnits {
  return { units, ...(exceptUnits && { exceptUnits }) }
}

/** Whether a regulation holds for a unit. */
export function isForUnit({ units, exceptUnits }: ForUnits, code: string): boolean {
  return (units.length === 0 || units.includes(code)) && exceptUnits?.includes(code) !== true
}

export function haveUnitsInCommon(one: ForUnits, other: ForUnits): boolean {
  if (one.units.length > 0) return one.units.some((code) => isForUnit(other, code))
  return other.units.length === 0 || other.units.some((code) => isForUnit(one, code))
}

/** Whether it holds for every unit. */
export function isForAll({ units, exceptUnits = [] }: ForUnits): boolean {
  return units.length + exceptUnits.length === 0
}

function toUnit(code: string): WhoPart {
  return { kind: 'unit', code }
}

/** Of two clauses that both bind, parameters hold what the first says; what the other says is asked beside them. */
export function besideFirst(terms: readonly Term[]): Term[] {
  return terms.map((term, at) => {
    const { rules, again } = term.asked
    const isSet = terms
      .slice(0, at)
      .some(
        ({ provision, asked }) =>
          provision === term.provision && asked.again && asked.rules[0] === rules[0],
      )
    return again && isSet ? { ...term, asked: { rules, terms: again } } : term
  })
}

/** Of a day: what it asks of the office holds beside (`datedClauses`). */
function asksNothing({ rules, change, terms = [] }: Asked): boolean {
  return rules.length === 0 && terms.length === 0 && change === undefined
}

/**
 * What goes on of a clause beside those of later regulations, of whom both name: of what they speak of nothing,
 * and nothing at all beside one that it contradicts.
 */
export function unsaidBy(term: Term, later: readonly Term[]): Term[] {
  const { regulation, provision, clause } = term
  const said = later.filter((one) => isOfSame(term, one)).map((one) => one.clause)
  if (said.length === 0) return [term]
  if (said.some((one) => provision.contradicts?.(clause, { ...one, who: clause.who }))) return []
  const spokenOf = new Set(said.flatMap((one) => provision.partsOf(one).map(({ of }) => of)))
  const parts = provision.partsOf(clause)
  const left = parts.filter(({ of }) => !spokenOf.has(of))
  if (left.length === parts.length) return [term]
  return left.flatMap((part) => termOf(regulation, part.clause))
}

/** Whether a later regulation speaks of the same provision, or of it the same one of single units. */
function isOfSame(earlier: Term, later: Term): boolean {
  return (
    (later.regulation !== earlier.regulation || isOfOneUnit(later, earlier)) &&
    later.provision === earlier.provision &&
    (earlier.asked.rules.length > 0 || saysAll(later.clause, earlier.clause))
  )
}

/** Whether a clause names units of which another of its regulation says something in each: it comes before that. */
export function isOfOneUnit(
  one: Pick<Term, 'regulation' | 'clause'>,
  { regulation, clause }: Pick<Term, 'regulation' | 'clause'>,
): boolean {
  const { of, each } = one.clause.who
  return (
    one.regulation === regulation &&
    clause.who.each !== undefined &&
    clause.who.of.every(isUnitPart) &&
    each === undefined &&
    of.length > 0 &&
    of.every(isUnitPart)
  )
}

function namesAll(later: Term, earlier: Term): boolean {
  return (
    isForAllOf(later.regulation, earlier.regulation) &&
    (isEveryone(later.clause.who) || isSameWho(later.who, earlier.who))
  )
}

/** Whether one holds for every unit that the other holds for. */
function isForAllOf(one: ForUnits, other: ForUnits): boolean {
  if (one.units.length === 0) {
    return (one.exceptUnits ?? []).every((code) => !isForUnit(other, code))
  }
  return other.units.length > 0 && other.units.every((code) => one.units.includes(code))
}

/** Hours and shifts define and ask nothing: the later changes only what it says. */
function saysAll(later: Clause, earlier: Clause): boolean {
  return (
    later.when.ramadan === earlier.when.ramadan &&
    Object.keys(earlier.parameters).every((key) => later.parameters[key] !== undefined)
  )
}

function isSameWho(left: Who, right: Who): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}

function isOff(clauses: readonly Clause[]): boolean {
  return clauses.length > 0 && clauses.every(({ isOn }) => !isOn)
}

/** Its clauses and units, or those that the one which it prolongs had at last. */
export function goneOnWith(
  { clauses, units, extends: extended }: Regulation,
  regulations: readonly Regulation[],
): Pick<Regulation, 'clauses'> & ForUnits {
  let its: Pick<Regulation, 'clauses'> & ForUnits = { clauses, units }
  let number = extended
  // As many steps as there are rows: two that prolong each other have no clauses.
  for (
    let left = regulations.length;
    its.clauses.length === 0 && number !== undefined && left > 0;
    left--
  ) {
    const last = number
    const before = regulations.find((one) => isSameNumber(one.number, last))
    if (!before) break
    const { units: of, exceptUnits } = isForAll(its)
      ? partsOf(before, regulations).at(-1)!.left
      : its
    its = { clauses: before.clauses, units: of, ...(exceptUnits && { exceptUnits }) }
    number = before.extends
  }
  return its
}

interface Part {
  /** With the units that it still holds for. */
  readonly left: Regulation
  readonly from: CivilDate
  readonly until: CivilDate | undefined
}

/** The stretches of its validity: each that replaces it ends it for the other's units alone. */
function partsOf(regulation: Regulation, regulations: readonly Regulation[]): Part[] {
  const { number, validFrom, validUntil } = regulation
  const successors = regulations
    .filter(({ replaces }) => replaces !== undefined && isSameNumber(replaces, number))
    .filter((one) => validUntil === undefined || one.validFrom <= validUntil)
    .toSorted((one, other) => compare(one.validFrom, other.validFrom))
  const parts: Part[] = []
  let [left, from] = [regulation, validFrom]
  for (const successor of successors) {
    const rest = withoutUnits(left, successor.units)
    if (rest !== left) parts.push({ left, from, until: addDays(successor.validFrom, -1) })
    if (!rest) return parts
    if (rest !== left && successor.validFrom > from) from = successor.validFrom
    left = rest
  }
  return [...parts, { left, from, until: validUntil }]
}

/** What is left of it; undefined where nothing is, itself where it holds for none of them. */
function withoutUnits(regulation: Regulation, codes: readonly string[]): Regulation | undefined {
  if (codes.length === 0) return undefined
  const its = codes.filter((code) => isForUnit(regulation, code))
  if (its.length === 0) return regulation
  const { units, exceptUnits = [] } = regulation
  if (units.length === 0) return { ...regulation, exceptUnits: [...exceptUnits, ...its] }
  const rest = units.filter((code) => !its.includes(code))
  return rest.length === 0 ? undefined : { ...regulation, units: rest }
}

/** First day and number of the regulations that this one prolongs without a gap; nothing where it prolongs none. */
function prolongedFrom(
  { extends: extended, validFrom }: Regulation,
  regulations: readonly Regulation[],
): Pick<Regulation, 'since' | 'begunAs'> {
  let first: Pick<Regulation, 'since' | 'begunAs'> = {}
  let next = { number: extended, from: validFrom }
  // As many steps as there are rows: two may prolong each other.
  for (let left = regulations.length; next.number !== undefined && left > 0; left--) {
    const { number, from } = next
    const before = regulations.find((one) => isSameNumber(one.number, number))
    if (!before || before.validFrom >= from) break
    if (before.validUntil !== undefined && addDays(before.validUntil, 1) < from) break
    first = { since: before.validFrom, begunAs: before.number }
    next = { number: before.extends, from: before.validFrom }
  }
  return first
}

/** Those that go on with it the day after its last, with their units. */
function prolongedBy(
  { number }: Regulation,
  until: CivilDate | undefined,
  regulations: readonly Regulation[],
): ForUnits[] {
  return regulations
    .filter(
      ({ extends: extended, validFrom }) =>
        until !== undefined &&
        extended !== undefined &&
        isSameNumber(extended, number) &&
        validFrom <= addDays(until, 1),
    )
    .map((one) => ({ ...one, ...goneOnWith(one, regulations) }))
}

function latestFirst(left: Standing, right: Standing): number {
  return (
    compare(rankOf(right), rankOf(left)) ||
    compare(right.regulation.issuedOn, left.regulation.issuedOn) ||
    compare(right.regulation.number, left.regulation.number) ||
    compare(JSON.stringify(right.regulation), JSON.stringify(left.regulation))
  )
}

function rankOf({ regulation: { ranksFrom, validFrom } }: Standing): CivilDate {
  return ranksFrom ?? validFrom
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
