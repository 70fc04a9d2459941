import { describe, expect, it } from 'vitest'

import type { AuthorityAct } from '../../../shared/authority/authority-act.ts'
import type { Grant } from '../../../shared/model/grant.ts'
import { listEditors } from '../../../shared/authority/list-editors.ts'
import { parseInstant } from '../../../shared/model/instant.ts'

const HEAD: Grant = { email: 'kepala@setda.example', role: 'kepala-unit', unitCode: 'UMUM' }
const AS_HR: Grant = { ...HEAD, role: 'hr' }

function on(day: number) {
  return parseInstant(`2021-07-0${day}T00:00:00Z`)
}

function granted(day: number, ...grants: Grant[]): AuthorityAct {
  return { act: 'granted', grants, basis: 'set-up', by: null, reason: '', at: on(day) }
}

function lowered(day: number, ...grants: Grant[]): AuthorityAct {
  return { act: 'lowered', grants, at: on(day) }
}

describe('who could change decisions when', () => {
  it('still can although a higher role that was asked for is asked for no more', () => {
    const asked = { act: 'requested', grants: [AS_HR], at: on(2) } as const

    expect(listEditors([granted(1, HEAD), asked, lowered(3, AS_HR)])).toMatchObject([
      { from: on(1), until: null },
    ])
  })

  it('can no more once the role is gone, however often it was given', () => {
    expect(listEditors([granted(1, HEAD, HEAD), granted(2, HEAD), lowered(3, HEAD)])).toMatchObject(
      [{ from: on(1), until: on(3) }],
    )
  })

  it('still can by the other of two roles', () => {
    expect(listEditors([granted(1, HEAD), granted(2, AS_HR), lowered(3, HEAD)])).toMatchObject([
      { from: on(1), until: null },
    ])
  })
})
