import { windowOf } from '../../../shared/calendar/windows.ts'
import { isWorkingDay } from '../../../shared/calendar/working-day.ts'
import type { CivilDate } from '../../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import { employeeOn } from '../../../shared/model/employment.ts'
import type { AskedTerm, Weeks } from '../../../shared/model/policy-term.ts'
import type { WhoPart } from '../../../shared/model/regulation.ts'
import { isWho } from '../../../shared/policy/is-who.ts'
import { findProvision } from '../../../shared/regulations/catalogue.ts'
import { inList } from '../../../shared/regulations/in-list.ts'
import { isSameNumber } from '../../../shared/regulations/is-same-number.ts'
import { dateInWords } from '../../../shared/text/date-in-words.ts'
import type { TriedClause } from './read-clause.ts'
import { regulationText } from './regulation-text.ts'

/** What general readings (docs/readings.md) make of the clause, of those whom and the days which they touch. */
export function readingsOf(tried: TriedClause, date: CivilDate): string[] {
  return [...actingInWords(tried, date), ...cutWindowInWords(tried)]
}

/** Who acts for a head whose post the clause names, and what it asks of them. */
function actingInWords(
  { clause, configuration, language }: TriedClause,
  date: CivilDate,
): string[] {
  const { units, employees } = configuration
  const { of, except } = clause.who
  const byId = new Map(employees.map((one) => [one.id, employeeOn(one, date)]))
  const unitOf = new Map(units.map((unit) => [unit.code, unit]))
  const isHead = (parts: readonly WhoPart[], id: EmployeeId | undefined): boolean => {
    const posts = parts.filter((part) => part.kind === 'post')
    const head = id === undefined ? undefined : byId.get(id)
    if (!head) return posts.some(({ post }) => post === 'kepala-unit')
    return posts.length > 0 && isWho({ of: posts, except: [] }, head, unitOf.get(head.unitCode))
  }
  const actingOf = (parts: readonly WhoPart[], isVacant?: boolean): string[] => {
    const acting = units
      .filter(({ headId }) => isHead(parts, headId) && isVacant !== (headId !== undefined))
      .flatMap((unit) => unit.acting ?? [])
      .filter(({ until }) => until === undefined || until >= date)
      .flatMap(({ employeeId }) => byId.get(employeeId) ?? [])
      .filter((one) => !isWho({ of: parts, except: [] }, one, unitOf.get(one.unitCode)))
    return [...new Set(acting.map(({ name }) => name))]
  }
  const text = regulationText(language).acting
  const binding = findProvision(clause.provision)?.bind(clause)
  const mustBeThere = binding?.checked === true && binding.rules.includes('mandatory-office')
  const alike = mustBeThere ? actingOf(of, false) : []
  const told = [
    [alike, text.alike],
    [mustBeThere ? actingOf(of, true) : actingOf(of), text.notNamed],
    [actingOf(except), text.notExcepted],
  ] as const
  return told.flatMap(([names, say]) => (names.length > 0 ? [say(inList(names, language))] : []))
}

/** The last window where the end of the regulation cuts it off, in which no least is asked. */
function cutWindowInWords({
  clause,
  regulation,
  typed,
  configuration,
  language,
}: TriedClause): string[] {
  const { validFrom, validUntil, since = validFrom, number } = regulation
  const binding = findProvision(clause.provision)?.bind(clause)
  const goesOn = typed.regulations.some(({ extends: its }) => isSameNumber(its ?? '', number))
  if (!validUntil || goesOn || !binding?.checked) return []
  const { settings, holidays } = configuration
  const text = regulationText(language).cutWindow
  return (binding.terms ?? []).flatMap((term) => {
    const within = leastWithin(term, since)
    const dates = within ? windowOf(validUntil, within) : []
    const isCut = dates.some((date) => date > validUntil && isWorkingDay(date, settings, holidays))
    if (!isCut) return []
    const [from, until] = [dates[0]!, validUntil].map((date) => dateInWords(date, language))
    return [text(from!, until!, 'most' in term && term.most !== undefined)]
  })
}

/** In what a term asks a least over several days; undefined where it asks none. */
function leastWithin(term: AskedTerm, from: CivilDate): 'month' | Weeks | undefined {
  if (term.kind === 'days-at-place' && term.least) {
    return term.within === 'month' ? 'month' : { ...term.within, from }
  }
  if (term.kind !== 'office-share' || term.least === undefined || typeof term.per !== 'object') {
    return undefined
  }
  return { ...term.per, from }
}
