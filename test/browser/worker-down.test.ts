import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { CivilDate } from '../../shared/model/civil-date.ts'
import { formerCode } from '../../worker/usecases/access/former-code.ts'
import { callerOf } from '../sample/caller-of.ts'
import { liveThrough, type LivedAgency } from '../sample/live-through.ts'
import type { Product } from '../sample/product.ts'
import type { SampleEmployee } from '../sample/sample-agency.ts'
import { sampleKukar } from '../sample/sample-kukar.ts'
import { readSecret } from '../sample/tickets.ts'
import { atLocal } from '../sample/working-days.ts'
import { postForm } from './post-form.ts'
import { startTemporaryProduct } from './temporary-product.ts'

/** The first Monday under the regulation, which asks a check-in by 07.30. */
const TODAY = '2021-07-05' as CivilDate
const FIRST = 7 * 60
const LAST = 8 * 60 + 30

const agency = sampleKukar(1)
const { zone } = agency
let product: Product
let live: LivedAgency

beforeAll(async () => {
  const setUpAt = atLocal(zone, '2021-06-25' as CivilDate, 400)
  product = await startTemporaryProduct({ now: new Date(setUpAt) })
  live = await liveThrough(product, agency, {
    setUpAt,
    until: atLocal(zone, TODAY, FIRST - 30),
  })
})

afterAll(async () => {
  await product?.close()
})

describe('a worker that is down from 07.00 to 08.30, and old links in use', () => {
  it('costs nothing: after a yes each filing counts at its time, and nobody is late by it', async () => {
    const people = onDuty()
    const sent = new Map(people.map(({ id }, index) => [id, timeOf(FIRST + 1 + index)]))
    const slept = people.at(-1)!
    sent.set(slept.id, timeOf(LAST - 5))
    const secret = await readSecret(product, live.agencyId)
    await product.worker.close()
    const statuses: number[] = []
    for (const person of people) {
      product.ws.clock.set(new Date(sent.get(person.id)!))
      // As a link from before there were tickets fills it in.
      const ticket = [formerCode(secret, person.id)]
      const answers = { employeeId: [person.id], ticket, ...checkInOf(person) }
      statuses.push(await postForm(product.ws.origin, live.forms['check-in'], answers))
    }
    product.ws.clock.set(new Date(timeOf(LAST)))
    await product.restartWorker({ background: false })
    await product.worker.operator.sweep(live.agencyId)
    const before = await Promise.all(people.map(seen))

    for (const person of people) await sayYes(person)
    await product.worker.operator.sweep(live.agencyId)

    expect(statuses).toEqual(people.map(() => 200))
    expect(before).toEqual(people.map(() => ({ at: undefined, isLate: false })))
    expect(await Promise.all(people.map(seen))).toEqual(
      people.map((person) => ({
        at: expect.stringContaining((sent.get(person.id) ?? '').slice(0, 16)),
        isLate: person === slept,
      })),
    )
  })
})

function timeOf(minutes: number): string {
  return atLocal(zone, TODAY, minutes)
}

/** Some at home, some at the office; as many as file by 07.29, one a minute. */
function onDuty(): SampleEmployee[] {
  return [...rostered('WFH'), ...rostered('WFO')]
}

function rostered(code: string): SampleEmployee[] {
  return agency.employees.filter(({ id }) => agency.roster.get(id)?.get(TODAY) === code).slice(0, 6)
}

function checkInOf({ id }: SampleEmployee) {
  const place = agency.roster.get(id)?.get(TODAY) === 'WFH' ? 'Rumah' : 'Kantor'
  return { kind: ['Masuk'], place: [place], condition: ['Sehat'] }
}

/** When the person was first seen that day, and whether they count as late. */
async function seen({ id }: SampleEmployee): Promise<{ at: string | undefined; isLate: boolean }> {
  const day = { employeeId: id, date: TODAY }
  const { outcome, steps } = await product.worker.operator.explainDay(live.agencyId, day)
  const filed = steps.find(({ kind, at }) => kind === 'submission' && at !== null)
  const isLate =
    outcome.lateMinutes > 0 || outcome.flags.some(({ flag }) => flag === 'check-in-late')
  return { at: filed?.at ?? undefined, isLate }
}

async function sayYes({ id }: SampleEmployee): Promise<void> {
  const { application } = product.worker
  const { people } = await application.listPersonalLinks(callerOf(agency.installer), live.agencyId)
  const [key = ''] =
    people
      .find(({ employeeId }) => employeeId === id)
      ?.page.split('/')
      .slice(-1) ?? []
  const address = { agencyId: live.agencyId, key }
  const wanted = { language: undefined, month: undefined, allClaims: false, isOpening: false }
  const claims = (await application.ownPage(address, wanted))?.claims ?? []
  expect(claims).toMatchObject([{ form: 'Presensi', says: expect.stringContaining('Masuk') }])
  for (const { ref } of claims) await application.answerOwnClaim(address, { ref, isTheirs: true })
}
