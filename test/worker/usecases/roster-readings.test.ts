import { afterEach, beforeEach, expect, it } from 'vitest'

import { loadAgencyFacts } from '../../../worker/usecases/ledger/load-agency-facts.ts'
import { openOffice, type Office } from '../office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

it('L2, U3: the ledger tells when a roster was first read and last changed, also of a time before', async () => {
  office.clock.set('2021-07-05T01:05:00.000Z')
  await office.sweep()
  const agency = await office.agency()
  const before = await loadAgencyFacts(office.context, agency)
  office.clock.set('2021-07-06T02:00:00.000Z')
  const { title, rows } = office.google.getTab('roster:2021-07')
  const changed = rows.map((row) => row.map((cell) => (cell === 'WFH' ? 'WFO' : cell)))
  office.google.putTab({ slot: 'roster:2021-07', title, rows: changed })
  await office.sweep()

  const after = await loadAgencyFacts(office.context, agency)
  const asBefore = await loadAgencyFacts(office.context, agency, before.ledgerSequence)

  const [first] = before.facts.rosterReadings ?? []
  expect(first).toMatchObject({ month: '2021-07', firstReadAt: first?.lastChangedAt })
  expect(after.facts.rosterReadings).toEqual([
    { ...first, lastChangedAt: '2021-07-06T02:00:00.000Z' },
  ])
  expect(asBefore.facts.rosterReadings).toEqual([first])
})
