import { createHmac } from 'node:crypto'

import { epochMsAt, localTimeOf } from '../../../shared/calendar/zones.ts'
import { isSameCode } from '../../../shared/identifiers/same-code.ts'
import type { Zone } from '../../../shared/model/agency.ts'
import { addDays, type CivilDate } from '../../../shared/model/civil-date.ts'
import { epochMsOf } from '../../../shared/model/instant.ts'
import type { FormKind, RawSubmission } from '../../../shared/model/submission.ts'
import { TICKET_LENGTH } from '../../../shared/workbook/answer-checks.ts'
import { crockfordBase32 } from './crockford-base32.ts'
import type { PersonKey } from './person-key.ts'

const LABEL = 'pantau ticket 1'
const NOON_OF_NEXT_DAY = (24 + 12) * 60

/** What a ticket is for: a form, and a day by the agency's clock. */
export interface TicketScope {
  readonly formKind: FormKind
  readonly date: CivilDate
}

/**
 * The ticket of a person for one form and one day: 80 bits of a MAC under their key, as 16 characters of
 * Crockford's base32. It is good from that day's beginning until noon of the next.
 */
export function ticketOf({ secret }: PersonKey, { formKind, date }: TicketScope): string {
  const mac = createHmac('sha256', secret).update([LABEL, formKind, date].join('\n')).digest()
  return crockfordBase32(mac).slice(0, TICKET_LENGTH)
}

/**
 * Whether a submission bears a ticket of this key that was good when it was sent, by Google's time: both
 * when the response was first sent and when this version of it was, so that neither a former response nor
 * a later edit stretches a ticket.
 */
export function bearsTicket(
  raw: Pick<RawSubmission, 'formKind' | 'createdAt' | 'lastSubmittedAt'>,
  { ticket, key, zone }: { readonly ticket: string; readonly key: PersonKey; readonly zone: Zone },
): boolean {
  const { date } = localTimeOf(raw.createdAt, zone)
  return [date, addDays(date, -1)].some(
    (on) =>
      isWithin(raw, { on, zone }) &&
      isSameCode(ticket, ticketOf(key, { formKind: raw.formKind, date: on })),
  )
}

function isWithin(
  { createdAt, lastSubmittedAt }: Pick<RawSubmission, 'createdAt' | 'lastSubmittedAt'>,
  { on, zone }: { readonly on: CivilDate; readonly zone: Zone },
): boolean {
  const end = epochMsAt(on, NOON_OF_NEXT_DAY, zone)
  return epochMsOf(createdAt) < end && epochMsOf(lastSubmittedAt) < end
}
