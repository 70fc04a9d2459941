import * as z from 'zod'

import { LANGUAGES } from '../model/language.ts'
import { FORM_KINDS } from '../model/submission.ts'

/** `POST /v1/agencies/{agencyId}/made-up-codes`: with it a spreadsheet is enrolled as a made-up office. */
export const MadeUpCode = z.strictObject({ code: z.string() })
export type MadeUpCode = z.infer<typeof MadeUpCode>

/** A form of a made-up office. */
export const MadeUpForm = z.strictObject({ kind: z.enum(FORM_KINDS), formId: z.string() })
export type MadeUpForm = z.infer<typeof MadeUpForm>

/** `GET /v1/made-up-office`: the caller's own, and its files; null where there is none. */
export const MadeUpOffice = z.strictObject({
  office: z
    .strictObject({
      agencyId: z.string(),
      spreadsheetId: z.string(),
      forms: z.array(MadeUpForm),
    })
    .nullable(),
})
export type MadeUpOffice = z.infer<typeof MadeUpOffice>

/** In which language its tabs are set up. */
export const MadeUpQuery = z.strictObject({ language: z.enum(LANGUAGES) })
export type MadeUpQuery = z.infer<typeof MadeUpQuery>

/** A cell as Google's batch updates take it. */
const MadeUpCell = z.strictObject({
  stringValue: z.string().optional(),
  numberValue: z.number().optional(),
})

/** `GET /v1/made-up-contents`: what is written into the tabs of a made-up office. */
export const MadeUpContents = z.strictObject({
  /** Values of *Pengaturan* by key. */
  settings: z.record(z.string(), z.string()),
  months: z.array(z.string()),
  /** Rows under the header of each tab. */
  tabs: z.array(z.strictObject({ sheetId: z.int(), rows: z.array(z.array(MadeUpCell)) })),
})
export type MadeUpContents = z.infer<typeof MadeUpContents>

/** `POST /v1/made-up-office`: how many forms its people filed meanwhile. */
export const MadeUpFiled = z.strictObject({ filed: z.int() })
export type MadeUpFiled = z.infer<typeof MadeUpFiled>
