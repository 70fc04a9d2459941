import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { markOfRecap } from '../../../shared/workbook/sheet-protection.ts'
import { sheetIdOf } from '../../../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import { GoogleError } from '../../../worker/ports/google-workspace.ts'
import { verifyLedger } from '../../../worker/usecases/ledger/verify-ledger.ts'
import { HEAD_ID } from '../../shared/workbook/sample-tabs.ts'
import { HR, openOffice, type Office } from '../office.ts'
import { employUntil } from './employ-until.ts'

const WORKER = 'pantau-worker@pantau-local.iam.gserviceaccount.com'
const ACCESS = sheetIdOf(getPeopleTab('access'))
const NEW_HR = 'baru@setda.example'

let office: Office
beforeEach(async () => {
  office = await openOffice()
  await office.sweep()
})
afterEach(() => office.close())

function restore(fault: 'missing' | 'editors', removed: string[] = []): void {
  office.google.restored.push({ sheetId: ACCESS, fault, added: [], removed })
}

function diagnostics(): string {
  return office.google.readRecap('diagnostics') ?? ''
}

function wanted(): { title: string | undefined; editors: readonly string[] }[] {
  return office.google.wantedProtections.map(({ sheetId, editors }) => ({
    title: office.google.sheets.get(sheetId)?.title,
    editors,
  }))
}

describe('protectTabs', () => {
  it('keeps for hr and the worker what decides who may do what and against what people are held', () => {
    const editors = [HR.email, WORKER]

    expect(wanted()).toEqual(
      ['Pengaturan', 'Unit Kerja', 'Pegawai', 'Hari Libur', 'Aturan', 'Mesin Absensi', 'Akses'].map(
        (title) => ({ title, editors }),
      ),
    )
  })

  it('follows the people whose role hr holds', async () => {
    const { rows } = office.google.getTab('access')
    rows.push([NEW_HR, 'hr', ''])
    await office.sweep()
    const before = wanted()[0]?.editors
    await office.confirmAll()
    await office.sweep()
    const followed = wanted()[0]?.editors

    rows.splice(0)
    await office.sweep()

    expect(before).toEqual([HR.email, WORKER])
    expect(followed).toEqual([HR.email, NEW_HR, WORKER])
    expect(wanted()[0]?.editors).toEqual(followed)
  })

  it('closes them to who has left, which is no fault of anybody', async () => {
    const left = 'ahmad.fauzi@kukar.example'
    office.google.getTab('access').rows.push([left, 'hr', ''])
    await office.sweep()
    await office.confirmAll()
    await office.sweep()
    const before = wanted()[0]?.editors
    employUntil(office, HEAD_ID, '04/07/2021')
    office.clock.advance(1000)
    restore('editors', [left])
    await office.sweep()

    expect(before).toEqual([HR.email, left, WORKER])
    expect(wanted()[0]?.editors).toEqual([HR.email, WORKER])
    expect(diagnostics()).not.toContain('Tidak lagi boleh mengubahnya')
  })

  it('keeps tabs for the worker that it writes alone, by their mark', async () => {
    const recap = sheetIdOf(getPeopleTab('access')) + 1
    const standing = { id: 5, isWhole: true, warningOnly: true, hasGroups: false }
    const description = markOfRecap('0123456789ab')
    office.google.sheets.set(recap, { title: 'Rekap', rows: [] })
    office.google.protections.set(recap, [
      { ...standing, gaps: 'none', description, editors: [], mayChange: true },
    ])

    await office.sweep()

    const asked = office.google.wantedProtections.find(({ sheetId }) => sheetId === recap)
    expect(asked).toMatchObject({ description, editors: [WORKER] })
  })

  it('tells what it put back on Diagnostik for a week, in the ledger and in the log', async () => {
    restore('missing')

    await office.sweep()

    expect(diagnostics()).toContain(
      'Perlindungan tab ini hilang; sudah dipulihkan pada 5 Juli 2021',
    )
    const { id } = await office.agency()
    const entries = await office.store.ledger.listEntries(id, 0, 1000)
    expect(entries.at(-1)).toMatchObject({ kind: 'protection' })
    expect((await verifyLedger(office.context, await office.agency())).broken).toBeUndefined()
    expect(office.events).toContainEqual({
      event: 'protections-restored',
      level: 'warning',
      agencyId: id,
      tabs: 1,
      faults: 'missing',
    })

    office.clock.advance(8 * 24 * 3_600_000)
    await office.sweep()
    expect(diagnostics()).not.toContain('Perlindungan')
  })

  it('names who could change the tab and cannot any more', async () => {
    office.clock.advance(1000)
    restore('editors', ['kepala@setda.example'])

    await office.sweep()

    expect(diagnostics()).toContain('Tidak lagi boleh mengubahnya: kepala@setda.example')
  })

  it.each([
    ['an editor goes with their row of Akses', [NEW_HR]],
    ['an editor only comes', []],
  ])('makes no fuss where %s', async (_, removed) => {
    office.google.getTab('access').rows.push(['tiga@setda.example', 'hr', ''])
    restore('editors', removed)

    await office.sweep()

    expect(diagnostics()).not.toContain('Perlindungan')
    expect(diagnostics()).not.toContain('protection-restored')
  })

  it('says that Google refuses, and sweeps on', async () => {
    office.google.fail('protectSheets', new GoogleError('rejected', 'protected by others'))
    await office.submit('check-in', { responseId: 'r1' })

    const report = await office.sweep()

    expect(report.error).toBeUndefined()
    expect(report.forms.some(({ submissionsRecorded }) => submissionsRecorded === 1)).toBe(true)
    expect(diagnostics()).toContain('tidak dapat dilindungi')

    await office.sweep()
    expect(diagnostics()).not.toContain('tidak dapat dilindungi')
  })
})
