import * as z from 'zod'

/** `GET /v1/agencies/{agencyId}/reminders`: of whom the day still asks something, in the caller's units; by name. */
export const Reminders = z.strictObject({
  date: z.iso.date(),
  /** False where the office wants no reminders; then there is nobody. */
  isOn: z.boolean(),
  people: z.array(
    z.strictObject({
      employeeId: z.string(),
      name: z.string(),
      unit: z.string(),
      /** What is asked until when, in the agency's language. */
      lines: z.array(z.string()),
      /** As typed in *Pegawai*; empty where nothing is. */
      phone: z.string(),
      /** The number for a link of WhatsApp; empty where the phone is none. */
      whatsApp: z.string(),
      hasEmail: z.boolean(),
      /** Today's reminder; of a mail that is `claimed` it is not known whether it was sent. */
      done: z
        .strictObject({
          way: z.enum(['mail', 'message']),
          state: z.enum(['claimed', 'sent', 'failed']),
          by: z.string(),
          /** "07.10". */
          at: z.string(),
        })
        .nullable(),
    }),
  ),
  /** How many more there are who want none. */
  refused: z.int(),
})
export type Reminders = z.infer<typeof Reminders>

/** `POST /v1/agencies/{agencyId}/reminders`: takes reminders upon the caller, who sends them. */
export const ReminderRequest = z.strictObject({
  way: z.enum(['mail', 'message']),
  /** That person alone; null: everybody who has an address or number. */
  employeeId: z.string().max(40).nullable(),
  atMost: z.int().min(1).max(100),
  /** Only those for whom it is time; else all. */
  onlyRipe: z.boolean(),
})
export type ReminderRequest = z.infer<typeof ReminderRequest>

/** Those that are the caller's to send now; nobody else gets them any more that day. */
export const ReminderClaims = z.strictObject({
  date: z.iso.date(),
  claimed: z.array(
    z.strictObject({
      employeeId: z.string(),
      name: z.string(),
      /** An address, or a number for a link of WhatsApp. */
      to: z.string(),
      subject: z.string(),
      text: z.string(),
    }),
  ),
  /** How many more could have been claimed. */
  left: z.int(),
})
export type ReminderClaims = z.infer<typeof ReminderClaims>

/**
 * `POST /v1/agencies/{agencyId}/reminder-outcomes`: what became of mails that the caller claimed on that date,
 * by number. What was not sent may be claimed again; what is named in neither may have been sent.
 */
export const ReminderOutcome = z.strictObject({
  date: z.iso.date(),
  sent: z.array(z.string().max(40)).max(100),
  notSent: z.array(z.string().max(40)).max(100),
})
export type ReminderOutcome = z.infer<typeof ReminderOutcome>
