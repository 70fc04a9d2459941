import { describe, expect, it } from 'vitest'

import { covers, type Grant } from '../../../shared/model/grant.ts'
import { mailboxOf } from '../../../shared/model/mailbox.ts'

function grant(role: Grant['role'], unitCode = '', email = 'a@b.id'): Grant {
  return { email, role, unitCode }
}

describe('covers', () => {
  it.each<[Grant, Grant, boolean]>([
    [grant('hr'), grant('kepala-unit', 'UMUM'), true],
    [grant('hr'), grant('pembaca'), true],
    [grant('hr'), grant('hr', '', 'c@b.id'), false],
    [grant('hr'), grant('installer'), false],
    [grant('kepala-unit', 'UMUM'), grant('kepala-unit', 'umum'), true],
    [grant('kepala-unit', 'UMUM'), grant('kepala-unit'), true],
    [grant('kepala-unit'), grant('kepala-unit', 'UMUM'), false],
    [grant('kepala-unit', 'UMUM'), grant('kepala-unit', 'KEU'), false],
    [grant('kepala-unit', 'UMUM'), grant('pembaca'), false],
    [grant('pembaca'), grant('kepala-unit'), false],
    [grant('installer'), grant('pembaca'), false],
  ])('says of %o and %o: %s', (held, wanted, expected) => {
    expect(covers(held, wanted)).toBe(expected)
  })
})

describe('mailboxOf', () => {
  it.each([
    ['Siti+hr@setda.example', 'siti@setda.example'],
    ['si.ti+hr@gmail.com', 'siti@gmail.com'],
    ['siti@googlemail.com', 'siti@gmail.com'],
    ['si.ti@setda.example', 'si.ti@setda.example'],
  ])('reads %s as %s', (email, mailbox) => {
    expect(mailboxOf(email)).toBe(mailbox)
  })
})
