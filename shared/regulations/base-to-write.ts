import type { Regulation } from '../model/regulation.ts'
import { isSameNumber } from './is-same-number.ts'
import type { Template } from './template.ts'
import { BASE_TEMPLATES } from './templates.ts'

/**
 * Of the templates that hold in every agency, those that were not dealt with yet: what is to be written, as
 * no regulation of its own has their number or speaks of what they ask for, and the names of all of them.
 */
export function baseToWrite(
  regulations: readonly Regulation[],
  dealtWith: readonly string[],
): { readonly templates: readonly Template[]; readonly names: readonly string[] } {
  const due = BASE_TEMPLATES.filter(({ name }) => !dealtWith.includes(name))
  return {
    templates: due.filter((template) => !regulations.some((one) => speaksOf(one, template))),
    names: due.map(({ name }) => name),
  }
}

function speaksOf({ number, clauses }: Regulation, template: Template): boolean {
  const asked = template.clauses.flatMap(({ asks = [] }) => asks.map(({ provision }) => provision))
  return (
    isSameNumber(number, template.number) ||
    clauses.some(({ provision }) => provision !== null && asked.includes(provision))
  )
}
