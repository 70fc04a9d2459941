import { localTimeOf } from '../calendar/zones.ts'
import type { AgencySettings } from '../model/agency.ts'
import { addDays, type CivilDate } from '../model/civil-date.ts'
import { epochMsOf, type Instant } from '../model/instant.ts'
import type { Language } from '../model/language.ts'
import { localEnd, localMoment } from '../rules/local-moment.ts'
import { dateInWords, monthInWords } from '../text/date-in-words.ts'
import { dayInWords } from '../text/day-in-words.ts'
import { deskEn } from '../text/en/desk.ts'
import { remindersEn, type RemindersText } from '../text/en/reminders.ts'
import { deskId } from '../text/id/desk.ts'
import { remindersId } from '../text/id/reminders.ts'
import type { Reminder, ReminderLine } from './reminder.ts'

type Frame = Pick<AgencySettings, 'agencyName' | 'language' | 'zone'>

/** A reminder in the agency's language, as a mail and a message say it. */
export interface ComposedReminder {
  readonly subject: string
  /** Plain text; no address, no code. */
  readonly text: string
  /** Each line of it, as a list shows it. */
  readonly lines: readonly string[]
}

/** `now` is the moment up to which it tells. */
export function composeReminder(
  { name, lines }: Pick<Reminder, 'name' | 'lines'>,
  settings: Frame,
  now: Instant,
): ComposedReminder {
  const { agencyName, language, zone } = settings
  const text = textOf(language)
  const { date } = localTimeOf(now, zone)
  const day = dayInWords(date, language)
  const said = lines.map((line) => lineInWords(line, date, settings))
  return {
    subject: text.subject(day),
    text: [
      text.greeting(name),
      '',
      text.intro(agencyName, day),
      ...said.map((line) => `• ${line}`),
      '',
      text.recorded(`${onWall(localMoment(epochMsOf(now), zone).time, language)} ${zone}`),
      text.where,
      '',
      text.stop,
    ].join('\n'),
    lines: said,
  }
}

function lineInWords(line: ReminderLine, today: CivilDate, settings: Frame): string {
  const { language, zone } = settings
  const text = textOf(language)
  const until = (ms: number): string => {
    const end = localEnd(ms, zone)
    const time = onWall(end.time, language)
    return end.date === today ? time : `${time}, ${dayInWords(end.date, language)}`
  }
  switch (line.kind) {
    case 'asked': {
      const at = line.atMs === undefined ? '' : onWall(localMoment(line.atMs, zone).time, language)
      return text.asked(text.steps[line.step], at, until(line.untilMs))
    }
    case 'late-report':
      return text.lateReport(dayInWords(line.date, language), until(line.untilMs))
    case 'weekly-plan':
      return text.weeklyPlan(line.unit, until(line.untilMs))
    case 'unit-report':
      return text.unitReport(line.unit, until(line.untilMs))
    case 'quarantined':
      return text.quarantined(line.count, sinceWhen(line.since, today, settings))
    case 'recorded': {
      const end = localEnd(line.heardMs, zone)
      const by = `${dayInWords(end.date, language)} ${onWall(end.time, language)}`
      return text.willBeRecorded(monthInWords(line.month, language), line, by)
    }
    case 'said':
      return line.words[language]
    case 'desk':
      return text.desk(line.count, sinceWhen(line.since, today, settings), line.overdue)
  }
}

function sinceWhen(filed: Instant, today: CivilDate, { language, zone }: Frame): string {
  const { since } = { id: deskId, en: deskEn }[language]
  const { date } = localTimeOf(filed, zone)
  if (date >= today) return since.today
  return date === addDays(today, -1) ? since.yesterday : since.day(dateInWords(date, language))
}

function textOf(language: Language): RemindersText {
  return { id: remindersId, en: remindersEn }[language]
}

function onWall(time: string, language: Language): string {
  return language === 'id' ? time.replace(':', '.') : time
}
