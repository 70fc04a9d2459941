import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { callerOf } from '../../sample/caller-of.ts'
import { HR } from '../office.ts'
import { MONTH, openClosingOffice, type ClosingOffice } from './closing-office.ts'

const NUMBERED = { number: '800/12/SETDA', datedOn: '2021-08-01' }

let office: ClosingOffice
beforeEach(async () => {
  office = await openClosingOffice()
})
afterEach(() => office.close())

function record(request: object) {
  return office.application.recordLetter(HR, office.id, { month: MONTH, ...request })
}

async function entries() {
  const all = await office.context.store.ledger.listEntries(office.id, 0, 10_000)
  return all.filter(({ kind }) => kind === 'letter')
}

describe('recordLetter', () => {
  it('keeps who recorded number, date and each receipt, and shows them on letter and Ringkasan', async () => {
    await office.closeMonth()
    const [office1 = ''] = (await office.application.readLetter(HR, office.id, MONTH)).offices.map(
      (one) => one.office,
    )

    await record({ numbered: NUMBERED })
    const letter = await record({
      received: { office: office1, receivedOn: '2021-08-01', name: 'Dewi Lestari' },
    })
    await office.runJobs()

    expect(letter).toMatchObject({ number: '800/12/SETDA', datedOn: '2021-08-01' })
    expect(letter.offices[0]).toEqual({
      office: office1,
      receivedOn: '2021-08-01',
      name: 'Dewi Lestari',
      recordedBy: HR.email,
    })
    const shown = office.google.readRecap('cover-letter')
    expect(shown).toContain('NOMOR 800/12/SETDA')
    expect(shown).toContain('Dewi Lestari')
    expect(shown).toMatch(/Sudah ditutup; sidik [0-9a-f]{16}/)
    expect(office.google.readRecap('summary')).toContain(
      `${office1}: diterima 1 Agustus 2021 (Dewi Lestari)`,
    )
  })

  it('leaves a closed month as it was sealed', async () => {
    await office.closeMonth()
    await record({ numbered: NUMBERED })

    expect(await office.state()).toMatchObject({
      state: 'closed',
      intact: true,
      addenda: { count: 0 },
    })
  })

  it('is one entry however often the same is said, and another where it is corrected', async () => {
    await record({ numbered: NUMBERED })
    await record({ numbered: NUMBERED })
    expect(await entries()).toHaveLength(1)

    await record({ numbered: { ...NUMBERED, number: '800/13/SETDA' } })
    expect(await entries()).toHaveLength(2)
  })

  it('takes a receipt back, with a trace', async () => {
    const received = { office: 'Sekretaris Daerah', receivedOn: '2021-08-01', name: '' }
    await record({ received })
    const letter = await record({ received: { ...received, receivedOn: null } })

    expect(letter.offices.filter(({ receivedOn }) => receivedOn)).toEqual([])
    expect(await entries()).toHaveLength(2)
  })

  it('records again what was taken back', async () => {
    const received = { office: 'Sekretaris Daerah', receivedOn: '2021-08-01', name: 'Dewi' }
    await record({ received })
    await record({ received: { ...received, receivedOn: null, name: '' } })
    const letter = await record({ received })

    expect(letter.offices.filter(({ receivedOn }) => receivedOn)).toMatchObject([received])
    expect(await entries()).toHaveLength(3)
  })

  it('says on letter and Ringkasan that the month was opened again after it went, until it has a new number', async () => {
    await office.closeMonth()
    await record({ numbered: NUMBERED })
    office.clock.set('2021-08-03T02:00:30.000Z')
    await office.application.reopenMonth(HR, office.id, { month: MONTH, reason: 'Berkas mesin' })
    const told = 'Bulan dibuka kembali 3 Agustus 2021, sesudah surat ini dicatat'

    await office.runJobs()
    expect(office.google.readRecap('cover-letter')).toContain(told)
    expect(office.google.readRecap('summary')).toContain(told)
    expect((await office.state()).notices).toContainEqual(expect.stringContaining(told))

    await office.closeMonth()
    expect(office.google.readRecap('cover-letter')).toContain(told)
    expect(office.google.readRecap('cover-letter')).toMatch(/Sudah ditutup; sidik [0-9a-f]{16}/)
    expect(office.google.readRecap('summary')).toContain(told)

    await record({ numbered: { number: '800/13/SETDA', datedOn: '2021-08-03' } })
    await office.runJobs()
    expect(office.google.readRecap('cover-letter')).not.toContain(told)
    expect(office.google.readRecap('summary')).not.toContain(told)
  })

  it.each([
    ['a day before the month', { numbered: { ...NUMBERED, datedOn: '2012-08-01' } }],
    [
      'a receipt of before the letter',
      { numbered: NUMBERED, received: { office: 'Sekda', receivedOn: '2021-07-31', name: '' } },
    ],
    [
      'a receipt of before the month',
      { received: { office: 'Sekda', receivedOn: '2021-06-30', name: '' } },
    ],
  ])('refuses %s', async (_, request) => {
    await expect(record(request)).rejects.toMatchObject({ code: 'invalid-request' })
    expect(await entries()).toEqual([])
  })

  it('takes number and names as one line each, whatever stands in them', async () => {
    await record({ numbered: { ...NUMBERED, number: '=800/12\n1. Bupati: diterima' } })
    await record({ received: { office: 'Sekda', receivedOn: '2021-08-01', name: '=A1\u2028+1' } })
    await office.runJobs()

    const shown = office.google.readRecap('cover-letter')
    expect(shown).toContain('NOMOR =800/12 1. Bupati: diterima')
    expect(shown).toContain('=A1 +1')
  })

  it.each([
    ['a unit head', callerOf('kepala@setda.example')],
    ['staff', callerOf('siti@setda.example')],
    ['HR of another agency', callerOf('hr@lain.example')],
  ])('is not open to %s, to read or to record', async (_, caller) => {
    const { application, id } = office
    const said = { month: MONTH, numbered: NUMBERED }

    await expect(application.recordLetter(caller, id, said)).rejects.toMatchObject({
      code: expect.stringMatching(/^(not-allowed|agency-unknown)$/u),
    })
    await expect(application.readLetter(caller, id, MONTH)).rejects.toMatchObject({
      code: expect.stringMatching(/^(not-allowed|agency-unknown)$/u),
    })
    expect(await entries()).toEqual([])
  })

  it('refuses a day that has not come yet', async () => {
    await expect(
      record({ numbered: { ...NUMBERED, datedOn: '2031-01-01' } }),
    ).rejects.toMatchObject({ code: 'invalid-request' })
    expect(await entries()).toEqual([])
  })
})
