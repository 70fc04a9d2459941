import { instantOf } from '../model/instant.ts'
import type { AlternateChannelCheckIn, CheckIn } from '../model/submission.ts'
import { isHomeByPermit } from '../outcome/plan-day.ts'
import type { Timed } from '../outcome/index-facts.ts'
import type { ExplainText } from '../text/en/explain.ts'
import { CHECK_IN_KIND, CHECK_IN_PLACE, MESSAGE_CHANNEL } from '../workbook/choices.ts'
import { step, type Scene, type Step } from './scene.ts'
import { titleOf } from './words-of.ts'

/** Readings of the clock-in machine, each with its row. */
export function clockInSteps({ person, text, when }: Scene): Step[] {
  const { presence, plan } = person
  const atHome =
    plan.kind === 'home' && presence.officePermits.length === 0 && !isHomeByPermit(plan)
  return presence.clockIns.map(({ atMs, fact }) =>
    step('clock-in', atHome ? text.clockInAtHome(when(atMs)) : text.clockIn(when(atMs)), {
      cell: fact.cell,
      at: instantOf(atMs),
      decides: plan.kind === 'office' || plan.kind === 'home',
    }),
  )
}

/** Messages that the unit head transcribed: those that count in `said`, and those that do not. */
export function alternateSteps(
  scene: Scene,
  said: ExplainText['alternate'],
  decides = false,
): Step[] {
  const { person, text, clauseOf } = scene
  const { alternates, refusedAlternates } = person.presence
  const clause = clauseOf('alternate-channel')
  return [
    ...alternates.map((message) =>
      step('submission', said(messageWords(message, scene)), {
        ref: message.fact.ref,
        at: message.fact.receivedAt,
        decides,
        clause,
      }),
    ),
    ...refusedAlternates.map((message) =>
      step('submission', text.alternateRefused(messageWords(message, scene)), {
        ref: message.fact.ref,
        at: message.fact.receivedAt,
        clause,
      }),
    ),
  ]
}

export function checkInWords(
  { atMs, fact }: Timed<CheckIn>,
  { language, when }: Scene,
): { kind: string; place: string; time: string } {
  return {
    kind: titleOf(CHECK_IN_KIND, fact.checkInKind, language),
    place: titleOf(CHECK_IN_PLACE, fact.place, language),
    time: when(atMs),
  }
}

function messageWords(
  { atMs, fact }: Timed<AlternateChannelCheckIn>,
  { facts, language, when }: Scene,
): { channel: string; by: string; time: string } {
  return {
    channel: titleOf(MESSAGE_CHANNEL, fact.channel, language),
    by: facts.employees.find(({ id }) => id === fact.employeeId)?.name ?? fact.employeeId,
    time: when(atMs),
  }
}
