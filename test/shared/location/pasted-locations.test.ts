import { describe, expect, it } from 'vitest'

import { judgeLocation } from '../../../shared/location/judge-location.ts'
import { parseLocation } from '../../../shared/location/parse-location.ts'
import type { Region } from '../../../shared/model/agency.ts'

const TENGGARONG = { latitude: -0.414283, longitude: 116.987556 }
const KUKAR: Region = { kind: 'radius', centre: TENGGARONG, radiusKm: 40 }

function read(text: string): string {
  const reading = parseLocation(text, TENGGARONG)
  if (reading.kind === 'unreadable') return reading.reason
  const { latitude, longitude } = reading.coordinates
  return `${latitude.toFixed(3)} ${longitude.toFixed(3)}`
}

function judge(location: string): ReturnType<typeof judgeLocation> {
  return judgeLocation({ location }, { region: KUKAR })
}

describe('a text with a place', () => {
  it.each([
    '07.30 -0.414283 116.987556',
    '5 Juli 2021 07.30 -0.414283, 116.987556',
    '-0.414283 & 116.987556',
    '-0.414283 dan 116.987556',
    '-0.414283 \\ 116.987556',
    'lat -0.414283 - long 116.987556',
    'Lat.-0.414283 Long.116.987556',
    'Lat. : -0.414283, Long. : 116.987556',
    '-0.414283,116.987556 https://maps.google.com/?q=-0.4143,116.9876',
    'https://maps.google.com/?q=-0.414283,116.987556 dekat HXPQ+J2',
  ])('%s is that place', (text) => {
    expect(read(text)).toBe('-0.414 116.988')
  })

  it.each([
    '-0.414283,116.987556 https://maps.google.com/?q=-6.8048,110.8405',
    'https://maps.google.com/?q=-0.414283,116.987556 https://maps.google.com/?q=-6.8048,110.8405',
    'HXPQ+J2 Tenggarong; 5RWR+36 Kudus',
    '6PG5HXPQ+J2, 6P5G5RWR+36',
  ])('that names several is none: %s', (text) => {
    expect(read(text)).toBe('ambiguous')
  })

  it.each(['-0.000001, 0.000001', '0.0005, -0.0005'])(
    '%s is of a receiver without a fix',
    (text) => {
      expect(parseLocation(text).kind).toBe('unreadable')
    },
  )
})

describe('a place on the equator', () => {
  it.each([
    '0.614283, 116.987556',
    '0.6143 116.9876',
    'Lat 0.614283 Long 116.987556',
    '0,614283; 116,987556',
  ])('is not out of the region where a minus may lack: %s', (text) => {
    expect(judge(text)).toEqual({ kind: 'unreadable', reason: 'ambiguous' })
  })

  it.each([
    '0.614283 LU, 116.987556 BT',
    '0.614283 N 116.987556 E',
    '+0.614283, +116.987556',
    '0.614283, 116.987556 ±35 m',
    'https://maps.google.com/?q=0.614283,116.987556',
    '1.614283, 116.987556',
  ])('is out of it where the text leaves no doubt: %s', (text) => {
    expect(judge(text)).toMatchObject({ kind: 'readable', region: 'outside' })
  })

  it('is in it with its minus', () => {
    expect(judge('-0.614283, 116.987556')).toMatchObject({ kind: 'readable', region: 'inside' })
  })
})
