import { describe, expect, it } from 'vitest'

import {
  findIdentifierWarning,
  statusOfIdentifier,
} from '../../../shared/identifiers/identifier-warning.ts'

describe('findIdentifierWarning', () => {
  it.each([
    ['198512122010012003', 'PNS', undefined],
    ['198512122010012003', 'PPPK', { kind: 'against-status', form: 'PNS' }],
    ['199003152022211005', 'PNS', { kind: 'against-status', form: 'PPPK' }],
    ['198512122010012003', 'CPNS', undefined],
    ['199003152022211005', 'CPNS', { kind: 'against-status', form: 'PPPK' }],
    ['6403015507900002', 'Non-ASN', undefined],
    ['6403015507900002', 'PNS', { kind: 'against-status', form: 'NIK' }],
    ['6403018807900002', 'Non-ASN', { kind: 'nik-birth-date' }],
    ['198513122010012003', 'PNS', { kind: 'birth-date' }],
  ] as const)('of %s as %s', (id, status, warning) => {
    expect(findIdentifierWarning(id, status)).toEqual(warning)
  })
})

describe('statusOfIdentifier', () => {
  it.each([
    ['198512122010012003', 'PNS'],
    ['199003152022211005', 'PPPK'],
    ['6403015507900002', 'Non-ASN'],
  ])('of %s is %s', (id, status) => {
    expect(statusOfIdentifier(id)).toBe(status)
  })
})
