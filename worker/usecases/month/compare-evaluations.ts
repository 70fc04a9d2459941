import type { WhatIf } from '../../../shared/contract/index.ts'
import type { MonthEvaluation } from '../../../shared/evaluation/evaluate-month.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import type { Finding } from '../../../shared/model/finding.ts'
import type { DayOutcome } from '../../../shared/model/outcome.ts'
import { nameSubject } from './name-subject.ts'

type Compared = Pick<WhatIf, 'limits' | 'outcomes' | 'findings'>

/** What two evaluations are compared by. */
export interface ComparedMonth {
  readonly days: MonthEvaluation['days']
  readonly outcomes: readonly ComparedOutcome[]
  readonly findings: MonthEvaluation['findings']
}

export type ComparedOutcome = Omit<DayOutcome, 'evidence' | 'planned'>

/** What differs between two evaluations of one month, where both have it. */
export function compareEvaluations(
  before: ComparedMonth,
  after: ComparedMonth,
  configuration: Pick<Configuration, 'settings' | 'employees' | 'units'>,
): Compared {
  return {
    limits: compareLimits(before, after),
    outcomes: compareOutcomes(before, after, configuration),
    findings: compareFindings(before, after, configuration),
  }
}

function compareLimits(before: ComparedMonth, after: ComparedMonth): Compared['limits'] {
  const limitOn = new Map(after.days.map(({ date, maxOffice }) => [date, maxOffice]))
  return before.days.flatMap(({ date, maxOffice }) => {
    const limit = limitOn.get(date) ?? null
    return limit === maxOffice ? [] : [{ date, before: maxOffice, after: limit }]
  })
}

function compareOutcomes(
  before: ComparedMonth,
  after: ComparedMonth,
  { employees }: Pick<Configuration, 'employees'>,
): Compared['outcomes'] {
  const names = new Map(employees.map(({ id, name }) => [id, name]))
  const others = new Map(after.outcomes.map((outcome) => [keyOf(outcome), outcome]))
  return before.outcomes.flatMap((outcome) => {
    const other = others.get(keyOf(outcome))
    if (!other) return []
    const [from, to] = [shown(outcome), shown(other)]
    if (JSON.stringify(from) === JSON.stringify(to)) return []
    const { employeeId, date } = outcome
    return [
      { employeeId, name: names.get(employeeId) ?? employeeId, date, before: from, after: to },
    ]
  })
}

function keyOf({ employeeId, date }: ComparedOutcome): string {
  return `${employeeId} ${date}`
}

function shown({
  code,
  flags,
  lateMinutes,
  earlyMinutes,
}: ComparedOutcome): Compared['outcomes'][number]['before'] {
  return { code, flags: flags.toSorted(), lateMinutes, earlyMinutes }
}

/** Findings of one rule, subject and date belong together; those that say the same are no change. */
function compareFindings(
  before: ComparedMonth,
  after: ComparedMonth,
  configuration: Pick<Configuration, 'settings' | 'employees' | 'units'>,
): Compared['findings'] {
  const { language } = configuration.settings
  const places = new Map<string, { first: Finding; from: string[]; to: string[] }>()
  for (const [side, { findings }] of [
    ['from', before],
    ['to', after],
  ] as const) {
    for (const finding of findings) {
      const key = JSON.stringify([finding.date, finding.rule, placeOf(finding), finding.clause])
      const place = places.get(key) ?? { first: finding, from: [], to: [] }
      places.set(key, place)
      place[side].push(finding.arithmetic[language])
    }
  }
  const changes = [...places.values()].flatMap(({ first, from, to }) => {
    const gone = without(from, to)
    const come = without(to, from)
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) =>
      describe(first, gone[index] ?? null, come[index] ?? null, configuration),
    )
  })
  return changes.sort((left, right) => compareText(sortKey(left), sortKey(right)))
}

/** Whom it is about, however its keys are ordered: what was sealed is read back from canonical JSON. */
function placeOf({ subject }: Finding): readonly string[] {
  switch (subject.kind) {
    case 'person':
      return [subject.kind, subject.employeeId]
    case 'unit':
      return [subject.kind, subject.unitCode]
    case 'agency':
      return [subject.kind]
  }
}

function describe(
  { date, rule, clause, subject }: Finding,
  before: string | null,
  after: string | null,
  configuration: Pick<Configuration, 'settings' | 'employees' | 'units'>,
): Compared['findings'][number] {
  const change = before === null ? 'added' : after === null ? 'removed' : 'changed'
  const named = nameSubject(subject, configuration) || configuration.settings.agencyName
  return { change, date, rule, clause, subject: named, before, after }
}

/** Of `texts`, those that `others` does not have, as often as it does not. */
function without(texts: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return texts.filter((text) => {
    const at = left.indexOf(text)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

function sortKey({ date, rule, subject, before, after }: Compared['findings'][number]): string {
  return [date, rule, subject, before ?? '', after ?? ''].join('\n')
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
