import { findTimeOfDay, formatTimeOfDay } from '../calendar/zones.ts'
import type { Zone } from '../model/agency.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { RawSubmission } from '../model/submission.ts'
import { LONGEST_WORD, quoteTyped } from '../workbook/cell-reading.ts'
import { findDateInText } from '../workbook/cells/date-cell.ts'
import { findMoment } from '../workbook/cells/date-time-cell.ts'
import { findTime } from '../workbook/cells/time-cell.ts'
import { findChoiceKey } from '../workbook/choices.ts'
import { dateInDigits } from '../text/date-in-words.ts'
import type { QuestionDeclaration } from '../workbook/form-declaration.ts'
import { getForm } from '../workbook/forms.ts'
import type { Choice } from '../workbook/tab-declaration.ts'
import type { DateRange } from './date-bounds.ts'
import { hidePageKey } from './hide-keys.ts'
import { Refusal } from './refusal.ts'

/** The answers of a submission by stable question key. What must be there and is not: `Refusal`. */
export interface Answers {
  /** All that was typed, where the question takes several answers. */
  text(key: string): string
  texts(key: string): readonly string[]
  getText(key: string): string
  /** A date that can be meant. */
  getDate(key: string, meant: DateRange): CivilDate
  /** Minutes since midnight, and the zone where it says one. */
  getTime(key: string): { readonly minutes: number; readonly zone?: Zone }
  /** `HH:MM`; empty where none is given, as it was typed where it is no time. */
  time(key: string): string
  getChoice<C extends Choice>(key: string, choices: readonly C[]): C['key']
  /** Undefined where nothing was chosen. */
  choice<C extends Choice>(key: string, choices: readonly C[]): C['key'] | undefined
  /** Keys of the choices; what is none of them stays as it was typed. */
  choices(key: string, choices: readonly Choice[]): string[]
}

export function answersOf(raw: RawSubmission): Answers {
  const { questions } = getForm(raw.formKind)

  function title(key: string): QuestionDeclaration['title'] {
    return questions.find((question) => question.key === key)?.title ?? { id: key, en: key }
  }
  function texts(key: string): readonly string[] {
    const typed = (raw.answers[key] ?? []).map((text) => hidePageKey(text.trim()))
    return typed.filter(saysSomething)
  }
  function text(key: string): string {
    return distinct(key).join('; ')
  }
  function distinct(key: string): readonly string[] {
    return [...new Set(texts(key))]
  }
  function getText(key: string): string {
    const answer = text(key)
    if (answer) return answer
    throw new Refusal('answer-missing', (words, language) =>
      words.answerMissing(title(key)[language]),
    )
  }

  /** An answer that a date, a time or a choice can be read from. */
  function getWord(key: string): string {
    const answer = getText(key)
    if (distinct(key).length > 1) {
      throw new Refusal('answers-several', (words, language) =>
        words.answersSeveral(title(key)[language]),
      )
    }
    if (answer.length <= LONGEST_WORD) return answer
    throw new Refusal('answer-too-long', (words, language) =>
      words.answerTooLong(title(key)[language], answer.length, LONGEST_WORD),
    )
  }

  function getChoice<C extends Choice>(key: string, choices: readonly C[]): C['key'] {
    const typed = getWord(key)
    const found = findChoiceKey(choices, typed)
    if (found !== undefined) return found
    throw new Refusal('choice-unknown', (words, language) =>
      // What was typed where HR lets people type may be an illness, and stands in a tab: no word of it.
      words.choiceUnknown(title(key)[language]),
    )
  }

  return {
    text,
    texts,
    getText,
    getDate(key, { from, until }) {
      const typed = getWord(key)
      const date = findDateAnswer(typed)
      if (date && date >= from && date <= until) return date
      if (date) {
        throw new Refusal('date-impossible', (words, language) =>
          words.dateImpossible(title(key)[language], {
            date: dateInDigits(date),
            from: dateInDigits(from),
            until: dateInDigits(until),
          }),
        )
      }
      throw new Refusal('date-unreadable', (words, language) =>
        words.dateUnreadable(title(key)[language], quoteTyped(typed)),
      )
    },
    getTime(key) {
      const typed = getWord(key)
      const time = timeIn(typed)
      if (time) return time
      throw new Refusal('time-unreadable', (words, language) =>
        words.timeUnreadable(title(key)[language], quoteTyped(typed)),
      )
    },
    time(key) {
      const typed = text(key)
      const time = timeIn(typed)
      return time ? formatTimeOfDay(time.minutes) : typed
    },
    getChoice,
    choice(key, choices) {
      return text(key) ? getChoice(key, choices) : undefined
    },
    choices: (key, choices) => texts(key).map((typed) => findChoiceKey(choices, typed) ?? typed),
  }
}

/** A hyphen or a full stop fills a question in and says nothing. */
function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** A date, also where the question was made to ask a time with it: "2021-07-05 08:00". */
export function findDateAnswer(typed: string): CivilDate | undefined {
  return findDateInText(typed) ?? findMoment(typed)?.date
}

/** Forms gives times as `HH:MM`, some clients as `HH:MM:SS`; people type "07.30 WITA" where they may. */
function timeIn(typed: string): { readonly minutes: number; readonly zone?: Zone } | undefined {
  const { secondOfDay, offsetMinutes, zone } = findTime(typed) ?? {}
  if (secondOfDay !== undefined && offsetMinutes === undefined) {
    return { minutes: Math.floor(secondOfDay / 60), ...(zone && { zone }) }
  }
  // "24:00" ends a day.
  const minutes = findTimeOfDay(typed)
  return minutes === undefined ? undefined : { minutes }
}
