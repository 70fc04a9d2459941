import { describe, expect, it } from 'vitest'
import { distanceBand } from '../../../shared/location/distance-km.ts'
import { isInRegion } from '../../../shared/location/is-in-region.ts'
import { judgeLocation } from '../../../shared/location/judge-location.ts'
import type { Region } from '../../../shared/model/agency.ts'

const CENTRE = { latitude: -6.8048, longitude: 110.8405 }
const RADIUS: Region = { kind: 'radius', centre: CENTRE, radiusKm: 15 }
const SQUARE: Region = {
  kind: 'polygon',
  points: [
    { latitude: -7, longitude: 110.7 },
    { latitude: -7, longitude: 111 },
    { latitude: -6.6, longitude: 111 },
    { latitude: -6.6, longitude: 110.7 },
  ],
}

describe('isInRegion', () => {
  it.each([
    ['the centre', -6.8048, 110.8405, true],
    ['14.9 km north', -6.8048 + 14.9 / 111.195, 110.8405, true],
    ['15.1 km north', -6.8048 + 15.1 / 111.195, 110.8405, false],
  ])('holds %s against a radius of 15 km', (_, latitude, longitude, expected) => {
    expect(isInRegion({ latitude, longitude }, RADIUS)).toBe(expected)
  })

  it.each([
    ['inside', -6.8, 110.84, true],
    ['on the edge', -6.8, 110.7, true],
    ['a corner', -7, 111, true],
    ['outside', -6.8, 110.69, false],
  ])('holds a point %s against a polygon', (_, latitude, longitude, expected) => {
    expect(isInRegion({ latitude, longitude }, SQUARE)).toBe(expected)
  })
})

describe('distanceBand', () => {
  it.each([
    [0, 'under-100-m'],
    [0.099, 'under-100-m'],
    [0.1, 'under-1-km'],
    [1, 'under-10-km'],
    [10, 'beyond-10-km'],
  ])('puts %f km into %s', (km, band) => {
    expect(distanceBand(km)).toBe(band)
  })
})

describe('judgeLocation', () => {
  it('tells region and distance from home', () => {
    expect(
      judgeLocation({ location: '-6.8048, 110.8505' }, { region: RADIUS, home: CENTRE }),
    ).toEqual({ kind: 'readable', region: 'inside', fromHome: 'under-10-km' })
    expect(judgeLocation({ location: '-7.8, 110.36' }, { region: SQUARE })).toEqual({
      kind: 'readable',
      region: 'outside',
    })
  })

  it('does not guess without a region', () => {
    expect(judgeLocation({ location: '-7.8, 110.36' }, {})).toEqual({
      kind: 'readable',
      region: 'unknown',
    })
  })

  it('keeps the verdict of a location whose coordinates were purged', () => {
    const locationVerdict = { kind: 'readable', region: 'outside' } as const

    expect(judgeLocation({ location: '', locationVerdict }, { region: RADIUS })).toBe(
      locationVerdict,
    )
  })

  it('says nothing where nothing was shared', () => {
    expect(judgeLocation({ location: ' ' }, { region: RADIUS })).toBeNull()
  })

  it('completes a short plus code within the region', () => {
    expect(judgeLocation({ location: '5RWR+36 Kudus' }, { region: SQUARE })).toMatchObject({
      region: 'inside',
    })
  })
})
