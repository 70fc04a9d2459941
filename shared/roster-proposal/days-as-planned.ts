import type { CivilDate } from '../model/civil-date.ts'
import { employeeOn } from '../model/employment.ts'
import type { AgencyFacts } from '../model/facts.ts'
import type { Employee, EmployeeId } from '../model/employee.ts'
import { blankReason } from '../outcome/blank-reason.ts'
import { dayContext, dayFor, type DayContext } from '../outcome/day-context.ts'
import type { Grounds } from '../outcome/grounds.ts'
import type { FactsIndex } from '../outcome/index-facts.ts'
import { isAlwaysInOffice } from '../outcome/is-always-in-office.ts'
import { placeTermsOn, placeWithoutEntry } from '../outcome/place-terms.ts'
import { planDay } from '../outcome/plan-day.ts'
import type { RosterTask } from './board.ts'
import type { Past } from './past.ts'

/** People's days as evaluation plans them, of the month and before it. */
export function daysAsPlanned(
  facts: Pick<AgencyFacts, 'settings' | 'holidays' | 'policies'>,
  index: FactsIndex,
  grounds: Grounds,
): Pick<Past, 'placeOn'> & Pick<RosterTask, 'boundOn'> {
  const contexts = new Map<CivilDate, DayContext>()
  const places = new Map<CivilDate, Map<EmployeeId, ReturnType<Past['placeOn']>>>()
  function dayOf(id: EmployeeId, date: CivilDate): OwnDay | undefined {
    const whole = index.byId.get(id)
    const employee = whole && employeeOn(whole, date)
    if (!employee) return undefined
    const context = contexts.get(date) ?? dayContext(date, facts)
    contexts.set(date, context)
    return { employee, day: dayFor(employee, context, index) }
  }
  return {
    placeOn(id, date) {
      const its = places.get(date) ?? new Map<EmployeeId, ReturnType<Past['placeOn']>>()
      places.set(date, its)
      if (its.has(id)) return its.get(id)
      const own = dayOf(id, date)
      const place = own && placeOf(own, index, grounds)
      its.set(id, place)
      return place
    },
    boundOn(id, date) {
      const own = dayOf(id, date)
      if (!own) return undefined
      const { employee, day } = own
      if (isBound(own, index)) return 'must'
      const isCalled = day.parameters.summonsAsks === 'office'
      return isCalled && index.summonsesOn(employee.id, date).length > 0 ? 'called' : undefined
    },
  }
}

interface OwnDay {
  readonly employee: Employee
  readonly day: DayContext
}

function placeOf(
  { employee, day }: OwnDay,
  index: FactsIndex,
  grounds: Grounds,
): ReturnType<Past['placeOn']> {
  const plan = planDay(employee, day, index)
  const alwaysInOffice = isAlwaysInOffice(employee, { ...day, index })
  const exempt = isExempt(employee, index)
  if (blankReason(employee, { day, plan, alwaysInOffice, exempt, grounds })) return undefined
  if (plan.kind === 'home') return plan.code === 'WFA' ? 'elsewhere' : 'home'
  return plan.kind === 'office' ? 'office' : 'away'
}

/** As a day at a place counts: at the office whatever its roster says. */
function isBound({ employee, day }: OwnDay, index: FactsIndex): boolean {
  return (
    isExempt(employee, index) ||
    isAlwaysInOffice(employee, { ...day, index }) ||
    placeWithoutEntry(placeTermsOn(employee, day, index)) === 'office'
  )
}

function isExempt({ unitCode }: Employee, { units }: FactsIndex): boolean {
  return units.get(unitCode)?.exemptFromWfh === true
}
