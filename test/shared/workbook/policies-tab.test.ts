import { describe, expect, it } from 'vitest'

import { PARAMETERS } from '../../../shared/policy/parameters.ts'
import { PRESETS } from '../policy/presets.ts'
import { parametersEn } from '../../../shared/text/en/parameters.ts'
import { parametersId } from '../../../shared/text/id/parameters.ts'
import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import { setUpColumns } from '../../../shared/workbook/set-up-columns.ts'
import type { CellValue } from '../../../shared/workbook/tab-rows.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import { sampleTabs } from './sample-tabs.ts'

const HEADERS = [
  'Nomor',
  'Tanggal',
  'Berlaku Sejak',
  'Berlaku Sampai',
  'Preset',
  'Parameter yang Diubah',
  'Alasan',
]

describe('readPolicies', () => {
  it('names the cell, the line and what there is of an unknown parameter', () => {
    const cells = policy('01/07/2021', '', 'dailyReport=tidak\nmaxOfficeShar=0.5')

    const { policies, problems } = read([cells])

    expect(problems).toEqual([
      expect.stringMatching(
        /^Aturan!F2 baris 2: parameter “maxOfficeShar” tidak dikenal; yang ada: maxOfficeShare, /,
      ),
    ])
    expect(policies[0]?.parameters).toMatchObject({ dailyReport: false, maxOfficeShare: 0.25 })
  })

  it('names the cell and what a parameter may be', () => {
    const { problems } = read([policy('01/07/2021', '', 'maxOfficeShare=separuh')])

    expect(problems).toEqual([
      'Aturan!F2 baris 1: maxOfficeShare harus angka 0–1, persen (25%), atau - bila tidak ada; terbaca “separuh”',
    ])
  })

  it('names both rows of an overlap, from when to when, and which counts', () => {
    const { problems } = read([
      policy('01/07/2021', '31/07/2021'),
      policy('25/07/2021', '31/08/2021'),
    ])

    expect(problems).toEqual([
      'Aturan!C3 Berlaku bersamaan dengan Aturan!C2 sejak 25/07/2021 sampai 31/07/2021; yang dipakai pada masa itu baris Aturan!A3. Isi Berlaku Sampai pada aturan yang lebih dahulu',
    ])
  })

  it('finds an overlap with a policy that holds until withdrawn, whatever the order of rows', () => {
    const { problems } = read([policy('01/08/2021', ''), policy('01/07/2021', '')])

    expect(problems).toEqual([
      expect.stringMatching(
        /^Aturan!C3 .* Aturan!C2 sejak 01\/08\/2021; yang dipakai pada masa itu baris Aturan!A2\./,
      ),
    ])
  })

  it('takes an extension from the day after for none', () => {
    const { policies, problems } = read([
      policy('01/07/2021', '31/07/2021'),
      policy('01/08/2021', '31/08/2021'),
    ])

    expect(problems).toEqual([])
    expect(policies).toHaveLength(2)
  })
})

describe('set-up of the tab Aturan', () => {
  it.each(['id', 'en'] as const)('explains every parameter and reason in %s', (language) => {
    const columns = setUpColumns(getPeopleTab('policies'), language, undefined)
    const noteOf = (key: string): string =>
      columns.find((column) => column.key === key)?.header.note ?? ''

    for (const { name, allowed } of PARAMETERS) {
      const words = { id: parametersId, en: parametersEn }[language][name]
      expect(noteOf('parameters')).toContain(`\n${name}: ${words} (${allowed[language]})`)
    }
    for (const { name, reasons } of Object.values(PRESETS)) {
      expect(noteOf('preset')).toContain(`${name}: `)
      for (const reason of Object.values(reasons)) {
        expect(noteOf('reason')).toContain(reason[language])
      }
    }
  })

  it('has words for the parameters that there are, and no others', () => {
    const names = PARAMETERS.map(({ name }) => name).toSorted()

    expect(Object.keys(parametersId).toSorted()).toEqual(names)
    expect(Object.keys(parametersEn).toSorted()).toEqual(names)
  })

  it('offers the presets in a drop-down', () => {
    const preset = getPeopleTab('policies').columns.find(({ key }) => key === 'preset')

    expect(preset?.choices?.map(({ key }) => key)).toEqual(Object.keys(PRESETS))
  })
})

function policy(from: string, until: string, parameters = ''): CellValue[] {
  return [`B-1/${from}`, '24/06/2021', from, until, 'kukar-2021', parameters, '']
}

function read(rows: readonly (readonly CellValue[])[]) {
  const { policies, problems } = readConfiguration(sampleTabs({ policies: [HEADERS, ...rows] }))
  return { policies, problems: problems.map(({ where, message }) => `${where.id} ${message.id}`) }
}
