import type { FormRecord } from '../workspace/forms/form-record.ts'
import type { Workspace } from '../workspace/workspace.ts'

const auth = 'https://www.googleapis.com/auth/'

/** The owner publishes a form, lets anyone with the link in, and has no addresses collected. */
export function openToAnyone(ws: Workspace, { formId }: Pick<FormRecord, 'formId'>): void {
  const owner = ws.sharing.listPermissions(formId).find(({ role }) => role === 'owner')
  const actor = { email: owner?.email ?? '', scopes: [`${auth}forms.body`, `${auth}drive`] }
  const call = (method: string, params: Record<string, string>, body: object): unknown =>
    ws.call(method, { actor, params, body, unmetered: true })
  const publishState = { isPublished: true, isAcceptingResponses: true }
  call('forms.forms.setPublishSettings', { formId }, { publishSettings: { publishState } })
  const updateSettings = {
    settings: { emailCollectionType: 'DO_NOT_COLLECT' },
    updateMask: 'emailCollectionType',
  }
  call('forms.forms.batchUpdate', { formId }, { requests: [{ updateSettings }] })
  const anyone = { view: 'published', type: 'anyone', role: 'reader' }
  call('drive.permissions.create', { fileId: formId }, anyone)
}
