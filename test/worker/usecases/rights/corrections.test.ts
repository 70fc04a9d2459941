import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { describeData } from '../../../../shared/personal-data/describe-data.ts'
import { pagePath, personKey } from '../../../../worker/usecases/access/person-key.ts'
import { verifyLedger } from '../../../../worker/usecases/ledger/verify-ledger.ts'
import { callerOf } from '../../../sample/caller-of.ts'
import { HR, openOffice, STAFF_ID, type Office } from '../../office.ts'

const SAYS = 'Hasil kegiatan tertulis 12, yang benar 21'
const DONE = 'Sudah dicatat; laporan pengganti diterima'

let office: Office
let id: string
beforeEach(async () => {
  office = await openOffice({
    access: [
      ['E-mail', 'Peran', 'Unit'],
      [HR.email, 'hr', ''],
      ['siti.aminah@kukar.example', 'hr', ''],
    ],
  })
  id = (await office.agency()).id
  await office.submit('daily-report', { responseId: 'own', answers: { date: '2021-07-05' } })
  await office.sweep()
})
afterEach(() => office.close())

async function address(): Promise<{ agencyId: string; key: string }> {
  const agency = await office.agency()
  const renewals = await office.store.keys.listRenewals(agency.id)
  const path = pagePath(agency, personKey(agency, STAFF_ID, { renewals }))
  const [, , agencyId = '', key = ''] = path.split('/')
  return { agencyId, key }
}

async function ask(says = SAYS): Promise<boolean> {
  return office.application.askCorrection(await address(), { about: '', says })
}

async function page(): Promise<string> {
  const { data } = (await office.application.ownData(await address(), undefined))!
  const sections = describeData(data, { language: 'id', zone: 'WITA' })
  return sections.flatMap(({ lines }) => lines).join('\n')
}

describe('corrections', () => {
  it('are asked on the person’s page and answered by HR; both stay, and nothing is overwritten', async () => {
    const before = await office.store.ledger.listEntries(id, 0, 1000)
    await ask()
    const { corrections } = await office.application.listCorrections(HR, id)
    const [waiting] = corrections
    expect(waiting).toMatchObject({ employeeId: STAFF_ID, says: SAYS, answer: null })
    expect(waiting!.askedAt).toMatch(/^\d+ \S+ 2021 \d\d\.\d\d WITA$/u)

    await office.application.answerCorrection(HR, id, { id: waiting!.id, done: DONE })

    expect(await page()).toContain(`Anda meminta pembetulan: ${SAYS}`)
    expect(await page()).toContain(`Bagian kepegawaian menjawab: ${DONE}; ${HR.email}`)
    const after = await office.store.ledger.listEntries(id, 0, 1000)
    expect(after.slice(0, before.length)).toEqual(before)
    expect((await verifyLedger(office.context, await office.agency())).broken).toBeUndefined()
  })

  it('stand on Diagnostik until they are answered, with the time for it and without whose they are', async () => {
    const told = async () => {
      office.clock.advance(60_000)
      await office.sweep()
      const lines = office.google.readRecap('diagnostics')?.split('\n') ?? []
      return lines.find((line) => line.includes('Pasal 30'))
    }
    expect(await told()).toBeUndefined()
    await ask()
    const line = await told()
    const [waiting] = (await office.application.listCorrections(HR, id)).corrections
    await office.application.answerCorrection(HR, id, { id: waiting!.id, done: DONE })

    expect(line).toContain('1 permintaan pembetulan atau pembatasan data pribadi')
    expect(line).toContain('8 Juli 2021')
    expect(line).not.toContain('Siti')
    expect(await told()).toBeUndefined()
  })

  it('are answered by somebody else than who asked', async () => {
    await ask()
    const [waiting] = (await office.application.listCorrections(HR, id)).corrections
    const own = callerOf('siti.aminah@kukar.example')

    const answer = office.application.answerCorrection(own, id, { id: waiting!.id, done: DONE })

    await expect(answer).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('are answered by nobody under another address of the mailbox of who asked', async () => {
    const alias = callerOf('siti.aminah+kepegawaian@kukar.example')
    office.google.getTab('access').rows.push([alias.email, 'hr', ''])
    await office.sweep()
    await office.confirmAll()
    await ask()
    const [waiting] = (await office.application.listCorrections(HR, id)).corrections

    const answer = office.application.answerCorrection(alias, id, { id: waiting!.id, done: DONE })

    await expect(answer).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('are answered by nobody of whom it is not known that they are another', async () => {
    const rows = office.google.getTab('employees').rows
    rows.find(([one]) => one === STAFF_ID)![rows[0]!.indexOf('E-mail')] = ''
    await office.sweep()
    await office.confirmAll()
    await ask()
    const [waiting] = (await office.application.listCorrections(HR, id)).corrections

    const answer = office.application.answerCorrection(HR, id, { id: waiting!.id, done: DONE })

    const doubt = { code: 'not-allowed', message: expect.stringContaining('belum beralamat') }
    await expect(answer).rejects.toMatchObject(doubt)
  })

  it('are not one’s own to answer once one has another number', async () => {
    await ask()
    const row = office.google.getTab('employees').rows.find(([one]) => one === STAFF_ID)!
    row[0] = '198512122010012004'
    await office.sweep()
    await office.confirmAll()
    const [waiting] = (await office.application.listCorrections(HR, id)).corrections
    const own = callerOf('siti.aminah@kukar.example')

    const answer = office.application.answerCorrection(own, id, { id: waiting!.id, done: DONE })

    await expect(answer).rejects.toMatchObject({ code: 'not-allowed' })
    expect(waiting).toMatchObject({ name: 'Siti Aminah' })
  })

  it('take no more while twenty of a person wait', async () => {
    for (let left = 20; left > 0; left -= 1) await ask()

    await expect(ask()).rejects.toMatchObject({ code: 'invalid-request' })
  })

  it('are taken by no other key', async () => {
    const { agencyId } = await address()
    const asked = { about: '', says: SAYS }

    expect(await office.application.askCorrection({ agencyId, key: 'x' }, asked)).toBe(false)
  })
})
