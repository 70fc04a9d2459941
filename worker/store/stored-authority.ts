import * as z from 'zod'

import type { AuthorityAct } from '../../shared/authority/authority-act.ts'
import { Moment, Text } from './stored-pieces.ts'

const Author = z.object({ email: Text, sub: Text })
const at = { at: Moment }
const grants = z.array(
  z.object({
    email: Text,
    role: z.enum(['hr', 'kepala-unit', 'pembaca', 'installer']),
    unitCode: Text,
  }),
)
const changes = z.array(
  z.object({
    kind: z.enum(['email', 'number']),
    employeeId: Text,
    name: Text,
    was: Text,
    becomes: Text,
  }),
)

export const StoredAuthority: z.ZodType<AuthorityAct> = z.discriminatedUnion('act', [
  z.object({ act: z.literal('requested'), grants, ...at }),
  z.object({
    act: z.literal('granted'),
    grants,
    basis: z.enum(['standing', 'set-up', 'covered', 'confirmed', 'operator']),
    by: Author.nullable(),
    reason: Text,
    ...at,
  }),
  z.object({ act: z.literal('lowered'), grants, ...at }),
  z.object({ act: z.literal('identified'), email: Text, employeeId: Text, ...at }),
  z.object({
    act: z.literal('shared'),
    editors: z.object({
      accounts: z.array(Text),
      groups: z.array(Text),
      domains: z.array(Text),
      anyone: z.boolean(),
    }),
    ...at,
  }),
  z.object({ act: z.literal('bound'), email: Text, sub: Text, ...at }),
  z.object({ act: z.literal('identity-requested'), changes, ...at }),
  z.object({
    act: z.literal('identity-confirmed'),
    changes,
    basis: z.enum(['confirmed', 'operator']),
    by: Author,
    reason: Text,
    ...at,
  }),
  z.object({ act: z.literal('identity-withdrawn'), changes, ...at }),
  z.object({
    act: z.literal('identity-left'),
    people: z.array(z.object({ employeeId: Text, email: Text })),
    ...at,
  }),
  z.object({ act: z.literal('identity-emptied'), employeeIds: z.array(Text), ...at }),
])
