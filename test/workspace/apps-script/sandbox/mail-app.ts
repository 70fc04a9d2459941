import { callService, exception } from './bridge.ts'
import { guard } from './guard.ts'

/** The part of a message that is supported; anything else is refused by name. */
export interface MailMessage {
  to?: string
  cc?: string
  bcc?: string
  subject?: string
  body?: string
  name?: string
  noReply?: boolean
  replyTo?: string
}

/** `sendEmail(message)`, or recipient, subject, body and options one by one. */
function sendEmail(...given: readonly unknown[]): void {
  const [first, subject, body, options] = given
  if (given.length === 1 && first !== null && typeof first === 'object') {
    callService('MailApp.sendEmail', first)
    return
  }
  if (given.length < 3 || given.slice(0, 3).some((one) => typeof one !== 'string')) {
    const types = given.map((one) => typeof one).join(',')
    throw exception(
      `The parameters (${types}) don't match the method signature for MailApp.sendEmail.`,
    )
  }
  callService('MailApp.sendEmail', { ...(options as MailMessage), to: first, subject, body })
}

export function createMailApp() {
  return guard('MailApp', {
    sendEmail,
    getRemainingDailyQuota: () => callService('MailApp.getRemainingDailyQuota') as number,
  })
}
