import type { DayCode } from '../evaluation/month-codes.ts'
import { sceneOf } from '../explain/scene.ts'
import { summarizeDay } from '../explain/summarize-day.ts'
import type { CivilDate, Month } from '../model/civil-date.ts'
import { epochMsOf } from '../model/instant.ts'
import {
  EARLINESS_BANDS,
  earlinessBand,
  LATENESS_BANDS,
  latenessBand,
} from '../outcome/lateness-band.ts'
import { COUNTED_CODES, countAttendance } from '../recaps/attendance-counts.ts'
import { letterOf } from '../recaps/shown-code.ts'
import { monthInWords } from '../text/date-in-words.ts'
import { momentInWords } from '../text/moment-in-words.ts'
import type { OwnScene, RecordedMonth } from './own-facts.ts'
import type { OwnClosing, RecordedLine } from './own-page.ts'

/**
 * What will be recorded of a month that is over, or what was: the days as *Rekap Kehadiran* counts them, until
 * when to object, and how. Null while the month goes on, and where the person has no day in it. Of a closed
 * month of which no days are given, that it is closed alone.
 */
export function ownClosing(
  scene: OwnScene,
  month: Month,
  found: RecordedMonth | null,
): OwnClosing | null {
  const { request, text, language, zone } = scene
  const { closing } = text
  const closed = request.closed.find((one) => one.month === month)
  const name = monthInWords(month, language)
  const days = found?.month === month ? found.days : undefined
  if (closed) {
    const closedOn = momentInWords(closed.at, zone, language)
    return {
      month,
      title: closing.was(name),
      words: [
        text.closed(closedOn, closed.by),
        ...(closed.earlyReason === undefined ? [] : [closing.early(closed.earlyReason)]),
        ...(days ? [closing.afterwards] : []),
      ],
      ...recorded(days ?? [], scene),
    }
  }
  const isCounted = days?.some(({ code }) => code !== 'open' && code !== 'unasked')
  if (!days?.[0] || !isCounted || !found?.heardFrom) return null
  const heardMs = epochMsOf(found.heardFrom)
  const until = scene.until(heardMs, days[0].date)
  const isHeard = scene.asOf.hasCome(heardMs)
  return {
    month,
    title: closing.willBe(name),
    words: [isHeard ? closing.heard(until) : closing.objectUntil(until), closing.laterDays],
    ...recorded(days, scene),
  }
}

function recorded(
  days: readonly DayCode[],
  scene: OwnScene,
): Pick<OwnClosing, 'sums' | 'lines' | 'inOrder'> {
  const { closing } = scene.text
  const counts = countAttendance(days)
  const sums = COUNTED_CODES.flatMap((code) =>
    counts.days[code] > 0 ? [`${letterOf(code)} ${counts.days[code]}`] : [],
  )
  const all: readonly (RecordedLine | undefined)[] = [
    lineOf('no', closing.absent, days.filter(({ code }) => code === 'TK').map(withReason)),
    lineOf('unsure', closing.unsure, days.filter(({ code }) => code === 'unsure').map(withReason)),
    ...LATENESS_BANDS.map((band) =>
      lineOf(
        'wait',
        (count) => closing.late(band, count),
        days
          .filter(({ lateMinutes }) => latenessBand(lateMinutes) === band)
          .map((day) => withMinutes(day, day.lateMinutes)),
      ),
    ),
    ...EARLINESS_BANDS.map((band) =>
      lineOf(
        'wait',
        (count) => closing.leftEarly(band, count),
        days
          .filter(({ earlyMinutes }) => earlinessBand(earlyMinutes) === band)
          .map((day) => withMinutes(day, day.earlyMinutes)),
      ),
    ),
  ]
  const lines = all.filter((line) => line !== undefined)
  return {
    sums: sums.join(' · '),
    lines,
    inOrder: days.length > 0 && lines.length === 0 ? closing.inOrder : '',
  }

  function withReason({ date, code }: DayCode): RecordedLine['days'][number] {
    const person = scene.dayOf(date)
    const isSame = person?.outcome.code === code
    const why = isSame
      ? summarizeDay(sceneOf(scene.facts, { person, index: scene.index }, scene.now))
      : ''
    return { date, label: dayOf(date), why }
  }

  function withMinutes({ date }: DayCode, minutes: number): RecordedLine['days'][number] {
    return { date, label: `${dayOf(date)} (${scene.text.minutes(minutes)})`, why: '' }
  }
}

function lineOf(
  tone: RecordedLine['tone'],
  title: (count: number) => string,
  days: RecordedLine['days'],
): RecordedLine | undefined {
  return days.length === 0 ? undefined : { tone, words: title(days.length), days }
}

function dayOf(date: CivilDate): string {
  return String(Number(date.slice(8)))
}
