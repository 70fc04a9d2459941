import { FORM_KINDS, type FormKind } from '../shared/model/submission.ts'
import type { AgencyRequests } from './agency-requests.ts'
import { findLinkedForm } from './document-state.ts'
import { findForm } from './set-up/set-up-form.ts'

type Form = GoogleAppsScript.Forms.Form
type Response = GoogleAppsScript.Forms.FormResponse

/** Deleted, and told to the worker, in one go: short enough for an execution to end in time. */
const PART = 50

/** What one execution came to. */
export interface DeletedAnswers {
  readonly deleted: number
  /** Old enough, but not in the ledger as they stand, or waiting to be mended: left. */
  readonly left: number
  /** Whether time ended before the answers did: call again. */
  readonly goesOn: boolean
  /** Forms that this person may not open. */
  readonly closed: readonly FormKind[]
}

/**
 * Deletes from Google Forms what *Pengaturan* has kept long enough and the worker says is in the
 * ledger. Cut off anywhere, the next call goes on.
 */
export function deleteOldAnswers(
  requests: AgencyRequests,
  isTimeUp: () => boolean,
): DeletedAnswers {
  let [deleted, left] = [0, 0]
  const closed: FormKind[] = []
  for (const kind of FORM_KINDS) {
    const form = findOwnForm(kind)
    if (!form) {
      closed.push(kind)
      continue
    }
    const { before } = requests.findOldAnswers({ form: kind, submittedAt: [] })
    const old = form.getResponses().filter((response) => instantOf(response) < before)
    for (const part of inParts(old)) {
      if (isTimeUp()) return { deleted, left, goesOn: true, closed }
      const count = deletePart(form, kind, { part, before, requests })
      deleted += count
      left += part.length - count
    }
  }
  return { deleted, left, goesOn: false, closed }
}

/** Responses of one instant go only together: they cannot be told apart. */
function deletePart(
  form: Form,
  kind: FormKind,
  {
    part,
    before,
    requests,
  }: {
    readonly part: readonly Response[]
    readonly before: string
    readonly requests: AgencyRequests
  },
): number {
  const { deletable } = requests.findOldAnswers({ form: kind, submittedAt: part.map(instantOf) })
  const may = part.filter((response) => {
    const at = instantOf(response)
    const standing = part.filter((other) => instantOf(other) === at).length
    return deletable.filter((instant) => instant === at).length >= standing
  })
  for (const response of may) form.deleteResponse(response.getId())
  if (may.length > 0) requests.recordDeletion({ form: kind, deleted: may.length, before })
  return may.length
}

function findOwnForm(kind: FormKind): Form | undefined {
  const formId = findLinkedForm(kind)?.formId
  return formId === undefined ? undefined : findForm(formId)
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
