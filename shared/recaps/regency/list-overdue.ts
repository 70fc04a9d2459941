import { localTimeOf } from '../../calendar/zones.ts'
import type { Zone } from '../../model/agency.ts'
import type { Month } from '../../model/civil-date.ts'
import type { Instant } from '../../model/instant.ts'
import type { Language } from '../../model/language.ts'
import { dateInWords, monthInWords } from '../../text/date-in-words.ts'
import type { Body } from './group-by-body.ts'
import { letterStateOf, monthStateOf, recapDueOn } from './overseen-agency.ts'
import type { OverseenAgency, ReadAgency } from './overseen-agency.ts'
import { REGENCY_WORDS } from './words.ts'

interface When {
  readonly month: Month
  readonly asOf: Instant
  readonly zone: Zone
  readonly language: Language
}

/** Agencies of one body that are overdue or incomplete, with every reason in words. */
export interface OverdueGroup {
  readonly title: string
  readonly listed: readonly { readonly agency: OverseenAgency; readonly reasons: string[] }[]
}

/** The bodies, in their order, with only the agencies that are overdue (C8) or lack something. */
export function listOverdue(bodies: readonly Body[], when: When): OverdueGroup[] {
  return bodies.flatMap(({ title, agencies, below }) => {
    const listed = agencies
      .map((agency) => ({ agency, reasons: reasonsOf(agency, when) }))
      .filter(({ reasons }) => reasons.length > 0)
    return [...(listed.length === 0 ? [] : [{ title, listed }]), ...listOverdue(below, when)]
  })
}

function reasonsOf(agency: OverseenAgency, when: When): string[] {
  const { month, language } = when
  const { reasons } = REGENCY_WORDS[language]
  const { standing } = agency
  const dueOn = dateInWords(recapDueOn(month, agency), language)
  return [
    ...(agency.kind === 'unread' ? [reasons.unread(agency.reason)] : []),
    ...(monthStateOf(agency, when).state === 'overdue'
      ? [reasons.overdue(monthInWords(month, language), dueOn)]
      : []),
    ...notReceived(agency, when),
    ...letterStale(agency, when),
    ...(standing.lastSweptAt === null ? [reasons.neverRead] : []),
    ...(standing.beyond > 0 ? [reasons.beyond(standing.beyond)] : []),
    ...standing.formProblems.map(({ message }) => message[language]),
    ...(agency.kind === 'read' ? agency.missing.map((piece) => reasons.missing[piece]) : []),
    ...(agency.kind === 'read' ? silenceOf(agency, language) : []),
  ]
}

/** Of an agency that keeps a letter, and has a clause with a day: that it did not arrive by then. */
function notReceived(agency: OverseenAgency, { asOf, zone, language }: When): string[] {
  const { letter } = agency.standing
  if (agency.kind !== 'read' || !agency.dueOn || !letter?.datedOn) return []
  const last = agency.receivers?.at(-1)
  const isOver = localTimeOf(asOf, zone).date > agency.dueOn
  if (last === undefined || !isOver || letterStateOf(agency)?.isLast) return []
  return [REGENCY_WORDS[language].reasons.notReceived(dateInWords(agency.dueOn, language), last)]
}

/** That what went up with the agency's letter does not hold any more. */
function letterStale(
  { standing: { letter, letterReopenedAt } }: OverseenAgency,
  { month, zone, language }: When,
): string[] {
  if (!letter || !letterReopenedAt) return []
  const on = dateInWords(localTimeOf(letterReopenedAt, zone).date, language)
  const { letterStale } = REGENCY_WORDS[language].reasons
  return [letterStale({ month: monthInWords(month, language), number: letter.number, on })]
}

/** A body from which nothing came is no body in which all is well. */
function silenceOf({ figures, between }: ReadAgency, language: Language): string[] {
  const { reasons } = REGENCY_WORDS[language]
  const { due, filed } = figures.reports
  return [
    ...(due > 0 && filed === 0 ? [reasons.noReports(due)] : []),
    ...(between === null ? [reasons.noChain] : []),
  ]
}
