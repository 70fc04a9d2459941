import type { PolicyParameters } from '../model/policy-record.ts'
import type { Regulation } from '../model/regulation.ts'
import { regulationFromTemplate, type Template } from './template.ts'
import { findTemplate } from './templates.ts'
import { generalOf } from './asked-by.ts'
import { besideFirst, standings, termsOn, type Term } from './terms-on.ts'

interface Shipped {
  readonly parameters: PolicyParameters
  /** Whether each rule cites the clause that it cites in the template, and no other rule does. */
  isRead(clauses: Readonly<Record<string, string>>): boolean
}

/** What the template of a regulation reads; undefined where it has none. */
export function shippedOf({ template }: Regulation): Shipped | undefined {
  const found = template === undefined ? undefined : findTemplate(template)
  return found && shippedFrom(found)
}

const SHIPPED = new WeakMap<Template, Shipped>()

function shippedFrom(template: Template): Shipped {
  const known = SHIPPED.get(template)
  if (known) return known
  const standing = standings([regulationFromTemplate(template, 'id')])
  const terms = besideFirst(termsOn(standing, template.validFrom, false))
  const cited = new Set(
    terms.flatMap(({ clause, asked }) => asked.rules.map((rule) => `${rule} ${clause.number}`)),
  )
  const shipped: Shipped = {
    parameters: generalOf(terms),
    isRead(clauses) {
      const its = Object.entries(clauses).map(([rule, clause]) => `${rule} ${clause}`)
      return its.length === cited.size && its.every((one) => cited.has(one))
    },
  }
  SHIPPED.set(template, shipped)
  return shipped
}

/**
 * A few letters that tell two readings of a regulation apart: of its clauses that are checked, what each
 * asks of whom and when.
 */
export function readingOf(terms: readonly Term[]): string {
  const said = terms.map(({ clause: { number, provision, who, when, parameters } }) =>
    JSON.stringify([number, provision, who, when, parameters]),
  )
  let hash = 0x811c9dc5
  for (const character of said.join('\n')) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193) >>> 0
  }
  return hash.toString(16).padStart(8, '0')
}
