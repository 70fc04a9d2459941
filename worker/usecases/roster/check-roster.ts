import type { RosterCheck } from '../../../shared/contract/index.ts'
import { isMonth, type Month } from '../../../shared/model/civil-date.ts'
import type { Finding } from '../../../shared/model/finding.ts'
import { namedCodesIn } from '../../../shared/policy/codes-in-month.ts'
import { PROPOSED_ROSTER_WORDS } from '../../../shared/recaps/proposed-roster/words.ts'
import { ROSTER_RULES } from '../../../shared/roster-proposal/roster-rules.ts'
import { unkeptByRoster } from '../../../shared/roster-proposal/unkept-by-roster.ts'
import { PEOPLE_TABS } from '../../../shared/workbook/tabs.ts'
import { DomainError } from '../../ports/domain-error.ts'
import { GoogleError } from '../../ports/google-workspace.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context, type Task } from '../context.ts'
import { toRefusal } from '../google-failure.ts'
import { holdConnected } from '../access/hold-connected.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import { datesAround, datesOfRoster } from '../month/load-filed.ts'
import { followLedger } from '../month/follow-ledger.ts'
import { openMonth } from '../month/open-month.ts'
import { nameSubject } from '../month/name-subject.ts'
import { sweepSpreadsheet } from '../intake/sweep-spreadsheet.ts'
import { workerText } from '../worker-text.ts'

/**
 * What is wrong with a month's roster as it stands in the sheet now: what is lacking to check it at
 * all, cells that cannot be read, then
 * what the roster rules find, by date. Throws `DomainError`.
 */
export async function checkRoster(
  context: Context,
  agency: Agency,
  month: string,
): Promise<RosterCheck> {
  if (!isMonth(month)) {
    throw new DomainError('invalid-request', workerText(agency.language).monthInvalid(month))
  }
  await readTabsNow(context, agency)
  return context.threads.run(checkRosterTask, agency, month)
}

/** What is wrong with it as the tabs were last read. */
export const checkRosterTask: Task<Month, RosterCheck> = { name: 'check-roster', work: checkAsRead }

async function checkAsRead(context: Context, agency: Agency, month: Month): Promise<RosterCheck> {
  const { language } = agency
  const loaded = await openMonth(context, agency, {
    month,
    asOf: instantNow(context),
    throughSequence: (await followLedger(context, agency)).throughSequence,
  })
  const { configuration: facts } = loaded
  const { findings, days, outcomes } = loaded.evaluation
  const rosterTitle = await findRosterTitle(context, agency, month)

  const text = workerText(language)
  const lacking = [
    ...(facts.employees.length === 0 ? [{ tab: 'employees', message: text.noEmployees() }] : []),
    ...(facts.policies.length === 0 ? [{ tab: 'policies', message: text.noPolicyIn(month) }] : []),
  ].map(({ tab, message }) => ({
    cell: null,
    where: PEOPLE_TABS.find(({ key }) => key === tab)?.title[language] ?? tab,
    severity: 'warning',
    message,
  }))
  const unreadable = facts.problems
    .filter(({ where }) => rosterTitle !== undefined && where.id.startsWith(`${rosterTitle}!`))
    .map(({ where, message }) => ({
      cell: cellIn(rosterTitle, where.id),
      where: where[language],
      severity: 'warning',
      message: message[language],
    }))
  // Who is rostered at the office and did not come is no fault of the roster.
  const absent = new Set(
    outcomes
      .filter(({ code, planned }) => code === 'TK' && planned === 'office')
      .map(({ employeeId, date }) => `${employeeId} ${date}`),
  )
  const found = findings
    .filter(({ rule }) => ROSTER_RULES.includes(rule))
    .filter(
      ({ rule, subject, date }) =>
        rule !== 'mandatory-office' ||
        subject.kind !== 'person' ||
        !absent.has(`${subject.employeeId} ${date}`),
    )
    .map((finding) => ({
      cell: firstCell(rosterTitle, finding.evidence),
      where: `${finding.date} ${nameSubject(finding.subject, facts)}`.trim(),
      severity: finding.severity,
      message: messageOf(finding, language),
    }))
  const dates = datesAround(datesOfRoster(month, facts))
  const planned = await loaded.filed({ ...dates, forms: ['permit'] })
  const words = PROPOSED_ROSTER_WORDS[language]
  const unkept = unkeptByRoster(planned, month).map((reason) => {
    const id = 'employeeId' in reason ? reason.employeeId : undefined
    const name = facts.employees.find((one) => one.id === id)?.name ?? ''
    return {
      cell: null,
      where: `${reason.dates[0]}–${reason.dates.at(-1)} ${name}`.trim(),
      severity: 'warning',
      message: words.reason(reason, name),
    }
  })
  const limits = days.flatMap(({ date, maxOffice, notInQuota }) =>
    maxOffice === null ? [] : [{ date, maxOffice, notCounted: [...notInQuota] }],
  )
  return {
    month,
    limits,
    named: namedCodesIn(facts.policies, month),
    items: [...lacking, ...unreadable, ...found, ...unkept],
  }
}

async function readTabsNow(context: Context, agency: Agency): Promise<void> {
  try {
    await holdConnected(context, agency, () => sweepSpreadsheet(context, agency))
  } catch (error) {
    throw error instanceof GoogleError ? toRefusal(context, error, agency.language) : error
  }
}

async function findRosterTitle(
  context: Context,
  agency: Agency,
  month: Month,
): Promise<string | undefined> {
  const { tabs } = await loadConfiguration(context, agency)
  return tabs.find(({ slot }) => slot === `roster:${month}`)?.title
}

/** "H12" of "Jadwal 2021-07!H12"; null of what is no single cell of the roster. */
function cellIn(rosterTitle: string | undefined, where: string): string | null {
  if (rosterTitle === undefined || !where.startsWith(`${rosterTitle}!`)) return null
  const cell = where.slice(rosterTitle.length + 1)
  return /^[A-Z]{1,3}\d{1,7}$/u.test(cell) ? cell : null
}

function firstCell(rosterTitle: string | undefined, evidence: readonly string[]): string | null {
  return evidence.map((where) => cellIn(rosterTitle, where)).find((cell) => cell !== null) ?? null
}

function messageOf(finding: Finding, language: Agency['language']): string {
  return `${finding.arithmetic[language]} (${finding.clause})`
}
