import { describe, expect, it } from 'vitest'
import { applyParameters } from '../../../shared/policy/apply-parameters.ts'
import { policyFromPreset } from '../policy/presets.ts'
import { getPreset } from '../policy/get-preset.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import {
  employee,
  facts,
  MONDAY,
  outcomeOf,
  permit,
  review,
  rostered,
  wordsOf,
} from '../evaluation/build-facts.ts'

function policyAskingForRoster(): AgencyFacts['policies'] {
  const preset = getPreset('kukar-2021')
  const { parameters } = applyParameters(preset, 'withoutRosterEntry=office')
  return [policyFromPreset(preset, { parameters })]
}

describe('rosterMissing', () => {
  it('is silent under Kutai Kartanegara, where no entry means work from home', () => {
    expect(wordsOf('roster-missing', facts())).toEqual([])
    expect(outcomeOf(facts()).planned).toBe('home')
  })

  it('finds a working day without entry elsewhere, and the day counts as office', () => {
    const given = facts({ policies: policyAskingForRoster() })

    expect(wordsOf('roster-missing', given)).toEqual([
      '0 isian jadwal pada 5 Juli 2021; hari itu dihitung di kantor',
    ])
    expect(outcomeOf(given)).toMatchObject({ planned: 'office', flags: ['roster-missing'] })
  })

  it('finds nothing where there is an entry, an approved leave, or a post always at the office', () => {
    const leave = permit('e2')
    const given = facts({
      policies: policyAskingForRoster(),
      employees: [employee('e1'), employee('e2'), employee('e3', { positionClass: 'pengawas' })],
      roster: [rostered('e1', 'WFH')],
      submissions: [leave],
      reviews: [review(leave)],
    })

    expect(wordsOf('roster-missing', given)).toEqual([])
  })
})

describe('rosterConflict', () => {
  it('finds two entries for one person and day, and says which is used', () => {
    const roster = [
      rostered('e1', 'WFH', MONDAY, 'Jadwal 2021-07!H9'),
      rostered('e1', 'WFO', MONDAY, 'Jadwal 2021-07!H4'),
    ]

    expect(wordsOf('roster-conflict', facts({ roster }))).toEqual([
      '2 isian jadwal pada 5 Juli 2021: WFO, WFH; yang dipakai WFO',
    ])
  })

  it('finds duty rostered on a day of approved leave', () => {
    const leave = permit('e1')
    const given = facts({ roster: [rostered('e1', 'PG')], submissions: [leave] })

    expect(wordsOf('roster-conflict', given)).toEqual([])
    expect(wordsOf('roster-conflict', { ...given, reviews: [review(leave)] })).toEqual([
      '1 isian jadwal PG dan 1 izin disetujui (C) pada 5 Juli 2021; dihitung C',
    ])
  })

  it('finds nothing in one entry, nor in leave both rostered and approved', () => {
    const leave = permit('e1')
    const given = facts({ submissions: [leave], reviews: [review(leave)] })

    expect(wordsOf('roster-conflict', { ...given, roster: [rostered('e1', 'C')] })).toEqual([])
    expect(wordsOf('roster-conflict', facts({ roster: [rostered('e1', 'PG')] }))).toEqual([])
  })
})
