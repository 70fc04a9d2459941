import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { GoogleError } from '../../../worker/ports/google-workspace.ts'
import { HR, openOffice, WORKER_EMAIL, type Office } from '../office.ts'

const TOPIC = 'projects/pantau-local/topics/answers'
const HOUR_MS = 3_600_000
const FORMS = 5

let office: Office
beforeEach(async () => {
  const watch = { topic: TOPIC, account: 'push@pantau-local.iam.gserviceaccount.com' }
  office = await openOffice({ watches: new Map([[WORKER_EMAIL, watch]]) })
})
afterEach(() => office.close())

function looks(): number {
  return office.google.countCalls('watchForm')
}

async function later(hours: number): Promise<void> {
  office.clock.advance(hours * HOUR_MS)
  await office.sweep()
}

function diagnostics(): string {
  return office.google.readRecap('diagnostics') ?? ''
}

async function toldToHr(): Promise<string[]> {
  const { checks } = await office.application.getStatus(HR, (await office.agency()).id)
  return checks
    .filter(({ message }) => message.includes('memberi tahu Pantau saat formulir'))
    .map(({ state }) => state)
}

describe('watches on forms', () => {
  it('are made at enrolment, and looked at once a day', async () => {
    expect(looks()).toBe(FORMS)
    expect([...office.google.topics]).toEqual([TOPIC])
    for (let sweep = 0; sweep < 12; sweep += 1) {
      office.clock.advance(300_000)
      await office.sweep()
    }
    expect(looks()).toBe(FORMS)

    await later(24)
    await office.sweep()

    expect(looks()).toBe(2 * FORMS)
  })

  it('that are suspended are told with what to do, tried again hourly, and told no more', async () => {
    office.google.suspension = 'no-access'
    await later(24)
    expect(diagnostics()).toContain('Mohon bagikan lagi formulir itu kepada akun layanan Pantau')
    expect(await toldToHr()).toEqual(Array.from({ length: FORMS }, () => 'look'))
    await office.sweep()
    expect(looks()).toBe(2 * FORMS)

    office.google.suspension = ''
    await later(1)

    expect(looks()).toBe(3 * FORMS)
    expect(diagnostics()).not.toContain('memberi tahu Pantau saat formulir')
    expect(await toldToHr()).toEqual([])
  })

  it.each([
    ['denied', 'topik Pub/Sub projects/pantau-local/topics/answers harus ada'],
    ['rejected', 'forms-notifications@system.gserviceaccount.com'],
  ] as const)(
    'that Google refuses (%s) are told, and all is read as before',
    async (kind, told) => {
      office.google.fail('watchForm', new GoogleError(kind, 'no'), FORMS)
      office.clock.advance(24 * HOUR_MS)
      const report = await office.sweep()

      expect(report.forms.every(({ error }) => error === undefined)).toBe(true)
      expect(diagnostics()).toContain(told)
    },
  )

  it('that Google does not answer to are no news, and asked for again at the next sweep', async () => {
    office.google.fail('watchForm', new GoogleError('unavailable', 'no'), FORMS)
    await later(24)
    await office.sweep()

    expect(looks()).toBe(3 * FORMS)
    expect(await toldToHr()).toEqual([])
  })

  it('that are suspended are told still while Google does not answer', async () => {
    office.google.suspension = 'no-access'
    await later(24)
    const told = await toldToHr()
    office.google.fail('watchForm', new GoogleError('unavailable', 'no'), FORMS)
    await later(1)

    expect(await toldToHr()).toEqual(told)
    expect(told).toHaveLength(FORMS)
    expect(diagnostics()).toContain('Mohon bagikan lagi formulir itu')
  })

  it('that were refused are told still while Google does not answer', async () => {
    office.google.fail('watchForm', new GoogleError('denied', 'no'), FORMS)
    await later(24)
    office.google.fail('watchForm', new GoogleError('unavailable', 'no'), FORMS)
    await later(1)

    expect(await toldToHr()).toHaveLength(FORMS)
    expect(diagnostics()).toContain('harus ada dan mengizinkan')
  })

  it('that came to their end because Google did not answer for days are told, and no more once it does', async () => {
    office.google.fail('watchForm', new GoogleError('unavailable', 'no'), 4 * FORMS)
    for (const day of [1, 3, 5]) {
      await later(day === 1 ? 24 : 48)
      expect(await toldToHr()).toEqual([])
    }
    await later(72)
    expect(await toldToHr()).toHaveLength(FORMS)
    expect(diagnostics()).toContain('Saat ini Google tidak menjawab')

    await later(1)

    expect(await toldToHr()).toEqual([])
  })

  it('that Google refuses as one call too many are asked for again after an hour', async () => {
    office.google.fail('watchForm', new GoogleError('rate-limited', 'no'), 2 * FORMS)
    await later(24)
    await office.sweep()
    expect(looks()).toBe(2 * FORMS)

    await later(1)

    expect(looks()).toBe(3 * FORMS)
    expect(await toldToHr()).toEqual([])
  })

  it('are forgotten where the setting is taken away', async () => {
    office.google.suspension = 'other'
    await later(24)
    delete (office.context as { watches?: unknown }).watches
    await office.sweep()

    const forms = await office.store.forms.list((await office.agency()).id)
    expect(forms.map(({ watch }) => watch)).toEqual(forms.map(() => null))
    expect(diagnostics()).not.toContain('memberi tahu Pantau saat formulir')
  })
})

describe('without the setting', () => {
  it('Google is asked for none', async () => {
    const plain = await openOffice()
    await plain.sweep()

    expect(plain.google.countCalls('watchForm')).toBe(0)
    await plain.close()
  })
})
