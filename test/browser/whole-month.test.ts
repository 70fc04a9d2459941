import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { parseMonth } from '../../shared/model/civil-date.ts'
import type { CivilDate } from '../../shared/model/civil-date.ts'
import { shownCode } from '../../shared/recaps/shown-code.ts'
import { liveThrough } from '../sample/live-through.ts'
import type { LivedAgency } from '../sample/live-through.ts'
import { asPerson } from '../sample/person.ts'
import type { Product } from '../sample/product.ts'
import type { SampleResponse } from '../sample/sample-agency.ts'
import { sampleKukar } from '../sample/sample-kukar.ts'
import { atWita } from '../sample/working-days.ts'
import { startTemporaryProduct } from './temporary-product.ts'

const MONTH = parseMonth('2021-07')
const agency = sampleKukar(7)
let product: Product
let live: LivedAgency

beforeAll(async () => {
  product = await startTemporaryProduct({ now: new Date(atWita('2021-06-25' as CivilDate, 390)) })
  live = await liveThrough(product, agency, {
    setUpAt: atWita('2021-06-25' as CivilDate, 400),
    until: atWita('2021-08-02' as CivilDate, 540),
  })
  const kinds = ['attendance', 'findings', 'diagnostics'] as const
  await product.worker.operator.recap(live.agencyId, { month: MONTH, kinds: [...kinds] })
})

afterAll(async () => product?.close())

describe('a whole month, lived through', () => {
  it('stands in the recap with every person and every day as expected', () => {
    const rows = read('Rekap Kehadiran 2021-07')
    const header = rows.find((row) => row.includes('1') && row.includes('31')) ?? []
    const byId = new Map(
      agency.employees.map(({ id }) => [id, rows.find((row) => row.includes(id))]),
    )

    const different = agency.expected
      .filter(({ date }) => date.startsWith(MONTH))
      .filter(({ employeeId, date, code }) => {
        const column = header.indexOf(String(Number(date.slice(8))))
        return byId.get(employeeId)?.[column] !== shownCode({ code })
      })

    expect(different).toEqual([])
  })

  it('shows the day over the quota with its arithmetic', () => {
    const found = read('Temuan 2021-07').filter((row) => row.join(' ').includes('11 dari 40'))

    expect(found).toHaveLength(1)
    expect(found[0]).toContain('14/07/2021')
  })

  it('keeps each submission under a NIP that nobody has, and says so', () => {
    const mistyped = agency.happenings
      .filter((one): one is SampleResponse => one.kind === 'response')
      .flatMap(({ typedId }) => typedId ?? [])
    const diagnostics = read('Diagnostik').flat().join('\n')

    expect(mistyped.length).toBeGreaterThan(0)
    expect(mistyped.filter((id) => !diagnostics.includes(id))).toEqual([])
  })

  it('leaves the same tabs when the recap is made again', async () => {
    const tabs = ['Rekap Kehadiran 2021-07', 'Temuan 2021-07', 'Diagnostik']
    const before = tabs.map((title) => read(title).slice(0, -1))
    const kinds = ['attendance', 'findings', 'diagnostics'] as const

    await product.worker.operator.recap(live.agencyId, { month: MONTH, kinds: [...kinds] })

    expect(tabs.map((title) => read(title).slice(0, -1))).toEqual(before)
  })
})

function read(title: string): string[][] {
  const person = asPerson(product.ws, agency.installer)
  return person.read(live.spreadsheetId, `'${title}'!A1:AZ400`).map((row) => row.map(String))
}
