import { readClauses } from '../../../shared/configuration/read-clauses.ts'
import type { TriedRow, WhatIf } from '../../../shared/contract/index.ts'
import { datesOfMonth, type Month } from '../../../shared/model/civil-date.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import type { Language } from '../../../shared/model/language.ts'
import type { Clause, Regulation } from '../../../shared/model/regulation.ts'
import { CATALOGUE, findProvision } from '../../../shared/regulations/catalogue.ts'
import { citationOf } from '../../../shared/regulations/citation.ts'
import type { Provision } from '../../../shared/regulations/provision.ts'
import { findTemplate } from '../../../shared/regulations/templates.ts'
import { isForAll, ofUnits, standings } from '../../../shared/regulations/terms-on.ts'
import { formatWhen } from '../../../shared/regulations/when/format-when.ts'
import { formatWho } from '../../../shared/regulations/who/format-who.ts'
import { createProblemList } from '../../../shared/workbook/problem-list.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import { DomainError } from '../../ports/domain-error.ts'
import { workerText } from '../worker-text.ts'

type Staff = Pick<Configuration, 'regulations' | 'units' | 'employees'>

interface Asking {
  readonly month: Month
  readonly language: Language
}

/** A clause of a regulation that is in force in the month. */
interface Standing {
  readonly regulation: Regulation
  readonly clause: Clause
}

/**
 * The regulations with these rows of *Pasal* typed, each read as the tab is, and what changes of each clause. A row
 * that none in force is goes to the latest regulation. Throws `DomainError` where a row cannot be read or would not
 * be checked, more than one could be meant, or no regulation is in force in the month.
 */
export function tryRows(
  staff: Staff,
  rows: readonly TriedRow[],
  asking: Asking,
): { readonly regulations: readonly Regulation[]; readonly clauses: WhatIf['clauses'] } {
  const { month, language } = asking
  let regulations = staff.regulations ?? []
  const clauses = rows.flatMap((row) => {
    const inForce = inForceIn(regulations, month)
    const meant = meantBy(row, inForce, language)
    const typed = meant.map(({ regulation, clause }) => ({
      regulation,
      clause,
      other: readRow(staff, { regulation, row, clause }, language),
    }))
    if (meant.length > 0) {
      const otherOf = new Map(typed.map(({ clause, other }) => [clause, other]))
      regulations = regulations.map((one) => ({
        ...one,
        clauses: one.clauses.map((clause) => otherOf.get(clause) ?? clause),
      }))
      return typed.map(({ regulation, clause, other }) =>
        changeOf(regulation, clause, other, language),
      )
    }
    const regulation = latestOf(inForce, asking)
    const added = readRow(staff, { regulation, row, clause: undefined }, language)
    regulations = regulations.map((one) =>
      // One that goes on with the clauses of another has no rows of its own.
      one.clauses === regulation.clauses ? { ...one, clauses: [...one.clauses, added] } : one,
    )
    return [changeOf(regulation, undefined, added, language)]
  })
  return { regulations, clauses }
}

function inForceIn(regulations: readonly Regulation[], month: Month): Regulation[] {
  const [first, last] = [datesOfMonth(month)[0]!, datesOfMonth(month).at(-1)!]
  return standings(regulations)
    .filter(({ from, until }) => from <= last && (until === undefined || first <= until))
    .map(({ regulation }) => regulation)
}

/** The rows that a row is typed over: none where it is one more, several alike only to be switched off. */
function meantBy(row: TriedRow, inForce: readonly Regulation[], language: Language): Standing[] {
  const text = workerText(language).whatIf
  const wanted = row.provision === undefined ? undefined : provisionNamed(row.provision, language)
  const found = inForce
    .flatMap((regulation) => regulation.clauses.map((clause) => ({ regulation, clause })))
    .filter(
      ({ regulation, clause }, at, all) =>
        (row.clause === undefined
          ? clause.isOn
          : isNamed({ regulation, clause }, row.clause.trim())) &&
        (wanted === undefined || clause.provision === wanted.name) &&
        (wanted !== undefined || clause.provision !== null) &&
        all.findIndex((one) => one.clause === clause) === at,
    )
  if (row.clause === undefined && wanted === undefined) {
    throw new DomainError('invalid-request', text.rowOfNothing)
  }
  if (found.length === 0 && (wanted === undefined || row.isOn === false)) {
    throw new DomainError('invalid-request', text.noSuchRow(row.clause ?? row.provision ?? ''))
  }
  if (found.length > 1 && row.isOn !== false) {
    const named = found.map(
      ({ regulation, clause }) =>
        `${citationOf(regulation)}, ${clause.number} (${findProvision(clause.provision)!.title[language]})`,
    )
    throw new DomainError('invalid-request', text.severalRows(named))
  }
  return found
}

function isNamed({ regulation, clause: { number } }: Standing, wanted: string): boolean {
  return number === wanted || `${citationOf(regulation)}, ${number}` === wanted
}

function provisionNamed(typed: string, language: Language): Provision {
  const wanted = typed.trim().toLowerCase()
  const found = CATALOGUE.find(({ name, title, also = [] }) =>
    [name, title.id, title.en, ...also].some((one) => one.toLowerCase() === wanted),
  )
  if (found) return found
  const known = CATALOGUE.map(({ title }) => title[language])
  throw new DomainError('invalid-request', workerText(language).whatIf.noProvision(typed, known))
}

/** The latest of its own, of all units where there is one: one more row of it would be for everybody. */
function latestOf(inForce: readonly Regulation[], { month, language }: Asking): Regulation {
  const own = inForce.filter(({ template = '' }) => !findTemplate(template)?.isBase)
  const latest = own.find(isForAll) ?? own[0]
  if (!latest) throw new DomainError('invalid-request', workerText(language).noPolicyIn(month))
  return latest
}

/** The clause as *Pasal* would be read with the row in it. */
function readRow(
  staff: Staff,
  {
    regulation,
    row,
    clause,
  }: {
    readonly regulation: Regulation
    readonly row: TriedRow
    readonly clause: Clause | undefined
  },
  language: Language,
): Clause {
  if (clause && row.isOn === false) return { ...clause, isOn: false }
  const text = workerText(language)
  const provision = clause
    ? findProvision(clause.provision)!
    : provisionNamed(row.provision ?? '', language)
  const said = provision.readParameters(row.parameters ?? '')
  const parameters = { ...clause?.parameters, ...said.parameters }
  const cells: Readonly<Record<string, string>> = {
    regulation: regulation.number,
    number: clause?.number ?? row.clause ?? text.whatIf.newRow,
    provision: provision.title[language],
    who: row.who ?? (clause ? formatWho(clause.who, language) : ''),
    when: row.when ?? (clause ? formatWhen(clause.when, language) : ''),
    parameters: provision.writeParameters(parameters, language),
  }
  const { key: slot, title, columns } = getPeopleTab('clauses')
  const tab = {
    slot,
    title: title[language],
    rows: [
      columns.map((column) => column.title[language]),
      columns.map(({ key }) => cells[key] ?? ''),
    ],
  }
  const problems = createProblemList()
  const [read] = readClauses(tab, staff, problems)
  const typed = read?.clause
  const told = typed && row.who === undefined ? undefined : problems.list()[0]?.message
  const unread = said.problems[0] ?? told
  const binding = typed && provision.bind({ ...typed, who: ofUnits(typed.who, regulation) })
  const why =
    unread ??
    (typed && provision.lacks(typed)) ??
    (binding && !binding.checked ? binding.why : undefined)
  if (!typed || why) {
    throw new DomainError('invalid-request', text.whatIf.rowUnread(why?.[language] ?? ''))
  }
  const { severity, reportedTo = '' } = clause ?? {}
  return { ...typed, ...(severity && { severity }), reportedTo }
}

function changeOf(
  regulation: Regulation,
  from: Clause | undefined,
  to: Clause,
  language: Language,
): WhatIf['clauses'][number] {
  const saidBy = (clause: Clause | undefined): string | null =>
    clause?.isOn ? (findProvision(clause.provision)?.sentence(clause, language) ?? '') : null
  return {
    clause: `${citationOf(regulation)}, ${to.number}`,
    before: saidBy(from),
    after: saidBy(to),
  }
}
