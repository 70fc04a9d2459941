import { describe, expect, it } from 'vitest'
import { applyParameters } from '../../../shared/policy/apply-parameters.ts'
import { PARAMETERS } from '../../../shared/policy/parameters.ts'
import { policyFromPreset } from './presets.ts'
import { withCodes } from '../../../shared/policy/roster-codes.ts'
import { policyVersion } from '../../../shared/policy/policy-version.ts'
import { findPreset } from './presets.ts'
import { getPreset } from './get-preset.ts'

const KUKAR = getPreset('kukar-2021')

describe('applyParameters', () => {
  it('changes what the lines name and nothing else', () => {
    const { parameters, errors } = applyParameters(
      KUKAR,
      ' maxOfficeShare = 50 %\r\n\nalwaysInOffice.posts=camat, kepala-dinas\nshifts.afternoon.end=20.00\nDAILYREPORT=tidak',
    )

    expect(errors).toEqual([])
    expect(parameters).toEqual({
      ...KUKAR.parameters,
      maxOfficeShare: 0.5,
      alwaysInOffice: { ...KUKAR.parameters.alwaysInOffice, posts: ['kepala-dinas', 'camat'] },
      shifts: withCodes(KUKAR.parameters.shifts, [{ code: 'SG', start: '12:00', end: '20:00' }]),
      dailyReport: false,
    })
  })

  it.each([
    ['maxOfficeShare=abc', 'baris 1: maxOfficeShare harus angka 0–1'],
    ['maxOfficeShare=1.5', 'baris 1: maxOfficeShare harus angka 0–1'],
    ['\nquotaPer=week', 'baris 2: quotaPer harus salah satu dari day, shift; terbaca “week”'],
    ['reportLateDays', 'baris 1: reportLateDays harus bilangan bulat 0–31; terbaca “”'],
    ['hours.standard.start=25:00', 'baris 1: hours.standard.start harus jam HH:MM'],
    ['alwaysInOffice.classes=jpt, bupati', 'baris 1: alwaysInOffice.classes harus daftar'],
    ['kuota=1', 'baris 1: parameter “kuota” tidak dikenal; yang ada: maxOfficeShare'],
  ])('locates what it cannot read in %j', (text, message) => {
    const { parameters, errors } = applyParameters(KUKAR, text)

    expect(parameters).toEqual(KUKAR.parameters)
    expect(errors.map(({ id }) => id.slice(0, message.length))).toEqual([message])
  })

  it('reads back what it writes of every parameter', () => {
    for (const { read, change } of PARAMETERS) {
      expect(change(KUKAR.parameters, read(KUKAR.parameters))).toEqual(KUKAR.parameters)
    }
  })
})

describe('policyVersion', () => {
  it('is the number, and what differs from the preset', () => {
    const { parameters } = applyParameters(KUKAR, 'maxOfficeShare=0.5\nquotaPer=shift')

    expect(policyVersion(policyFromPreset(KUKAR))).toBe('B-1159/DINKES/065.11/06/2021')
    expect(policyVersion(policyFromPreset(KUKAR, { parameters }))).toBe(
      'B-1159/DINKES/065.11/06/2021; maxOfficeShare=0.5; quotaPer=shift',
    )
  })
})

describe('findPreset', () => {
  it('knows a preset in any case and nothing else', () => {
    expect(findPreset(' Kukar-2021 ')?.number).toBe('B-1159/DINKES/065.11/06/2021')
    expect(findPreset('kukar')).toBeUndefined()
    expect(() => getPreset('kukar')).toThrow('known: kukar-2021')
  })
})
