import * as z from 'zod'
import { LANGUAGES } from '../../shared/model/language.ts'

import type { LetterAct } from '../../shared/model/cover-letter.ts'
import type { Review, Withdrawal } from '../../shared/model/review.ts'
import type { PresenceReview } from '../../shared/model/presence-review.ts'
import { FORM_KINDS, type RawSubmission } from '../../shared/model/submission.ts'
import type { TabRows } from '../../shared/workbook/tab-rows.ts'
import type { AttributionAct } from '../ports/attribution-records.ts'
import type { CorrectionAct } from '../ports/correction-records.ts'
import type { EvidenceReport } from '../ports/evidence-records.ts'
import type { HomeAct } from '../ports/home-records.ts'
import type { ErasureAct } from '../ports/person-records.ts'
import type { RestrictionAct } from '../ports/restriction-records.ts'
import type { Restoration } from '../ports/protection-records.ts'
import type { MonthClosing, MonthReopening } from '../ports/seal-records.ts'
import type {
  ImportAct,
  LossAct,
  RegulationAct,
  RecordedSubmission,
  SettlementAct,
} from '../ports/ledger-records.ts'
import type { ConnectionAct, MoveAct } from '../ports/store.ts'
import { Day, Moment, StoredMonth, Text } from './stored-pieces.ts'

/** What entries of the ledger say; of what only later versions read, nothing. */

const Account = z.object({ email: Text, sub: Text })

/**
 * Looked at by hand: they come by the ten thousand, and a schema would take as long as reading them from JSON.
 * What people answered is any text; `answers` is only known to be an object.
 */
export const StoredRaw = z.custom<RawSubmission>(isRaw)

export const StoredPurge: z.ZodType<RecordedSubmission> = z.object({
  sequence: z.number(),
  raw: StoredRaw,
})

/** By hand as well: a month's roster or a year of clock-ins is a hundred thousand cells. */
export const StoredTab = z.custom<TabRows & { gone: boolean }>(
  (value) =>
    isObject(value) &&
    areTexts(value, ['slot', 'title']) &&
    typeof value['gone'] === 'boolean' &&
    Array.isArray(value['rows']) &&
    value['rows'].every(Array.isArray),
)

/** By hand as well: there is one for each version of a submission. */
export const StoredAttribution = z.custom<AttributionAct>(
  (value) =>
    isObject(value) &&
    areTexts(value, ['formId', 'responseId', 'lastSubmittedAt', 'employeeId', 'subjectId', 'at']) &&
    isObject(value['proof']) &&
    areTexts(value['proof'], ['kind']) &&
    (value['countsFrom'] === undefined || typeof value['countsFrom'] === 'number'),
)

const Author = z.union([Account, z.object({ employeeId: Text, keyVersion: Text })])
/** Who said so; the note may still be sealed. */
export const StoredSaid: z.ZodType<Pick<Review, 'by'>> = z.object({ by: Author.exactOptional() })
/** A note that is still sealed reads as none. */
const noted = { submissionRef: Text, note: Text.default('') }
/** Without the moment, which the entry tells. */
export const StoredReview: z.ZodType<Omit<Review, 'readAt'> | Omit<Withdrawal, 'readAt'>> = z.union(
  [
    z.object({
      ...noted,
      decision: z.enum(['approved', 'returned', 'rejected']),
      expectation: z.enum(['above', 'as-expected', 'below']).exactOptional(),
      undecidedAt: Moment.exactOptional(),
      by: Author.exactOptional(),
    }),
    z.object({ ...noted, decision: z.literal('withdrawn'), by: Author }),
  ],
)

export const StoredPresenceReview: z.ZodType<Omit<PresenceReview, 'readAt'>> = z.object({
  unitCode: Text,
  date: Day,
  examined: z.boolean(),
})

export const StoredSettlement: z.ZodType<SettlementAct> = z.object({
  month: StoredMonth,
  days: z.array(z.object({ employeeId: Text, date: Day })),
  reason: Text,
  by: Text,
  at: Moment,
})

export const StoredImport: z.ZodType<Pick<ImportAct, 'block' | 'counts'>> = z.object({
  block: Text,
  counts: z.boolean(),
})

const letterAct = {
  month: StoredMonth,
  by: Account,
  at: Moment,
}

export const StoredLetterAct: z.ZodType<LetterAct> = z.union([
  z.object({ ...letterAct, kind: z.literal('numbered'), number: Text, datedOn: Day }),
  z.object({
    ...letterAct,
    kind: z.literal('received'),
    office: Text,
    receivedOn: Day.nullable(),
    name: Text,
  }),
])

export const StoredLoss: z.ZodType<LossAct> = z.object({
  lost: z.object({ sequence: z.number(), hash: Text }),
  toldAt: Moment,
  reason: Text,
  by: Text,
  at: Moment,
})

export const StoredRegulationAct: z.ZodType<RegulationAct> = z.object({
  id: Text,
  regulation: z.record(Text, Text).exactOptional(),
  clauses: z.array(
    z.object({
      cells: z.record(Text, Text),
      row: z.number().nullable(),
      sentence: Text,
      named: Text,
    }),
  ),
  by: z.object({ email: Text, sub: Text }),
  at: Moment,
})

export const StoredClosing: z.ZodType<MonthClosing> = z.object({
  month: StoredMonth,
  throughSequence: z.number(),
  asOf: Moment,
  snapshot: Text,
  rulesVersion: Text,
  parts: z.record(Text, Text),
  digest: Text,
  language: z.enum(LANGUAGES),
  zone: z.enum(['WIB', 'WITA', 'WIT']),
  by: Text,
  at: Moment,
  early: z.object({ reason: Text, people: z.array(Text) }).exactOptional(),
})

export const StoredReopening: z.ZodType<MonthReopening> = z.object({
  month: StoredMonth,
  reason: Text,
  by: Text,
  at: Moment,
})

export const StoredHome: z.ZodType<HomeAct> = z.object({
  employeeId: Text,
  home: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
  from: z.enum(['page', 'tab']),
})

export const StoredRestoration: z.ZodType<Restoration> = z.object({
  tabs: z.array(
    z.object({
      title: Text,
      fault: z.enum(['missing', 'warning-only', 'partial', 'editors']),
      removed: z.array(Text),
    }),
  ),
  at: Moment,
})

export const StoredEvidence: z.ZodType<EvidenceReport> = z.object({
  faults: z.array(
    z.object({
      what: z.enum(['fact', 'person-month', 'sealed-part', 'ledger', 'anchor', 'index', 'basis']),
      which: Text,
      remade: z.boolean(),
    }),
  ),
  at: Moment,
})

export const StoredConnection: z.ZodType<ConnectionAct> = z.object({
  connected: z.boolean(),
  reason: Text,
  by: Text,
  at: Moment,
})

export const StoredMove: z.ZodType<MoveAct> = z.object({
  by: Account,
  from: Text,
  to: Text,
  at: Moment,
})

const correction = { id: Text, employeeId: Text, at: Moment }

export const StoredCorrection: z.ZodType<CorrectionAct> = z.union([
  z.object({
    ...correction,
    act: z.literal('asked'),
    about: Text,
    says: Text,
    keyVersion: Text,
  }),
  z.object({ ...correction, act: z.literal('answered'), done: Text, by: Account }),
])

export const StoredRestriction: z.ZodType<RestrictionAct> = z.object({
  employeeId: Text,
  restricted: z.boolean(),
  reason: Text,
  by: Account,
  at: Moment,
})

export const StoredErasure: z.ZodType<ErasureAct> = z.object({
  employeeId: Text,
  numbers: z.array(Text),
  letter: z.object({ number: Text, datedOn: Day }).nullable(),
  sequences: z.array(z.number()),
  months: z.array(StoredMonth),
  by: Text,
  at: Moment,
})

/** An agency was put under another's oversight, or taken from it. */
export const StoredOversight = z.object({ memberId: Text, granted: z.boolean(), at: Text })

function isRaw(value: unknown): value is RawSubmission {
  return (
    isObject(value) &&
    areTexts(value, ['formId', 'responseId', 'createdAt', 'lastSubmittedAt']) &&
    FORM_KINDS.some((kind) => kind === value['formKind']) &&
    isObject(value['answers'])
  )
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function areTexts(value: Readonly<Record<string, unknown>>, fields: readonly string[]): boolean {
  return fields.every((field) => typeof value[field] === 'string')
}
