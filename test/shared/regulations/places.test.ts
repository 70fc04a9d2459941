import { describe, expect, it } from 'vitest'

import { parseCivilDate, parseMonth } from '../../../shared/model/civil-date.ts'
import type { RosterCode } from '../../../shared/model/roster.ts'
import { proposeRoster } from '../../../shared/roster-proposal/propose-roster.ts'
import { checkIn, clockIn, employee, facts, rostered } from '../evaluation/build-facts.ts'
import { explained } from '../explain/explained.ts'
import { ownPageAt } from '../own-page/own-page-at.ts'
import { evaluateOn, typeRegulation } from './type-regulation.ts'

const DAY = '2026-06-10'
const PEOPLE = [employee('e1'), employee('head', { positionClass: 'administrator' })]

describe('places of the roster that a regulation names', () => {
  const { policies, problems } = typeRegulation(
    ['3/2026', '01/06/2026'],
    [
      ['1', 'Jadwal', '', '', 'tanpa isian = di kantor'],
      ['2', 'Tempat lain dalam jadwal', '', '', 'RB Ruang bersama\nkantor lain = KL Kantor lain'],
      ['3', 'Tempat bekerja', 'administrator', '', 'keharusan = harus\ntempat = kantor'],
      ['4', 'Tempat bekerja', '', '', 'keharusan = tidak boleh\ntempat = tempat lain'],
      ['5', 'Presensi dari rumah', '', '', 'cara = sekali sehari'],
      ['6', 'Mesin absensi', '', '', ''],
    ],
  )
  const given = (code: string, id = 'e1') => ({
    policies,
    employees: PEOPLE,
    roster: [rostered(id, code as RosterCode, parseCivilDate(DAY))],
    submissions: [checkIn(id, `${DAY} 07:20`, { place: 'other' as const })],
    clockIns: [clockIn(id === 'e1' ? 'head' : 'e1', `${DAY} 07:30`)],
  })
  const on = (code: string, id = 'e1') => {
    const { codeOf, told } = evaluateOn(DAY, given(code, id))
    return [codeOf(id), ...told('place-of-work', 'mandatory-office', 'clock-mode-mismatch')]
  }

  it('are read', () => {
    expect(problems).toEqual([])
    expect(policies[0]?.parameters.places).toEqual([
      { code: 'WFA', isOffice: false },
      { code: 'KL', name: 'Kantor lain', isOffice: true },
      { code: 'RB', name: 'Ruang bersama', isOffice: false },
    ])
  })

  it('are elsewhere as WFA is, where they are no office', () => {
    const breach = expect.stringContaining('tempat lain pada 10 Juni 2026')

    expect(on('RB')).toEqual(['WFH', breach])
    expect(on('WFA')).toEqual(['WFH', breach])
  })

  it('accuse nobody at another office: not of the place, nor of the machine', () => {
    expect(on('KL')).toEqual(['H'])
    expect(on('KL', 'head')).toEqual(['H'])
    expect(on('RB', 'head')).toContainEqual(expect.stringContaining('wajib di kantor'))
  })

  it('are called by their names', () => {
    const { steps } = explained(facts(given('KL')), { date: parseCivilDate(DAY) })

    expect(steps.map(({ text }) => text)).toContain('Jadwal: KL (Kantor lain, 07.30–16.00).')
    expect(ownPageAt(`${DAY} 08:00`, given('RB')).duty.title).toBe('Ruang bersama')
  })

  it('stand in a proposal where the roster sends somebody to another office', () => {
    const { codes } = proposeRoster(facts(given('KL')), parseMonth('2026-06'))

    expect(codes.get('e1')?.get(parseCivilDate(DAY))).toBe('KL')
  })
})
