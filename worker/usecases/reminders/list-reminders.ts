import { localTimeOf, formatTimeOfDay } from '../../../shared/calendar/zones.ts'
import type { Reminders } from '../../../shared/contract/index.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import { remindDayTask, type ToRemind, type Whom } from './remind-day.ts'

/** What *Pengingat* shows. */
export async function listReminders(
  context: Context,
  agency: Agency,
  whom: Whom,
): Promise<Reminders> {
  const { configuration } = await loadConfiguration(context, agency)
  const { zone, language } = configuration.settings
  const { people, ...day } = await context.threads.run(remindDayTask, agency, whom)
  return {
    ...day,
    people: people.map(({ employeeId, name, unit, lines, phone, whatsApp, email, done }) => ({
      employeeId,
      name,
      unit,
      lines: [...lines],
      phone,
      whatsApp,
      hasEmail: email !== '',
      done: done ? doneOf(done) : null,
    })),
  }

  function doneOf({ way, state, by, at }: NonNullable<ToRemind['done']>) {
    const time = formatTimeOfDay(localTimeOf(at, zone).minutes)
    return { way, state, by, at: language === 'id' ? time.replace(':', '.') : time }
  }
}
