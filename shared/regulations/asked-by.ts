import type { Severity } from '../model/finding.ts'
import type { PolicyParameters, PolicyRecord } from '../model/policy-record.ts'
import type { AskedTerm, CitedClause, PolicyTerm, WorkPlace } from '../model/policy-term.ts'
import { WITHOUT_POLICY } from '../policy/without-policy.ts'
import { citationOf } from './citation.ts'
import { isEveryone } from './everyone.ts'
import type { Asked } from './provision.ts'
import { besideFirst, isForAll, type Term } from './terms-on.ts'

/** What terms set: the first, which rules cite, has the last word. */
export function parametersOf(terms: readonly Term[]): PolicyParameters {
  return terms
    .toReversed()
    .reduce((parameters, { asked }) => asked.change?.(parameters) ?? parameters, WITHOUT_POLICY)
}

/** What those set that hold for everybody. */
export function generalOf(terms: readonly Term[]): PolicyParameters {
  return parametersOf(besideFirst(terms.filter(isGeneral)))
}

/** Whether not all bind everybody everywhere, or of several that ask a rule some name whom they ask it. */
export function bindSome(terms: readonly Term[]): boolean {
  const rules = terms.flatMap(({ asked }) => asked.rules)
  return terms.some(
    (term, at) =>
      !isGeneral(term) ||
      terms.slice(0, at).some((other) => isOtherwiseElsewhere(term, other)) ||
      (!isEveryone(term.who) &&
        term.asked.rules.some((rule) => rules.indexOf(rule) !== rules.lastIndexOf(rule))),
  )
}

/** Whether one place is asked otherwise than another, or by another clause. */
function isOtherwiseElsewhere({ asked: one }: Term, { asked: other }: Term): boolean {
  return (
    areApart(one.reach?.at, other.reach?.at) &&
    (one.rules.some((rule) => other.rules.includes(rule)) ||
      isDecidedByOrder(one.change, other.change))
  )
}

/** Whether they have no place in common; all that bind everywhere have. */
export function areApart(
  one: readonly WorkPlace[] | undefined,
  other: readonly WorkPlace[] | undefined,
): boolean {
  return one !== undefined && other !== undefined && !one.some((place) => other.includes(place))
}

/** Whether both set one parameter, which holds one value alone. */
export function isDecidedByOrder(one: Asked['change'], other: Asked['change']): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    JSON.stringify(one(other(WITHOUT_POLICY))) !== JSON.stringify(other(one(WITHOUT_POLICY)))
  )
}

/** Whether it binds everybody, or says within its parameters whom. */
function isGeneral({ asked, regulation, who }: Term): boolean {
  return isForAll(regulation) && isEveryone(asked.reach?.who ?? who)
}

/** Whether it gives codes of the roster. */
export function doesNameCodes({ change }: Pick<Term['asked'], 'change'>): boolean {
  const { shifts, places } = change?.(WITHOUT_POLICY) ?? WITHOUT_POLICY
  return shifts !== WITHOUT_POLICY.shifts || places !== WITHOUT_POLICY.places
}

/** Which clause asks each rule, and what beside parameters; `citation` is the record's own. */
export function askedBy(
  terms: readonly Term[],
  citation: string,
): Pick<PolicyRecord, 'clauses' | 'asks' | 'citations' | 'severities' | 'terms'> {
  const clauses: Record<string, string> = {}
  const citations: Record<string, string> = {}
  const severities: Record<string, Severity> = {}
  for (const { rule, term } of citedBy(terms)) {
    const { regulation, clause } = term
    clauses[rule] = clause.number
    if (citationOf(regulation) !== citation) citations[rule] = citationOf(regulation)
    if (clause.severity) severities[rule] = clause.severity
  }
  const own = terms.flatMap(termsAskedBy)
  return {
    clauses,
    asks: namesOf(terms),
    ...(Object.keys(citations).length > 0 && { citations }),
    ...(Object.keys(severities).length > 0 && { severities }),
    ...(own.length > 0 && { terms: own }),
  }
}

function namesOf(terms: readonly Term[]): NonNullable<PolicyRecord['asks']> {
  const asks: Record<string, string[]> = {}
  for (const { regulation, clause, asked } of terms.toSorted(wholeFirst)) {
    const { number, provision, who, parameters } = clause
    const of = [regulation.number, regulation.validFrom]
    const name = JSON.stringify([...of, number, provision, who, parameters])
    for (const rule of asked.rules) (asks[rule] ??= []).push(name)
  }
  return asks
}

/** Each rule once, with the term that asks it: the first of those that set its parameters. */
export function citedBy(terms: readonly Term[]): { readonly rule: string; readonly term: Term }[] {
  const cited = new Map<string, Term>()
  for (const term of terms.toSorted(wholeFirst)) {
    for (const rule of term.asked.rules) {
      if (!cited.has(rule)) cited.set(rule, term)
    }
  }
  return [...cited].map(([rule, term]) => ({ rule, term }))
}

/** Rules cite the clause that sets their parameters before one that sets none, and both before those that cite themselves. */
function wholeFirst({ asked: one }: Term, { asked: other }: Term): number {
  return rankOf(one) - rankOf(other)
}

function rankOf({ terms = [], change }: Term['asked']): number {
  if (change) return 0
  return terms.length > 0 ? 2 : 1
}

const ASKED = new WeakMap<readonly AskedTerm[], readonly PolicyTerm[]>()

/** The same ones each time, so that who is bound by one can be told. */
function termsAskedBy({ asked, regulation, clause }: Term): readonly PolicyTerm[] {
  const by: CitedClause = {
    clause: `${citationOf(regulation)}, ${clause.number}`,
    ...(clause.severity && { severity: clause.severity }),
  }
  if (!asked.terms) return []
  const known = ASKED.get(asked.terms) ?? asked.terms.map((one) => ({ ...one, ...by }))
  ASKED.set(asked.terms, known)
  return known
}
