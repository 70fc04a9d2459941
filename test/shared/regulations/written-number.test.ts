import { describe, expect, it } from 'vitest'

import { withDigits } from '../../../shared/regulations/written-number.ts'
import { hours, share, time, wholeNumber } from '../../../shared/regulations/value-kinds.ts'

describe('withDigits', () => {
  it.each([
    ['2 (dua) hari', '2 hari'],
    ['2(dua)', '2'],
    ['50% (lima puluh persen)', '50 %'],
    ['50 (lima puluh) persen', '50 persen'],
    ['37,5 (tiga puluh tujuh koma lima) jam', '37,5 jam'],
    ['120 (seratus dua puluh) menit', '120 menit'],
    ['lima puluh persen', '50 persen'],
    ['sebelas hari', '11 hari'],
    ['dua belas', '12'],
    ['dua ratus lima', '205'],
    ['sebesar 25%', '25%'],
    ['rumah', 'rumah'],
  ])('reads “%s” as “%s”', (typed, digits) => {
    expect(withDigits(typed)).toBe(digits)
  })

  it.each(['2 (tiga) hari', '50% (lima puluh lima persen)', '2 (dua) hari (kerja)'])(
    'leaves what says two things to be told: “%s”',
    (typed) => {
      expect(withDigits(typed)).toContain('(')
    },
  )

  it('costs no more than the length of what is typed', () => {
    expect(withDigits(`2 (${'dua '.repeat(20_000)}`)).toContain('2 (dua')
  })
})

describe('a share', () => {
  it.each([
    ['50% (lima puluh persen)', 0.5],
    ['maksimal', undefined],
    ['seperempat', 0.25],
    ['tiga perempat', 0.75],
    ['1/4', 0.25],
    ['5/4', undefined],
    ['33,33%', 0.3333],
  ])('is read of “%s”', (typed, value) => {
    expect(share.parse(typed)).toBe(value)
  })

  it.each([
    ['2/3', '2/3'],
    ['3/6', '50 %'],
    ['3/8', '37,5 %'],
    ['33,33%', '33,33 %'],
  ])('typed as %s is read back as %s', (typed, said) => {
    expect(share.format(share.parse(typed)!, 'id')).toBe(said)
    expect(share.parse(said)).toBe(share.parse(typed))
  })

  it.each([
    ['1/3', 3, 1],
    ['2/3', 3, 2],
    ['2/3', 300, 200],
  ])('%s of %d people are %d', (typed, people, some) => {
    expect(Math.ceil(share.parse(typed)! * people - 1e-9)).toBe(some)
  })
})

describe('a whole number of a unit', () => {
  const minutes = wholeNumber(0, 720, 'minutes')
  const hours = wholeNumber(0, 720, 'hours')

  it('may have the unit behind it, and a longer one is so many of it', () => {
    expect(minutes.parse('120 menit')).toBe(120)
    expect(minutes.parse('2 (dua) jam')).toBe(120)
    expect(minutes.parse('1,5 jam')).toBe(90)
    expect(hours.parse('2 x 24 jam')).toBe(48)
    expect(hours.parse('2x24 jam')).toBe(48)
  })

  it('is no number of another unit', () => {
    expect(minutes.parse('2 hari')).toBeUndefined()
    expect(hours.parse('30 menit')).toBeUndefined()
    expect(wholeNumber(0, 31).parse('2 hari')).toBeUndefined()
    expect(wholeNumber(0, 31, 'working-days').parse('2 hari kerja')).toBe(2)
  })
})

describe('hours as people say them', () => {
  it.each([
    ['16.00 WIB', '16:00'],
    ['jam 4 sore', '16:00'],
    ['4 sore', '16:00'],
    ['4 PM', '16:00'],
    ['pukul 4:30 p.m. WITA', '16:30'],
    ['7.30 pagi', '07:30'],
  ])('%s is %s', (typed, read) => {
    expect(time.parse(typed)).toBe(read)
  })

  it.each(['16', '8 siang', '16 sore', '13 PM', 'sore', '4'])(
    '%s may be any other: refused',
    (typed) => {
      expect(time.parse(typed)).toBeUndefined()
    },
  )

  it.each([
    'pukul 08.00 sampai dengan pukul 15.00 WIB',
    '8 AM - 3 PM',
    'jam 8 pagi s.d. jam 3 sore',
  ])('%s are from eight to three', (typed) => {
    expect(hours.parse(typed)).toEqual({ start: '08:00', end: '15:00' })
  })
})
