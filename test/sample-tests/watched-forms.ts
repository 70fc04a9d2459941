import { expect } from 'vitest'

import { addDays } from '../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../shared/model/employee.ts'
import { postForm } from '../browser/post-form.ts'
import type { Product } from '../sample/product.ts'
import type { LiveAgency } from '../sample/set-up-agency.ts'
import { todayOf } from '../sample/tickets.ts'

interface Watch {
  readonly id: string
  readonly state: string
  readonly target: { readonly topic: { readonly topicName: string } }
}

/** The one watch that a service account has on a form. */
export function watchOf(
  { ws }: Product,
  formId: string,
  email = ws.tokens.serviceAccount.email,
): Watch {
  const scopes = ['https://www.googleapis.com/auth/forms.body']
  const { watches = [] } = ws.call<{ watches?: Watch[] }>('forms.forms.watches.list', {
    actor: { email, scopes, app: email },
    params: { formId },
    unmetered: true,
  })
  expect(watches).toHaveLength(1)
  return watches[0]!
}

/** Somebody files a permit for tomorrow at Google's own page of the form. */
export async function askPermit(
  product: Product,
  live: LiveAgency,
  employeeId: EmployeeId,
): Promise<void> {
  const today = todayOf(product, live.zone)
  const tomorrow = addDays(today, 1)
  const status = await postForm(product.ws.origin, live.forms.permit, {
    employeeId: [employeeId],
    ticket: [live.ticketOf(employeeId, 'permit', today)],
    kind: ['Izin'],
    from: [tomorrow],
    until: [tomorrow],
    reason: ['Keluarga'],
  })
  expect(status).toBe(200)
}

/** As Pub/Sub does; gives the status. */
export async function pushMessage(
  { workerUrl }: Product,
  { token, formId }: { readonly token: string; readonly formId: string },
): Promise<number> {
  const attributes = { formId, watchId: 'watch', eventType: 'RESPONSES' }
  const { status } = await fetch(`${workerUrl}/v1/form-notifications`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ message: { attributes, messageId: '1' }, subscription: 's' }),
  })
  return status
}
