import type { AgencyRequests } from '../agency-requests.ts'

/** What four minutes of Google's six are enough for. */
const MOST_A_RUN = 100
const LONGEST_MS = 240_000
/** What Google says of a mail that it certainly did not send. */
const REFUSED =
  /^(?:Invalid email|Failed to send email: no recipient|Limit Exceeded|Service invoked)/u

/** What became of a run. */
export interface MailReport {
  readonly sent: number
  /** Names; they may be tried again. */
  readonly notSent: readonly string[]
  /** Names of whom Google did not say it; they are not tried again that day. */
  readonly unsure: readonly string[]
  /** How many more wait for a run, or for another day's quota. */
  readonly left: number
  /** To how many more this account may send today. */
  readonly quota: number
}

/** Sends reminders by this account; those alone for which it is time, or all. */
export function sendMails(
  requests: Pick<AgencyRequests, 'claimReminders' | 'settleReminders'>,
  { onlyRipe, now }: { readonly onlyRipe: boolean; readonly now: () => Date },
): MailReport {
  const quota = MailApp.getRemainingDailyQuota()
  // Without any quota one is claimed all the same, to know how many are left; it goes back.
  const atMost = Math.max(1, Math.min(quota, MOST_A_RUN))
  const request = { way: 'mail', employeeId: null, atMost, onlyRipe } as const
  const { date, claimed, left } = requests.claimReminders(request)
  const endsAt = now().getTime() + LONGEST_MS
  const sent: string[] = []
  const notSent: string[] = []
  for (const { employeeId, to, subject, text } of claimed) {
    if (sent.length >= quota || now().getTime() >= endsAt) {
      notSent.push(employeeId)
      continue
    }
    try {
      MailApp.sendEmail({ to, subject, body: text })
      sent.push(employeeId)
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error)
      console.warn(`Reminder not sent: ${said}`)
      if (REFUSED.test(said)) notSent.push(employeeId)
    }
  }
  if (claimed.length > 0) requests.settleReminders({ date, sent, notSent })
  const namesOf = (matches: (id: string) => boolean): string[] =>
    claimed.filter(({ employeeId }) => matches(employeeId)).map(({ name }) => name)
  return {
    sent: sent.length,
    notSent: namesOf((id) => notSent.indexOf(id) >= 0),
    unsure: namesOf((id) => sent.indexOf(id) < 0 && notSent.indexOf(id) < 0),
    left,
    quota: MailApp.getRemainingDailyQuota(),
  }
}
