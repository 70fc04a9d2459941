import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { GoogleError } from '../../../worker/ports/google-workspace.ts'
import { HR } from '../office.ts'
import { MONTH, openClosingOffice, type ClosingOffice } from './closing-office.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openClosingOffice()
})
afterEach(() => office.close())

function hidden(): string[] {
  return [...office.google.hidden].sort()
}

async function reopen(): Promise<void> {
  await office.application.reopenMonth(HR, office.id, { month: MONTH, reason: 'Koreksi' })
  await office.runJobs()
}

describe('putAwayMonth', () => {
  it('hides the tabs of a month once it is closed, and none beside them', async () => {
    await office.recap(['attendance'])
    expect(hidden()).toEqual([])

    await office.closeMonth()

    expect(hidden()).toEqual(
      expect.arrayContaining([
        'Adendum 2021-07',
        'Jadwal 2021-07',
        'Rekap Kehadiran 2021-07',
        'Tinjauan 2021-07',
      ]),
    )
    expect(hidden().filter((title) => !title.endsWith(` ${MONTH}`))).toEqual([])
  })

  it('shows them again once it is reopened', async () => {
    await office.closeMonth()

    await reopen()

    expect(hidden()).toEqual([])
  })

  it('leaves a recap in view that is asked for after closing', async () => {
    await office.closeMonth()
    office.google.hidden.clear()

    await office.recap(['attendance'])

    expect(hidden()).toEqual([])
  })

  it('leaves the month closed and its recaps written where Google refuses to hide tabs', async () => {
    office.google.fail('hideSheets', new GoogleError('denied', 'no'))

    await office.closeMonth()

    expect(hidden()).toEqual([])
    expect((await office.state()).state).toBe('closed')
    expect(office.events).toContainEqual(expect.objectContaining({ event: 'put-away-refused' }))
  })
})
