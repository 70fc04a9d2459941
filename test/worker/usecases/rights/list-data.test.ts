import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { describeData } from '../../../../shared/personal-data/describe-data.ts'
import { pagePath, personKey } from '../../../../worker/usecases/access/person-key.ts'
import { setHome } from '../../../../worker/usecases/own-page/set-home.ts'
import { listData } from '../../../../worker/usecases/rights/list-data.ts'
import { HEAD_ID } from '../../../shared/workbook/sample-tabs.ts'
import { dropAged } from '../../../../worker/usecases/sweep/drop-aged.ts'
import { HR, openOffice, STAFF_ID, type Office } from '../../office.ts'

const OWN_WORDS = 'Menyusun arsip surat masuk'
const OTHERS_WORDS = 'Memimpin rapat bagian'
const HOME = '-0.4202, 117.0013'

let office: Office
let id: string
beforeEach(async () => {
  office = await openOffice()
  id = (await office.agency()).id
  const answers = { date: '2021-07-05', activity1: OWN_WORDS, output1: OWN_WORDS }
  await office.submit('daily-report', { responseId: 'own', answers })
  const others = { date: '2021-07-05', activity1: OTHERS_WORDS, output1: OTHERS_WORDS }
  await office.submit('daily-report', { responseId: 'his', employeeId: HEAD_ID, answers: others })
  await office.sweep()
})
afterEach(() => office.close())

async function addressOf(employeeId: string): Promise<{ agencyId: string; key: string }> {
  const agency = await office.agency()
  const renewals = await office.store.keys.listRenewals(agency.id)
  const path = pagePath(agency, personKey(agency, employeeId, { renewals }))
  const [, , agencyId = '', key = ''] = path.split('/')
  return { agencyId, key }
}

function readable(data: Parameters<typeof describeData>[0]): string {
  const sections = describeData(data, { language: 'id', zone: 'WITA' })
  return sections.flatMap(({ title, lines }) => [title, ...lines]).join('\n')
}

describe('listData', () => {
  it('gives a person on their own page all that is kept of them, and nothing of others (G12)', async () => {
    const view = await office.application.ownData(await addressOf(STAFF_ID), undefined)

    expect(view?.data).toMatchObject({ employeeId: STAFF_ID, name: 'Siti Aminah', roles: [] })
    expect(view?.data.entries.map(({ kind }) => kind)).toEqual(['submission', 'attribution'])
    expect(JSON.stringify(view)).toContain(OWN_WORDS)
    expect(JSON.stringify(view)).not.toContain(OTHERS_WORDS)
    expect(readable(view!.data)).toContain(`Kegiatan 1: ${OWN_WORDS}`)
    expect(readable(view!.data)).toContain('Kelas Jabatan: Pelaksana (JFU)')
  })

  it('opens to no other key', async () => {
    const { agencyId } = await addressOf(STAFF_ID)

    expect(await office.application.ownData({ agencyId, key: 'x' }, undefined)).toBeUndefined()
  })

  it('tells where home is to the operator alone', async () => {
    const address = await addressOf(STAFF_ID)
    await setHome(office.context, address, HOME)

    const own = await office.application.ownData(address, undefined)
    const forHr = await office.application.listPersonData(HR, id, STAFF_ID)
    const asked = { employeeId: STAFF_ID, withHome: true }
    const forOperator = await listData(office.context, await office.agency(), asked)

    expect(own?.data.hasHome).toBe(true)
    expect(JSON.stringify([own, forHr])).not.toContain('117.0013')
    expect(JSON.stringify(forOperator)).toContain('117.0013')
  })

  it('says who looked at what of the person, also at a list of everybody, and forgets it in time', async () => {
    await office.application.listPersonData(HR, id, STAFF_ID)
    await office.application.listPersonalLinks(HR, id)
    await office.application.explainDay(HR, id, { employeeId: HEAD_ID, date: '2021-07-05' })
    const address = await addressOf(HEAD_ID)
    await office.application.ownDesk(address, { language: undefined })
    const readings = async (employeeId: string) =>
      (await office.application.ownData(await addressOf(employeeId), undefined))?.data.readings

    const [on, by] = ['2021-07-05', HR.email]
    expect(await readings(STAFF_ID)).toEqual(
      expect.arrayContaining([
        { on, by, kind: 'data', isOfAll: false },
        { on, by, kind: 'links', isOfAll: true },
        { on, by: HEAD_ID, kind: 'desk', isOfAll: false },
      ]),
    )
    expect(await readings(STAFF_ID)).toHaveLength(3)
    expect(await readings(HEAD_ID)).toContainEqual({ on, by, kind: 'explanation', isOfAll: false })

    office.clock.advance(401 * 86_400_000)
    await dropAged(office.context, await office.agency())
    await office.application.listPersonalLinks(HR, id)

    expect(await readings(STAFF_ID)).toHaveLength(1)
  })

  it('knows nobody of whom nothing is kept', async () => {
    const asked = office.application.listPersonData(HR, id, '199001012020011999')

    await expect(asked).rejects.toMatchObject({ code: 'person-unknown' })
  })
})
