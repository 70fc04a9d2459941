import { describe, expect, it } from 'vitest'

import { parseCivilDate, parseMonth } from '../../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../../shared/model/facts.ts'
import {
  type Begun,
  describeChecklist,
  type ChecklistLine,
} from '../../../../shared/recaps/today/checklist.ts'
import { compileToday } from '../../../../shared/recaps/today/compile-today.ts'
import { pictureToday } from '../../../../shared/recaps/today/today-picture.ts'
import { sheetIdOf } from '../../../../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../../../../shared/workbook/tabs.ts'
import { policyFromPreset } from '../../policy/presets.ts'
import { getPreset } from '../../policy/get-preset.ts'
import { at, facts, MONDAY, rostered, settings } from '../../evaluation/build-facts.ts'
import { tableOf } from '../sheet-text.ts'

const NOTHING: Begun = { pageOpened: false, filed: false }
const KUKAR = policyFromPreset(getPreset('kukar-2021'))
const READY: Partial<AgencyFacts> = {
  policies: [KUKAR],
  roster: [rostered('e1', 'WFH')],
  holidays: [{ date: parseCivilDate('2021-01-01'), name: 'Tahun Baru', kind: 'libur-nasional' }],
}
const EMPTY: AgencyFacts = {
  ...facts(),
  policies: [],
  units: [],
  employees: [],
  roster: [],
  holidays: [],
}

function openOf(given: AgencyFacts, begun = NOTHING, today = MONDAY): ChecklistLine['step'][] {
  return describeChecklist(given, begun, today).flatMap(({ step, isDone }) => (isDone ? [] : step))
}

describe('describeChecklist', () => {
  it('asks for everything of an empty office, each with what to do and where', () => {
    const lines = describeChecklist(EMPTY, NOTHING, MONDAY)

    expect(lines.map(({ title, isDone, place }) => [title, isDone, place])).toEqual([
      ['Aturan', false, 'Pantau > Aturan'],
      ['Unit kerja', false, 'tab Unit Kerja'],
      ['Pegawai', false, 'Pantau > Impor'],
      ['Hari libur 2021', false, 'Pantau > Hari libur'],
      ['Jadwal Juli 2021', false, 'Pantau > Susun jadwal'],
      ['Tautan pribadi', false, 'Pantau > Tautan pribadi'],
      ['Kiriman pertama', false, 'halaman pribadi pegawai'],
    ])
    expect(lines.every(({ message }) => message.endsWith('.'))).toBe(true)
    expect(lines.map(({ sheetId }) => sheetId)).toEqual([
      ...['policies', 'units', 'employees', 'holidays'].map((key) => sheetIdOf(getPeopleTab(key))),
      sheetIdOf(getPeopleTab('roster'), parseMonth('2021-07')),
      undefined,
      undefined,
    ])
  })

  it('takes each line as done by what stands in the tabs, and says how much', () => {
    const lines = describeChecklist(facts(READY), NOTHING, MONDAY)

    expect(openOf(facts(READY))).toEqual(['links', 'filing'])
    expect(lines.find(({ step }) => step === 'staff')?.message).toBe('Pegawai: 1 orang.')
  })

  it('takes the links as handed out once a page was opened, or something was filed', () => {
    expect(openOf(facts(READY), { pageOpened: true, filed: false })).toEqual(['filing'])
    expect(openOf(facts(READY), { pageOpened: false, filed: true })).toEqual([])
  })

  it('is empty once all is done', () => {
    const begun = { pageOpened: true, filed: true }

    expect(describeChecklist(facts(READY), begun, MONDAY)).toEqual([])
  })

  it('does not come back in a month that has no roster, nor in a year that has no holidays', () => {
    const begun = { pageOpened: true, filed: true }
    const given = { ...facts(READY), roster: [rostered('e1', 'WFH')] }

    expect(describeChecklist(given, begun, parseCivilDate('2021-08-02'))).toEqual([])
    expect(describeChecklist(given, begun, parseCivilDate('2022-01-03'))).toEqual([])
  })

  it('stays through months while something of it was never done', () => {
    const begun = { pageOpened: true, filed: true }
    const given = { ...facts(READY), roster: [] }

    expect(openOf(given, begun, parseCivilDate('2021-08-02'))).toEqual(['roster'])
    const august = parseCivilDate('2021-08-02')
    const begunInJuly = { ...facts(READY), roster: [rostered('e1', 'WFH')] }
    expect(openOf(begunInJuly, NOTHING, august)).toEqual(['roster', 'links', 'filing'])
  })

  it('counts a regulation that is over, people who left and Ramadan as nothing', () => {
    const until = parseCivilDate('2021-07-04')
    const given = {
      ...facts(READY),
      policies: [{ ...KUKAR, validUntil: until }],
      employees: facts().employees.map((one) => ({ ...one, employedUntil: until })),
      holidays: [{ date: MONDAY, name: 'Ramadan', kind: 'ramadan' as const }],
    }

    expect(openOf(given)).toEqual(['regulation', 'staff', 'holidays', 'links', 'filing'])
  })

  it('asks no roster where the regulation in force asks none', () => {
    const { 'roster-missing': _, ...clauses } = KUKAR.clauses
    const given = facts({ ...READY, policies: [{ ...KUKAR, clauses }] })

    expect(describeChecklist(given, NOTHING, MONDAY).map(({ step }) => step)).not.toContain(
      'roster',
    )
  })

  it('speaks English where the workbook does', () => {
    const given = { ...EMPTY, settings: settings({ language: 'en' }) }

    expect(describeChecklist(given, NOTHING, MONDAY)[1]?.place).toBe('the tab Units')
  })
})

describe('compileToday', () => {
  const source = {
    ledgerSequence: 7,
    ledgerHash: 'c0ffee0123456789c0ffee',
    snapshot: 'abc',
    rulesVersion: '1',
    asOf: at('2021-07-05 08:35'),
  }

  it('has what is still to be set up before the people, until nothing is', () => {
    const given = facts(READY)
    const picture = pictureToday(given, at('2021-07-05 08:35'))
    const checklist = describeChecklist(given, NOTHING, MONDAY)

    const shown = tableOf(compileToday({ facts: given, source, today: { ...picture, checklist } }))
    const without = tableOf(compileToday({ facts: given, source, today: picture }))

    expect(shown[0]?.filter(Boolean)).toEqual([
      'Persiapan: 5 dari 7 selesai',
      'Daftar ini hilang sendiri setelah semuanya selesai. Ingin mencoba dahulu? Pantau > Kantor percobaan.',
    ])
    expect(shown[6]?.filter(Boolean)).toEqual([
      'Tautan pribadi',
      'Belum',
      'Bagikan kepada setiap pegawai; selesai setelah ada yang membukanya.',
      'Pantau > Tautan pribadi',
    ])
    expect(shown.slice(8)).toEqual(without)
  })

  it('leads from each line of the checklist to its tab', () => {
    const checklist = describeChecklist(EMPTY, NOTHING, MONDAY)
    const picture = pictureToday(EMPTY, at('2021-07-05 08:35'))

    const { links = [], rows } = compileToday({
      facts: EMPTY,
      source,
      today: { ...picture, checklist },
    })

    expect(
      links.map(({ row, column, sheetId }) => [rows[row]?.cells[column]?.value, sheetId]),
    ).toEqual(
      checklist.flatMap(({ title, sheetId }) => (sheetId === undefined ? [] : [[title, sheetId]])),
    )
    expect(links).toHaveLength(5)
  })

  it('says what is not in order once nothing is to be set up', () => {
    const given = facts({ ...READY, roster: [] })
    const picture = pictureToday(given, at('2021-07-05 08:35'))
    const missing = ['Belum ada jadwal untuk Juli 2021. Mohon isi tab Jadwal bulan itu.']

    const shown = tableOf(compileToday({ facts: given, source, today: { ...picture, missing } }))

    expect(shown[0]?.filter(Boolean)).toEqual(missing)
  })
})
