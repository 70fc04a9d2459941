import type { ReminderClaims, ReminderRequest } from '../../../shared/contract/index.ts'
import { madeUpText } from '../../../shared/made-up/made-up-text.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'
import { remindDayTask, type ToRemind, type Whom } from './remind-day.ts'

/**
 * Takes reminders upon the caller, who sends them now: recorded before anything is sent, so that a person has
 * one a day at most, whoever asks how often. Of a mail the caller says afterwards what became of it.
 */
export async function claimReminders(
  context: Context,
  agency: Agency,
  {
    request,
    whom,
    by,
  }: { readonly request: ReminderRequest; readonly whom: Whom; readonly by: string },
): Promise<ReminderClaims> {
  if (agency.isMadeUp) {
    throw new DomainError('not-allowed', madeUpText(agency.language).nobodyToRemind)
  }
  const { date, people } = await context.threads.run(remindDayTask, agency, whom)
  const { way, atMost } = request
  const wanted = inTurn(people.filter((person) => isWanted(person, request)))
  const taken = wanted.slice(0, atMost)
  const at = instantNow(context)
  // Of a message WhatsApp alone knows what becomes of it.
  const state = way === 'mail' ? 'claimed' : 'sent'
  const claim = { on: date, way, state, by, at } as const
  const claimed = new Set(
    await context.store.transaction(({ reminders }) =>
      reminders.claim(
        agency.id,
        claim,
        taken.map(({ employeeId }) => employeeId),
      ),
    ),
  )
  context.log({ event: 'reminders-claimed', agencyId: agency.id, way, people: claimed.size })
  return {
    date,
    claimed: taken
      .filter(({ employeeId }) => claimed.has(employeeId))
      .map(({ employeeId, name, email, whatsApp, subject, text }) => ({
        employeeId,
        name,
        to: way === 'mail' ? email : whatsApp,
        subject,
        text,
      })),
    left: wanted.length - taken.length,
  }
}

function isWanted(
  { done, employeeId, email, whatsApp, isRipe }: ToRemind,
  request: ReminderRequest,
): boolean {
  if (done && done.state !== 'failed') return false
  if ((request.way === 'mail' ? email : whatsApp) === '') return false
  if (request.onlyRipe && !isRipe) return false
  return request.employeeId === null || request.employeeId === employeeId
}

/** Those whose mail failed today come last, else who was reminded longest ago first. */
function inTurn(people: readonly ToRemind[]): ToRemind[] {
  return people.toSorted((one, other) => turnOf(one).localeCompare(turnOf(other)))
}

function turnOf({ done, lastOn }: ToRemind): string {
  return `${done ? 1 : 0} ${lastOn ?? ''}`
}
