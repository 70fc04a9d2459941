import type { DraftedClause } from '../regulations/write-regulations.ts'
import type { CircularReading } from '../../shared/contract/regulations.ts'
import { createDateField, createField, tellMissing, type Field } from './clause-fields.ts'
import { draftOf, keepDraft } from './drafts.ts'
import { createElement, getElement } from './elements.ts'
import { sidebarText } from './sidebar-text.ts'

/** With the units that it holds for, of which no text speaks by their codes. */
export type Facts = CircularReading['facts'] & { readonly units: string }

const DATES: readonly string[] = ['issuedOn', 'validFrom', 'validUntil']
const NEEDED: readonly (keyof Facts)[] = ['number', 'issuedOn', 'validFrom']

/** What was read of a pasted text, to be corrected; undefined from `read` while something lacks, which it says. */
export interface RegulationDraft {
  readonly read: () =>
    | { readonly facts: Record<string, string>; readonly clauses: DraftedClause[] }
    | undefined
}

/**
 * Shows what a text says of itself, its clauses, and what of it is no clause; of one that begins with clauses
 * which stand, these.
 */
export function showDraft({
  facts,
  clauses,
  rest,
  keptAs,
}: Omit<CircularReading, 'clauses' | 'facts'> & {
  readonly facts: Facts
  readonly clauses: readonly DraftedClause[]
  /** Under which what is corrected is kept. */
  readonly keptAs: string
}): RegulationDraft {
  const text = sidebarText().regulations
  const areTaken = clauses.some(({ row }) => row !== undefined)
  const kept = draftOf('regulation', keptAs)
  const known = kept ? { ...facts, ...(JSON.parse(kept) as Facts) } : facts
  const names = Object.keys(text.fact) as (keyof Facts)[]
  const fields = names.map((name): readonly [keyof Facts, Field] => {
    const testId = `regulation-${name}`
    const field = DATES.includes(name)
      ? createDateField(text.fact[name], known[name], testId)
      : createField(text.fact[name], known[name], { isLong: name === 'title', testId })
    return [name, field]
  })
  const read = () => Object.fromEntries(fields.map(([name, field]) => [name, field.read()]))
  const place = getElement('facts', HTMLElement)
  place.replaceChildren(...fields.map(([, { element }]) => element))
  for (const [, { element }] of fields) {
    element.addEventListener('change', () =>
      keepDraft('regulation', keptAs, JSON.stringify(read())),
    )
  }

  getElement('found', HTMLElement).textContent = areTaken
    ? text.taken(clauses.length)
    : text.found(clauses.length)
  const rows = clauses.map((clause) => ({ clause, ...createRow(clause) }))
  getElement('found-list', HTMLElement).replaceChildren(...rows.map(({ row }) => row))
  getElement('outside', HTMLElement).hidden = rest.length === 0
  getElement('outside-title', HTMLElement).textContent = text.outside(rest.length)
  getElement('outside-list', HTMLElement).replaceChildren(
    ...rest.map(({ what, text: words }) => {
      const row = createElement('li')
      row.append(
        createElement('b', { text: what }),
        createElement('div', { text: words, className: 'lines quiet' }),
      )
      return row
    }),
  )
  return {
    read() {
      const needed = fields.flatMap(([name, field]) => (NEEDED.includes(name) ? [field] : []))
      if (tellMissing(needed)) return undefined
      const said = read()
      return {
        facts: said,
        clauses: rows.flatMap(({ clause, box }) => (box.checked ? [{ ...clause }] : [])),
      }
    },
  }
}

function createRow({ number, text }: DraftedClause): {
  readonly row: HTMLElement
  readonly box: HTMLInputElement
} {
  const row = createElement('li')
  const box = createElement('input')
  box.type = 'checkbox'
  box.checked = true
  const label = createElement('label')
  const words = createElement('span', { text, className: 'lines' })
  label.append(box, createElement('b', { text: ` ${number} ` }), words)
  row.append(label)
  return { row, box }
}
