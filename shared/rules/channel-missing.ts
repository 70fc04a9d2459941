import type { FiledDay } from '../outcome/filed-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { DayFinding, DayRule, RuleContext } from './rule.ts'

/** What people type where they name nothing. */
const NOTHING =
  /^(?:(?:tidak|tdk|belum|blm|tak)(?: ada)?|nihil|kosong|na|lain|lainnya|lain-lain|none|nothing|other)$/i
/** No technology: work at home goes over one, in person is none. */
const IN_PERSON = 'in-person'
const LONGEST_CHANNEL = 320

/**
 * A report of a day at home that names no channel by which the work went (P3): one of those listed, or
 * another by its name. A dash, a number or "tidak ada" is no name, and in person is no channel of it.
 */
export const channelMissing: DayRule = {
  id: 'channel-missing',
  title: { id: 'Sarana kerja tidak dicatat', en: 'Working channel not recorded' },
  find: findChannelMissing,
}

function findChannelMissing(
  { employee, day, plan }: FiledDay,
  { index }: RuleContext,
): DayFinding[] {
  const report = index.reportsOn(employee.id, day.date)[0]?.fact
  if (plan.kind !== 'home' || !report || report.channels.some(isChannel)) return []
  return [
    {
      severity: 'warning',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: [report.ref],
      arithmetic: inBothLanguages((texts) => texts.channelMissing(day.date)),
    },
  ]
}

function isChannel(text: string): boolean {
  const name = text.trim().slice(0, LONGEST_CHANNEL)
  return /\p{L}{2}/u.test(name) && !NOTHING.test(name) && name !== IN_PERSON
}
