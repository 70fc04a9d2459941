import { shareCounts, type ShareCount } from '../outcome/office-count.ts'
import type { FindingSubject } from '../model/finding.ts'
import type { PeopleAmount, ShareTerm } from '../model/policy-term.ts'
import type { PersonDay } from '../outcome/person-day.ts'
import { officeOf } from '../policy/office-of.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { DayFinding, AgencyRule, AgencyDay } from './rule.ts'

/**
 * More people at the office than the share allows (C3; K1, U2), or fewer than a clause asks, of everybody
 * or of those whom it names: each clause by itself, and in each unit where it is for each. Who is planned there
 * counts, and who was seen there. Reaching the number keeps it; where all on duty are fewer, it is told as a doubt.
 *
 * @example 12 of 40 staff at the office, 25 %: "12 dari 40 pegawai di kantor = 30 %; batas 25 % = 10"
 */
export const officeQuota: AgencyRule = {
  id: 'office-quota',
  title: { id: 'Batas pegawai di kantor tidak ditepati', en: 'Share at the office not kept' },
  ofAllClauses: true,
  find: findOfficeQuota,
}

function findOfficeQuota({ count, context, people }: AgencyDay): DayFinding[] {
  return [
    ...(count ? beyondQuota(count) : []),
    ...shareCounts(context, people).flatMap(unkeptShares),
  ]
}

function beyondQuota({
  base,
  share,
  maxOffice,
  groups,
}: NonNullable<AgencyDay['count']>): DayFinding[] {
  return groups
    .filter(({ people }) => people.length > maxOffice)
    .map(({ shift, people }) => ({
      severity: 'violation',
      subject: { kind: 'agency' },
      evidence: evidenceOf(people),
      arithmetic: inBothLanguages((texts) =>
        texts.officeQuota({ office: people.length, base, share, maxOffice, shift }),
      ),
    }))
}

/** Of too many those at the office are the evidence, of too few those who are not. */
function unkeptShares({ term, members, groups }: ShareCount<PersonDay>): DayFinding[] {
  const base = members.length
  return groups.flatMap(({ shift, people }): DayFinding[] => {
    const office = people.length
    const told = (
      bound: 'most' | 'least',
      amount: PeopleAmount,
      evidence: string[],
    ): DayFinding => ({
      severity: bound === 'least' && office === base ? 'warning' : 'violation',
      subject: subjectOf(term),
      evidence,
      by: term,
      arithmetic: inBothLanguages((texts) =>
        texts.officeShare({
          office,
          base,
          named: term.named,
          bound,
          amount,
          limit: officeOf(amount, base),
          shift,
        }),
      ),
    })
    const { most, least } = term
    const elsewhere = members.filter((person) => !people.includes(person))
    return [
      ...(most !== undefined && office > officeOf(most, base)
        ? [told('most', most, evidenceOf(people))]
        : []),
      ...(least !== undefined && office < officeOf(least, base)
        ? [told('least', least, evidenceOf(elsewhere))]
        : []),
    ]
  })
}

/** The unit, of a clause for each. */
export function subjectOf({ unit }: Pick<ShareTerm, 'unit'>): FindingSubject {
  return unit === undefined ? { kind: 'agency' } : { kind: 'unit', unitCode: unit }
}

function evidenceOf(people: readonly PersonDay[]): string[] {
  return people.flatMap(({ outcome }) => outcome.evidence)
}
