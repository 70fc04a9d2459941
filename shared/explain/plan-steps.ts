import { MINUTE_MS } from '../calendar/zones.ts'
import { isRamadan } from '../calendar/working-day.ts'
import { weekdayOf } from '../model/civil-date.ts'
import { isBaseCode, type RosterEntry } from '../model/roster.ts'
import { callAnswers } from '../outcome/call-answers.ts'
import { isHomeByPermit } from '../outcome/plan-day.ts'
import { HOLIDAY_KIND } from '../workbook/choices.ts'
import { step, type Scene, type Step } from './scene.ts'
import { meaningOf, titleOf } from './words-of.ts'

/** The regulation of the day, and whether it was a working day (RULES.md §3, step 2). */
export function dayOfWorkSteps({ facts, person, text, clock, language }: Scene): Step[] {
  const { date, policy, workingDay, workingHours } = person.day
  const { settings, holidays } = facts
  const inForce = policy
    ? step('policy', text.policyInForce(policy.citation), { clause: policy.citation })
    : step('policy', text.noPolicy)
  const weekday = text.weekdays[weekdayOf(date) - 1] ?? date
  const decides = person.plan.kind === 'off' && !workingDay
  const ofHoliday = holidays
    .filter((holiday) => holiday.date === date && holiday.kind !== 'ramadan')
    .map(({ name, kind }) =>
      step('calendar', text.holiday(name, titleOf(HOLIDAY_KIND, kind, language)), { decides }),
    )
  if (ofHoliday.length > 0) return [inForce, ...ofHoliday]
  const hours = `${clock(workingHours.startMs)}–${clock(workingHours.endMs)}`
  const ramadan = isRamadan(date, holidays)
  const ofWeek = workingDay
    ? text.workingDay({ weekday, hours, ramadan })
    : text.weekend(weekday, settings.workingDaysPerWeek)
  return [inForce, step('calendar', ofWeek, { decides })]
}

/** Roster entries, or what stands for none (RULES.md §3, step 4). */
export function rosterSteps(scene: Scene): Step[] {
  const { person, text, clauseOf } = scene
  const { plan } = person
  const [used, ...others] = plan.entries
  const atWork = plan.kind === 'office' || plan.kind === 'home'
  const isOpen = atWork && !plan.summoned && !isHomeByPermit(plan)
  if (!used) return isOpen ? [withoutEntry(scene)] : []
  return [
    usedEntry(used, scene),
    ...others.map(({ code, cell }) =>
      step('roster', text.rosterEntryUnused(code, used.code), {
        cell,
        clause: clauseOf('roster-conflict'),
      }),
    ),
  ]
}

function usedEntry({ code, cell }: RosterEntry, scene: Scene): Step {
  const { person, text, clauseOf } = scene
  const { plan, day } = person
  if (plan.kind === 'off' && code !== 'L' && !day.workingDay) {
    return step('roster', text.rosterEntryOnDayOff(code), { cell })
  }
  if (plan.kind === 'absent' && !isAbsence(code)) {
    const clause = clauseOf('roster-conflict')
    return step('roster', text.rosterEntryOnAbsence(code, plan.absence ?? ''), { cell, clause })
  }
  if (isHomeByPermit(plan) && code !== plan.code) {
    const clause = clauseOf('home-without-permit')
    return step('roster', text.rosterEntryOnPermit(code), { cell, clause })
  }
  const decides = plan.kind === 'off' ? day.workingDay : plan.kind === 'absent' || !plan.summoned
  return step('roster', text.rosterEntry(code, remarkOf(code, scene)), {
    cell,
    decides,
    clause: clauseOf('roster-missing'),
  })
}

/** As a regulation calls the code, with the hours of a shift. */
function remarkOf(code: RosterEntry['code'], { person, text, hours }: Scene): string {
  const { plan } = person
  if (plan.name === undefined) return isBaseCode(code) ? text.roster[code] : text.roster.unread
  return [plan.name, plan.window && hours(plan.window)].filter(Boolean).join(', ')
}

function withoutEntry({ facts, person, text, clauseOf, placeClause, officeDuty }: Scene): Step {
  const { employee, exempt, alwaysInOffice, plan } = person
  if (exempt) {
    const unit = facts.units.find(({ code }) => code === employee.unitCode)?.name
    const words = text.exemptUnit(unit ?? employee.unitCode)
    return step('roster', words, { decides: true, clause: clauseOf('exempt-unit') })
  }
  if (alwaysInOffice) {
    const { post, clause } = officeDuty ?? { post: employee.post, clause: null }
    return step('roster', text.alwaysInOffice(post), { decides: true, clause })
  }
  const words = plan.kind === 'home' ? text.noEntryHome : text.noEntryOffice
  const clause = placeClause ?? clauseOf('roster-missing')
  return step('roster', words, { decides: true, clause })
}

/** Calls to the office (K4), or to be answered. */
export function summonsSteps({ person, text, when, clauseOf, language }: Scene): Step[] {
  const { plan, outcome } = person
  const clause = clauseOf('summons-unattended')
  const answers = callAnswers(person)
  return plan.summonses.flatMap((call) => {
    const { calledBy, reason } = call
    if (plan.kind === 'office') {
      return step('summons', text.summons(calledBy, reason), { decides: true, clause })
    }
    const answered = answers.find((one) => one.call === call)
    if (answered) {
      const { times, answer } = answered
      const due = times ? when(times.dueMs) : null
      const isLate = times && answer && answer.atMs >= times.dueMs + MINUTE_MS
      return [
        step('summons', text.calledToAnswer(calledBy, reason), { clause }),
        answer
          ? step('submission', text.callAnswered(when(answer.atMs), isLate ? due : null), {
              ref: answer.fact.ref,
              at: answer.fact.createdAt,
              clause,
            })
          : step('rule', text.callUnanswered(due), { clause }),
      ]
    }
    const because = meaningOf(outcome, language)
    return step('summons', text.summonsVoid(calledBy, because), { clause })
  })
}

function isAbsence(code: RosterEntry['code']): boolean {
  return code === 'C' || code === 'SK' || code === 'I' || code === 'DL'
}
