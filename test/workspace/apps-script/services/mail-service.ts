import type { Workspace } from '../../workspace.ts'
import { type Execution, ScriptError, type Services } from '../execution.ts'
import type { MailMessage } from '../sandbox/mail-app.ts'

/** A mail that a script sent; nothing leaves this machine. */
export interface SentMail {
  /** The account by which it went. */
  from: string
  to: readonly string[]
  subject: string
  body: string
  /** ISO instant of the workspace's clock. */
  at: string
}

const known = new Set(['to', 'cc', 'bcc', 'subject', 'body', 'name', 'noReply', 'replyTo'])
/** Of a consumer account; a Workspace one may send twice as much. */
const longestBodyBytes = 200 * 1024
const longestSubject = 250
const mostRecipients = 50
const address =
  /^[^\s@<>,;"()[\]\\]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9-]+)+$/u
const namespace = 'mail'

/** Mails that scripts sent, the first first. */
export function listMails({ store }: Workspace): SentMail[] {
  return store.list<SentMail>(namespace).map(({ value }) => value)
}

/** MailApp, within what Google lets an account send a day. */
export const mailServices: Services = {
  'MailApp.getRemainingDailyQuota': ({ quotas, user }: Execution) => quotas.remainingMails(user),
  'MailApp.sendEmail': (execution: Execution, message: MailMessage) => {
    const unknown = Object.keys(message).find((name) => !known.has(name))
    if (unknown !== undefined) {
      throw new ScriptError(`MailApp option ${unknown} is not implemented by the local workspace`)
    }
    const { subject = '', body = '' } = message
    const to = [message.to, message.cc, message.bcc].flatMap(recipientsIn)
    if (recipientsIn(message.to).length === 0) {
      throw new ScriptError('Failed to send email: no recipient')
    }
    const invalid = to.find((one) => !address.test(one))
    if (invalid !== undefined) throw new ScriptError(`Invalid email: ${invalid}`)
    if (to.length > mostRecipients) {
      throw new ScriptError('Limit Exceeded: Email Recipients Per Message.')
    }
    if (subject.length > longestSubject) throw new ScriptError('Argument too large: subject')
    if (Buffer.byteLength(body) > longestBodyBytes) {
      throw new ScriptError('Limit Exceeded: Email Body Size.')
    }
    const { ws, user, quotas } = execution
    quotas.countMails(user, to.length)
    const count = ws.store.list(namespace).length + 1
    const mail: SentMail = { from: user, to, subject, body, at: ws.clock.now().toISOString() }
    ws.store.set(namespace, String(count).padStart(8, '0'), mail)
  },
}

function recipientsIn(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
}
