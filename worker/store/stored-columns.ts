import * as z from 'zod'

import type { PersonCodes } from '../../shared/evaluation/month-codes.ts'
import type { CoverLetter } from '../../shared/model/cover-letter.ts'
import type { OverseenAt } from '../ports/oversight-records.ts'
import type { FormOpening, FormWatchLook, ItemIds } from '../ports/form-records.ts'
import type { SharingLook } from '../ports/store.ts'
import { Both, Day, Moment, StoredProblem, Text } from './stored-pieces.ts'

/** Columns of JSON in tables that are no ledger. */

/** Empty, or why Google refused. */
const Failure = z.enum([
  '',
  'unauthenticated',
  'denied',
  'not-found',
  'rejected',
  'rate-limited',
  'unavailable',
])

const Access = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('anyone') }),
  z.object({ kind: z.literal('domain'), domain: Text }),
])

export const StoredOpening: z.ZodType<FormOpening> = z.object({
  wanted: Access,
  holds: Access.nullable(),
  failure: Failure,
  at: Moment,
})

export const StoredWatch: z.ZodType<FormWatchLook> = z.object({
  topic: Text,
  expiresAt: Moment.nullable(),
  suspension: z.enum(['', 'not-authorized', 'no-access', 'other']),
  failure: Failure,
  at: Moment,
})

/** Stable keys of questions. */
export const StoredKeys = z.array(Text)

export const StoredItems: z.ZodType<ItemIds> = z.record(Text, z.number())

export const StoredSharing: z.ZodType<SharingLook> = z.object({ at: Moment, failure: Failure })

export const StoredProblems = z.array(StoredProblem)

const StoredLetter: z.ZodType<CoverLetter> = z.object({
  number: Text,
  datedOn: Day.nullable(),
  receipts: z.array(
    z.object({ office: Text, receivedOn: Day, name: Text, recordedBy: Text, recordedAt: Moment }),
  ),
})

export const StoredOverseen: z.ZodType<OverseenAt[]> = z.array(
  z.object({
    agencyId: Text,
    throughSequence: z.number(),
    asOf: Moment,
    standing: z.object({
      closedAt: Moment.nullable(),
      recappedAt: Moment.nullable(),
      letter: StoredLetter.exactOptional(),
      lastSweptAt: Moment.nullable(),
      formProblems: z.array(StoredProblem),
      beyond: z.number().default(0),
    }),
  }),
)

/** What notes of a person's month tell. */
export const StoredNotes: z.ZodType<PersonCodes['notes']> = z.array(
  z.object({
    rule: Text,
    subject: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('person'), employeeId: Text }),
      z.object({ kind: z.literal('unit'), unitCode: Text }),
      z.object({ kind: z.literal('agency') }),
    ]),
    arithmetic: Both,
  }),
)
