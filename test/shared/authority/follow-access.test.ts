import { describe, expect, it } from 'vitest'

import type { AuthorityAct } from '../../../shared/authority/authority-act.ts'
import {
  applyAct,
  listHeld,
  NO_AUTHORITY,
  type Authority,
} from '../../../shared/authority/authority.ts'
import { followAccess } from '../../../shared/authority/follow-access.ts'
import { readAccess } from '../../../shared/configuration/read-access.ts'
import type { Grant } from '../../../shared/model/grant.ts'
import { parseInstant } from '../../../shared/model/instant.ts'

const AT = parseInstant('2021-07-05T01:00:00Z')
const HR: Grant = { email: 'hr@setda.example', role: 'hr', unitCode: '' }
const HEAD = 'kabag@setda.example'

function granted(...grants: Grant[]): AuthorityAct {
  return { act: 'granted', grants, basis: 'set-up', by: null, reason: '', at: AT }
}

/** The tab as it is read after each keystroke that somebody pauses at. */
function follow(authority: Authority, ...rows: string[][]): Authority {
  const tab = { slot: 'access', title: 'Akses', rows: [['E-mail', 'Peran', 'Unit'], ...rows] }
  return followAccess(authority, readAccess(tab), AT).reduce(
    (after, act) => applyAct(after, act),
    authority,
  )
}

function askedUnits({ requested }: Authority): string[] {
  return [...requested.values()].map(({ grant }) => grant.unitCode)
}

function heldUnits(authority: Authority): string[] {
  return listHeld(authority).map(({ unitCode }) => unitCode)
}

const HR_ROW = [HR.email, 'hr', '']

describe('followAccess', () => {
  it.each([
    ['the address alone', [HEAD]],
    ['address and role', [HEAD, 'kepala-unit']],
    ['a part of the address', ['kabag@setda', 'kepala-unit']],
    ['the role alone', ['', 'kepala-unit', 'UMUM']],
    ['the whole row', [HEAD, 'kepala-unit', 'UMUM']],
  ])('puts nothing in force of a row of which %s is typed (G11)', (_, row) => {
    const before = applyAct(NO_AUTHORITY, granted(HR))

    expect(listHeld(follow(before, HR_ROW, row))).toEqual([HR])
  })

  it('asks for the unit alone once it is typed, and for no head without one any more (G11)', () => {
    const half = follow(applyAct(NO_AUTHORITY, granted(HR)), HR_ROW, [HEAD, 'kepala-unit'])
    const whole = follow(half, HR_ROW, [HEAD, 'kepala-unit', 'UMUM'])

    expect(askedUnits(half)).toEqual([''])
    expect(askedUnits(whole)).toEqual(['UMUM'])
  })

  it('takes nothing from whoever has a unit while another one’s row is half typed (G11)', () => {
    const umum: Grant = { email: HEAD, role: 'kepala-unit', unitCode: 'UMUM' }
    const before = applyAct(NO_AUTHORITY, granted(HR, umum))

    const after = follow(before, HR_ROW, [HEAD, 'kepala-unit', 'UMUM'], ['sekre@setda.example'])

    expect(listHeld(after)).toEqual([HR, umum])
  })

  it('gives a head whose unit cell is being typed anew no other unit, and no unit more (G11)', () => {
    const umum: Grant = { email: HEAD, role: 'kepala-unit', unitCode: 'UMUM' }
    const before = applyAct(NO_AUTHORITY, granted(HR, umum))

    const emptied = follow(before, HR_ROW, [HEAD, 'kepala-unit', ''])
    const other = follow(emptied, HR_ROW, [HEAD, 'kepala-unit', 'KEU'])

    expect(heldUnits(emptied)).toEqual(['', ''])
    expect(heldUnits(other)).toEqual([''])
  })
})
