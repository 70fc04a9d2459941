import type { ReminderClaims, Reminders } from '../../shared/contract/reminders.ts'
import { getAddonText } from '../addon-text.ts'
import { readLanguage } from '../document-state.ts'
import { FailureForPeople } from '../failure-for-people.ts'
import { hasReminderTrigger, setReminderTrigger } from '../reminders/reminder-trigger.ts'
import { sendMails, type MailReport } from '../reminders/send-mails.ts'
import { getSpreadsheet, type Host } from './host.ts'

/** The list, and what this account may do. */
export interface RemindersShown extends Reminders {
  /** To how many more this account may send a mail today. */
  readonly quota: number
  /** Whether this person's daily trigger is installed. */
  readonly isDaily: boolean
}

/** *Pengingat*. */
export function createReminders({ getRequests, now }: Host) {
  return {
    readReminders(): RemindersShown {
      return {
        ...getRequests().listReminders(),
        quota: MailApp.getRemainingDailyQuota(),
        isDaily: hasReminderTrigger(getSpreadsheet()),
      }
    },

    /** The message is this person's to send, where nobody had it before. */
    claimReminder(employeeId: string): ReminderClaims {
      const one = { employeeId, atMost: 1, onlyRipe: false }
      return getRequests().claimReminders({ way: 'message', ...one })
    },

    sendReminders(): MailReport {
      return sendMails(getRequests(), { onlyRipe: false, now })
    },

    /** Whether mails go by themselves, by this person's account. */
    setDailyReminders(isOn: boolean): boolean {
      try {
        setReminderTrigger(getSpreadsheet(), isOn)
      } catch (cause) {
        throw new FailureForPeople(getAddonText(readLanguage()).triggersRefused, { cause })
      }
      return isOn
    },

    /** Time trigger, every hour. What goes wrong is logged: the next hour tries again. */
    onReminderHour(): void {
      try {
        sendMails(getRequests(), { onlyRipe: true, now })
      } catch (error) {
        console.warn(`Reminders: ${String(error)}`)
      }
    },
  }
}
