import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { callerOf } from '../../sample/caller-of.ts'
import type { CellValue } from '../../../shared/workbook/tab-rows.ts'
import { HR, openOffice, type Office } from '../office.ts'

const OTHER_HR = callerOf('sekretaris@setda.example')
const HEAD = callerOf('kepala@setda.example')
const ACCESS: CellValue[][] = [
  ['E-mail', 'Peran', 'Unit'],
  [HR.email, 'hr', ''],
  [OTHER_HR.email, 'hr', ''],
  [HEAD.email, 'kepala-unit', 'UMUM'],
]
const NEW = 'baru@setda.example'

let office: Office
let agencyId: string
beforeEach(async () => {
  office = await openOffice({ access: ACCESS })
  const { google } = office
  const accounts = [...google.editors.accounts, OTHER_HR.email]
  google.editors = { ...google.editors, accounts }
  agencyId = (await office.agency()).id
  await office.sweep()
})
afterEach(() => office.close())

/** The tab as it stands while somebody types its last row. */
async function typed(row: readonly CellValue[]): Promise<void> {
  office.google.putTab({ slot: 'access', title: 'Akses', rows: [...ACCESS, [...row]] })
  office.clock.advance(60_000)
  await office.sweep()
}

async function waiting(): Promise<string[]> {
  const listed = await office.application.listConfirmations(HR, agencyId)
  return listed.waiting.map(({ what }) => what)
}

/** Whether each of those who had a role before may still do what it lets them. */
async function mayStill(): Promise<boolean[]> {
  const asked = [HR, OTHER_HR, HEAD].map((caller) =>
    office.application.listReminders(caller, agencyId).then(
      () => true,
      () => false,
    ),
  )
  return Promise.all(asked)
}

describe('a row of Akses that is half typed', () => {
  it.each([
    ['an address without a role', [NEW, '', '']],
    ['a role without an address', ['', 'hr', '']],
    ['a unit without either', ['', '', 'UMUM']],
    ['half an address', ['baru@', 'hr', '']],
    ['a role that is no word of the list', [NEW, 'kepal', '']],
  ] satisfies [string, CellValue[]][])(
    'of %s asks for nothing in Konfirmasi, is told, and takes nothing from anybody',
    async (_, row) => {
      await typed(row)

      expect(await waiting()).toEqual([])
      expect(office.google.readRecap('diagnostics')).toContain('Akses')
      expect(await mayStill()).toEqual([true, true, true])
    },
  )

  it('waits in Konfirmasi once it is whole, as it stands then, and once', async () => {
    await typed([NEW, '', ''])
    await typed([NEW, 'kepala-unit', ''])
    await typed([NEW, 'kepala-unit', 'UMUM'])

    const asked = await waiting()

    expect(asked).toHaveLength(1)
    expect(asked[0]).toContain(NEW)
    expect(asked[0]).toContain('UMUM')
  })

  it('is not confirmed by a tick beside something that has gone meanwhile', async () => {
    await typed([NEW, 'hr', ''])
    const { waiting: listed } = await office.application.listConfirmations(OTHER_HR, agencyId)
    await typed(['', '', ''])

    const confirmed = office.application.confirm(OTHER_HR, agencyId, {
      ids: listed.map(({ id }) => id),
    })

    await expect(confirmed).rejects.toMatchObject({ code: 'confirmation-unknown' })
    expect(await waiting()).toEqual([])
  })
})
