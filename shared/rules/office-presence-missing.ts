import { dayAskedOf } from '../outcome/pending-on.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { officeLacks } from '../outcome/office-lacks.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { DayFinding, DayRule, RuleContext } from './rule.ts'

/**
 * A day at the office without the check-in or check-out that a clause asks of who works there, by machine or
 * form as it says, once the day is over and nothing has still to come. An approved correction stands for all.
 *
 * @example "0 presensi pulang lewat formulir dari pegawai di kantor pada 25 November 2026"
 */
export const officePresenceMissing: DayRule = {
  id: 'office-presence-missing',
  title: { id: 'Presensi di kantor tidak lengkap', en: 'Presence at the office incomplete' },
  find: findMissing,
}

function findMissing(person: FiledDay, { grounds }: RuleContext): DayFinding[] {
  const { employee, day, over, outcome } = person
  if (!over || outcome.code === 'unsure') return []
  const lacks = officeLacks(person)
  if (lacks.length === 0 || grounds.lacksOf(dayAskedOf(person)).length > 0) return []
  const { officePresenceBy: by, checkOutElsewhere: elsewhere } = day.parameters
  return [
    {
      severity: 'violation',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: outcome.evidence,
      arithmetic: inBothLanguages((texts) =>
        texts.officePresenceMissing({ date: day.date, lacks, by, elsewhere }),
      ),
    },
  ]
}
