import { agencyCountsFrom, askedSinceWhen } from '../outcome/counts-from.ts'
import { callAnswers } from '../outcome/call-answers.ts'
import { isHomeByPermit } from '../outcome/plan-day.ts'
import { dateInWords } from '../text/date-in-words.ts'
import { momentInWords } from '../text/moment-in-words.ts'
import type { Scene } from './scene.ts'
import { meaningOf } from './words-of.ts'

/** Flags that say what lacked, as against what is remarkable. */
const LACKS = new Set([
  'check-in-missing',
  'check-out-missing',
  'location-slot-missing',
  'report-missing',
])

/** What decided the code, in one sentence. */
export function summarizeDay(scene: Scene): string {
  const { facts, person, text, language, asOf } = scene
  const { plan, outcome, day } = person
  const { summaries } = text
  if (outcome.code === 'open') {
    return summaries.open(momentInWords(asOf, facts.settings.zone, language))
  }
  if (outcome.code === 'unsure' && plan.kind !== 'unasked') return summaries.unsure
  if (outcome.flags.includes('settled')) return summaries.settled
  if (
    outcome.half &&
    outcome.half.as === outcome.code &&
    outcome.flags.includes('check-in-missing')
  ) {
    return summaries.halfAlone(meaningOf(outcome, language))
  }
  switch (plan.kind) {
    case 'unasked':
      return whyUnasked(scene)
    case 'off':
      return day.workingDay ? summaries.rosteredOff : summaries.dayOff
    case 'absent': {
      const meaning = meaningOf(outcome, language)
      return plan.permits.length > 0 && !isRosteredAway(scene)
        ? summaries.absentByPermit(meaning)
        : summaries.absentByRoster(meaning)
    }
    case 'office':
      if (outcome.code === 'TK') return summaries.notSeenAtOffice
      return person.seenAtOffice ? summaries.seenAtOffice : summaries.corrected
    case 'home':
      return atHome(scene)
  }
}

/** Why the day is blank (RULES.md §3.0). */
export function whyUnasked(scene: Scene): string {
  return scene.text.summaries.unasked[scene.person.plan.unasked!](beginningOf(scene))
}

function beginningOf({ facts, person: { employee }, language }: Scene): string {
  const from = askedSinceWhen(employee, facts)
  const agencyFrom = agencyCountsFrom(facts)
  const latest = [from, agencyFrom]
    .filter((date) => date !== undefined)
    .sort()
    .at(-1)
  return latest ? dateInWords(latest, language) : ''
}

function atHome({ person, text }: Scene): string {
  const { outcome, day, report, plan } = person
  const { summaries } = text
  if (outcome.code === 'H') {
    return isHomeByPermit(plan) ? text.seenThoughLetStay : summaries.officeByPermit
  }
  if (outcome.code === 'TK') return summaries.homeNothing
  const lacks = outcome.flags.filter((flag) => LACKS.has(flag))
  if (lacks.length > 0) return summaries.homeLacking(lacks.map((flag) => text.flags[flag]))
  const calls = callAnswers(person)
  if (calls.some(({ answer }) => !answer)) return summaries.callUnanswered
  const asked = day.parameters.homePresence !== 'none' || report !== null || calls.length > 0
  return asked ? summaries.homeComplete : summaries.homeUnasked
}

/** Whether the roster itself says the absence, so that no permit was needed for it. */
function isRosteredAway({ person }: Scene): boolean {
  const code = person.plan.code
  return code === 'C' || code === 'SK' || code === 'I' || code === 'DL'
}
