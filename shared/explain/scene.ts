import { citeClause } from '../policy/cite-clause.ts'
import type { TimeWindow } from '../calendar/shift-window.ts'
import type { Zone } from '../model/agency.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { Explanation, ExplanationStepKind } from '../contract/explanation.ts'
import type { AgencyFacts } from '../model/facts.ts'
import type { Instant } from '../model/instant.ts'
import type { Language } from '../model/language.ts'
import type { Review } from '../model/review.ts'
import type { CheckIn } from '../model/submission.ts'
import { dayFor } from '../outcome/day-context.ts'
import { postAtOffice } from '../outcome/is-always-in-office.ts'
import type { Timed } from '../outcome/index-facts.ts'
import { permittedPlaceOf, type PermittedPlace } from '../rules/permitted-places.ts'
import { placeTermsOn, termWithoutEntry } from '../outcome/place-terms.ts'
import { undecidedOn } from '../outcome/undecided-on.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { localEnd, localMoment } from '../rules/local-moment.ts'
import { sharedLocations } from '../rules/shared-locations.ts'
import { dateInWords } from '../text/date-in-words.ts'
import type { ExplainText } from '../text/en/explain.ts'
import { explainText } from './explain-text.ts'
import type { IndexedDay } from './person-day-of.ts'

export type Step = Explanation['steps'][number]

/** A day to explain, and the words for it. */
export interface Scene {
  readonly facts: AgencyFacts
  readonly person: FiledDay
  readonly asOf: Instant
  readonly language: Language
  readonly text: ExplainText
  /** The decision that counts on a submission. */
  readonly reviewOf: (submissionRef: string) => Review | undefined
  /** The policy's citation with the clause of a rule; null where it cites none. */
  readonly clauseOf: (rule: string) => string | null
  /** By which clause on the place of work a day without a roster entry is where it is. */
  readonly placeClause: string | undefined
  /** Which post keeps the person at the office, their own or that of whom they act for, and by which clause. */
  readonly officeDuty: { readonly post: string; readonly clause: string | null } | undefined
  /** Submissions that nobody decided and on which the day rests. */
  readonly undecided: readonly string[]
  /** At which place of the person's permits a location is, or may be. */
  readonly permittedPlaces: ReadonlyMap<Timed<CheckIn>, PermittedPlace>
  /** A moment: "07.41 WITA" on the day itself, else with its date. */
  readonly when: (epochMs: number) => string
  /** The end of a period: "5 Juli 2021 24.00 WITA". */
  readonly end: (epochMs: number) => string
  /** A time of day, without date and zone: "07.30". */
  readonly clock: (epochMs: number) => string
  /** "07.30–16.00". */
  readonly hours: (window: TimeWindow) => string
}

export function sceneOf(facts: AgencyFacts, { person, index }: IndexedDay, asOf: Instant): Scene {
  const { language, zone } = facts.settings
  const { date, policy } = person.day
  const words = wordsOf(language, zone)
  return {
    facts,
    person,
    asOf,
    language,
    text: explainText(language),
    reviewOf: (ref) => index.reviewOf(ref),
    clauseOf(rule) {
      return (policy && citeClause(policy, rule)) ?? null
    },
    placeClause: termWithoutEntry(placeTermsOn(person.employee, person.day, index))?.clause,
    officeDuty: officeDutyOf(person, index),
    undecided: undecidedOn(person.employee, person.day, index).map(({ ref }) => ref),
    permittedPlaces: permittedPlacesOf(person, { settings: facts.settings, index }),
    ...words,
    when(epochMs) {
      const moment = localMoment(epochMs, zone)
      return moment.date === date ? `${words.clock(epochMs)} ${zone}` : words.moment(epochMs)
    },
  }
}

function permittedPlacesOf(
  person: FiledDay,
  known: Parameters<typeof sharedLocations>[1],
): Scene['permittedPlaces'] {
  const on = { id: person.employee.id, date: person.day.date }
  return new Map(
    sharedLocations(person, known).flatMap(({ checkIn, verdict }) => {
      const place = permittedPlaceOf(verdict, on, known.index)
      return place ? [[checkIn, place] as const] : []
    }),
  )
}

function officeDutyOf(
  { employee, day }: FiledDay,
  index: IndexedDay['index'],
): Scene['officeDuty'] {
  const holder = postAtOffice(employee, { ...day, index })
  if (!holder) return undefined
  const { policy } = dayFor(holder, day, index)
  const clause = (policy && citeClause(policy, 'mandatory-office')) ?? null
  const isOwn = holder.id === employee.id
  return { post: isOwn ? holder.post : `Plh./Plt. ${holder.post}`, clause }
}

function wordsOf(
  language: Language,
  zone: Zone,
): Pick<Scene, 'end' | 'clock' | 'hours'> & { readonly moment: (epochMs: number) => string } {
  function onWall(time: string): string {
    return language === 'id' ? time.replace(':', '.') : time
  }
  function dated({ date, time }: { date: CivilDate; time: string }): string {
    return `${dateInWords(date, language)} ${onWall(time)} ${zone}`
  }
  const clock = (epochMs: number): string => onWall(localMoment(epochMs, zone).time)
  return {
    clock,
    moment: (epochMs) => dated(localMoment(epochMs, zone)),
    end: (epochMs) => dated(localEnd(epochMs, zone)),
    hours: ({ startMs, endMs }) => `${clock(startMs)}–${onWall(localEnd(endMs, zone).time)}`,
  }
}

/** A step; what is not given is nothing. */
export function step(
  kind: ExplanationStepKind,
  text: string,
  rest: Partial<Omit<Step, 'kind' | 'text'>> = {},
): Step {
  return { kind, text, decides: false, cell: null, ref: null, at: null, clause: null, ...rest }
}
