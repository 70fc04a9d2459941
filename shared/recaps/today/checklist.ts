import { isRamadan } from '../../calendar/working-day.ts'
import { monthOf, type CivilDate } from '../../model/civil-date.ts'
import { employeeOn } from '../../model/employment.ts'
import type { Configuration } from '../../model/facts.ts'
import { asksRoster } from '../../policy/asks-person.ts'
import { findPolicyOn } from '../../policy/find-policy-on.ts'
import { monthInWords } from '../../text/date-in-words.ts'
import { sheetIdOf, tabTitle } from '../../workbook/sheet-id.ts'
import { getPeopleTab } from '../../workbook/tabs.ts'
import { CHECKLIST_WORDS } from './checklist-words.ts'

/** What an office does before its first day, in this order. */
const CHECKLIST_STEPS = [
  'regulation',
  'units',
  'staff',
  'holidays',
  'roster',
  'links',
  'filing',
] as const
export type ChecklistStep = (typeof CHECKLIST_STEPS)[number]

/** Tabs by key. */
const TAB_OF: Readonly<Partial<Record<ChecklistStep, string>>> = {
  regulation: 'policies',
  units: 'units',
  staff: 'employees',
  holidays: 'holidays',
  roster: 'roster',
}

export interface ChecklistLine {
  readonly step: ChecklistStep
  readonly title: string
  readonly isDone: boolean
  /** What stands there, or in a sentence what to do. */
  readonly message: string
  /** Where that is done: a tab, or an entry of the menu. */
  readonly place: string
  /** The tab in which it stands; undefined where it stands in none. */
  readonly sheetId?: number
}

/** What the ledger tells of an office whose people have begun. */
export interface Begun {
  /** Somebody opened their own page. */
  readonly pageOpened: boolean
  /** Something was filed that has an owner. */
  readonly filed: boolean
}

type Given = Pick<
  Configuration,
  'settings' | 'units' | 'employees' | 'holidays' | 'policies' | 'roster'
>

/**
 * What an office needs to be set up on that day, each done or not by what the tabs and the ledger say; empty
 * once all was done, be it for another month or year: what a later one lacks is no set-up. A roster stands among it unless the regulation in force asks none. Who files has a link,
 * so that no page need have been opened.
 *
 * @example describeChecklist(configuration, { pageOpened: false, filed: false }, today)[0]
 * // { step: 'regulation', isDone: false, message: 'Pilih aturan …', place: 'Pantau > Aturan', … }
 */
export function describeChecklist(
  given: Given,
  { pageOpened, filed }: Begun,
  today: CivilDate,
): ChecklistLine[] {
  const { settings, units, holidays, policies } = given
  const text = CHECKLIST_WORDS[settings.language]
  const month = monthOf(today)
  const year = today.slice(0, 4)
  const inForce = findPolicyOn(policies, today, isRamadan(today, holidays))
  const rostered = given.roster.filter((row) => row.month === month)
  const daysOff = holidays.filter(({ date, kind }) => kind !== 'ramadan' && date.startsWith(year))
  const found: Readonly<Record<ChecklistStep, number>> = {
    regulation: policies.filter(({ validUntil }) => !validUntil || validUntil >= today).length,
    units: units.length,
    staff: given.employees.filter((one) => employeeOn(one, today)).length,
    holidays: daysOff.length,
    roster: new Set(rostered.map(({ employeeId }) => employeeId)).size,
    links: Number(pageOpened || filed),
    filing: Number(filed),
  }
  const names = {
    year,
    month: monthInWords(month, settings.language),
    unitsTab: tabTitle(getPeopleTab('units'), settings.language),
  }
  const wanted = CHECKLIST_STEPS.filter(
    (step) => step !== 'roster' || !inForce || asksRoster(inForce),
  )
  const ever: Readonly<Record<ChecklistStep, number>> = {
    ...found,
    regulation: policies.length,
    staff: given.employees.length,
    holidays: holidays.filter(({ kind }) => kind !== 'ramadan').length,
    roster: given.roster.length,
  }
  if (wanted.every((step) => ever[step] > 0)) return []
  return wanted.map((step) => {
    const words = text.steps[step]
    const isDone = found[step] > 0
    const tab = TAB_OF[step]
    return {
      step,
      title: words.title(names),
      isDone,
      message: isDone ? words.standing(found[step]) : words.toDo,
      place: words.place(names),
      ...(tab && { sheetId: sheetIdOf(getPeopleTab(tab), tab === 'roster' ? month : undefined) }),
    }
  })
}
