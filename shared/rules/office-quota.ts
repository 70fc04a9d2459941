import { inBothLanguages } from './in-both-languages.ts'
import type { DayFinding, AgencyRule, AgencyDay } from './rule.ts'

/**
 * More people at the office than the share allows (C3; K1, U2). Who is planned there counts, and who
 * was seen there. A ceiling: reaching `maxOffice` keeps it.
 *
 * @example 12 of 40 staff at the office, 25 %: "12 dari 40 pegawai di kantor = 30 %; batas 25 % = 10"
 */
export const officeQuota: AgencyRule = {
  id: 'office-quota',
  title: { id: 'Batas pegawai di kantor terlampaui', en: 'Too many staff at the office' },
  find: findOfficeQuota,
}

function findOfficeQuota({ count }: AgencyDay): DayFinding[] {
  if (!count) return []
  const { base, share, maxOffice } = count
  return count.groups
    .filter(({ people }) => people.length > maxOffice)
    .map(({ shift, people }) => ({
      severity: 'violation',
      subject: { kind: 'agency' },
      evidence: people.flatMap(({ outcome }) => outcome.evidence),
      arithmetic: inBothLanguages((texts) =>
        texts.officeQuota({ office: people.length, base, share, maxOffice, shift }),
      ),
    }))
}
