import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { loadAgencyFacts } from '../../../worker/usecases/ledger/load-agency-facts.ts'
import { HR, openOffice, questionIdOf, type Office } from '../office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

function setOptions(options: readonly string[]): void {
  const question = office.google.forms
    .get('check-in')
    ?.questions.find(({ questionId }) => questionId === questionIdOf('check-in', 'place'))
  if (!question) throw new Error('No such question')
  question.options = options
}

/** Places of the check-ins that count, and the reasons of those that do not. */
async function readPlaces(): Promise<{ places: unknown[]; codes: string[] }> {
  const { facts, quarantined } = await loadAgencyFacts(office.context, await office.agency())
  const places = facts.submissions.map((one) => (one.kind === 'check-in' ? one.place : one.kind))
  return { places, codes: quarantined.map(({ code }) => code) }
}

describe('an option that HR renamed in the form', () => {
  it('counts as what it is from the first answer on, though only a hint came', async () => {
    setOptions(['Rumah', 'Kantor', 'Piket', 'Lain'])
    await office.sweep()
    setOptions(['Rumah (WFH)', 'Kantor', 'Piket', 'Lain'])
    await office.submit('check-in', { responseId: 'r1', answers: { place: 'Rumah (WFH)' } })

    const report = await office.sweep({ forms: ['check-in'], tabs: false })

    expect(report.quarantined).toBe(0)
    expect(await readPlaces()).toEqual({ places: ['home'], codes: [] })
  })

  it('waits where it moved too, and counts once the form says where it stands, nothing filed anew', async () => {
    setOptions(['Kantor', 'Rumah (WFH)', 'Piket', 'Lain'])
    await office.submit('check-in', { responseId: 'r1', answers: { place: 'Rumah (WFH)' } })
    const before = await office.sweep()
    const told = office.google.readRecap('diagnostics')
    const waiting = await readPlaces()

    setOptions(['Rumah (WFH)', 'Kantor', 'Piket', 'Lain'])
    await office.application.getStatus(HR, (await office.agency()).id)
    const after = await office.sweep()

    expect(before.quarantined).toBe(1)
    expect(told).toContain('kembalikan ke nama atau tempatnya semula')
    expect(waiting).toEqual({ places: [], codes: ['choice-unknown'] })
    expect(after.quarantined).toBe(0)
    expect(await readPlaces()).toEqual({ places: ['home'], codes: [] })
  })

  it('stays in the ledger as it was chosen', async () => {
    setOptions(['Rumah (WFH)', 'Kantor', 'Piket', 'Lain'])
    await office.submit('check-in', { responseId: 'r1', answers: { place: 'Rumah (WFH)' } })
    await office.sweep()

    const [raw] = await office.store.ledger.listSubmissions((await office.agency()).id)

    expect(raw?.answers['place']).toEqual(['Rumah (WFH)'])
  })
})
