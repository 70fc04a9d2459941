import type { Employee, Unit } from '../model/employee.ts'
import type { PolicyParameters, PolicyRecord } from '../model/policy-record.ts'
import type { PolicyTerm, WorkPlace } from '../model/policy-term.ts'
import { isWho } from '../policy/is-who.ts'
import { askedBy, doesNameCodes, generalOf, parametersOf } from './asked-by.ts'
import { citationOf } from './citation.ts'
import { isEveryone } from './everyone.ts'
import { besideFirst, isForUnit, isOfOneUnit, termsOf, unsaidBy, type Term } from './terms-on.ts'
import { whoInUnit } from './who/format-who.ts'

/**
 * What the clauses that bind one person ask: the record itself where all bind everybody, undefined where none
 * asks anything of this person. Of two clauses of one regulation the one that names fewer than everybody is heard first;
 * what a later regulation says of whom it names, an earlier one says no more. `at` is where the person
 * works that day; undefined where that is not known, or nothing is asked there.
 *
 * @example policyFor(record, clerk, unit)?.clauses['daily-report-missing'] // '4'
 */
export function policyFor(
  policy: PolicyRecord,
  employee: Employee,
  unit: Unit | undefined,
  at?: WorkPlace,
): PolicyRecord | undefined {
  if (!policy.bound) return policy
  const reader = readerOf(policy, policy.bound)
  const known = reader.people.get(employee) ?? new Map<WorkPlace | undefined, Known>()
  reader.people.set(employee, known)
  const one = known.get(at)
  if (one && one.unit === unit) return one.policy
  const found = reader.policyOf(employee, unit, at) ?? reader.policyOf(employee, unit, undefined)
  known.set(at, { unit, policy: found })
  return found
}

interface Known {
  readonly unit: Unit | undefined
  readonly policy: PolicyRecord | undefined
}

interface Reader {
  policyOf(
    employee: Employee,
    unit: Unit | undefined,
    at: WorkPlace | undefined,
  ): PolicyRecord | undefined
  readonly people: WeakMap<Employee, Map<WorkPlace | undefined, Known>>
}

/** Everybody's clauses are read once, and each set of them makes one record. */
const READERS = new WeakMap<PolicyRecord, Reader>()

function readerOf(whole: PolicyRecord, bound: NonNullable<PolicyRecord['bound']>): Reader {
  const known = READERS.get(whole)
  if (known) return known
  const terms = bound.flatMap(termsOf)
  const general = generalOf(terms)
  const records = new Map<string, PolicyRecord | undefined>()
  const same = sameOnes()
  const reader: Reader = {
    people: new WeakMap(),
    policyOf(employee, unit, at) {
      const its = terms.filter((term) => isOfPlace(term, at) && reaches(term, employee, unit))
      const named = its.filter(({ who }) => isWho(who, employee, unit))
      const kinds = terms.map((term) =>
        named.includes(term) ? '2' : its.includes(term) ? '1' : '0',
      )
      const isByUnit = its.some(({ who }) => who.each)
      const key = `${kinds.join('')} ${isByUnit ? employee.unitCode : ''}`
      if (!records.has(key)) {
        const record = recordOf(whole, general, { its, named })
        const own = record?.terms?.map((term) => same(inUnit(term, employee, unit)))
        records.set(key, own && record ? { ...record, terms: own } : record)
      }
      return records.get(key)
    },
  }
  READERS.set(whole, reader)
  return reader
}

/** Of what is asked of each unit, what is asked of this person's. */
function inUnit(term: PolicyTerm, { unitCode }: Employee, unit: Unit | undefined): PolicyTerm {
  if (term.kind !== 'office-share' || !term.who.each) return term
  return { ...term, unit: unitCode, named: whoInUnit(term.who, unit?.name || unitCode) }
}

/** Of terms that say the same the first each time, so that who is bound by one can be told. */
function sameOnes(): (term: PolicyTerm) => PolicyTerm {
  const known = new Map<string, PolicyTerm>()
  return (term) => {
    const key = JSON.stringify(term)
    const first = known.get(key) ?? term
    known.set(key, first)
    return first
  }
}

function isOfPlace({ asked: { reach } }: Term, at: WorkPlace | undefined): boolean {
  return at === undefined || !reach?.at || reach.at.includes(at)
}

function reaches(
  { asked, who, regulation }: Term,
  employee: Employee,
  unit: Unit | undefined,
): boolean {
  return isForUnit(regulation, employee.unitCode) && isWho(asked.reach?.who ?? who, employee, unit)
}

function recordOf(
  whole: PolicyRecord,
  general: PolicyParameters,
  { its, named }: { readonly its: readonly Term[]; readonly named: readonly Term[] },
): PolicyRecord | undefined {
  const heard = namedFirst(its, named).flatMap((term) =>
    unsaidBy(
      term,
      named.filter((one) => its.indexOf(one) < its.indexOf(term) || isOfOneUnit(one, term)),
    ),
  )
  const first =
    heard.find(({ asked }) => asked.rules.length > 0) ??
    heard.find(({ asked }) => doesNameCodes(asked))
  if (!first) return undefined
  const terms = besideFirst(heard)
  const citation = citationOf(first.regulation)
  const { bound: _, citations: __, severities: ___, terms: ____, codes: _____, ...rest } = whole
  return {
    ...rest,
    citation,
    parameters: overridden(whole.parameters, { general, own: parametersOf(terms) }),
    ...askedBy(terms, citation),
    own: { whole },
  }
}

/** The order of regulations stays; of each, what names some of the staff comes before the rest. */
function namedFirst(terms: readonly Term[], named: readonly Term[]): Term[] {
  const byRegulation = Map.groupBy(terms, ({ regulation }) => regulation)
  return [...byRegulation.values()].flatMap((its) => {
    const first = its.filter((term) => named.includes(term) && !isEveryone(term.who))
    return [...first, ...its.filter((term) => !first.includes(term))]
  })
}

/** What the record was given otherwise than its clauses say holds wherever none that names this person says it. */
function overridden(
  whole: PolicyParameters,
  { general, own }: { readonly general: PolicyParameters; readonly own: PolicyParameters },
): PolicyParameters {
  const said = Object.entries(own).filter(
    ([key, value]) =>
      JSON.stringify(value) !== JSON.stringify(general[key as keyof PolicyParameters]),
  )
  return { ...whole, ...Object.fromEntries(said) }
}
