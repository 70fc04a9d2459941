import * as z from 'zod'

import type { Bench } from './bench.ts'

const PublishState = z.object({
  isPublished: z.boolean().default(false),
  isAcceptingResponses: z.boolean().default(false),
})

const PublishSettings = z.object({ publishState: PublishState })

const MadeForm = z.object({
  formId: z.string(),
  responderUri: z.string(),
  publishSettings: PublishSettings.optional(),
})
export type MadeForm = z.infer<typeof MadeForm>

const ItemReply = z.object({
  replies: z.tuple([
    z.unknown(),
    z.object({ createItem: z.object({ itemId: z.string(), questionId: z.tuple([z.string()]) }) }),
  ]),
})

/** An empty form of the account's, as the API makes it. */
export async function makeForm(bench: Bench): Promise<MadeForm> {
  const body = { info: { title: 'Pantau prove-google' } }
  const form = await bench.get(MadeForm, 'POST /v1/forms', { body })
  bench.remember(form.formId)
  return form
}

/** A question of a form that has none yet, which asks nobody for an address any more. */
export async function addQuestion(
  bench: Bench,
  formId: string,
  question: object,
): Promise<{ itemId: string; questionId: string }> {
  const item = { title: 'Pertanyaan', questionItem: { question } }
  const settings = { emailCollectionType: 'DO_NOT_COLLECT' }
  const { replies } = await bench.get(ItemReply, `POST /v1/forms/${formId}:batchUpdate`, {
    body: {
      requests: [
        { updateSettings: { settings, updateMask: 'emailCollectionType' } },
        { createItem: { item, location: { index: 0 } } },
      ],
    },
  })
  const { itemId, questionId } = replies[1].createItem
  return { itemId, questionId: questionId[0] }
}

type PublishState = z.infer<typeof PublishState>

/** Returns what Google made of it. */
export async function setPublishState(
  bench: Bench,
  formId: string,
  publishState: PublishState,
): Promise<PublishState> {
  const { publishSettings } = await bench.get(
    z.object({ publishSettings: PublishSettings }),
    `POST /v1/forms/${formId}:setPublishSettings`,
    { body: { publishSettings: { publishState }, updateMask: 'publishState' } },
  )
  return publishSettings.publishState
}

export async function publish(bench: Bench, formId: string): Promise<void> {
  await setPublishState(bench, formId, { isPublished: true, isAcceptingResponses: true })
}

/** Lets these open the form once it is published; returns the permission's id. */
export async function letRespond(
  bench: Bench,
  formId: string,
  whom: { readonly type: 'anyone' } | { readonly type: 'domain'; readonly domain: string },
): Promise<string> {
  const { id } = await bench.get(
    z.object({ id: z.string() }),
    `POST /drive/v3/files/${formId}/permissions?fields=id,type,role,view,domain`,
    { body: { view: 'published', role: 'reader', ...whom } },
  )
  return id
}

const Permissions = z.object({
  permissions: z.array(
    z.object({ type: z.string(), view: z.string().optional(), domain: z.string().optional() }),
  ),
})
type Responder = z.infer<typeof Permissions>['permissions'][number]

/** Permissions by which the form is open. */
export async function listResponders(bench: Bench, formId: string): Promise<Responder[]> {
  const query = 'includePermissionsForView=published&fields=permissions(id,type,role,view,domain)'
  const { permissions } = await bench.get(
    Permissions,
    `GET /drive/v3/files/${formId}/permissions?${query}`,
  )
  return permissions.filter(({ view }) => view === 'published')
}

/** A published form with one question to which anyone can send an answer. */
export async function makeOpenForm(
  bench: Bench,
  question: object,
): Promise<MadeForm & { itemId: string; questionId: string }> {
  const form = await makeForm(bench)
  const ids = await addQuestion(bench, form.formId, question)
  await publish(bench, form.formId)
  await letRespond(bench, form.formId, { type: 'anyone' })
  return { ...form, ...ids }
}

/** The page on which the account's owner changes the form. */
export function editLink({ formId, responderUri }: MadeForm): string {
  return new URL(`/forms/d/${formId}/edit`, responderUri).href
}

/** A spreadsheet of the account's with one sheet of 40 rows, id 0, title Data. */
export async function makeSpreadsheet(bench: Bench, locale = 'in_ID'): Promise<string> {
  const gridProperties = { rowCount: 40, columnCount: 6 }
  const { spreadsheetId } = await bench.get(
    z.object({ spreadsheetId: z.string() }),
    'POST /v4/spreadsheets',
    {
      body: {
        properties: { title: 'Pantau prove-google', locale },
        sheets: [{ properties: { sheetId: 0, title: 'Data', gridProperties } }],
      },
    },
  )
  bench.remember(spreadsheetId)
  return spreadsheetId
}
