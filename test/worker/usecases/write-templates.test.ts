import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { CellValue } from '../../../shared/workbook/tab-rows.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import { GoogleError } from '../../../worker/ports/google-workspace.ts'
import { loadConfiguration } from '../../../worker/usecases/ledger/load-agency-facts.ts'
import { openOffice, type Office } from '../office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

function rowsOf(slot: 'policies' | 'clauses'): CellValue[][] {
  return office.google.getTab(slot).rows
}

function clauseNumbers(): CellValue[] {
  return rowsOf('clauses')
    .slice(1)
    .map((row) => row[1] ?? '')
}

function marks(): CellValue[] {
  const [header = [], ...rows] = rowsOf('policies')
  return rows.map((row) => row[header.indexOf('Pasal Ditulis')] ?? '')
}

function numbers(): CellValue[] {
  return rowsOf('policies')
    .slice(1)
    .map(([number]) => number ?? '')
}

async function inForce(): Promise<unknown> {
  const { configuration } = await loadConfiguration(office.context, await office.agency())
  return { policies: configuration.policies, problems: configuration.problems }
}

async function regulationCount(): Promise<number> {
  const { configuration } = await loadConfiguration(office.context, await office.agency())
  return configuration.regulations?.flatMap(({ clauses }) => clauses).length ?? 0
}

describe('the clauses of a template', () => {
  it('are written to Pasal by the first sweep, and mean there what they meant before', async () => {
    office.google.fail('appendClauses', new GoogleError('denied', 'protected'))
    await office.sweep()
    const before = await inForce()

    await office.sweep()

    expect(clauseNumbers().length).toBeGreaterThan(10)
    expect(marks()).not.toContain('')
    expect(await inForce()).toEqual(before)
  })

  it('are written once, and the ledger has them once', async () => {
    await office.sweep()
    const written = structuredClone([rowsOf('policies'), rowsOf('clauses')])

    const { tabsChanged } = await office.sweep()

    expect(tabsChanged).toBe(0)
    expect([rowsOf('policies'), rowsOf('clauses')]).toEqual(written)
  })

  it('do not come back where a person deletes some of them or all', async () => {
    await office.sweep()
    const half = Math.floor(clauseNumbers().length / 2)
    rowsOf('clauses').splice(1 + half)
    await office.sweep()
    expect(clauseNumbers()).toHaveLength(half)
    expect(await regulationCount()).toBe(half)

    rowsOf('clauses').splice(1)
    await office.sweep()
    await office.sweep()

    expect(clauseNumbers()).toEqual([])
    expect(await regulationCount()).toBe(0)
  })

  it('come again once all are gone and the mark beside their regulation is emptied', async () => {
    await office.sweep()
    const all = clauseNumbers()
    rowsOf('clauses').splice(1)
    const [header = [], ...rows] = rowsOf('policies')
    for (const row of rows) row[header.indexOf('Pasal Ditulis')] = ''

    await office.sweep()

    expect(clauseNumbers()).toEqual(all)
  })

  it('are not written beside clauses that a person typed for that number', async () => {
    const { columns } = getPeopleTab('policies')
    const numberAt = columns.findIndex(({ key }) => key === 'number')
    const numbers = rowsOf('policies')
      .slice(1)
      .map((row) => row[numberAt]!)
    const typed = numbers.map((number) => [number, '1', 'Diketik sendiri'])
    const headers = getPeopleTab('clauses').columns.map(({ title }) => title.id)
    office.google.putTab({ slot: 'clauses', title: 'Pasal', rows: [headers, ...typed] })

    await office.sweep()

    expect(rowsOf('clauses').filter(([number]) => numbers.includes(number ?? ''))).toEqual(typed)
    expect(marks()).not.toContain('')
  })

  it('go on as the template’s where Pasal cannot be written, and the rest of the sweep is done', async () => {
    office.google.fail('appendClauses', new GoogleError('denied', 'protected'))

    const report = await office.sweep()

    expect(report.error).toBeUndefined()
    expect(report.diagnosticsWritten).toBe(true)
    expect(marks().filter(Boolean)).toEqual([])
    expect(await regulationCount()).toBeGreaterThan(10)
  })

  it('are told on Diagnostik, with what to do, as long as Google refuses them', async () => {
    office.google.fail('appendClauses', new GoogleError('denied', 'Range is protected.'))
    await office.sweep()
    const diagnostics = (): string => office.google.readRecap('diagnostics') ?? ''

    expect(diagnostics()).toContain(
      'Pantau tidak dapat menulis di tab Pasal. Mohon pemilik berkas membuka Data > Lindungi sheet dan rentang',
    )
    expect(diagnostics()).toContain('Range is protected.')

    await office.sweep()
    expect(diagnostics()).not.toContain('tidak dapat menulis')
  })

  it('have their mark refused: that is told on Diagnostik too', async () => {
    office.google.fail('writeOwnColumn', new GoogleError('denied', 'Range is protected.'), 9)

    await office.sweep()

    expect(office.google.readRecap('diagnostics')).toContain(
      'Pantau tidak dapat menulis di tab Aturan.',
    )
  })
})

describe('a template of before that a row names', () => {
  const OLD = ['PermenPANRB 4/2025', '01/01/2025', '01/01/2025', 'nasional-2025']
  const HEADERS = ['Nomor', 'Tanggal', 'Berlaku Sejak', 'Templat', 'Pasal Ditulis']
  const written = (): CellValue[][] => rowsOf('clauses').filter(([number]) => number === OLD[0])

  it('is written as the one that took its place, once', async () => {
    office.google.putTab({ slot: 'policies', title: 'Aturan', rows: [HEADERS, [...OLD, '']] })

    await office.sweep()
    await office.sweep()

    expect(written().map(([, clause]) => clause)).toEqual(['N1', 'N1', 'N1', 'N1', 'N2'])
    expect(marks()[0]).toBe('nasional')
    expect(rowsOf('policies')[1]?.[3]).toBe('nasional-2025')
  })

  it('was written by a version before: its clauses stay as they are, and its mark moves', async () => {
    const headers = getPeopleTab('clauses').columns.map(({ title }) => title.id)
    const own = [
      OLD[0]!,
      'N3',
      '',
      'Laporan kinerja harian',
      '',
      '',
      'dari yang bekerja di = rumah',
    ]
    const rows = [HEADERS, [...OLD, 'nasional-2025']]
    office.google.putTab({ slot: 'policies', title: 'Aturan', rows })
    office.google.putTab({ slot: 'clauses', title: 'Pasal', rows: [headers, own] })

    await office.sweep()

    expect(written()).toEqual([own])
    expect(marks()[0]).toBe('nasional')
    const { problems } = (await inForce()) as { problems: { code: string }[] }
    expect(problems.map(({ code }) => code)).not.toContain('template-unknown')
  })

  it('was written and deleted: it does not come back', async () => {
    const rows = [HEADERS, [...OLD, 'nasional-2025']]
    office.google.putTab({ slot: 'policies', title: 'Aturan', rows })

    await office.sweep()
    await office.sweep()

    expect(written()).toEqual([])
    expect(marks()[0]).toBe('nasional')
  })
})

describe('what holds in every agency', () => {
  const BASE = ['21/2023', '94/2021', '53/2010']

  it('is written to Aturan and Pasal by the first sweep, and changes nothing that was in force', async () => {
    office.google.fail('appendRegulations', new GoogleError('denied', 'protected'))
    await office.sweep()
    const before = await inForce()
    const own = numbers()

    await office.sweep()

    expect(numbers()).toEqual([...own, ...BASE])
    expect(rowsOf('clauses').map(([number]) => number)).toEqual(expect.arrayContaining(BASE))
    expect(marks().slice(-3)).toEqual(['perpres-21-2023', 'pp-94-2021', 'pp-53-2010'])
    expect(await inForce()).toEqual(before)
  })

  it('is told on Diagnostik, with what to do, as long as Google refuses it', async () => {
    office.google.fail('appendRegulations', new GoogleError('denied', 'Range is protected.'))
    await office.sweep()

    expect(office.google.readRecap('diagnostics')).toContain(
      'Pantau tidak dapat menulis di tab Aturan.',
    )
    expect((await office.agency()).baseTemplates).toEqual([])
  })

  it('does not come back where a person deletes its rows', async () => {
    await office.sweep()
    const own = numbers().filter((number) => !BASE.includes(String(number)))
    rowsOf('policies').splice(1 + own.length)
    rowsOf('clauses').splice(1)
    await office.sweep()
    await office.sweep()

    expect(numbers()).toEqual(own)
    expect(clauseNumbers()).toEqual([])
  })

  it('goes on as the office changed it, however often it is swept', async () => {
    await office.sweep()
    const row = rowsOf('clauses').find(([number]) => number === '94/2021')!
    const parameters = getPeopleTab('clauses').columns.findIndex(({ key }) => key === 'parameters')
    row[parameters] = 'hari = 2'
    const changed = structuredClone(rowsOf('clauses'))

    await office.sweep()
    const { configuration } = await loadConfiguration(office.context, await office.agency())

    expect(rowsOf('clauses')).toEqual(changed)
    expect(configuration.discipline?.[0]).toMatchObject({ steps: [2] })
  })

  it('is not written beside rows of the office that speak of it', async () => {
    const headers = getPeopleTab('clauses').columns.map(({ title }) => title.id)
    const [number = ''] = rowsOf('policies')[1] ?? []
    const own = [number, '9', '', 'Jam kerja', '', '', 'mulai = 08.00', '', '', 'Ya', '']
    office.google.putTab({ slot: 'clauses', title: 'Pasal', rows: [headers, own] })

    await office.sweep()

    expect(numbers()).not.toContain('21/2023')
    expect(numbers()).toContain('94/2021')
    expect((await office.agency()).baseTemplates).toHaveLength(3)
  })
})
