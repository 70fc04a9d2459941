import type { Explanation } from '../contract/explanation.ts'
import type { MonthEvaluation } from '../evaluation/evaluate-month.ts'
import { findReviewer } from '../intake/find-reviewer.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { AgencyFacts } from '../model/facts.ts'
import type { Finding } from '../model/finding.ts'
import { parseInstant } from '../model/instant.ts'
import type { RecapSource } from '../recaps/recap-sheet.ts'
import { footerLine } from '../recaps/footer.ts'
import { shownCode } from '../recaps/shown-code.ts'
import { citeWith } from '../rules/cite-with.ts'
import { ruleTitle } from '../rules/rule-title.ts'
import { dateInWords } from '../text/date-in-words.ts'
import { REVIEW_DECISION } from '../workbook/choices.ts'
import { getForm } from '../workbook/forms.ts'
import { homeSteps } from './home-steps.ts'
import { officeSteps } from './office-steps.ts'
import { permitSteps } from './permit-steps.ts'
import { personDayOf } from './person-day-of.ts'
import { dayOfWorkSteps, rosterSteps, summonsSteps } from './plan-steps.ts'
import { reportSteps } from './report-steps.ts'
import { sceneOf, step, type Scene, type Step } from './scene.ts'
import { summarizeDay, whyUnasked } from './summarize-day.ts'
import { idleSteps, rejectedSteps } from './uncounted-steps.ts'
import { unsureSteps } from './unsure-steps.ts'
import { meaningOf, titleOf } from './words-of.ts'

/** Whose day, and what the evaluation of the month found. */
export interface DayToExplain {
  readonly employeeId: EmployeeId
  readonly date: CivilDate
  /** Of the whole month: rules look at more than one person. */
  readonly evaluation: Pick<MonthEvaluation, 'findings'>
  /** `asOf` is the instant at which the day is looked at. */
  readonly source: RecapSource
}

/**
 * Why a person's day has the code it has, step by step (RULES.md §3), in the agency's language. A pure
 * function of the facts: the steps speak of the plan, presence and report from which the outcome was
 * decided. Undefined for somebody who is not in *Pegawai*, or not employed on that date.
 *
 * @example explainDay(facts, { employeeId, date, evaluation, source })?.summary
 */
export function explainDay(
  facts: AgencyFacts,
  { employeeId, date, evaluation, source }: DayToExplain,
): Explanation | undefined {
  const asOf = parseInstant(source.asOf)
  const indexed = personDayOf(facts, { employeeId, date, asOf })
  if (!indexed) return undefined
  const scene = sceneOf(facts, indexed, asOf)
  const { person, language, text } = scene
  const { employee, outcome } = person
  const steps = stepsOf(scene)
  const cite = citeWith(facts.regulations, language)
  return {
    person: {
      employeeId,
      name: employee.name,
      post: employee.post,
      unit: facts.units.find(({ code }) => code === employee.unitCode)?.name ?? employee.unitCode,
    },
    date,
    dateInWords: dateInWords(date, language),
    outcome: {
      code: shownCode(outcome) ?? outcome.code,
      meaning: meaningOf(outcome, language),
      planned: outcome.planned ?? null,
      lateMinutes: outcome.lateMinutes,
      earlyMinutes: outcome.earlyMinutes,
      flags: outcome.flags.map((flag) => ({ flag, meaning: text.flags[flag] })),
    },
    summary: summarizeDay(scene),
    steps,
    findings: evaluation.findings
      .filter((finding) => isOfDay(finding, employeeId, date))
      .map((finding) => ({
        rule: finding.rule,
        title: ruleTitle(finding.rule)[language],
        severity: finding.severity,
        clause: cite(finding),
        arithmetic: finding.arithmetic[language],
        evidence: [...finding.evidence],
      })),
    reviews: reviewsOf(scene, steps),
    closed: null,
    source: { ...source, text: footerLine(source, facts.settings.zone, language) },
  }
}

function stepsOf(scene: Scene): Step[] {
  const { plan } = scene.person
  const planned = [
    ...dayOfWorkSteps(scene),
    ...permitSteps(scene),
    ...rosterSteps(scene),
    ...summonsSteps(scene),
  ]
  switch (plan.kind) {
    case 'unasked':
      return [...planned, unaskedStep(scene), ...idleSteps(scene), ...rejectedSteps(scene)]
    case 'off':
    case 'absent':
      return [...planned, ...idleSteps(scene), ...rejectedSteps(scene)]
    case 'office':
      return [...planned, ...officeSteps(scene), ...sureSteps(scene), ...rejectedSteps(scene)]
    case 'home':
      return [...planned, ...homeSteps(scene), ...sureSteps(scene), ...rejectedSteps(scene)]
  }
}

/** The report; of a day that is not sure, what has not come instead. */
function sureSteps(scene: Scene): Step[] {
  const isUnsure = scene.person.outcome.code === 'unsure'
  return [...(isUnsure ? [] : reportSteps(scene)), ...unsureSteps(scene)]
}

function unaskedStep(scene: Scene): Step {
  const { unasked } = scene.person.plan
  const clause = unasked === 'no-roster' ? scene.clauseOf('roster-missing') : null
  return step('rule', whyUnasked(scene), { decides: true, clause })
}

function isOfDay({ date: on, subject }: Finding, employeeId: EmployeeId, date: CivilDate): boolean {
  return on === date && subject.kind === 'person' && subject.employeeId === employeeId
}

/** How each submission that a step names was decided, or by whom it is to be. */
function reviewsOf(scene: Scene, steps: readonly Step[]): Explanation['reviews'] {
  const { facts, language, text, reviewOf } = scene
  const refs = new Set(steps.flatMap(({ ref }) => (ref === null ? [] : [ref])))
  return [...refs].flatMap((ref) => {
    const submission = facts.submissions.find((candidate) => candidate.ref === ref)
    if (!submission) return []
    const employee = facts.employees.find(({ id }) => id === submission.employeeId)
    const review = reviewOf(ref)
    return {
      ref,
      form: getForm(submission.kind).title[language],
      reviewer: (employee && findReviewer(employee, facts, scene.person.day.date)?.name) ?? null,
      decision: review?.decision ?? null,
      decisionInWords: review
        ? titleOf(REVIEW_DECISION, review.decision, language)
        : text.awaitsDecision,
      note: review?.note ?? '',
      at: review?.readAt ?? null,
    }
  })
}
