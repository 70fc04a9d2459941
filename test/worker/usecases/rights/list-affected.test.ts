import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { AffectedQuery, type Affected } from '../../../../shared/contract/index.ts'
import { HEAD_ID } from '../../../shared/workbook/sample-tabs.ts'
import { erasePerson } from '../../../../worker/usecases/rights/erase-person.ts'
import { HR, openOffice, STAFF_ID, type Office } from '../../office.ts'
import { LETTER, openLeftOffice } from './left-office.ts'

const TIME = { from: '2021-07-05T00:00:00Z', until: '2021-07-06T00:00:00Z' }

let office: Office
beforeEach(async () => {
  office = await openOffice()
  await office.submit('daily-report', { responseId: 'r1', answers: { date: '2021-07-05' } })
  await office.sweep()
})
afterEach(() => office.close())

async function affected(asked: Partial<AffectedQuery>): Promise<Affected> {
  const query = AffectedQuery.parse({ by: 'store', ...TIME, ...asked })
  return office.application.listAffected(HR, (await office.agency()).id, query)
}

function kindsOf({ people }: Affected, employeeId: string): readonly string[] | undefined {
  return people.find((one) => one.employeeId === employeeId)?.kinds
}

describe('listAffected', () => {
  it('names everybody where the store was copied, and what of each it had by then', async () => {
    const found = await affected({})

    expect(kindsOf(found, STAFF_ID)).toEqual(['staff', 'filings'])
    expect(kindsOf(found, HEAD_ID)).toEqual(['staff'])
    const before = await affected({ from: '2021-07-03T00:00:00Z', until: '2021-07-04T00:00:00Z' })
    expect(kindsOf(before, STAFF_ID)).toEqual(['staff'])
  })

  it('names who was erased since, whose filings were in a copy from before', async () => {
    await office.close()
    office = await openLeftOffice()
    const agency = await office.agency()
    const time = { from: '2021-07-10T00:00:00Z', until: '2021-07-20T00:00:00Z' }
    const asked = { employeeId: STAFF_ID, letter: LETTER, by: 'operator' }
    await erasePerson(office.context, agency, asked)

    expect(kindsOf(await affected(time), STAFF_ID)).toEqual(['staff', 'filings'])
    const later = { from: '2021-09-02T00:00:00Z', until: '2021-09-03T00:00:00Z' }
    expect(kindsOf(await affected(later), STAFF_ID)).toEqual(['staff'])
  })

  it('names its owner where the link of a page leaked, and nobody else', async () => {
    const { people } = await affected({ by: 'link', whom: STAFF_ID })

    expect(people).toMatchObject([{ employeeId: STAFF_ID, kinds: ['staff', 'filings'] }])
  })

  it('says of an account at what it looked', async () => {
    const { id } = await office.agency()
    await office.application.explainDay(HR, id, { employeeId: HEAD_ID, date: '2021-07-05' })

    const { people } = await affected({ by: 'account', whom: 'elsewhere@setda.example' })
    expect(people.some(({ seen }) => seen)).toBe(false)
    const byHr = await affected({ by: 'account', whom: HR.email })
    const seen = byHr.people.filter((one) => one.seen)
    expect(seen.map(({ employeeId }) => employeeId)).toEqual([HEAD_ID])
  })

  it('drafts what they are told, and says until when: three times 24 hours', async () => {
    const { tellBy, notice } = await affected({})

    expect(tellBy).toBe('2021-07-08T01:00:00.000Z')
    expect(notice).toContain('Pasal 46 UU Nomor 27 Tahun 2022')
    expect(notice).toContain('antara 5 Juli 2021 08.00 WITA dan 6 Juli 2021 08.00 WITA')
    expect(notice).toContain('Yth. [nama]')
  })
})
