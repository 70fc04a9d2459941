import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { parseMonth } from '../../../../shared/model/civil-date.ts'
import { parseInstant } from '../../../../shared/model/instant.ts'
import { loadConfiguration } from '../../../../worker/usecases/ledger/load-agency-facts.ts'
import { openFromLedger } from '../../../../worker/usecases/month/open-from-ledger.ts'
import { projectMonth } from '../../../../worker/usecases/month/project-month.ts'
import { pagePath, personKey } from '../../../../worker/usecases/access/person-key.ts'
import { renewKey } from '../../../../worker/usecases/own-page/renew-key.ts'
import { setHome } from '../../../../worker/usecases/own-page/set-home.ts'
import { showOwnPage } from '../../../../worker/usecases/own-page/show-own-page.ts'
import {
  EMPLOYEE_HEADERS,
  EMPLOYEE_ROWS,
  HEAD_ID,
  STAFF_ID,
} from '../../../shared/workbook/sample-tabs.ts'
import { inThatInstant } from '../../in-that-instant.ts'
import { HR, openOffice, type Office } from '../../office.ts'

const TYPED = '-0.4202, 117.0013'
const HOME = { latitude: -0.4202, longitude: 117.0013 }
const ELSEWHERE = { latitude: -0.5, longitude: 117.1 }

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

/** *Pegawai* as earlier versions had it, with where the staff member lives. */
async function typeHome(): Promise<void> {
  const rows = EMPLOYEE_ROWS.map((row) => [...row, row[0] === STAFF_ID ? TYPED : ''])
  const headers = [...EMPLOYEE_HEADERS, 'Koordinat Rumah']
  office.google.putTab({ slot: 'employees', title: 'Pegawai', rows: [headers, ...rows] })
  await office.sweep()
}

async function addressOf(employeeId: string): Promise<{ agencyId: string; key: string }> {
  const agency = await office.agency()
  const renewals = await office.store.keys.listRenewals(agency.id)
  const [, , agencyId = '', key = ''] = pagePath(
    agency,
    personKey(agency, employeeId, { renewals }),
  ).split('/')
  return { agencyId, key }
}

async function homeOf(employeeId: string): Promise<unknown> {
  const { configuration } = await loadConfiguration(office.context, await office.agency())
  return configuration.employees.find(({ id }) => id === employeeId)?.home
}

describe('where people live', () => {
  it('is said by no link that was renewed meanwhile', async () => {
    await office.sweep()
    const address = await addressOf(STAFF_ID)
    const agency = await office.agency()
    await loadConfiguration(office.context, agency)
    inThatInstant(office, () =>
      renewKey(office.context, agency, { employeeId: STAFF_ID, reason: 'hilang', by: HR }),
    )

    expect(await setHome(office.context, address, TYPED)).toBeUndefined()
    expect(await homeOf(STAFF_ID)).toBeUndefined()
  })

  it.each(['200, 500', '91.0, 117.0', '-0.42, 181', 'NaN, NaN', '0x1, 0x2', '1e3, 5'])(
    'is not at %s',
    async (typed) => {
      await office.sweep()

      expect(await setHome(office.context, await addressOf(STAFF_ID), typed)).toBe('unreadable')
      expect(await homeOf(STAFF_ID)).toBeUndefined()
    },
  )

  it('leaves Pegawai as it stood in earlier versions: it goes on counting, and no recorded tab has it', async () => {
    await typeHome()

    const { configuration } = await loadConfiguration(office.context, await office.agency())
    const tabs = await office.store.ledger.latestTabs((await office.agency()).id)
    expect(await homeOf(STAFF_ID)).toEqual(HOME)
    expect(JSON.stringify(tabs)).not.toContain(TYPED)
    expect(configuration.problems.filter(({ code }) => code === 'home-column')).toMatchObject([
      { where: { id: 'Pegawai!L1' } },
    ])
  })

  it('is taken from the tab once, however often it is read', async () => {
    await typeHome()
    const { id } = await office.agency()
    const before = await office.store.ledger.lastSequence(id)

    await office.sweep()

    expect(await office.store.homes.lastSequence(id)).toBeLessThanOrEqual(before)
    expect(await office.store.homes.list(id)).toHaveLength(1)
  })

  it('is what the person says on their page, whatever stands in the tab', async () => {
    const address = await addressOf(STAFF_ID)
    expect(await setHome(office.context, address, '-0.5, 117.1')).toBe('saved')

    await typeHome()

    expect(await homeOf(STAFF_ID)).toEqual(ELSEWHERE)
  })

  it('can be taken back, and what cannot be read changes nothing', async () => {
    const address = await addressOf(STAFF_ID)
    await setHome(office.context, address, TYPED)

    expect(await setHome(office.context, address, 'di rumah')).toBe('unreadable')
    expect(await homeOf(STAFF_ID)).toEqual(HOME)
    expect(await setHome(office.context, address, '')).toBe('removed')
    expect(await homeOf(STAFF_ID)).toBeUndefined()
  })

  it('has that person’s months evaluated again and nobody else’s, as from the ledger alone (G4)', async () => {
    await office.sweep()
    const month = parseMonth('2021-07')
    const asOf = parseInstant('2021-07-05T02:00:00.000Z')
    await projectMonth(office.context, await office.agency(), { month, asOf })

    await setHome(office.context, await addressOf(STAFF_ID), TYPED)

    const agency = await office.agency()
    const projected = await projectMonth(office.context, agency, { month, asOf })
    const throughSequence = await office.store.ledger.lastSequence(agency.id)
    const alone = await openFromLedger(office.context, agency, { month, asOf, throughSequence })
    expect(projected.evaluated).toBe(1)
    expect(projected.evaluation).toEqual(alone.evaluation)
  })

  it('is asked by the person’s own page alone, which shows that it is there and not where', async () => {
    const address = await addressOf(STAFF_ID)
    await setHome(office.context, address, TYPED)

    const own = await showOwnPage(office.context, address, {
      language: undefined,
      month: undefined,
      isOpening: false,
    })
    const heads = await showOwnPage(office.context, await addressOf(HEAD_ID), {
      language: undefined,
      month: undefined,
      isOpening: false,
    })

    expect(own?.hasHome).toBe(true)
    expect(heads?.hasHome).toBe(false)
    expect(JSON.stringify([own, heads])).not.toMatch(/117\.0013/u)
    const nobody = { agencyId: address.agencyId, key: 'x' }
    expect(await setHome(office.context, nobody, TYPED)).toBeUndefined()
    expect(JSON.stringify(office.events)).not.toMatch(/117\.0013/u)
  })
})
