import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { madeUpText } from '../../../shared/made-up/made-up-text.ts'
import { MADE_UP_PEOPLE } from '../../../shared/made-up/made-up-people.ts'
import { parseMonth } from '../../../shared/model/civil-date.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import { SETTINGS } from '../../../shared/workbook/settings.ts'
import { sheetIdOf, tabSlot, tabTitle } from '../../../shared/workbook/sheet-id.ts'
import { getPeopleTab, PEOPLE_TABS } from '../../../shared/workbook/tabs.ts'
import { OF_AGENCY } from '../../../worker/store/erase-made-up.ts'
import { describeMadeUp } from '../../../worker/usecases/made-up/describe-made-up.ts'
import { eraseMadeUp } from '../../../worker/usecases/made-up/erase-made-up.ts'
import { issueEnrolmentCode } from '../../../worker/usecases/enrolment/issue-enrolment-code.ts'
import { issueMadeUpCode } from '../../../worker/usecases/made-up/issue-made-up-code.ts'
import { checkReadiness } from '../../../worker/usecases/upkeep/check-readiness.ts'
import { findAlarms } from '../../../worker/usecases/upkeep/find-alarms.ts'
import { checkEnrolment } from '../../../worker/usecases/enrolment/check-enrolment.ts'
import { DomainError } from '../../../worker/ports/domain-error.ts'
import type { Agency } from '../../../worker/ports/store.ts'
import { FORM_KINDS } from '../../../shared/model/submission.ts'
import { projectMonth, type ProjectedMonth } from '../../../worker/usecases/month/project-month.ts'
import { oversee } from '../../../worker/usecases/regency/oversee.ts'
import { tendDisconnected } from '../../../worker/usecases/upkeep/tend-disconnected.ts'
import { callerOf } from '../../sample/caller-of.ts'
import { enrolmentOf, HR, openOffice, type Office } from '../office.ts'
import { lookInto, tablesOfAgencies } from '../store-in.ts'

const NOW = '2026-11-26T05:00:00.000Z'
const STRANGER = callerOf('orang@lain.example')

let office: Office
beforeEach(async () => {
  office = await openOffice({ enrolled: false })
  office.clock.set(NOW)
})
afterEach(() => office.close())

/** What set-up and the add-on leave in the tabs. */
function fillTabs(): void {
  const { settings, months, tabs } = describeMadeUp(office.context, HR, 'id')
  office.google.sheets.clear()
  const put = (key: string, rows: (string | number)[][], month?: string) => {
    const tab = getPeopleTab(key)
    const monthly = month === undefined ? undefined : parseMonth(month)
    const days = month ? Array.from({ length: rows[0]!.length - 3 }, (_, index) => index + 1) : []
    office.google.putTab({
      slot: tabSlot(tab, monthly),
      title: tabTitle(tab, 'id', monthly),
      rows: [[...tab.columns.map(({ title }) => title.id), ...days], ...rows],
    })
  }
  put(
    'settings',
    SETTINGS.map(({ key, title }) => [title.id, settings[key] ?? '']),
  )
  for (const { sheetId, rows } of tabs) {
    const values = rows.map((row) =>
      row.map(({ stringValue = '', numberValue }) => numberValue ?? stringValue),
    )
    const tab = PEOPLE_TABS.find((one) => !one.monthly && sheetIdOf(one) === sheetId)
    const roster = months.find(
      (month) => sheetIdOf(getPeopleTab('roster'), parseMonth(month)) === sheetId,
    )
    if (tab) put(tab.key, values)
    else put('roster', values, roster ?? '')
  }
}

async function enrolMadeUp(): Promise<string> {
  fillTabs()
  const { code } = await issueEnrolmentCode(office.context, {
    agencyId: null,
    agencyCode: null,
    isMadeUp: true,
  })
  return (await office.application.enrol(HR, enrolmentOf(office.google, code))).agencyId
}

const REAL = { id: 'real', language: 'id', isMadeUp: false } as Agency

async function openOctober(): Promise<ProjectedMonth> {
  return projectMonth(office.context, await office.agency(), {
    month: parseMonth('2026-10'),
    asOf: parseInstant(NOW),
  })
}

/** How many rows of each table name the agency. */
async function rowsOf(agencyId: string): Promise<Record<string, number>> {
  return lookInto(office.dataDir, async (db) => {
    const counts: Record<string, number> = {}
    for (const { table, column } of await tablesOfAgencies(db)) {
      const whose = sql`${sql.ref(column)} = ${agencyId}`
      const { rows } = await sql`select 1 from ${sql.table(table)} where ${whose}`.execute(db)
      counts[table] = rows.length
    }
    return counts
  })
}

async function standing(agencyId: string): Promise<string[]> {
  const rows = Object.entries(await rowsOf(agencyId))
  return rows.flatMap(([table, count]) => (count > 0 ? [table] : []))
}

describe('a made-up office', () => {
  it('is filled with two months of filings: presence, leave, absence and things to find', async () => {
    await enrolMadeUp()

    const { filed } = await office.application.fillMadeUp(HR)
    const october = await openOctober()

    expect(filed).toBeGreaterThan(500)
    expect(await october.quarantined()).toEqual([])
    const { outcomes, findings } = october.evaluation
    expect(findings.length).toBeGreaterThan(3)
    const codes = new Set(outcomes.map(({ code }) => code))
    expect([...codes].toSorted()).toEqual(['C', 'H', 'L', 'TK', 'WFH'])
  })

  it('files nothing twice', async () => {
    await enrolMadeUp()
    await office.application.fillMadeUp(HR)

    expect(await office.application.fillMadeUp(HR)).toEqual({ filed: 0 })
  })

  it('says in every setting that papers and pages rest on that it is none, whatever is typed', async () => {
    await enrolMadeUp()
    for (const row of office.google.getTab('settings').rows)
      if (row[0] === 'Nama instansi') row[1] = 'DINAS SOSIAL'
    await office.sweep()

    const { settings } = (await openOctober()).configuration
    const { name, letterhead } = madeUpText('id')
    expect(settings).toMatchObject({ agencyName: name, letterhead })
  })
})

describe('who tries a made-up office', () => {
  it('has one, however many codes were asked for before the first was used', async () => {
    const asked = () => issueMadeUpCode(office.context, REAL, HR)
    const [{ code }, first] = [await asked(), await asked()]
    fillTabs()
    await office.application.enrol(HR, enrolmentOf(office.google, first.code))

    const request = { spreadsheetId: 'another', code, agencyCode: 'PERCOBAAN' } as const

    await expect(checkEnrolment(office.context, HR, request)).rejects.toThrow(
      madeUpText('id').codeRefused,
    )
  })

  it('gets no code in a made-up office, whoever is HR there', async () => {
    const agencyId = await enrolMadeUp()
    const { id, ...agency } = await office.agency()

    const asked = issueMadeUpCode(office.context, { id, ...agency }, STRANGER)

    expect(id).toBe(agencyId)
    await expect(asked).rejects.toThrow(madeUpText('id').codeOfReal)
  })

  it('makes no office of people a made-up one with its code', async () => {
    const { code } = await issueMadeUpCode(office.context, REAL, HR)

    const enrolled = office.application.enrol(HR, enrolmentOf(office.google, code))

    await expect(enrolled).rejects.toThrow('PERCOBAAN')
  })

  it('deletes it once, pressing twice at once', async () => {
    const agencyId = await enrolMadeUp()
    await office.application.fillMadeUp(HR)

    /** Again where the other press is at it, as the answer says. */
    async function press(): Promise<unknown> {
      return office.application.takeOutMadeUp(HR).catch((error: unknown) => {
        if (error instanceof DomainError && error.code === 'agency-busy') return press()
        throw error
      })
    }

    const both = await Promise.allSettled([press(), press()])

    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
    expect(await standing(agencyId)).toEqual([])
  })

  it('leaves the service ready, and nobody alarmed, whose files they threw away', async () => {
    await enrolMadeUp()
    await office.application.fillMadeUp(HR)
    for (const kind of FORM_KINDS) office.google.forms.delete(kind)
    office.clock.advance(30 * 86_400_000)

    const surroundings = {
      readDisk: () => ({ freeBytes: 9, totalBytes: 10 }),
      lastBackupAt: () => undefined,
      backupAlarmDays: 7,
    }
    const { ready } = await checkReadiness(office.context)

    expect(ready).toBe(true)
    expect(await findAlarms(office.context, surroundings)).toEqual([])
  })
})

describe('takeOutMadeUp', () => {
  it('leaves no row of it in any table', async () => {
    const agencyId = await enrolMadeUp()
    await office.application.fillMadeUp(HR)

    await office.application.takeOutMadeUp(HR)

    expect(await standing(agencyId)).toEqual([])
    expect(await office.application.showMadeUp(HR)).toEqual({ office: null })
    expect(office.events.some(({ level }) => level === 'error')).toBe(false)
  })

  it('knows every table that names an agency', async () => {
    expect(Object.keys(await rowsOf('none')).toSorted()).toEqual(
      [...OF_AGENCY, 'agency'].toSorted(),
    )
  })

  it('takes nothing of an office that is real out, nor of another person’s', async () => {
    await office.close()
    office = await openOffice()
    const { id } = await office.agency()
    const before = await rowsOf(id)

    await office.application.takeOutMadeUp(HR)

    expect(await rowsOf(id)).toEqual(before)
    await expect(eraseMadeUp(office.context, { id })).rejects.toThrow('is not made up')
  })

  it('is the affair of whoever set it up alone', async () => {
    const agencyId = await enrolMadeUp()

    await office.application.takeOutMadeUp(STRANGER)
    await expect(office.application.fillMadeUp(STRANGER)).rejects.toThrow('Tidak ada')

    expect(await standing(agencyId)).toContain('agency')
  })

  it('is ended by the next round where it was cut short', async () => {
    const agencyId = await enrolMadeUp()
    await office.application.fillMadeUp(HR)
    const { agencies } = office.store
    await agencies.changeConnection(agencyId, {
      connected: false,
      reason: 'made up',
      by: HR.email,
      at: (await office.agency()).enrolledAt,
    })
    await office.store.transaction(({ agencies: all }) => all.eraseMadeUp(agencyId, 100))
    expect(await standing(agencyId)).toContain('ledger')

    await tendDisconnected(office.context, await office.agency())

    expect(await standing(agencyId)).toEqual([])
  })
})

describe('the people of a made-up office', () => {
  it('are sent no reminder', async () => {
    const agencyId = await enrolMadeUp()
    await office.application.fillMadeUp(HR)

    const claim = office.application.claimReminders(HR, agencyId, {
      way: 'mail',
      employeeId: null,
      onlyRipe: false,
      atMost: 100,
    })

    await expect(claim).rejects.toThrow(madeUpText('id').nobodyToRemind)
    expect(MADE_UP_PEOPLE.every(({ email }) => email.endsWith('.example'))).toBe(true)
    expect(MADE_UP_PEOPLE.every(({ name }) => name.endsWith('Contoh'))).toBe(true)
  })
})

describe('a made-up office and the regency', () => {
  it('do not meet: it is not overseen and oversees none', async () => {
    const agencyId = await enrolMadeUp()

    const overseen = oversee(office.context, { overseer: agencyId, members: [], by: 'operator' })

    await expect(overseen).rejects.toThrow(madeUpText('id').notOverseen)
  })
})
