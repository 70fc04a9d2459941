import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { CellValue } from '../../../shared/workbook/tab-rows.ts'
import { CONTRACT_ID, HEAD_ID, STAFF_ID } from '../../shared/workbook/sample-tabs.ts'
import { loadConfiguration } from '../../../worker/usecases/ledger/load-agency-facts.ts'
import { HR, openOffice, type Office } from '../office.ts'

/** One time for three people on two days: the timetable, taken for readings. */
const TIMETABLE: readonly (readonly CellValue[])[] = [
  ['NIP', 'Tanggal', 'Jam Masuk', 'Jam Pulang'],
  ...[HEAD_ID, STAFF_ID, CONTRACT_ID].flatMap((id) =>
    ['01/07/2021', '02/07/2021'].map((date) => [id, date, '07:30', '16:00']),
  ),
]

let office: Office
beforeEach(async () => {
  office = await openOffice()
  paste([['NIP/NIK', 'Waktu'], [HEAD_ID, '05/07/2021 07:28'], ...TIMETABLE])
  await office.sweep()
})
afterEach(() => office.close())

function paste(rows: readonly (readonly CellValue[])[]): void {
  office.google.getTab('clockIns').rows = rows.map((cells) => [...cells])
}

async function entries(kind: string): Promise<unknown[]> {
  const { id } = await office.agency()
  const all = await office.store.ledger.listEntries(id, 0, 1000)
  return all.filter((entry) => entry.kind === kind).map(({ body }) => JSON.parse(body ?? '{}'))
}

async function countedReadings(): Promise<number> {
  const { configuration } = await loadConfiguration(office.context, await office.agency())
  return configuration.clockIns.length
}

describe('listImports', () => {
  it('says what was read of each export, the last one first', async () => {
    const { imports } = await office.application.listImports(HR, (await office.agency()).id)

    expect(imports.map(({ where, state }) => `${where} ${state}`)).toEqual([
      'Mesin Absensi!3:9 waiting',
      'Mesin Absensi!1:2 read',
    ])
    expect(imports[0]?.receipt).toBe(
      '6 baris, 3 orang, 1–2 Juli 2021; 0 dibaca, 0 ditolak, 6 menunggu keputusan; ' +
        'satu kolom berisi jam yang sama untuk semua orang; dipakai Jam Masuk/Jam Pulang; ' +
        'urutan hari dan bulan tidak terbukti, dibaca hari lebih dulu',
    )
  })
})

describe('recordReceipts', () => {
  it('records each receipt once, and again where the block reads otherwise', async () => {
    expect(await entries('import')).toHaveLength(2)
    await office.sweep()
    expect(await entries('import')).toHaveLength(2)

    paste([...office.google.getTab('clockIns').rows, [STAFF_ID, '03/07/2021', '07:28', '16:03']])
    await office.sweep()

    expect(await entries('import')).toHaveLength(3)
    expect((await entries('import')).at(-1)).toMatchObject({ state: 'read', rows: 7, read: 7 })
  })

  it('stands on Diagnostik, with what waits and where to decide', () => {
    const told = office.google.readRecap('diagnostics')

    expect(told).toContain('6 baris ini belum dihitung')
    expect(told).toContain('1 baris, 1 orang, 5 Juli 2021; 1 dibaca, 0 ditolak')
  })
})

describe('decideImport', () => {
  it('counts a block that contradicts itself once HR says so, and no longer when taken back', async () => {
    const { id } = await office.agency()
    const [waiting] = (await office.application.listImports(HR, id)).imports
    const block = waiting!.block

    expect(await countedReadings()).toBe(1)
    const { imports } = await office.application.decideImport(HR, id, { block, counts: true })
    expect(imports[0]).toMatchObject({ block, state: 'read', accepted: true })
    expect(await countedReadings()).toBe(13)

    await office.application.decideImport(HR, id, { block, counts: false })
    expect(await countedReadings()).toBe(1)
    expect(await entries('import-decision')).toMatchObject([
      { block, counts: true, by: HR.email, receipt: { rows: 6 } },
      { block, counts: false, by: HR.email },
    ])
  })

  it('knows the block wherever it moves in the tab, and no other', async () => {
    const { id } = await office.agency()
    const block = (await office.application.listImports(HR, id)).imports[0]!.block
    await office.application.decideImport(HR, id, { block, counts: true })

    paste(TIMETABLE)
    await office.sweep()
    expect(await countedReadings()).toBe(12)

    paste([...TIMETABLE, [STAFF_ID, '03/07/2021', '07:30', '16:00']])
    await office.sweep()
    expect(await countedReadings()).toBe(0)
  })

  it('refuses a block that waits for nothing', async () => {
    const { id } = await office.agency()
    const read = (await office.application.listImports(HR, id)).imports[1]!.block

    for (const block of [read, '0123456789abcdef']) {
      const decision = office.application.decideImport(HR, id, { block, counts: true })
      await expect(decision).rejects.toMatchObject({ code: 'import-unknown' })
    }
  })

  it('makes days sure that were not', async () => {
    const { id } = await office.agency()
    office.clock.set('2021-07-05T10:00:00.000Z')
    const codeNow = async (): Promise<string> => {
      const day = { employeeId: STAFF_ID, date: '2021-07-02' }
      return (await office.application.explainDay(HR, id, day)).outcome.code
    }
    const block = (await office.application.listImports(HR, id)).imports[0]!.block

    expect(await codeNow()).toBe('?')
    await office.application.decideImport(HR, id, { block, counts: true })
    expect(await codeNow()).toBe('H')
  })
})
