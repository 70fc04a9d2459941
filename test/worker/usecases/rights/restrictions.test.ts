import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { describeData } from '../../../../shared/personal-data/describe-data.ts'
import { recapTabOf } from '../../../../shared/recaps/recap-tab-of.ts'
import { pagePath, personKey } from '../../../../worker/usecases/access/person-key.ts'
import { createOperator } from '../../../../worker/usecases/create-operator.ts'
import { verifyLedger } from '../../../../worker/usecases/ledger/verify-ledger.ts'
import { callerOf } from '../../../sample/caller-of.ts'
import { CONTRACT_ID } from '../../../shared/workbook/sample-tabs.ts'
import { HR, openOffice, sleep, STAFF_ID, type Office } from '../../office.ts'

const REASON = 'Permohonan tertulis 12/2021'
const NAME = 'Siti Aminah'
const OWN = callerOf('siti.aminah@kukar.example')
const DAY = { employeeId: STAFF_ID, date: '2021-07-05' }

let office: Office
let id: string
beforeEach(async () => {
  office = await openOffice({
    access: [
      ['E-mail', 'Peran', 'Unit'],
      [HR.email, 'hr', ''],
      [OWN.email, 'hr', ''],
    ],
  })
  id = (await office.agency()).id
  await office.submit('daily-report', { responseId: 'own', answers: { date: '2021-07-05' } })
  await office.sweep()
})
afterEach(() => office.close())

async function restrict(restricted = true, by = HR) {
  const request = { employeeId: STAFF_ID, restricted, reason: REASON }
  return office.application.restrictPerson(by, id, request)
}

/** Siti's lines of *Rekap Kehadiran*. */
async function exported(): Promise<string[]> {
  const asked = { kind: 'attendance', month: '2021-07', format: 'csv' } as const
  const { bytes } = await office.application.exportRecap(HR, id, asked)
  const lines = new TextDecoder().decode(bytes).split('\n')
  return lines.filter((line) => line.includes(STAFF_ID))
}

/** Of Siti's page. */
async function ownAddress(): Promise<{ agencyId: string; key: string }> {
  const agency = await office.agency()
  const renewals = await office.store.keys.listRenewals(agency.id)
  const path = pagePath(agency, personKey(agency, STAFF_ID, { renewals }))
  const [, , agencyId = '', key = ''] = path.split('/')
  return { agencyId, key }
}

/** *Hari Ini* as it was last written. */
async function today(): Promise<string> {
  office.clock.set(new Date(office.clock.now().getTime() + 600_000).toISOString())
  await office.sweep()
  return JSON.stringify(office.google.recaps.get(recapTabOf({ key: 'today' }).sheetId))
}

describe('a person whose data are restricted', () => {
  it('is reminded by nobody, has no line in Hari Ini, and is explained and listed to nobody else', async () => {
    expect(await today()).toContain(NAME)
    const before = await office.application.listReminders(HR, id)
    expect(before.people.map(({ name }) => name)).toContain(NAME)

    const { restrictions } = await restrict()

    expect(restrictions).toMatchObject([{ employeeId: STAFF_ID, name: NAME, reason: REASON }])
    const picture = await today()
    expect(picture).not.toContain(NAME)
    expect(picture).toContain('1 orang dihitung di atas tetapi tidak ditampilkan')
    const after = await office.application.listReminders(HR, id)
    expect(after.people.map(({ name }) => name)).not.toContain(NAME)
    const mails = { way: 'mail', employeeId: null, atMost: 100, onlyRipe: false } as const
    const { claimed } = await office.application.claimReminders(HR, id, mails)
    expect(JSON.stringify(claimed)).not.toContain(STAFF_ID)
    const refused = { code: 'not-allowed', message: expect.stringContaining(NAME) }
    await expect(office.application.explainDay(HR, id, DAY)).rejects.toMatchObject(refused)
    await expect(office.application.listPersonData(HR, id, STAFF_ID)).rejects.toMatchObject(refused)
    expect(await office.application.explainDay(OWN, id, DAY)).toHaveProperty('steps')
  })

  it('reads their own under any address of their mailbox, and nobody who only asks for that address', async () => {
    const { rows } = office.google.getTab('employees')
    const at = rows[0]!.indexOf('E-mail')
    const row = rows.find(([one]) => one === STAFF_ID)!
    row[at] = 'Siti.Aminah+kantor@kukar.example'
    await office.sweep()
    await office.confirmAll(HR)
    await office.sweep()
    await restrict()

    expect(await office.application.listPersonData(OWN, id, STAFF_ID)).toHaveProperty('name', NAME)
    row[at] = HR.email
    await office.sweep()
    const asked = office.application.listPersonData(HR, id, STAFF_ID)
    await expect(asked).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('is in no what-if, and counts in the month as before', async () => {
    const asked = {
      month: '2021-07',
      rows: [{ clause: 'C10', provision: 'daily-report', isOn: false }],
    }
    const tried = async () => JSON.stringify(await office.application.whatIf(HR, id, asked))
    const before = await exported()
    expect(await tried()).toContain(NAME)

    await restrict()

    expect(await tried()).not.toContain(NAME)
    expect(before).toHaveLength(1)
    expect(await exported()).toEqual(before)
  })

  it('is explained by the operator, whom somebody asks for it', async () => {
    await restrict()
    const operator = createOperator(office.context, { checkSettings: async () => [], sleep })
    expect(await operator.explainDay(id, DAY)).toHaveProperty('steps')
  })

  it('sees it on their page, with its reason, and that it was lifted; the chain stays whole', async () => {
    await restrict()
    await restrict()
    await restrict(false)

    const agency = await office.agency()
    const { data } = (await office.application.ownData(await ownAddress(), undefined))!
    const lines = describeData(data, { language: 'id', zone: 'WITA' }).flatMap((one) => one.lines)
    const told = lines.filter((line) => line.includes(REASON))
    expect(told).toHaveLength(2)
    expect(told[0]).toContain(`Penggunaan data Anda dibatasi: ${REASON}; ${HR.email}`)
    expect(told[1]).toContain('Pembatasan atas data Anda dicabut')
    expect(await office.application.listRestrictions(HR, id)).toEqual({ restrictions: [] })
    expect(await office.application.listPersonData(HR, id, STAFF_ID)).toHaveProperty('name', NAME)
    expect((await verifyLedger(office.context, agency)).broken).toBeUndefined()
  })

  it('is shown to themself under another address of their mailbox', async () => {
    await restrict()
    const alias = callerOf('siti.aminah+kepegawaian@kukar.example')
    office.google.getTab('access').rows.push([alias.email, 'hr', ''])
    await office.sweep()
    await office.confirmAll()

    expect(await office.application.explainDay(alias, id, DAY)).toHaveProperty('steps')
    expect(await office.application.listPersonData(alias, id, STAFF_ID)).toMatchObject({
      roles: [{ role: 'hr' }, { role: 'hr' }],
    })
  })

  it('is restricted by nobody of whom it is not known that they are another', async () => {
    const rows = office.google.getTab('employees').rows
    const at = rows[0]!.indexOf('E-mail')
    rows.find(([one]) => one === CONTRACT_ID)![at] = ''
    await office.sweep()
    await office.confirmAll()
    const request = { employeeId: CONTRACT_ID, restricted: true, reason: REASON }
    const doubt = { code: 'not-allowed', message: expect.stringContaining('belum beralamat') }

    await expect(office.application.restrictPerson(HR, id, request)).rejects.toMatchObject(doubt)

    const { restrictions } = await office.application.restrictPerson(OWN, id, request)
    expect(restrictions).toMatchObject([{ employeeId: CONTRACT_ID, by: OWN.email }])
    const operator = createOperator(office.context, { checkSettings: async () => [], sleep })
    const lifted = await operator.restrictPerson(id, { ...request, restricted: false })
    expect(lifted).toEqual({ restrictions: [] })
  })

  it('is restricted by somebody else than themself', async () => {
    await expect(restrict(true, OWN)).rejects.toMatchObject({ code: 'not-allowed' })
  })
})
