import type { Language } from '../model/language.ts'
import type { PolicyParameters } from '../model/policy-record.ts'
import type { Clause, Regulation } from '../model/regulation.ts'
import { EACH_WORKING_DAY, EVERYONE } from './everyone.ts'
import { findProvision } from './catalogue.ts'
import { formerSaid } from './former-said.ts'

const ADDED_NUMBER = { id: 'bacaan', en: 'reading' } as const

/**
 * The clauses of a row of *Aturan* of an earlier version, which named a template and changed its parameters:
 * what was changed goes to the clause that speaks of it, or to one of its own.
 */
export function withFormerParameters(
  regulation: Regulation,
  {
    before,
    after,
    reason,
    language,
  }: {
    readonly before: PolicyParameters
    readonly after: PolicyParameters
    /** Why the agency reads it so; empty where it did not say. */
    readonly reason: string
    readonly language: Language
  },
): Regulation {
  let clauses = regulation.clauses
  const why = reason === '' ? {} : { reason }
  for (const { provision, isOf, said } of formerSaid()) {
    const [was, is] = [said(before), said(after)]
    if (JSON.stringify(was) === JSON.stringify(is)) continue
    clauses = changed(clauses, {
      isIts: (clause) => clause.provision === provision && isOf(clause),
      keys: is === null ? [] : changedKeys(was?.parameters, is.parameters),
      change: (clause) =>
        is === null
          ? { ...clause, isOn: false }
          : {
              ...clause,
              ...is,
              ...why,
              isOn: true,
              parameters: merged(clause, was?.parameters, is.parameters),
            },
      added:
        is === null
          ? undefined
          : {
              ...plain(ADDED_NUMBER[language]),
              provision,
              ...is,
              ...why,
              parameters: is.parameters ?? {},
            },
    })
  }
  return { ...regulation, clauses }
}

function changed(
  clauses: readonly Clause[],
  {
    isIts,
    keys,
    change,
    added,
  }: {
    readonly isIts: (clause: Clause) => boolean
    /** Parameters that change: the clause that sets one is meant, else the last; of none, all. */
    readonly keys: readonly string[]
    readonly change: (clause: Clause) => Clause
    readonly added: Clause | undefined
  },
): readonly Clause[] {
  const its = clauses.filter(isIts)
  const saying = its.filter(({ parameters }) => keys.some((key) => parameters[key] !== undefined))
  const meant = keys.length === 0 ? its : saying.length > 0 ? saying : its.slice(-1)
  if (its.length > 0) {
    return clauses.map((clause) => (meant.includes(clause) ? change(clause) : clause))
  }
  const isWhole = added && !findProvision(added.provision)?.lacks(added)
  return isWhole ? [...clauses, added] : clauses
}

function changedKeys(
  was: Readonly<Record<string, string>> = {},
  is: Readonly<Record<string, string>> = {},
): string[] {
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (key) => was[key] !== is[key],
  )
}

/** What the clause says with what was changed; what was not stays as its row has it. */
function merged(
  { parameters }: Clause,
  was: Readonly<Record<string, string>> = {},
  is: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const keys = changedKeys(was, is)
  const stays = Object.entries(parameters).filter(([key]) => !keys.includes(key))
  const changes = Object.entries(is).filter(([key]) => keys.includes(key))
  return Object.fromEntries([...stays, ...changes])
}

function plain(number: string): Clause {
  return {
    number,
    text: '',
    provision: null,
    who: EVERYONE,
    when: EACH_WORKING_DAY,
    parameters: {},
    reportedTo: '',
    isOn: true,
    reason: '',
  }
}
