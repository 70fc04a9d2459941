import * as z from 'zod'

import { isCivilDate, type CivilDate } from '../../../shared/model/civil-date.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import type { QuarantinedFiling } from '../../../shared/model/pending.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import { FORM_KINDS, TRAVEL_KINDS, type Submission } from '../../../shared/model/submission.ts'

const Day = z.custom<CivilDate>((value) => typeof value === 'string' && isCivilDate(value))
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/
const Moment = z.custom<Instant>((value) => typeof value === 'string' && INSTANT.test(value))
const Text = z.string()

const base = { ref: Text, employeeId: Text, createdAt: Moment, lastSubmittedAt: Moment }

const StoredVerdict = z.union([
  z.strictObject({
    kind: z.literal('unreadable'),
    reason: z
      .enum([
        'short-link',
        'plus-code-without-reference',
        'out-of-range',
        'ambiguous',
        'no-coordinates',
      ])
      .exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('readable'),
    region: z.enum(['inside', 'outside', 'unknown']),
    fromHome: z.enum(['under-100-m', 'under-1-km', 'under-10-km', 'beyond-10-km']).exactOptional(),
  }),
])

/** In the order in which answers are read: what is alike to the byte sorts alike (G4). */
export const StoredSubmission: z.ZodType<Submission> = z.discriminatedUnion('kind', [
  z.strictObject({
    ...base,
    kind: z.literal('check-in'),
    checkInKind: z.enum(['in', 'location', 'out']),
    place: z.enum(['home', 'office', 'piket', 'other']),
    location: Text,
    condition: Text,
    healthProtocol: z.array(Text),
    assembly: z.enum(['in-person', 'virtual', 'absent']).exactOptional(),
    locationVerdict: StoredVerdict.exactOptional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('daily-report'),
    date: Day,
    activities: z.array(
      z.strictObject({
        activity: Text,
        target: Text,
        output: Text,
        volume: Text,
        startsAt: Text,
        endsAt: Text,
      }),
    ),
    channels: z.array(Text),
    evidence: Text,
    obstacles: Text,
  }),
  z.strictObject({
    ...base,
    kind: z.literal('weekly-plan'),
    unitCode: Text,
    weekOf: Day,
    targets: z.array(z.strictObject({ target: Text, volume: Text, assignee: Text })),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('permit'),
    permitKind: z.enum([
      'office-work',
      'travel',
      'leave',
      'sick',
      'permission',
      'attendance-correction',
    ]),
    destination: Text,
    from: Day,
    until: Day,
    reason: Text,
    urgent: z.boolean(),
    letterNumber: Text,
    travelKind: z.enum(TRAVEL_KINDS).exactOptional(),
    leaveKind: z
      .enum(['annual', 'long', 'sick', 'maternity', 'important', 'unpaid'])
      .exactOptional(),
    region: z.enum(['inside', 'outside']).exactOptional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('alternate-channel'),
    forEmployeeId: Text,
    channel: z.enum(['sms', 'whatsapp', 'telephone']),
    receivedAt: Moment,
    originalText: Text,
  }),
])

export const StoredFiling: z.ZodType<QuarantinedFiling> = z.strictObject({
  ref: Text,
  formKind: z.enum(FORM_KINDS),
  employeeIds: z.array(Text),
  bearsOn: z.union([Moment, z.strictObject({ from: Day, until: Day })]),
})

const Both = z.strictObject({ id: Text, en: Text })
export const StoredProblem: z.ZodType<Problem> = z.strictObject({
  code: Text,
  where: Both,
  message: Both,
})

type FieldOf<Kind> = keyof Extract<Submission, { kind: Kind }>

/** Health and free text of each form, which are sealed. */
const SENSITIVE: { readonly [Kind in Submission['kind']]: readonly FieldOf<Kind>[] } = {
  'check-in': ['condition', 'healthProtocol'],
  'daily-report': ['activities', 'channels', 'evidence', 'obstacles'],
  'weekly-plan': ['targets'],
  permit: ['destination', 'reason', 'letterNumber'],
  'alternate-channel': ['originalText'],
}

/** What the columns of a fact say already. */
const IN_COLUMNS: readonly string[] = [
  'ref',
  'employeeId',
  'createdAt',
  'lastSubmittedAt',
  'kind',
] satisfies (keyof Submission)[]

/** Sealed too, and opens no more once the day's coordinates were purged. */
const COORDINATES = 'location'

/** Its values as texts of JSON, so that those that are sealed stand apart; null where there are no coordinates. */
export function splitValues(submission: Submission): {
  readonly plain: string
  readonly sensitive: string
  readonly located: string | null
} {
  const apart: readonly string[] = SENSITIVE[submission.kind]
  const values = Object.entries(submission).filter(([name]) => !IN_COLUMNS.includes(name))
  const text = (isWanted: (value: (typeof values)[number]) => boolean): string =>
    JSON.stringify(Object.fromEntries(values.filter(isWanted)))
  const isLocated = ([name, value]: (typeof values)[number]): boolean =>
    name === COORDINATES && value !== ''
  return {
    plain: text((one) => !apart.includes(one[0]) && !isLocated(one)),
    sensitive: text(([name]) => apart.includes(name)),
    located: values.some(isLocated) ? text(isLocated) : null,
  }
}
