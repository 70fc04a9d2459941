import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { instantAt } from '../../../shared/calendar/zones.ts'
import { parseMonth } from '../../../shared/model/civil-date.ts'
import { instantOf } from '../../../shared/model/instant.ts'
import { createHolidayCalendar } from '../../../worker/holidays/create-holiday-calendar.ts'
import { compileSheets } from '../../../worker/usecases/recap/compile-sheets.ts'
import { SEALED_KINDS } from '../../../worker/usecases/sealed/sealed-month.ts'
import { contextOf } from '../context-of.ts'
import { countingCompiled, openRecaps } from './counting-compiled.ts'
import { happen } from './live-history.ts'
import { AGENCY, history, MONDAY, type Event } from './random-history.ts'
import { openStoreIn, removeStoreIn } from '../store-in.ts'

/** What telling problems needs. */
const PARTS = {
  holidayCalendar: createHolidayCalendar(),
  sweepIntervalSeconds: 300,
  behindAlarmSeconds: 900,
  callsPerMinute: { sheets: 60, forms: 180 },
}

describe('makeRecaps', () => {
  it('gives, whatever happened in whatever order, what would be made anew (G4)', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'pantau-kept-'))
    const store = await openStoreIn(dataDir)
    let [number, asked, compiled] = [0, 0, 0]
    await fc.assert(
      fc.asyncProperty(history, async (events) => {
        const id = `agency-${(number += 1)}`
        const agency = { ...AGENCY, id, spreadsheetId: id }
        await happen(store, agency, askedOften(events), async ({ clock }, { month, asOf }) => {
          const { context, kinds } = countingCompiled(contextOf({ ...PARTS, store, clock }))
          const throughSequence = await store.ledger.lastSequence(id)
          const request = { month, asOf, throughSequence, kinds: SEALED_KINDS }
          const sheets = await openRecaps(context, agency, request)
          const anew = await compileSheets(context, agency, request)
          expect(JSON.stringify(sheets)).toBe(JSON.stringify(anew.sheets))
          asked += SEALED_KINDS.length
          compiled += kinds.length
        })
      }),
      { numRuns: 4 },
    )
    await store.close()
    await removeStoreIn(dataDir)

    expect(compiled).toBeLessThan(asked / 2)
  })
})

/** After each event July is asked for, at that instant and three times later on. */
function askedOften(events: readonly Event[]): Event[] {
  const month = parseMonth('2021-07')
  const startMs = Date.parse(instantAt(MONDAY, '06:00', 'WITA'))
  return events.flatMap((event, at): Event[] => [
    ...(event.kind === 'asked' ? [] : [event]),
    ...[0, 1, 60, 180].map((minutes): Event => {
      const asOf = instantOf(startMs + at * 5 * 3_600_000 + minutes * 60_000)
      return { kind: 'asked', month, asOf }
    }),
  ])
}
