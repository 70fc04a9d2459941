import { describe, expect, it } from 'vitest'
import { findTarget, findVolume } from '../../../shared/rules/week-plan.ts'

describe('findVolume', () => {
  it.each([
    ['5 dokumen', 5, 'dokumen'],
    [' 12 ', 12, ''],
    ['2,5 jam', 2.5, 'jam'],
    ['2.5 jam', 2.5, 'jam'],
    ['10,25jam', 10.25, 'jam'],
    ['1.000 lembar', 1000, 'lembar'],
    ['12.000 lembar', 12_000, 'lembar'],
    ['1.234.567', 1_234_567, ''],
    ['12.34 km', 12.34, 'km'],
    ['1234.567', 1234.567, ''],
    ['3 berkas\nlengkap ', 3, 'berkas\nlengkap'],
    [`1 ${'x'.repeat(50)}`, 1, 'x'.repeat(40)],
  ])('reads %j as %d %s', (text, value, measure) => {
    expect(findVolume(text)).toEqual({ value, measure })
  })

  it.each([
    '',
    'semua',
    'dokumen 5',
    '-5',
    '1 Oktober 2021',
    '5 Okt',
    '01/10/2021',
    '1-10-2021',
    '01.10.2021',
    '2021-10-01',
  ])('finds no number at the start of %j', (text) => {
    expect(findVolume(text)).toBeUndefined()
  })
})

describe('findTarget', () => {
  const targets = ['Rekap data petani', 'Surat keluar (harian)', '—'].map((target) => ({
    target,
    volume: '1',
    assignee: '',
  }))
  const [recap, letters, dash] = targets

  it.each([
    ['the number alone', { activity: '', target: ' 2 ' }, letters],
    ['the number with a full stop', { activity: '', target: '1.' }, recap],
    ['the word target and the number', { activity: '', target: 'Target 2' }, letters],
    ['the word and the number further on', { activity: '', target: 'target   2' }, letters],
    ['any target by its number', { activity: '', target: '3' }, dash],
    [
      'its words in any case and with any marks',
      { activity: '', target: 'surat keluar, HARIAN!' },
      letters,
    ],
    ['a part of its words', { activity: '', target: 'rekap data' }, recap],
    ['more than its words', { activity: '', target: 'menyusun rekap data petani sawit' }, recap],
    ['the activity where no target is named', { activity: 'Rekap data petani', target: '' }, recap],
    [
      'the activity where the target says nothing known',
      { activity: 'Surat keluar (harian)', target: 'lain' },
      letters,
    ],
  ])('is found by %s', (_, activity, target) => {
    expect(findTarget(activity, targets)).toBe(target)
  })

  it.each([
    ['a number that no target has', { activity: 'Rekap data petani', target: '4' }],
    ['a number of two digits that none has', { activity: 'Rekap data petani', target: '10' }],
    ['a number with words behind it', { activity: '', target: '2 sekali' }],
    ['nought', { activity: 'Rekap data petani', target: '0' }],
    ['a longer text with a number in it', { activity: '', target: 'butir 2 sekali' }],
    ['a number of three digits', { activity: '', target: '102' }],
    ['no words at all', { activity: ' ', target: '—' }],
    ['other words', { activity: 'Rapat', target: 'Koordinasi' }],
  ])('is not found by %s', (_, activity) => {
    expect(findTarget(activity, targets)).toBeUndefined()
  })
})
