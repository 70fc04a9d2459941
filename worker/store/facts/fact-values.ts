import * as z from 'zod'

import type { QuarantinedFiling } from '../../../shared/model/pending.ts'
import {
  DAY_PARTS,
  FORM_KINDS,
  LEAVE_KINDS,
  TRAVEL_KINDS,
  type FormKind,
  type Submission,
} from '../../../shared/model/submission.ts'
import { Day, Moment, Text } from '../stored-pieces.ts'

/** What the columns of a fact say already. */
const IN_COLUMNS = [
  'ref',
  'employeeId',
  'createdAt',
  'lastSubmittedAt',
  'kind',
] as const satisfies readonly (keyof Submission)[]

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
    nearHome: z.boolean().exactOptional(),
    named: z
      .array(z.strictObject({ permit: Text, place: z.number(), isSure: z.boolean() }))
      .exactOptional(),
  }),
])

type FieldOf<Kind> = keyof Extract<Submission, { kind: Kind }>
type Column = (typeof IN_COLUMNS)[number]

/**
 * What is kept of each form beside what columns say, in the order in which answers are read: what is alike to
 * the byte sorts alike (G4). Health and free text are sealed.
 */
const FIELDS = {
  'check-in': {
    checkInKind: z.enum(['in', 'location', 'out']),
    place: z.enum(['home', 'office', 'piket', 'other']),
    location: Text,
    condition: sealed(Text),
    healthProtocol: sealed(z.array(Text)),
    assembly: z.enum(['in-person', 'virtual', 'absent']).exactOptional(),
    locationVerdict: StoredVerdict.exactOptional(),
  },
  'daily-report': {
    date: Day,
    activities: sealed(
      z.array(
        z.strictObject({
          activity: Text,
          target: Text,
          output: Text,
          volume: Text,
          startsAt: Text,
          endsAt: Text,
        }),
      ),
    ),
    channels: sealed(z.array(Text)),
    evidence: sealed(Text),
    obstacles: sealed(Text),
  },
  'weekly-plan': {
    unitCode: Text,
    weekOf: Day,
    targets: sealed(z.array(z.strictObject({ target: Text, volume: Text, assignee: Text }))),
  },
  permit: {
    permitKind: z.enum([
      'office-work',
      'home-work',
      'travel',
      'leave',
      'sick',
      'permission',
      'attendance-correction',
    ]),
    destination: sealed(Text),
    from: Day,
    until: Day,
    part: z.enum(DAY_PARTS).exactOptional(),
    location: Text.exactOptional(),
    reason: sealed(Text),
    urgent: z.boolean(),
    letterNumber: sealed(Text),
    travelKind: z.enum(TRAVEL_KINDS).exactOptional(),
    leaveKind: z.enum(LEAVE_KINDS).exactOptional(),
    region: z.enum(['inside', 'outside']).exactOptional(),
  },
  'alternate-channel': {
    forEmployeeId: Text,
    channel: z.enum(['sms', 'whatsapp', 'telephone']),
    receivedAt: Moment,
    originalText: sealed(Text),
  },
} satisfies {
  readonly [Kind in FormKind]: Readonly<Record<Exclude<FieldOf<Kind>, Column>, z.ZodType>>
}

export const StoredSubmission: z.ZodType<Submission> = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('check-in'), ...FIELDS['check-in'] }),
  z.strictObject({ ...base, kind: z.literal('daily-report'), ...FIELDS['daily-report'] }),
  z.strictObject({ ...base, kind: z.literal('weekly-plan'), ...FIELDS['weekly-plan'] }),
  z.strictObject({ ...base, kind: z.literal('permit'), ...FIELDS.permit }),
  z.strictObject({ ...base, kind: z.literal('alternate-channel'), ...FIELDS['alternate-channel'] }),
])

const SEALED = new Map(FORM_KINDS.map((kind) => [kind, sealedOf(kind)]))

export const StoredFiling: z.ZodType<QuarantinedFiling> = z.strictObject({
  ref: Text,
  formKind: z.enum(FORM_KINDS),
  employeeIds: z.array(Text),
  bearsOn: z.union([Moment, z.strictObject({ from: Day, until: Day })]),
})

/** Sealed too, and opens no more once the day's coordinates were purged. */
const COORDINATES = 'location'

/**
 * Its values as texts of JSON, so that those that are sealed stand apart; null where there are no coordinates, empty
 * where nothing of the rest says anything: most check-ins say nothing of health.
 */
export function splitValues(submission: Submission): {
  readonly plain: string
  readonly sensitive: string
  readonly located: string | null
} {
  const apart = SEALED.get(submission.kind)!
  const columns: readonly string[] = IN_COLUMNS
  const values = Object.entries(submission).filter(([name]) => !columns.includes(name))
  const text = (isWanted: (value: (typeof values)[number]) => boolean): string =>
    JSON.stringify(Object.fromEntries(values.filter(isWanted)))
  const isLocated = ([name, value]: (typeof values)[number]): boolean =>
    name === COORDINATES && value !== ''
  const isSensitive = ([name, value]: (typeof values)[number]): boolean =>
    apart.includes(name) && value !== '' && !(Array.isArray(value) && value.length === 0)
  return {
    plain: text((one) => !isSensitive(one) && !isLocated(one)),
    sensitive: values.some(isSensitive) ? text(isSensitive) : '',
    located: values.some(isLocated) ? text(isLocated) : null,
  }
}

/** Marks what is sealed where it is kept. */
function sealed<Schema extends z.ZodType>(schema: Schema): Schema {
  return schema.meta({ sealed: true })
}

function sealedOf(kind: FormKind): string[] {
  const fields: [name: string, schema: z.ZodType][] = Object.entries(FIELDS[kind])
  return fields.filter(([, schema]) => schema.meta()?.['sealed'] === true).map(([name]) => name)
}
