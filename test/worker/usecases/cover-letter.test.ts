import { afterEach, beforeEach, describe, expect, it } from 'vitest'

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

  it('refuses a day that has not come yet', async () => {
    await expect(
      record({ numbered: { ...NUMBERED, datedOn: '2031-01-01' } }),
    ).rejects.toMatchObject({ code: 'invalid-request' })
    expect(await entries()).toEqual([])
  })
})
