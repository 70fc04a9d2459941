import type { Configuration } from '../../model/facts.ts'
import type { Finding } from '../../model/finding.ts'
import type { Language } from '../../model/language.ts'
import type { RosterProposal } from '../../roster-proposal/propose-roster.ts'
import { ruleTitle } from '../../rules/rule-title.ts'
import { PROPOSED_ROSTER_WORDS } from './words.ts'

/** What the rules still find in a proposed roster and why, a line each; one line where it is nothing. */
export function proposalNotes(
  { days, findings }: RosterProposal,
  configuration: Pick<Configuration, 'employees' | 'units'>,
  language: Language,
): string[] {
  const text = PROPOSED_ROSTER_WORDS[language]
  if (findings.length === 0) return [text.kept]
  const overfull = Map.groupBy(
    days.filter(({ tooManyFixed }) => tooManyFixed > 0),
    ({ tooManyFixed, maxOffice }) => `${tooManyFixed} ${maxOffice}`,
  )
  const reasons = [...overfull.values()].map((its) =>
    text.tooManyFixed(its[0]!.tooManyFixed, its[0]!.maxOffice ?? 0, dayNumbers(its)),
  )
  const bySentence = Map.groupBy(findings, (finding) =>
    text.finding({
      title: ruleTitle(finding.rule)[language],
      subject: nameOf(finding, configuration),
      arithmetic: finding.arithmetic[language],
      clause: finding.clause,
    }),
  )
  const found = [...bySentence].map(([sentence, its]) => text.onDates(sentence, dayNumbers(its)))
  return [text.notKept, ...reasons, ...found]
}

/** Of those who take turns, the least and the most days at the office; undefined where nobody does. */
export function officeDayRange({
  codes,
}: RosterProposal): { readonly least: number; readonly most: number } | undefined {
  const counts = [...codes.values()]
    .map((its) => [...its.values()])
    .filter((its) => its.includes('WFH'))
    .map((its) => its.filter((code) => code === 'WFO' || code === 'PG' || code === 'SG').length)
  if (counts.length === 0) return undefined
  return { least: Math.min(...counts), most: Math.max(...counts) }
}

function nameOf(
  { subject }: Finding,
  { employees, units }: Pick<Configuration, 'employees' | 'units'>,
): string {
  switch (subject.kind) {
    case 'person':
      return employees.find(({ id }) => id === subject.employeeId)?.name ?? subject.employeeId
    case 'unit':
      return units.find(({ code }) => code === subject.unitCode)?.name ?? subject.unitCode
    case 'agency':
      return ''
  }
}

function dayNumbers(days: readonly { readonly date: string }[]): string {
  return days.map(({ date }) => Number(date.slice(8))).join(', ')
}
