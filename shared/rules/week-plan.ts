import { findMonthNumber } from '../text/month-number.ts'
import { mondayOf } from '../calendar/week.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { WeeklyPlan } from '../model/submission.ts'
import type { Timed } from '../outcome/index-facts.ts'
import type { RuleContext } from './rule.ts'

/** Looking for one long text in another takes as long as both together, multiplied. */
const COMPARED_CHARACTERS = 1000

export type PlanTarget = WeeklyPlan['targets'][number]

/** The plans that a unit filed for the week of a date, in time. */
export function weekPlans(
  unitCode: string,
  date: CivilDate,
  { index }: Pick<RuleContext, 'index'>,
): readonly Timed<WeeklyPlan>[] {
  const monday = mondayOf(date)
  return index.weeklyPlansOf(unitCode).filter(({ fact }) => mondayOf(fact.weekOf) === monday)
}

/**
 * The targets of the week, of several plans together. One that was sent again, in the same words, is one
 * target, with what was said last.
 */
export function weekTargets(
  unitCode: string,
  date: CivilDate,
  rules: Pick<RuleContext, 'index'>,
): readonly PlanTarget[] {
  const all = weekPlans(unitCode, date, rules).flatMap(({ fact }) => fact.targets)
  return [
    ...new Map(
      all.map((one, place) => [plainWords(one.target) || ` ${place}`, one] as const),
    ).values(),
  ]
}

/**
 * The target that an activity is tied to: by the words of its *Target*, by the target's number there
 * ("2"), or by what it says was done. Undefined where it is tied to none.
 */
export function findTarget(
  { activity, target }: { readonly activity: string; readonly target: string },
  targets: readonly PlanTarget[],
): PlanTarget | undefined {
  const number = /^(?:target\s*)?(\d{1,2})\.?$/i.exec(target.trim())?.[1]
  if (number !== undefined) return targets[Number(number) - 1]
  const said = [target, activity].map(plainWords).filter((words) => words !== '')
  return targets.find(({ target: planned }) => {
    const words = plainWords(planned)
    return words !== '' && said.some((text) => text.includes(words) || words.includes(text))
  })
}

/** What a report stands for that says no volume: one of whatever is counted. */
const ONE = { value: 1, measure: '' }

/** A number with its measure, as "5 dokumen", "1.000" or "2,5 jam"; undefined where there is none, and of a date. */
export function findVolume(
  text: string,
): { readonly value: number; readonly measure: string } | undefined {
  const written = text.trimStart()
  const digits = /^(?:\d{1,3}(?:\.\d{3})+|\d+(?:[.,]\d+)?)/.exec(written)?.[0]
  if (digits === undefined) return undefined
  if (isDate(written, written.slice(digits.length))) return undefined
  const thousands = /^\d{1,3}(?:\.\d{3})+$/.test(digits)
  const value = Number(thousands ? digits.replaceAll('.', '') : digits.replace(',', '.'))
  return { value, measure: written.slice(digits.length).trim().slice(0, 40) }
}

function isDate(written: string, after: string): boolean {
  const word = /^\s+(\p{L}+)\.?(?:\s+\d{4})?(?!\s*\p{L})/u.exec(after)?.[1]
  const isNamed = word !== undefined && findMonthNumber(word) !== undefined
  return isNamed || /^(?:\d{1,2}([./-])\d{1,2}\1\d{4}|\d{4}-\d{1,2}-\d{1,2})(?!\d)/.test(written)
}

/** What was realised; undefined where something is said that no number can be read from. */
export function findRealised(text: string): ReturnType<typeof findVolume> {
  return text.trim() === '' ? ONE : findVolume(text)
}

function plainWords(text: string): string {
  return text
    .slice(0, COMPARED_CHARACTERS)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
