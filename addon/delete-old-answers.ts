import { FORM_KINDS, type FormKind } from '../shared/model/submission.ts'
import type { AgencyRequests } from './agency-requests.ts'
import { findDeletion, findLinkedForm, forgetDeletion, saveDeletion } from './document-state.ts'
import { FailureForPeople } from './failure-for-people.ts'
import { findForm } from './set-up/set-up-form.ts'

type Form = GoogleAppsScript.Forms.Form
type Response = GoogleAppsScript.Forms.FormResponse

/** Deleted, and told to the worker, in one go: short enough for an execution to end in time. */
const PART = 50

/** What one execution came to. */
export interface DeletedAnswers {
  readonly deleted: number
  /** Old enough, but not in the ledger as they stand: left. */
  readonly left: number
  /** Whether time ended before the answers did: call again. */
  readonly goesOn: boolean
  /** Forms that this person may not open. */
  readonly closed: readonly FormKind[]
}

/**
 * Deletes from Google Forms what *Pengaturan* has kept long enough and the worker says is in the
 * ledger, also of forms that others took the place of, where they open. Cut off anywhere, the next call goes on, and tells the worker first what was deleted untold.
 * One at a time; throws `FailureForPeople` where somebody else is at it.
 */
export function deleteOldAnswers(
  requests: AgencyRequests,
  { isTimeUp, busy }: { readonly isTimeUp: () => boolean; readonly busy: string },
): DeletedAnswers {
  const lock = LockService.getDocumentLock()
  if (!lock.tryLock(30_000)) throw new FailureForPeople(busy)
  try {
    return deleteFromForms(requests, isTimeUp)
  } finally {
    lock.releaseLock()
  }
}

function deleteFromForms(requests: AgencyRequests, isTimeUp: () => boolean): DeletedAnswers {
  let [deleted, left] = [0, 0]
  const closed: FormKind[] = []
  for (const kind of FORM_KINDS) {
    const formId = findLinkedForm(kind)?.formId
    const own = formId === undefined ? undefined : { form: kind, formId }
    if (!own || !findForm(own.formId)) closed.push(kind)
    if (!own) continue
    const { before, former } = requests.findOldAnswers({ ...own, submittedAt: [] })
    const opened = [own, ...former.map((id) => ({ form: kind, formId: id }))].flatMap(open)
    for (const one of opened) tellUntold(one, requests)
    for (const { own: its, form, responses } of opened) {
      const old = responses.filter((response) => instantOf(response) < before)
      for (const part of inParts(old)) {
        if (isTimeUp()) return { deleted, left, goesOn: true, closed }
        const count = deletePart(form, its, { part, before, requests })
        deleted += count.deleted
        left += count.left
      }
    }
  }
  return { deleted, left, goesOn: false, closed }
}

interface OpenedForm {
  readonly own: OwnForm
  readonly form: Form
  readonly responses: readonly Response[]
}

/** A form that another took the place of was often deleted: then there is nothing to do. */
function open(own: OwnForm): OpenedForm[] {
  const form = findForm(own.formId)
  return form ? [{ own, form, responses: form.getResponses() }] : []
}

interface OwnForm {
  readonly form: FormKind
  readonly formId: string
}

/** What an earlier call deleted before it was cut off: of what it was about to, what is gone. */
function tellUntold({ responses, own }: OpenedForm, requests: AgencyRequests): void {
  const untold = findDeletion(own.form)
  if (untold?.formId !== own.formId) return
  const standing = new Set(responses.map((response) => response.getId()))
  const deleted = untold.responseIds.filter((id) => !standing.has(id)).length
  const { id, before } = untold
  if (deleted > 0) requests.recordDeletion({ ...own, id, deleted, before })
  forgetDeletion(own.form)
}

/** Responses of one instant go only together: they cannot be told apart. */
function deletePart(
  form: Form,
  own: OwnForm,
  {
    part,
    before,
    requests,
  }: {
    readonly part: readonly Response[]
    readonly before: string
    readonly requests: AgencyRequests
  },
): Pick<DeletedAnswers, 'deleted' | 'left'> {
  const { deletable } = requests.findOldAnswers({ ...own, submittedAt: part.map(instantOf) })
  const may = part.filter((response) => {
    const at = instantOf(response)
    const standing = part.filter((other) => instantOf(other) === at).length
    return deletable.filter((instant) => instant === at).length >= standing
  })
  if (may.length === 0) return { deleted: 0, left: part.length }

  const id = Utilities.getUuid()
  const responseIds = may.map((response) => response.getId())
  saveDeletion(own.form, { id, formId: own.formId, before, responseIds })
  const deleted = may.filter((response) => deleteUnchanged(form, response)).length
  if (deleted > 0) requests.recordDeletion({ ...own, id, deleted, before })
  forgetDeletion(own.form)
  return { deleted, left: part.length - deleted }
}

/** False where it was edited since the worker was asked, or somebody else deleted it. */
function deleteUnchanged(form: Form, response: Response): boolean {
  const id = response.getId()
  try {
    if (instantOf(form.getResponse(id)) !== instantOf(response)) return false
  } catch (error) {
    console.warn(`A response cannot be read again: ${String(error)}`)
    return false
  }
  form.deleteResponse(id)
  return true
}

/** Parts of about `PART`; responses of one instant stay in one part. */
function inParts(responses: readonly Response[]): Response[][] {
  const parts: Response[][] = []
  for (const response of [...responses].sort((a, b) => (instantOf(a) < instantOf(b) ? -1 : 1))) {
    const part = parts[parts.length - 1]
    const last = part?.[part.length - 1]
    const isFull =
      !part || !last || (part.length >= PART && instantOf(last) !== instantOf(response))
    if (isFull) parts.push([response])
    else part.push(response)
  }
  return parts
}

function instantOf(response: Response): string {
  return new Date(response.getTimestamp().getTime()).toISOString()
}
