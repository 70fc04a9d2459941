import { afterEach, beforeEach, expect, it } from 'vitest'

import type { Agency } from '../../../worker/ports/store.ts'
import type { Context } from '../../../worker/usecases/context.ts'
import { loadConfiguration } from '../../../worker/usecases/ledger/load-agency-facts.ts'
import { sampleTabs } from '../../shared/workbook/sample-tabs.ts'
import { openOffice, type Office } from '../office.ts'

const AT = '2021-07-05T01:00:00.000Z' as Agency['enrolledAt']

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

it('G13: the tabs of forty agencies are read once each, however often they are asked for in turn', async () => {
  const agencies = await addAgencies(40)
  let readings = 0
  const context: Context = {
    ...office.context,
    threads: {
      run(task, agency, input) {
        readings += 1
        return office.context.threads.run(task, agency, input)
      },
    },
  }

  for (let round = 0; round < 3; round += 1) {
    for (const agency of agencies) await loadConfiguration(context, agency)
  }

  expect(readings).toBe(agencies.length)
})

it('G13: over the same end of the ledger nothing but that end is asked, and what comes then is read', async () => {
  await office.sweep()
  const agency = await office.agency()
  const { store } = office.context
  const before = await loadConfiguration(office.context, agency)
  const asked: string[] = []
  const ledger = new Proxy(store.ledger, {
    get(target, name: keyof typeof store.ledger) {
      asked.push(name)
      return target[name]
    },
  })
  const context = { ...office.context, store: Object.assign(Object.create(store), { ledger }) }
  await loadConfiguration(context, agency)
  asked.length = 0

  const again = await loadConfiguration(context, agency)

  expect(asked).toEqual(['findHead'])
  expect(again.configuration).toEqual(before.configuration)
  const [tab] = sampleTabs().filter(({ slot }) => slot === 'holidays')
  const rows = [...tab!.rows, ['24/12/2021', 'Cuti bersama', 'Libur nasional']]
  await store.transaction((records) =>
    records.ledger.recordTab(agency.id, { ...tab!, rows, gone: false }, AT),
  )
  const { configuration } = await loadConfiguration(context, agency)
  expect(configuration.holidays).not.toEqual(before.configuration.holidays)
})

async function addAgencies(count: number): Promise<Agency[]> {
  const { store } = office.context
  const first = await office.agency()
  const agencies = Array.from({ length: count }, (_, number) => ({
    ...first,
    id: `agency-${number}`,
    spreadsheetId: `spreadsheet of ${number}`,
  }))
  for (const agency of agencies) {
    await store.agencies.insert(agency)
    await store.transaction(async ({ ledger }) => {
      for (const tab of sampleTabs()) await ledger.recordTab(agency.id, { ...tab, gone: false }, AT)
    })
  }
  return agencies
}
