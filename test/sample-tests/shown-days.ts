import type { Finding } from '../../shared/model/finding.ts'
import type { DayOutcome } from '../../shared/model/outcome.ts'
import { subjectAndDate } from '../sample/clause-shown.ts'
import type { ClauseAgency, ClauseShown } from '../sample/clause-shown.ts'

/** Findings of the row's rule and clause about whom it is shown on, that day. */
export function findingsOf(
  agency: ClauseAgency,
  findings: readonly Finding[],
  { rule, clause }: ClauseShown,
): (where: ClauseShown['kept']) => Finding[] {
  return (where) => {
    const { subject, date } = subjectAndDate(where.day)
    return findings.filter(
      (finding) =>
        finding.rule === rule &&
        finding.date === date &&
        finding.clause.endsWith(`, ${clause}`) &&
        nameOf(agency, finding) === subject,
    )
  }
}

/** The outcome of the person's day; undefined of a unit or the agency. */
export function outcomeOf(
  agency: ClauseAgency,
  outcomes: readonly DayOutcome[],
  where: ClauseShown['kept'],
): DayOutcome | undefined {
  const { subject, date } = subjectAndDate(where.day)
  const id = agency.roles.get(subject)
  return outcomes.find((one) => one.employeeId === id && one.date === date)
}

function nameOf(agency: ClauseAgency, { subject }: Finding): string {
  switch (subject.kind) {
    case 'agency':
      return 'agency'
    case 'unit':
      return subject.unitCode
    case 'person':
      return [...agency.roles].find(([, id]) => id === subject.employeeId)?.[0] ?? ''
  }
}
