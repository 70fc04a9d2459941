import { describe, expect, it } from 'vitest'

import {
  bareName,
  chainOf,
  headOfGovernment,
  kindBefore,
  letterheadLine,
  regionName,
  saidBetween,
} from '../../../shared/government/government-words.ts'
import { GOVERNMENT_KINDS } from '../../../shared/government/kinds-of-government.ts'
import type { Government } from '../../../shared/model/agency.ts'

const KUDUS: Government = { kind: 'regency', name: 'Kudus' }
const KEDIRI: Government = { kind: 'city', name: 'Kediri' }
const JABAR: Government = { kind: 'province', name: 'Jawa Barat' }
const TRADE: Government = { kind: 'ministry', name: 'Perdagangan' }
const BPS: Government = { kind: 'other', name: 'Badan Pusat Statistik' }

describe('letterheadLine', () => {
  it.each([
    [KUDUS, 'PEMERINTAH KABUPATEN Kudus', 'GOVERNMENT OF Kudus REGENCY'],
    [KEDIRI, 'PEMERINTAH KOTA Kediri', 'GOVERNMENT OF Kediri CITY'],
    [JABAR, 'PEMERINTAH PROVINSI Jawa Barat', 'GOVERNMENT OF Jawa Barat PROVINCE'],
    [TRADE, 'KEMENTERIAN Perdagangan REPUBLIK INDONESIA', 'MINISTRY OF Perdagangan'],
    [BPS, 'Badan Pusat Statistik', 'Badan Pusat Statistik'],
  ])('of $kind is as such a body writes it', (government, id, en) => {
    expect(letterheadLine(government, 'id')).toBe(id)
    expect(letterheadLine(government, 'en')).toBe(en)
  })

  it('is empty where the government has no name', () => {
    expect(GOVERNMENT_KINDS.map((kind) => letterheadLine({ kind, name: '' }, 'id')).join('')).toBe(
      '',
    )
  })
})

describe('chainOf', () => {
  it.each([
    [KUDUS, 'Kepala Perangkat Daerah → Asisten yang membidangi → Sekretaris Daerah → Bupati Kudus'],
    [
      KEDIRI,
      'Kepala Perangkat Daerah → Asisten yang membidangi → Sekretaris Daerah → Wali Kota Kediri',
    ],
    [
      JABAR,
      'Kepala Perangkat Daerah → Asisten yang membidangi → Sekretaris Daerah → Gubernur Jawa Barat',
    ],
    [
      TRADE,
      'Kepala Satuan Kerja → Pimpinan Eselon II → Pimpinan Eselon I → Sekretaris Jenderal → Menteri Perdagangan',
    ],
    [BPS, 'Kepala Instansi → Pimpinan Badan Pusat Statistik'],
  ])('of $kind follows from its kind where nothing is said', (government, chain) => {
    expect(chainOf(government, 'id').join(' → ')).toBe(chain)
  })

  it('has those who are said to stand between, and the title of the head that is said', () => {
    const said = { ...KUDUS, headTitle: 'Pj. Bupati', between: ['Sekda'] }

    expect(chainOf(said, 'id')).toEqual(['Kepala Perangkat Daerah', 'Sekda', 'Pj. Bupati Kudus'])
    expect(headOfGovernment({ ...TRADE, name: 'Trade' }, 'en')).toBe('Minister of Trade')
  })
})

describe('saidBetween', () => {
  it('asks a government that has bodies between and names none, and no other', () => {
    expect(saidBetween(KUDUS)).toBeNull()
    expect(saidBetween({ ...KUDUS, between: ['Sekda'] })).toEqual(['Sekda'])
    expect(saidBetween(BPS)).toEqual([])
  })
})

describe('regionName', () => {
  it('is the name of a region, and nothing of a ministry', () => {
    expect([KUDUS, KEDIRI, JABAR, TRADE, BPS].map(regionName)).toEqual([
      'Kudus',
      'Kediri',
      'Jawa Barat',
      undefined,
      undefined,
    ])
    expect(regionName({ kind: 'regency', name: '' })).toBeUndefined()
  })
})

describe('bareName', () => {
  it.each([
    ['regency', 'Kabupaten Kudus', 'Kudus'],
    ['regency', 'PEMERINTAH KABUPATEN KUDUS', 'KUDUS'],
    ['regency', 'Pemkab Kudus', 'Kudus'],
    ['regency', 'Kab. Kudus', 'Kudus'],
    ['regency', 'Kotawaringin Timur', 'Kotawaringin Timur'],
    ['city', 'Kota Kediri', 'Kediri'],
    ['city', 'Kotamobagu', 'Kotamobagu'],
    ['province', 'Provinsi Jawa Barat', 'Jawa Barat'],
    ['ministry', 'Kementerian Perdagangan Republik Indonesia', 'Perdagangan'],
    ['other', 'Badan Pusat Statistik', 'Badan Pusat Statistik'],
  ] as const)('of a %s "%s" is "%s"', (kind, typed, bare) => {
    expect(bareName(kind, typed)).toBe(bare)
  })
})

describe('kindBefore', () => {
  it('is the other kind that a name begins with, and none for its own or no word', () => {
    expect(kindBefore('regency', 'Kota Kediri')).toBe('city')
    expect(kindBefore('city', 'PEMERINTAH KABUPATEN KEDIRI')).toBe('regency')
    expect(kindBefore('regency', 'KEMENTERIAN PERDAGANGAN')).toBe('ministry')
    expect(kindBefore('city', 'Kota Kediri')).toBeUndefined()
    expect(kindBefore('regency', 'Kotawaringin Timur')).toBeUndefined()
  })
})
