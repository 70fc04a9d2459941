import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { FORM_KINDS } from '../../../shared/model/submission.ts'
import type { Store } from '../../../worker/ports/store.ts'
import { createApplication } from '../../../worker/usecases/create-application.ts'
import { issueEnrolmentCode } from '../../../worker/usecases/enrolment/issue-enrolment-code.ts'
import { tendDisconnected } from '../../../worker/usecases/upkeep/tend-disconnected.ts'
import { contextOn } from '../context-of.ts'
import { ANY_NEW_AGENCY, enrolmentOf, HR, openOffice, STAFF_ID, type Office } from '../office.ts'
import { addressOf } from './own-page/page-of.ts'
import { lookInto, openStoreIn, tablesOfAgencies } from '../store-in.ts'

const ON_PAGE = { language: undefined, month: undefined, isOpening: false }
const OTHERS = { hinted: () => {}, requested: () => {} }

let office: Office
let real: string
let madeUp: string
/** Of the real office, as the store has them before anything is taken out. */
let before: string

/** A real office, and beside it one that is made up, of which things were filed. */
beforeEach(async () => {
  office = await openOffice()
  await office.submit('check-in', { responseId: 'real-1' })
  await office.sweep()
  real = (await office.agency()).id
  const { google } = office
  google.spreadsheetId = 'made-up'
  const codeFor = { ...ANY_NEW_AGENCY, isMadeUp: true }
  const { code } = await issueEnrolmentCode(office.context, codeFor)
  for (const kind of FORM_KINDS) {
    google.forms.set(`made-up-${kind}`, { ...google.forms.get(kind)!, responses: [] })
  }
  const enrolment = enrolmentOf(google, code)
  const forms = FORM_KINDS.map((kind) => [
    kind,
    { ...enrolment.forms[kind], formId: `made-up-${kind}` },
  ])
  const { agencyId } = await office.application.enrol(HR, {
    ...enrolment,
    forms: Object.fromEntries(forms) as typeof enrolment.forms,
  })
  madeUp = agencyId
  await office.submit('check-in', { responseId: 'made-up-1' })
  google.forms.get('made-up-check-in')!.responses.push(...google.forms.get('check-in')!.responses)
  await office.sweep()
  before = await rowsOf(real)
})
afterEach(() => office.close())

/** Every row of that agency in any table. */
async function rowsOf(agencyId: string): Promise<string> {
  const found = await lookInto(office.dataDir, async (db) => {
    const standing: [string, unknown[]][] = []
    for (const { table, column } of await tablesOfAgencies(db)) {
      const whose = sql`${sql.ref(column)} = ${agencyId}`
      const { rows } = await sql`select * from ${sql.table(table)} where ${whose}`.execute(db)
      if (rows.length > 0)
        standing.push([table, rows.map((row) => JSON.stringify(row, asHex)).sort()])
    }
    return standing
  })
  return JSON.stringify(found)
}

function asHex(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value
}

/** That store, of which the transaction of that number ends its process: before it, or when it is on disk. */
function killedAt(store: Store, number: number, isOnDisk: boolean): Store {
  let count = 0
  return {
    ...store,
    transaction: async (work) => {
      count += 1
      if (count === number && !isOnDisk) throw new Error('killed')
      const result = await store.transaction(work)
      if (count === number) throw new Error('killed')
      return result
    },
  }
}

describe('taking a made-up office out', () => {
  it.each([true, false])(
    'is ended after a worker that was killed at any of its transactions (on disk: %s), pressed again or not',
    async (isOnDisk) => {
      let isWhole = false
      for (let number = 1; !isWhole; number += 1) {
        const context = contextOn(office.context, killedAt(office.store, number, isOnDisk))
        const application = createApplication(context, OTHERS)
        isWhole = await application.takeOutMadeUp(HR).then(
          () => true,
          () => false,
        )
        expect(await rowsOf(real)).toBe(before)
        expect(number).toBeLessThan(50)
      }

      const store = await openStoreIn(office.dataDir)
      const again = createApplication(contextOn(office.context, store), OTHERS)
      expect(await again.showMadeUp(HR)).toEqual({ office: null })
      await store.close()
      expect(await rowsOf(madeUp)).toBe('[]')
    },
  )

  it('shows nothing of what is half gone as if it were there, whatever row went last', async () => {
    const address = await addressOf(office, STAFF_ID)
    expect(await office.application.ownPage(address, ON_PAGE)).toBeDefined()
    const killed = contextOn(office.context, killedAt(office.store, 1, true))
    await createApplication(killed, OTHERS)
      .takeOutMadeUp(HR)
      .catch(() => {})
    const agency = (await office.store.agencies.find(madeUp))!
    expect(agency.disconnectedAt).not.toBeNull()

    let isGone = false
    let steps = 0
    while (!isGone) {
      isGone = await office.store.agencies.eraseMadeUp(madeUp, 1)
      steps += 1
      const asked = await office.application.getMonthState(HR, madeUp, '2021-07').then(
        () => 'shown',
        () => 'refused',
      )
      const page = await office.application.ownPage(address, ON_PAGE)
      const { agencies } = await office.application.listAgencies(HR)
      const { office: known } = await office.application.showMadeUp(HR)

      expect([asked, page]).toEqual(['refused', undefined])
      expect(agencies.map(({ agencyId }) => agencyId)).toEqual([real])
      expect(known?.agencyId).toBe(isGone ? undefined : madeUp)
    }

    expect(steps).toBeGreaterThan(20)
    expect(await rowsOf(madeUp)).toBe('[]')
    expect(await rowsOf(real)).toBe(before)
  })

  it('is ended by the next round of sweeps from wherever it was cut', async () => {
    const killed = contextOn(office.context, killedAt(office.store, 1, true))
    await createApplication(killed, OTHERS)
      .takeOutMadeUp(HR)
      .catch(() => {})
    const agency = (await office.store.agencies.find(madeUp))!
    await office.store.agencies.eraseMadeUp(madeUp, 15)

    await tendDisconnected(office.context, agency)

    expect(await rowsOf(madeUp)).toBe('[]')
    expect(await rowsOf(real)).toBe(before)
  })
})
