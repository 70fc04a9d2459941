import * as z from 'zod'

import { CHAT_REASONS, LONGEST_TEXT, MOST_ACCEPTED } from '../model/chat.ts'

/** What was not accepted of a chat, beside the reasons that its reader has. */
export const CHAT_LEFT = [...CHAT_REASONS, 'declined'] as const

/** Something of a chat that somebody accepts: a check-in with its text, or a report. */
export const AcceptedMessage = z
  .strictObject({
    employeeId: z.string().max(40),
    /** By the clock of the phone that exported the chat, taken for the agency's. */
    on: z.iso.date(),
    at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    /** How many messages it is of. */
    messages: z.int().min(1).max(1000),
    /** Empty of a report. */
    text: z.string().trim().max(LONGEST_TEXT),
    report: z
      .strictObject({
        date: z.iso.date(),
        activities: z.array(z.string().trim().min(1).max(LONGEST_TEXT)).min(1).max(5),
      })
      .optional(),
  })
  .refine(({ text, report }) => (text === '') === (report !== undefined))
export type AcceptedMessage = z.infer<typeof AcceptedMessage>

/**
 * `POST /v1/agencies/{agencyId}/chats`: what somebody accepts of an exported chat, and how many messages were left
 * for which reason; of the rest of the chat nothing is sent. Accepted and left are all.
 */
export const ChatAcceptance = z
  .strictObject({
    messages: z.int().min(1).max(1_000_000),
    accepted: z.array(AcceptedMessage).min(1).max(MOST_ACCEPTED),
    left: z.array(z.strictObject({ reason: z.enum(CHAT_LEFT), messages: z.int().min(1) })),
  })
  .refine(
    ({ messages, accepted, left }) =>
      messages === [...accepted, ...left].reduce((sum, one) => sum + one.messages, 0),
  )
export type ChatAcceptance = z.infer<typeof ChatAcceptance>

/** What became of the messages that were accepted: together they are all of them. */
export const ChatOutcome = z.strictObject({
  /** Check-ins by another channel that were recorded. */
  recorded: z.int(),
  /** What waits for the yes of whom it names, on their own page: reports, and messages to somebody else. */
  waiting: z.int(),
  /** Recorded from a chat before. */
  standing: z.int(),
  refused: z.array(
    z.strictObject({
      employeeId: z.string(),
      on: z.string(),
      at: z.string(),
      messages: z.int(),
      why: z.string(),
    }),
  ),
})
export type ChatOutcome = z.infer<typeof ChatOutcome>
