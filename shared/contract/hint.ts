import * as z from 'zod'

/** `POST /v1/hints`: "something changed there"; never carries what changed (DESIGN.md, the flow, 1). */
export const Hint = z.strictObject({
  spreadsheetId: z.string().min(1).max(200),
  changed: z.enum(['form', 'sheet']),
  /** Where the trigger knows it; otherwise every form of the spreadsheet is read. */
  formId: z.string().min(1).max(200).optional(),
})
export type Hint = z.infer<typeof Hint>
