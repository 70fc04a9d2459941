import type { Employee, EmployeeId } from '../model/employee.ts'
import type { Localized } from '../model/language.ts'
import type { RosterCode } from '../model/roster.ts'
import { dayFor, type DayContext } from '../outcome/day-context.ts'
import type { FactsIndex } from '../outcome/index-facts.ts'
import { isHomeByPermit, planDay, type DutyPlan } from '../outcome/plan-day.ts'
import { placeOfCode } from '../policy/roster-codes.ts'
import type { DutyLimit } from './limit.ts'

/** Whether a person's duty of the roster stands, because only others are proposed. */
export type KeepsDuty = (employee: Employee) => boolean

type Duty = Pick<DutyLimit, 'place' | 'code'> & { readonly words: Localized }

const WORDS = {
  away: { id: 'cuti, izin, atau libur', en: 'leave, permits or days off' },
  piket: { id: 'piket', en: 'piket duty' },
  other: { id: 'tugas di kantor lain', en: 'duty at another office' },
  permit: { id: 'izin bekerja di rumah', en: 'permits to work at home' },
  summons: { id: 'panggilan', en: 'summonses' },
  standing: { id: 'jadwal unit lain', en: 'rosters of other units' },
} as const satisfies Record<string, Localized>

/** Leave, permits (of work at home, too), days off, *piket* and summonses of one day, and rosters that stand. */
export function dutiesOf(
  employed: readonly Employee[],
  day: DayContext,
  { index, keepsDuty }: { readonly index: FactsIndex; readonly keepsDuty: KeepsDuty },
): DutyLimit[] {
  const found = new Map<string, Duty & { readonly ids: Set<EmployeeId> }>()
  for (const employee of employed) {
    const duty = dutyOf(employee, day, { index, keepsDuty })
    if (!duty) continue
    const key = `${duty.place} ${duty.code} ${duty.words.en}`
    const known = found.get(key) ?? { ...duty, ids: new Set() }
    found.set(key, known)
    known.ids.add(employee.id)
  }
  return [...found.values()].map(({ ids, words, ...duty }) => ({
    kind: 'duty',
    ...duty,
    members: { ids, words },
    dates: [day.date],
    citation: '',
  }))
}

function dutyOf(
  employee: Employee,
  day: DayContext,
  { index, keepsDuty }: { readonly index: FactsIndex; readonly keepsDuty: KeepsDuty },
): Duty | undefined {
  const plan = planDay(employee, dayFor(employee, day, index), index)
  const code = readCode(plan.code)
  switch (plan.kind) {
    case 'off':
      return { place: 'away', code: day.workingDay && code === 'L' ? 'L' : null, words: WORDS.away }
    case 'absent':
      return { place: 'away', code: plan.absence!, words: WORDS.away }
    case 'office':
    case 'home':
      if (code && keepsDuty(employee)) return standing(plan, code, day)
      if (code && isByPermitAlone(plan)) {
        return { place: plan.elsewhere ? 'elsewhere' : 'home', code, words: WORDS.permit }
      }
      if (code === 'PK') return { place: 'office', code, words: WORDS.piket }
      if (code && plan.elsewhere === 'office') return { place: 'office', code, words: WORDS.other }
      return plan.summoned ? { place: 'office', code: 'WFO', words: WORDS.summons } : undefined
  }
}

/** At home by permit all day, whatever the roster says; half a day is one of the roster's. */
function isByPermitAlone(plan: DutyPlan): boolean {
  const isWhole = plan.permits.some(({ part }) => !part)
  return isHomeByPermit(plan) && (isWhole || plan.code !== plan.entries[0]?.code)
}

function readCode(code: RosterCode | 'unread' | undefined): RosterCode | undefined {
  return code === 'unread' ? undefined : code
}

function standing(
  { kind, elsewhere, summoned }: DutyPlan,
  code: RosterCode,
  day: DayContext,
): Duty {
  const words = WORDS.standing
  if (kind === 'home') return { place: elsewhere ? 'elsewhere' : 'home', code, words }
  const isCalled = summoned && placeOfCode(code, day.parameters) !== 'office'
  return { place: 'office', code: isCalled ? 'WFO' : code, words }
}
