import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'

import type { EmployeeId } from '../../../shared/model/employee.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import type { KeyRenewals } from '../../ports/key-records.ts'
import type { Agency } from '../../ports/store.ts'

const KEY_LABEL = 'pantau person key 1'
const ADDRESS_LABEL = 'pantau page address 1'
const ADDRESS_BYTES = 24

/** What a person's page and tickets are made from; never leaves the worker. */
export interface PersonKey {
  readonly secret: KeyObject
  /** Names the version and tells nothing of the key: renewals of everybody's and of this one, from 1. */
  readonly version: string
}

/**
 * The key of a person under one of their numbers: HMAC-SHA256 over number and version under the agency's
 * secret. Every number of a person has the same version, so that renewal ends what any of them opened.
 */
export function personKey(
  agency: Pick<Agency, 'secret'>,
  employeeId: EmployeeId,
  {
    renewals,
    numbers,
  }: { readonly renewals: KeyRenewals; readonly numbers?: Configuration['numbers'] | undefined },
): PersonKey {
  const own = numbersOf(employeeId, numbers).reduce(
    (count, number) => count + (renewals.ofPerson.get(number) ?? 0),
    0,
  )
  const version = `${renewals.ofAll + 1}.${own + 1}`
  const bytes = createHmac('sha256', secretOf(agency))
    .update([KEY_LABEL, version, employeeId].join('\n'))
    .digest()
  return { secret: createSecretKey(bytes), version }
}

/** In the form in which Node takes it fastest: of one reading of the agency many keys are made. */
const secrets = new WeakMap<object, KeyObject>()

function secretOf(agency: Pick<Agency, 'secret'>): KeyObject {
  const known = secrets.get(agency)
  if (known) return known
  const secret = createSecretKey(Buffer.from(agency.secret, 'base64url'))
  secrets.set(agency, secret)
  return secret
}

/** The number and all that it stands for, or that stand for the same person. */
export function numbersOf(
  employeeId: EmployeeId,
  numbers: Configuration['numbers'] = {},
): readonly EmployeeId[] {
  const present = numbers[employeeId] ?? employeeId
  const former = Object.keys(numbers).filter((number) => numbers[number] === present)
  return [...new Set([present, ...former])]
}

/** The secret part of the page's address: 192 bits as 32 characters of base64url. */
export function addressKey({ secret }: PersonKey): string {
  return createHmac('sha256', secret)
    .update(ADDRESS_LABEL)
    .digest()
    .subarray(0, ADDRESS_BYTES)
    .toString('base64url')
}

/** The path of the person's own page, for a link or a card. */
export function pagePath({ id }: Pick<Agency, 'id'>, key: PersonKey): string {
  return `/saya/${id}/${addressKey(key)}`
}
