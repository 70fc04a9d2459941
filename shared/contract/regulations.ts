import * as z from 'zod'

/** A row of *Pasal* as it stands; words are in the agency's language. */
export const StandingClause = z.strictObject({
  /** Zero-based, in the tab. */
  row: z.int(),
  /** What stands there, told back with what is asked of it, so that nobody speaks of another. */
  stands: z.string(),
  number: z.string(),
  text: z.string(),
  /** By its name in the catalogue; empty for a note, or where the cell cannot be read. */
  provision: z.string(),
  who: z.string(),
  when: z.string(),
  /** By the parameter's key, as it is typed. */
  parameters: z.record(z.string(), z.string()),
  severity: z.string(),
  reportedTo: z.string(),
  /** `off`: not in force yet; `unread`: a cell cannot be read, so that it does not count. */
  state: z.enum(['checked', 'note', 'off', 'unread']),
  /** What it asks, read back; of a note, empty. */
  sentence: z.string(),
  /** What is wrong with it, or why it is not checked. */
  remarks: z.array(z.string()),
  /** What its text plainly asks, of one that nobody chose for yet; null where nothing can be offered. */
  offered: z
    .strictObject({
      provision: z.string(),
      who: z.string(),
      when: z.string(),
      parameters: z.record(z.string(), z.string()),
      reportedTo: z.string(),
    })
    .nullable(),
  /** Why nothing is offered, where that is known. */
  notOffered: z.string(),
})
export type StandingClause = z.infer<typeof StandingClause>

const Choice = z.strictObject({ value: z.string(), title: z.string() })

/** `GET /v1/agencies/{agencyId}/regulations`: *Aturan* and *Pasal* as they stand, and what there is to choose. */
export const Regulations = z.strictObject({
  /** The latest first. */
  regulations: z.array(
    z.strictObject({
      row: z.int(),
      number: z.string(),
      /** Issuer, kind and number as findings cite it. */
      citation: z.string(),
      issuer: z.string(),
      kind: z.string(),
      title: z.string(),
      /** From when until when, in words. */
      validity: z.string(),
      validFrom: z.string(),
      /** Codes of the units that it holds for, as they are typed; empty for all. */
      units: z.string(),
      /** From when one that prolongs it would hold; empty where it holds until withdrawn. */
      prolongedFrom: z.string(),
      clauses: z.array(StandingClause),
      /** What is wrong with its row, or with another of its number. */
      remarks: z.array(z.string()),
      /** How many clauses are in force by it, be they those of the one that it prolongs. */
      inForce: z.int(),
    }),
  ),
  /** Everything that a clause can ask for. */
  provisions: z.array(
    z.strictObject({
      name: z.string(),
      title: z.string(),
      parameters: z.array(
        z.strictObject({
          key: z.string(),
          name: z.string(),
          /** What it may be, in words. */
          allowed: z.string(),
          /** What it is chosen of; empty where it is typed. */
          choices: z.array(z.string()),
          /** Whether several may be chosen. */
          several: z.boolean(),
        }),
      ),
    }),
  ),
  /** Those whom, and the days which, are chosen most; either may also be typed. */
  who: z.array(Choice),
  when: z.array(Choice),
  severities: z.array(Choice),
  /** Regulations that ship, with what their clauses ask. */
  templates: z.array(
    z.strictObject({
      name: z.string(),
      number: z.string(),
      title: z.string(),
      issuedOn: z.string(),
      validFrom: z.string(),
      validUntil: z.string(),
      sentences: z.array(z.string()),
    }),
  ),
})
export type Regulations = z.infer<typeof Regulations>

/** `POST /v1/agencies/{agencyId}/circulars`: the text of one, to be read apart. Nothing is kept. */
export const PastedCircular = z.strictObject({ text: z.string().min(1).max(50_000) })
export type PastedCircular = z.infer<typeof PastedCircular>

/** What a text plainly says of itself; empty where it does not. Dates are `YYYY-MM-DD`. */
export const CircularReading = z.strictObject({
  facts: z.strictObject({
    issuer: z.string(),
    kind: z.string(),
    number: z.string(),
    title: z.string(),
    issuedOn: z.string(),
    validFrom: z.string(),
    validUntil: z.string(),
  }),
  clauses: z.array(z.strictObject({ number: z.string(), text: z.string() })),
  /** What belongs to no clause, in the order of the text, and what it is. */
  rest: z.array(z.strictObject({ what: z.string(), text: z.string() })),
})
export type CircularReading = z.infer<typeof CircularReading>

/** A clause as somebody would have it, of a regulation that stands in *Aturan*. */
const asked = {
  regulation: z.string().min(1).max(300),
  /** The row of *Pasal* in which it stands, zero-based; null for another row. */
  row: z.int().min(0).max(100_000).nullable(),
  /** As `StandingClause` said it; empty for another row. */
  stands: z.string().max(100),
  number: z.string().min(1).max(200),
  /** As long as a cell may be. */
  text: z.string().max(50_000),
  /** By its name in the catalogue; empty for a note. */
  provision: z.string().max(100),
  who: z.string().max(1000),
  when: z.string().max(1000),
  parameters: z.record(z.string().max(100), z.string().max(1000)),
  severity: z.enum(['', 'violation', 'warning', 'info']),
  reportedTo: z.string().max(300),
}

/** `POST /v1/agencies/{agencyId}/clause-readings`: read back before it counts. Nothing is written. */
export const AskedClause = z.strictObject(asked)
export type AskedClause = z.infer<typeof AskedClause>

export const ClauseReading = z.strictObject({
  /** What cannot be read, by field: `who`, `when`, or `parameters.` and a key. Where any is, the rest is empty. */
  problems: z.array(z.strictObject({ field: z.string(), message: z.string() })),
  /** What it asks; empty for a note. */
  sentence: z.string(),
  /** Whom it names in fact, with their number. */
  named: z.string(),
  /** How it is read where it leaves something open, of those whom and the days which that touches. */
  readings: z.array(z.string()),
  /** What last month would have been under it, or a made office. */
  example: z.array(z.string()),
  /** Why it is kept and not checked; empty where it is checked. */
  unchecked: z.string(),
  /** With which clauses it cannot be kept together, and when. */
  contradictions: z.array(z.string()),
  /** Which regulation ends by it, and when; empty where none does, or one has ended already. */
  ends: z.string(),
  /** What was shown, to be confirmed. */
  shown: z.string(),
})
export type ClauseReading = z.infer<typeof ClauseReading>

/**
 * `POST /v1/agencies/{agencyId}/clause-confirmations`: the author's word that clauses are right as they were read
 * back. Told twice, it is one.
 */
export const ClauseConfirmation = z.strictObject({
  id: z.string().regex(/^[0-9a-f-]{36}$/),
  clauses: z
    .array(
      z.strictObject({
        ...asked,
        /** As `ClauseReading` said it; empty for a note, which asks for nothing. */
        shown: z.string().max(100),
      }),
    )
    .min(1)
    .max(1000),
})
export type ClauseConfirmation = z.infer<typeof ClauseConfirmation>

/**
 * `POST /v1/agencies/{agencyId}/regulation-confirmations`: the author's word on a regulation that has the clauses of
 * another, which it prolongs, or of a template. Told twice, it is one.
 */
export const RegulationConfirmation = z.strictObject({
  id: z.string().regex(/^[0-9a-f-]{36}$/),
  number: z.string().trim().min(1).max(300),
  issuedOn: z.iso.date(),
  validFrom: z.iso.date(),
  /** Empty while it holds until withdrawn. */
  validUntil: z.string().regex(/^(?:\d{4}-\d{2}-\d{2})?$/),
  /** The number of the one that it prolongs, or empty. */
  extends: z.string().max(300),
  /** The template's name, or empty. */
  template: z.string().max(100),
})
export type RegulationConfirmation = z.infer<typeof RegulationConfirmation>

/** The row of *Aturan* as it is to be written now, by column key; dates are `YYYY-MM-DD`. */
export const ConfirmedRegulation = z.strictObject({ cells: z.record(z.string(), z.string()) })
export type ConfirmedRegulation = z.infer<typeof ConfirmedRegulation>

/** Rows of *Pasal* as they are to be written now, by column key, in the order in which they were asked for. */
export const ConfirmedClauses = z.strictObject({
  rows: z.array(z.record(z.string(), z.string())),
})
export type ConfirmedClauses = z.infer<typeof ConfirmedClauses>
