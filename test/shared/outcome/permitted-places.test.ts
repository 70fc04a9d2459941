import { describe, expect, it } from 'vitest'

import { reviewSummary } from '../../../shared/intake/review-summary.ts'
import { placesOfPermit } from '../../../shared/location/places-of-permit.ts'
import type { Permit } from '../../../shared/model/submission.ts'
import type { ReviewDecision } from '../../../shared/model/review.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import {
  checkIn,
  evaluate,
  facts,
  permit,
  review,
  rostered,
  settings,
} from '../evaluation/build-facts.ts'
import { ownPageAt } from '../own-page/own-page-at.ts'
import { explained } from '../explain/explained.ts'

const HOME = '-0.41615, 116.98905'
const LIBRARY = '-0.50200, 117.15300'
const JAKARTA = '-6.17539, 106.82715'
const REGION = {
  kind: 'radius',
  centre: { latitude: -0.41615, longitude: 116.98905 },
  radiusKm: 5,
} as const
const TWO = `Rumah orang tua: ${JAKARTA}\nPerpustakaan https://maps.google.com/?q=-0.502,117.153`

/** A Monday at home, a check-in at each of these, and a permit that names places. */
function given(
  locations: readonly string[],
  named: string | null,
  decision: ReviewDecision | 'none' = 'approved',
): AgencyFacts {
  const asked = permit('e1', {
    permitKind: 'home-work',
    ...(named !== null && { location: named }),
  })
  const times = ['08:00', '10:00', '13:00', '15:00']
  return facts({
    settings: settings({ region: REGION }),
    roster: [rostered('e1', 'WFH')],
    submissions: [
      asked,
      ...locations.map((location, at) => checkIn('e1', `2021-07-05 ${times[at]}`, { location })),
    ],
    reviews: decision === 'none' ? [] : [review(asked, decision)],
  })
}

function told(lived: AgencyFacts): { severity: string; says: string }[] {
  return evaluate(lived)
    .findings.filter(({ rule }) => rule === 'location-outside-region')
    .map(({ severity, arithmetic }) => ({ severity, says: arithmetic.id }))
}

function places(location: string): readonly string[] {
  return placesOfPermit({ ref: 'izin', location } as Permit).map((one) => one.location)
}

/** What Hari Saya says of a location in Jakarta. */
function receipts(named: string | null): readonly string[] {
  return ownPageAt('2021-07-05 16:00', given([JAKARTA], named)).filings.map(({ words }) => words)
}

describe('several places in one permit', () => {
  it('are a line each; a name alone belongs to the place below it', () => {
    expect(places(TWO)).toHaveLength(2)
    expect(places(`1. Rumah orang tua:\n${JAKARTA}\n\n2. Perpustakaan ${LIBRARY}`)).toEqual([
      `Rumah orang tua: ${JAKARTA}`,
      `Perpustakaan ${LIBRARY}`,
    ])
    expect(places(`Jl. Melati 5\nPerpustakaan ${LIBRARY}`)).toHaveLength(2)
  })

  it('may be any beyond the tenth: none of them is dropped', () => {
    const far = Array.from({ length: 11 }, (_, at) => `Rumah ${at + 1} 1.${at}0000, 120.00000`)
    const named = [...far, `Rumah paman ${JAKARTA}`].join('\n')

    expect(told(given([JAKARTA], far.slice(0, 10).join('\n')))).toMatchObject([
      { severity: 'violation' },
    ])
    expect(told(given([JAKARTA], named))).toMatchObject([{ severity: 'info' }])
  })

  it('are each of several links in one line', () => {
    const links = [JAKARTA, LIBRARY].map((pair) => `https://maps.google.com/?q=${pair}`)

    expect(places(links.join(' ').replaceAll(', ', ','))).toHaveLength(2)
    expect(told(given([LIBRARY], links.join(' dan ').replaceAll(', ', ',')))).toEqual([])
  })

  it('are each where the person may be', () => {
    expect(told(given([JAKARTA], null))).toMatchObject([{ severity: 'violation' }])

    expect(told(given([JAKARTA, LIBRARY, HOME], TWO))).toEqual([])
  })

  it('leave any other place a breach, counted alone', () => {
    expect(told(given([JAKARTA, '-7.25, 112.75'], TWO))).toMatchObject([
      { severity: 'violation', says: expect.stringMatching(/^1 dari 2 lokasi/u) },
    ])
  })

  it('count only once approved: until then a location at one is asked about, and refused it is a breach', () => {
    expect(told(given([JAKARTA], TWO, 'none'))).toMatchObject([
      { severity: 'info', says: expect.stringContaining('belum diputuskan') },
    ])
    expect(told(given([JAKARTA], TWO, 'rejected'))).toMatchObject([{ severity: 'violation' }])
  })

  it('leave it open where one cannot be read', () => {
    expect(told(given([JAKARTA], `Jl. Melati 5\nPerpustakaan ${LIBRARY}`))).toMatchObject([
      { severity: 'info', says: expect.stringContaining('tidak terbaca') },
    ])
  })

  it('are read as written by who decides, and stand in the sheet without coordinates', () => {
    const lived = given([], TWO)
    const [asked] = lived.submissions

    expect(reviewSummary(asked!, lived, 'decider')).toContain(
      '1. Rumah orang tua: -6.17539, 106.82715 (di luar wilayah); 2. Perpustakaan',
    )
    const sheet = reviewSummary(asked!, lived, 'sheet')
    expect(sheet).toContain('Tempat bekerja: 1. di luar wilayah; 2. ')
    expect(sheet).not.toMatch(/106\.8|117\.1/u)
  })

  it('count at once on Hari Saya, without a word of the region', () => {
    expect(receipts(null)).toContainEqual(expect.stringContaining('luar wilayah'))
    expect(receipts(TWO)).not.toContainEqual(expect.stringContaining('luar wilayah'))
  })

  it('are told by Jelaskan and Hari Saya, which one', () => {
    const words = explained(given([JAKARTA, LIBRARY], TWO)).steps.map(({ text }) => text)

    expect(words).toContainEqual(
      expect.stringMatching(/^Lokasi 08\.00 WITA: di tempat ke-1 dari permohonan kerja/u),
    )
    expect(words).toContainEqual(
      expect.stringMatching(/^Lokasi 10\.00 WITA: di tempat ke-2 dari permohonan kerja/u),
    )
  })
})
