import type { AlternateChannelCheckIn } from '../model/submission.ts'
import type { Timed } from '../outcome/index-facts.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { localMoment } from './local-moment.ts'
import type { DayFinding, DayRule, RuleContext } from './rule.ts'

/**
 * A transcribed message of somebody who is not recorded as one without internet at home, or without
 * its original text (L7). Who transcribed it, by which channel and when it came are told.
 */
export const alternateChannel: DayRule = {
  id: 'alternate-channel',
  title: { id: 'Presensi jalur lain', en: 'Check-in by another channel' },
  find: findAlternateChannel,
}

function findAlternateChannel(person: FiledDay, rules: RuleContext): DayFinding[] {
  return [
    ...person.presence.refusedAlternates.map((message) =>
      findingOf(person, { message, what: 'alternateRefused' }, rules),
    ),
    ...person.presence.alternates
      .filter(({ fact }) => fact.originalText.trim() === '')
      .map((message) => findingOf(person, { message, what: 'alternateBlank' }, rules)),
  ]
}

function findingOf(
  { employee, day }: FiledDay,
  found: {
    readonly message: Timed<AlternateChannelCheckIn>
    readonly what: 'alternateRefused' | 'alternateBlank'
  },
  { index }: RuleContext,
): DayFinding {
  const { atMs, fact } = found.message
  const by = index.byId.get(fact.employeeId)?.name ?? fact.employeeId
  return {
    severity: 'warning',
    subject: { kind: 'person', employeeId: employee.id },
    evidence: [fact.ref],
    arithmetic: inBothLanguages((texts) =>
      texts[found.what]({ at: localMoment(atMs, day.zone), channel: fact.channel, by }),
    ),
  }
}
