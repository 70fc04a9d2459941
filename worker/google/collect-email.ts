import type { forms_v1 } from 'googleapis/build/src/apis/forms/index.js'
import * as z from 'zod'

import type { EmailCollection } from '../ports/google-workspace.ts'
import { describeForm } from './describe-form.ts'
import type { GoogleCalls } from './google-calls.ts'

const GOOGLE_NAMES = {
  none: 'DO_NOT_COLLECT',
  verified: 'VERIFIED',
  typed: 'RESPONDER_INPUT',
} as const satisfies Record<EmailCollection, string>

/** Sets what the form collects of addresses; returns what it collects then, as read back. */
export async function collectEmail(
  calls: GoogleCalls,
  formId: string,
  collection: EmailCollection,
): Promise<EmailCollection> {
  const requestBody: forms_v1.Schema$BatchUpdateFormRequest = {
    requests: [
      {
        updateSettings: {
          settings: { emailCollectionType: GOOGLE_NAMES[collection] },
          updateMask: 'emailCollectionType',
        },
      },
    ],
  }
  await calls.converge(() =>
    calls.change({
      api: 'forms',
      file: formId,
      method: 'forms.forms.batchUpdate',
      reply: z.unknown(),
      send: (options) => calls.forms.forms.batchUpdate({ formId, requestBody }, options),
    }),
  )
  return (await describeForm(calls, formId)).emailCollection
}
