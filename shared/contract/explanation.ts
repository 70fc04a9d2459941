import * as z from 'zod'

/** What a step of an explanation speaks of, in the order in which they decide (RULES.md §3). */
export const ExplanationStepKind = z.enum([
  'policy',
  'calendar',
  'permit',
  'roster',
  'summons',
  'rule',
  'clock-in',
  'submission',
  'review',
  'addendum',
])
export type ExplanationStepKind = z.infer<typeof ExplanationStepKind>

/**
 * `GET /v1/agencies/{agencyId}/people/{employeeId}/days/{date}`: why a day has the code it has. Texts
 * are in the agency's language; instants are UTC ISO, to be shown with the local words in `text`.
 * 404 `person-unknown` for a number that is not in *Pegawai*, or a person not employed on that date.
 */
export const Explanation = z.strictObject({
  person: z.strictObject({
    employeeId: z.string(),
    name: z.string(),
    post: z.string(),
    unit: z.string(),
  }),
  /** `YYYY-MM-DD`, and the same in words: "5 Juli 2021". */
  date: z.string(),
  dateInWords: z.string(),
  outcome: z.strictObject({
    /**
     * As in *Rekap Kehadiran*; an empty cell there: `open` while the day is not over, `unasked` where
     * the day is not counted.
     */
    code: z.string(),
    meaning: z.string(),
    planned: z.enum(['office', 'home']).nullable(),
    lateMinutes: z.int().nonnegative(),
    earlyMinutes: z.int().nonnegative(),
    /** What is remarkable about the day, as `report-missing`, with its words. */
    flags: z.array(z.strictObject({ flag: z.string(), meaning: z.string() })),
  }),
  /** One sentence: what decided. */
  summary: z.string(),
  steps: z.array(
    z.strictObject({
      kind: ExplanationStepKind,
      text: z.string(),
      /** Whether the code rests on this step; the others are told because they do not. */
      decides: z.boolean(),
      /** Place in the workbook, as "Jadwal 2021-07!H12". */
      cell: z.string().nullable(),
      /** Ref of a submission, as in the tabs *Tinjauan*. */
      ref: z.string().nullable(),
      /** Instant of what the step speaks of. */
      at: z.string().nullable(),
      /** Citation with clause, as "Kukar SE B-1159/DINKES/065.11/06/2021, C10". */
      clause: z.string().nullable(),
    }),
  ),
  /** What the rules found about this person on this date. */
  findings: z.array(
    z.strictObject({
      rule: z.string(),
      title: z.string(),
      severity: z.enum(['info', 'warning', 'violation']),
      /** Citation, and to whom it is reported where the clause says so. */
      clause: z.string(),
      arithmetic: z.string(),
      evidence: z.array(z.string()),
    }),
  ),
  /** Decisions on submissions that the steps name. */
  reviews: z.array(
    z.strictObject({
      ref: z.string(),
      /** Form, as "Laporan Kinerja Harian". */
      form: z.string(),
      /** Who is to decide: the direct superior, else the unit's head; null where none is recorded. */
      reviewer: z.string().nullable(),
      decision: z.enum(['approved', 'returned', 'rejected']).nullable(),
      /** In words: "Setuju", or that it awaits a decision. */
      decisionInWords: z.string(),
      note: z.string(),
      /** When the worker first read the decision; null while there is none. */
      at: z.string().nullable(),
    }),
  ),
  /** Where the month is closed: when and by whom. The explanation is then of what was sealed. */
  closed: z.strictObject({ at: z.string(), by: z.string() }).nullable(),
  /** What it was made of, as in a recap's footer; with it the same explanation can be made again. */
  source: z.strictObject({
    ledgerSequence: z.int().nonnegative(),
    ledgerHash: z.string(),
    snapshot: z.string(),
    rulesVersion: z.string(),
    asOf: z.string(),
    /** The footer's line. */
    text: z.string(),
  }),
})
export type Explanation = z.infer<typeof Explanation>
