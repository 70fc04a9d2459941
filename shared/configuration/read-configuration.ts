import { pinsOf } from '../import/who-of-row.ts'
import { datesOfMonth, parseMonth, type CivilDate } from '../model/civil-date.ts'
import { AS_TYPED, type IdentitiesInForce } from '../model/identities-in-force.ts'
import { renumberTabs } from './renumber-tabs.ts'
import type { Employee, EmployeeId } from '../model/employee.ts'
import type { Configuration } from '../model/facts.ts'
import { underRegulations } from '../regulations/under-regulations.ts'
import { createProblemList } from '../workbook/problem-list.ts'
import type { ProblemList } from '../workbook/problem-list.ts'
import { readClockIns } from './read-clock-ins.ts'
import { readDeletedRows, type DeletedRows } from './read-deleted-rows.ts'
import { readEmployees } from './read-employees.ts'
import { readEvaluations } from './read-evaluations.ts'
import { readHolidays } from './read-holidays.ts'
import { readMonthlyActivities } from './read-monthly-activities.ts'
import { readRegulations } from './read-regulations.ts'
import { readRoster } from './read-roster.ts'
import { rosterCodesFor } from './roster-codes-for.ts'
import { DEFAULT_SETTINGS, readSettings } from './read-settings.ts'
import { readSummonses } from './read-summonses.ts'
import { reportMissingSignatory, signatoryOf } from './signatory-of.ts'
import { readUnits, reportUnknownHeads } from './read-units.ts'
import type { TabRows } from '../workbook/tab-rows.ts'
import { getPeopleTab } from '../workbook/tabs.ts'

/** What is known of the tabs and stands in none. */
export interface KnownOfTabs {
  /** Digests of pasted blocks that contradict themselves and that HR said are right. */
  readonly acceptedBlocks?: ReadonlySet<string>
  readonly enrolledOn?: CivilDate
  /** When *Mesin Absensi* was last read as it stands. */
  readonly clockInsReadOn?: CivilDate | undefined
  readonly identities?: IdentitiesInForce
  readonly deletedRows?: readonly DeletedRows[]
}

/** Tabs without which a recap cannot be right; of the others, an absent one says nothing. */
const NEEDED_TABS = ['settings', 'units', 'employees', 'policies']

/**
 * Reads what the agency's tabs say. Columns are found by header in either language, in any order.
 * Never throws on what people typed: each bad cell, missing column or missing tab is one located
 * `Problem`, and whatever can still be read is read. Where *Pengaturan* is unreadable, its defaults
 * stand in.
 */
export function readConfiguration(
  typedTabs: readonly TabRows[],
  {
    acceptedBlocks = new Set(),
    enrolledOn,
    clockInsReadOn,
    identities = AS_TYPED,
    deletedRows = [],
  }: KnownOfTabs = {},
): Configuration {
  const problems = createProblemList()
  const { formerEmails, numbers, tabNumbers } = identities
  const tabs = renumberTabs(typedTabs, tabNumbers)
  reportMissingTabs(tabs, problems)

  function read<T>(key: string, readTab: (tab: TabRows) => T): T | undefined {
    const tab = tabs.find(({ slot }) => slot === key)
    return tab && readTab(tab)
  }

  const settingsTyped = read('settings', (tab) => readSettings(tab, problems)) ?? DEFAULT_SETTINGS
  const units = read('units', (tab) => readUnits(tab, problems)) ?? []
  const typed = read('employees', (tab) => readEmployees(tab, units, problems)) ?? []
  const listed = typed.map((employee) => withFormerEmail(employee, formerEmails))
  const settings = {
    ...settingsTyped,
    signatory: signatoryOf(settingsTyped, { units, employees: listed }),
  }
  read('settings', (tab) => reportMissingSignatory(tab, settings.signatory, problems))
  const { zone } = settings
  const deleted = readDeletedRows(deletedRows, { listed, units, zone, tabNumbers })
  const employees = [...listed, ...deleted]
  const employeeIds = new Set(employees.map(({ id }) => id))
  const listedIds = new Set(listed.map(({ id }) => id))
  read('units', (tab) => reportUnknownHeads(tab, listedIds, problems))
  const evaluations = read('evaluations', (tab) => readEvaluations(tab, units, problems))
  const monthlyActivities = read('monthlyActivities', (tab) =>
    readMonthlyActivities(tab, employeeIds, problems),
  )
  const rosterTabs = tabs.filter(({ slot }) => slot.startsWith('roster:'))
  const begins = [
    settings.countsFrom ?? enrolledOn,
    ...rosterTabs.map(({ slot }) => datesOfMonth(parseMonth(slot.slice('roster:'.length)))[0]),
  ].filter((date) => date !== undefined)
  const clockInTab = read('clockIns', (tab) =>
    readClockIns(
      tab,
      {
        employeeIds,
        pins: pinsOf(employees),
        zone,
        accepted: acceptedBlocks,
        lives: { from: begins.sort()[0], until: clockInsReadOn },
      },
      problems,
    ),
  )
  const holidays = read('holidays', (tab) => readHolidays(tab, problems)) ?? []
  const regulations =
    read('policies', (tab) =>
      readRegulations(
        { tab, clauseTab: tabs.find(({ slot }) => slot === 'clauses') },
        { language: settings.language, units, employees, settings, holidays },
        problems,
      ),
    ) ?? []
  const under = underRegulations(regulations)
  const codesOn = rosterCodesFor({ policies: under.policies, employees, units })
  return {
    settings,
    units,
    employees,
    roster: rosterTabs.flatMap((tab) => readRoster(tab, { employeeIds, codesOn }, problems)),
    holidays,
    ...under,
    summonses: read('summonses', (tab) => readSummonses(tab, employeeIds, problems)) ?? [],
    clockIns: clockInTab?.clockIns ?? [],
    ...(deleted.length > 0 && { deleted: deleted.map(({ id }) => id) }),
    ...(numbers.size > 0 && { numbers: Object.fromEntries(numbers) }),
    ...(clockInTab && { imports: clockInTab.imports }),
    ...(evaluations && { evaluations }),
    ...(monthlyActivities && { monthlyActivities }),
    problems: problems.list(),
  }
}

function withFormerEmail(
  employee: Employee,
  formerEmails: ReadonlyMap<EmployeeId, string>,
): Employee {
  const former = formerEmails.get(employee.id)
  if (former === undefined) return employee
  const { email: _typed, ...rest } = employee
  return former === '' ? rest : { ...rest, email: former }
}

function reportMissingTabs(tabs: readonly TabRows[], problems: ProblemList): void {
  for (const key of NEEDED_TABS) {
    if (tabs.some(({ slot }) => slot === key)) continue
    problems.addAt(getPeopleTab(key).title.id, 'tab-missing', (text) => text.tabMissing())
  }
}
