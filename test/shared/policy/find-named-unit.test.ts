import { describe, expect, it } from 'vitest'

import { parseMonth } from '../../../shared/model/civil-date.ts'
import { findNamedUnit } from '../../../shared/policy/find-named-unit.ts'
import { policyFromPreset } from './presets.ts'
import { getPreset } from './get-preset.ts'
import { monthNotices } from '../../../shared/recaps/summary/month-notices.ts'
import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import { sampleTabs } from '../workbook/sample-tabs.ts'
import { bareFacts, settings, unit } from '../evaluation/build-facts.ts'

const KUDUS = getPreset('kudus-2020')

describe('U1: findNamedUnit', () => {
  it.each([
    ['Dinas Kesehatan', 'Dinas Kesehatan'],
    ['DINKES Kab. Kudus', 'Dinas Kesehatan'],
    ['UPT Puskesmas Jati', 'UPT Puskesmas'],
    ['UPTD PUSKESMAS-REJOSARI', 'UPT Puskesmas'],
    ['RSUD dr. Loekmono Hadi', 'RSUD dr Loekmono Hadi'],
    ['UPT Laboratorium Kesehatan Daerah', 'Laboratorium Kesehatan'],
    ['Seksi Penyuluhan Kesehatan', 'Penyuluh Kesehatan'],
    ['Badan Penanggulangan Bencana Daerah', 'BPBD'],
    ['BPBD', 'BPBD'],
  ])('knows %s as %s', (name, named) => {
    expect(findNamedUnit(KUDUS, name)?.name).toBe(named)
  })

  it.each(['Dinas Kependudukan', 'Bidang Kesehatan Hewan', 'Puskesmasari', ''])(
    'does not know %j',
    (name) => {
      expect(findNamedUnit(KUDUS, name)).toBeUndefined()
    },
  )

  it('knows none where the regulation names none', () => {
    expect(findNamedUnit(getPreset('kotim-2021'), 'UPT Puskesmas Jati')).toBeUndefined()
  })
})

describe('U1: monthNotices', () => {
  const march = parseMonth('2020-03')
  const policies = [policyFromPreset(KUDUS)]

  function askedUnits(given: Partial<Parameters<typeof bareFacts>[0]>): string[] {
    return monthNotices(bareFacts({ policies, ...given }), march)
      .filter(({ code }) => code === 'unit-not-marked')
      .map(({ message }) => message.id)
  }

  /** What is asked of a unit by its cell in *Dikecualikan dari WFH*. */
  function askedOf(cell: string): string[] {
    const { units, problems } = readConfiguration(
      sampleTabs({
        units: [
          ['Kode', 'Nama Unit', 'Layanan Publik', 'Dikecualikan dari WFH'],
          ['PKH', 'Puskesmas Hewan', 'Ya', cell],
        ],
      }),
    )
    const told = problems.filter(({ where }) => where.id.startsWith('Unit Kerja'))
    return [...told.map(({ code }) => code), ...askedUnits({ units })]
  }

  it('asks about a unit that the regulation names and that is not marked as exempt', () => {
    const units = [
      unit('PKM', { name: 'UPT Puskesmas Jati' }),
      unit('LAB', { name: 'Laboratorium Kesehatan', exemptFromWfh: true }),
      unit('TU', { name: 'Tata Usaha' }),
    ]

    expect(askedUnits({ units })).toEqual([
      'UPT Puskesmas Jati: apakah unit ini UPT Puskesmas, yang tidak menjalankan WFH menurut Kudus SE 800/1566/28.00/2020, U1? Bila ya, mohon isi Ya pada kolom Dikecualikan dari WFH di tab Unit Kerja; bila bukan, pilih Tidak, sudah diperiksa.',
    ])
  })

  it('asks nobody again who said that the unit is none of these', () => {
    expect(askedOf('Tidak')).toHaveLength(1)
    expect(askedOf('Tidak, sudah diperiksa')).toEqual([])
    expect(askedOf('no, checked ')).toEqual([])
  })

  it('asks about every unit of an agency that the regulation names', () => {
    const units = [unit('TU', { name: 'Tata Usaha' }), unit('POLI', { name: 'Poli Umum' })]

    expect(askedUnits({ units, settings: settings({ agencyName: 'BPBD' }) })).toHaveLength(2)
  })

  it('asks nothing while no regulation that names units is in force', () => {
    const units = [unit('PKM', { name: 'UPT Puskesmas Jati' })]

    expect(askedUnits({ units, policies: [policyFromPreset(getPreset('kotim-2021'))] })).toEqual([])
  })
})
