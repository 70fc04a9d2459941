import { meaningOf } from '../explain/words-of.ts'
import { sceneOf } from '../explain/scene.ts'
import { summarizeDay } from '../explain/summarize-day.ts'
import type { DayCode } from '../evaluation/month-codes.ts'
import { tallyPerformance } from '../evaluation/tally-performance.ts'
import { datesOfMonth, weekdayOf, type CivilDate } from '../model/civil-date.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { countAttendance, workingDaysOf } from '../recaps/attendance-counts.ts'
import { shownCode } from '../recaps/shown-code.ts'
import { momentInWords } from '../text/moment-in-words.ts'
import { monthInWords } from '../text/date-in-words.ts'
import type { OwnScene, RecordedMonth } from './own-facts.ts'
import type { DayNote, MonthCell, OwnMonth } from './own-page.ts'

const NOTES_AT_MOST = 3
const OPEN = '…'

/** The month of the page. Where it is the one that is recorded, that is what counts. */
export function ownMonth(
  scene: OwnScene,
  { today, recorded }: { readonly today: CivilDate; readonly recorded: RecordedMonth | null },
): OwnMonth {
  const { request, text, language, zone, index, asOf } = scene
  const { month } = request
  const people = scene.daysOf(month)
  const isRecorded = recorded?.month === month
  const kept = new Map(isRecorded ? recorded.days.map((day) => [day.date, day]) : [])
  const outcomes = people.map(({ day, outcome }) => kept.get(day.date) ?? outcome)
  const byDate = new Map(outcomes.map((outcome) => [outcome.date, outcome]))
  const counts = countAttendance(outcomes)
  const { inTime, late, missing } = tallyPerformance(people, { index, asOf })
  const present = counts.days.H + counts.days.WFH + counts.days.DL
  const closed = request.closed.find((one) => one.month === month)
  return {
    month,
    title: monthInWords(month, language),
    weeks: weeksOf(month, (date) => {
      const outcome = byDate.get(date)
      return outcome ? cellOf(outcome, today, scene) : null
    }),
    sums: [
      { title: text.present, value: text.presentOf(present, workingDaysOf(counts.days)) },
      { title: text.late, value: text.minutes(counts.lateMinutes) },
      ...(inTime + late + missing > 0
        ? [{ title: text.reports, value: text.reportsOf(inTime, inTime + late + missing) }]
        : []),
    ],
    // What is recorded stands in a place of its own.
    notes: isRecorded ? [] : notesOf(people, byDate, scene),
    closed: closed ? text.closed(momentInWords(closed.at, zone, language), closed.by) : null,
  }
}

function weeksOf(
  month: OwnMonth['month'],
  cell: (date: CivilDate) => MonthCell | null,
): (MonthCell | null)[][] {
  const dates = datesOfMonth(month)
  const before = weekdayOf(dates[0]!) - 1
  const cells = [...Array.from({ length: before }, () => null), ...dates.map(cell)]
  const weeks: (MonthCell | null)[][] = []
  for (let start = 0; start < cells.length; start += 7) {
    const week: (MonthCell | null)[] = cells.slice(start, start + 7)
    weeks.push([...week, ...Array.from({ length: 7 - week.length }, () => null)])
  }
  return weeks
}

function cellOf(outcome: DayCode, today: CivilDate, { language, text }: OwnScene): MonthCell {
  const { code, seen, date } = outcome
  const shown = shownCode(outcome)
  const isOpenToday = code === 'open' && date === today
  const colour = code === 'open' ? null : code === 'unasked' ? (seen ?? null) : code
  return {
    date,
    day: Number(date.slice(8)),
    code: shown ?? (isOpenToday ? OPEN : ''),
    colour,
    meaning:
      code === 'open' ? (date > today ? text.toCome : text.openDay) : meaningOf(outcome, language),
    isToday: date === today,
  }
}

/** Days that tell against the person, or are not sure, the newest first. */
function notesOf(
  people: readonly FiledDay[],
  byDate: ReadonlyMap<CivilDate, DayCode>,
  scene: OwnScene,
): DayNote[] {
  const { text, words } = scene
  const told = people.filter(({ day }) => {
    const code = byDate.get(day.date)?.code
    return code === 'TK' || code === 'unsure'
  })
  return told
    .toReversed()
    .slice(0, NOTES_AT_MOST)
    .map((person) => {
      const { date } = person.day
      const isAbsent = byDate.get(date)?.code === 'TK'
      const why = summarizeDay(sceneOf(scene.facts, { person, index: scene.index }, scene.now))
      return {
        date,
        tone: isAbsent ? 'no' : 'unsure',
        words: text.dayNote(words(date), isAbsent ? 'TK' : '?', why),
      }
    })
}
