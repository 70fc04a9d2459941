import { describe, expect, it } from 'vitest'

import { nameOptions } from '../../../shared/intake/name-options.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import { buildRaw } from './build-raw-submission.ts'

const MONDAY = parseInstant('2021-07-05T00:00:00Z')
const TUESDAY = parseInstant('2021-07-06T00:00:00Z')
const WEDNESDAY = parseInstant('2021-07-07T00:00:00Z')
const NOON = parseInstant('2021-07-05T04:00:00Z')

const AS_DECLARED = ['Rumah', 'Kantor', 'Piket', 'Lain']
const RENAMED = ['Rumah (WFH)', 'Kantor (WFO)', 'Piket', 'Lain']

/** What the answer to *Tempat bekerja* of Monday noon is, under the lists seen from these days on. */
function placeOf(answer: string, ...lists: (readonly [typeof MONDAY, readonly string[]])[]) {
  const raw = buildRaw({ createdAt: NOON, lastSubmittedAt: NOON, answers: { place: [answer] } })
  const seen = lists.map(([seenAt, options]) => ({ key: 'place', seenAt, options }))
  return nameOptions(raw, seen).answers['place']?.[0]
}

describe('an option of a form (cases/forms/02)', () => {
  it.each([
    ['with its declared text', 'Rumah', AS_DECLARED, 'Rumah'],
    ['renamed, as 02 renames two', 'Rumah (WFH)', RENAMED, 'home'],
    ['renamed, the other of 02', 'Kantor (WFO)', RENAMED, 'office'],
    [
      'renamed alone, in words of its own',
      'Dari tempat tinggal',
      ['Dari tempat tinggal', 'Kantor', 'Piket', 'Lain'],
      'home',
    ],
    [
      'renamed and moved together',
      'Rumah (WFH)',
      ['Kantor', 'Rumah (WFH)', 'Piket', 'Lain'],
      'Rumah (WFH)',
    ],
    [
      'renamed and moved together with the one whose place it took',
      'Rumah (WFH)',
      ['Kantor (WFO)', 'Rumah (WFH)', 'Piket', 'Lain'],
      'Rumah (WFH)',
    ],
    [
      'put in place of one that is gone',
      'Kantor cabang',
      ['Kantor cabang', 'Kantor', 'Piket', 'Lain'],
      'Kantor cabang',
    ],
    [
      'renamed together with another, both in words of their own',
      'Tempat A',
      ['Tempat A', 'Tempat B', 'Piket', 'Lain'],
      'Tempat A',
    ],
    ['added', 'Hotel', [...AS_DECLARED, 'Hotel'], 'Hotel'],
    ['typed by the person', 'di jalan', RENAMED, 'di jalan'],
  ])('%s', (_, answer, options, expected) => {
    expect(placeOf(answer, [MONDAY, options])).toBe(expected)
  })

  it('is known by its text where it moved after it was renamed', () => {
    const moved = ['Kantor', 'Piket', 'Rumah (WFH)', 'Lain']

    expect(
      placeOf('Rumah (WFH)', [MONDAY, ['Rumah (WFH)', ...AS_DECLARED.slice(1)]], [TUESDAY, moved]),
    ).toBe('home')
  })

  it('is understood by the list before it where the agency has options of its own', () => {
    const own = [...AS_DECLARED, 'Hotel']

    expect(placeOf('Rumah (WFH)', [MONDAY, own], [TUESDAY, ['Rumah (WFH)', ...own.slice(1)]])).toBe(
      'home',
    )
  })

  it('is understood once a later list puts it where it belongs', () => {
    const moved = ['Kantor', 'Rumah (WFH)', 'Piket', 'Lain']

    expect(placeOf('Rumah (WFH)', [MONDAY, moved])).toBe('Rumah (WFH)')
    expect(placeOf('Rumah (WFH)', [MONDAY, moved], [WEDNESDAY, RENAMED])).toBe('home')
  })

  it('is understood though the list was seen only after it was chosen', () => {
    expect(placeOf('Rumah (WFH)', [TUESDAY, RENAMED])).toBe('home')
  })
})
