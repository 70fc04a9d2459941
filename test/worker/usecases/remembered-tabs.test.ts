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
