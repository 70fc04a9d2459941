import { GoogleError } from '../ports/google-workspace.ts'
import type { FormResponse } from '../ports/google-workspace.ts'
import type { GoogleCalls } from './google-calls.ts'
import { ResponsesReply } from './replies.ts'
import type { ResponseReply } from './replies.ts'

const PAGE_SIZE = 5000
/** A million responses: beyond it the paging itself is at fault. */
const MAX_PAGES = 200

/** Every response from `since` (RFC 3339, included) on; all where it is undefined. */
export async function listResponses(
  calls: GoogleCalls,
  formId: string,
  since: string | undefined,
): Promise<FormResponse[]> {
  const responses: FormResponse[] = []
  let pageToken: string | undefined
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const reply = await readPage(calls, { formId, since, pageToken })
    responses.push(...reply.responses.map(toFormResponse))
    pageToken = reply.nextPageToken
    if (!pageToken) return responses
  }
  throw new GoogleError('rejected', `forms.forms.responses.list: more than ${MAX_PAGES} pages`)
}

function readPage(
  calls: GoogleCalls,
  page: { formId: string; since: string | undefined; pageToken: string | undefined },
): Promise<ResponsesReply> {
  const { formId, since, pageToken } = page
  return calls.read({
    api: 'forms',
    file: formId,
    method: 'forms.forms.responses.list',
    reply: ResponsesReply,
    send: (options) =>
      calls.forms.forms.responses.list(
        {
          formId,
          pageSize: PAGE_SIZE,
          fields:
            'nextPageToken,responses(responseId,createTime,lastSubmittedTime,respondentEmail,answers)',
          ...(since !== undefined && { filter: `timestamp >= ${since}` }),
          ...(pageToken !== undefined && { pageToken }),
        },
        options,
      ),
  })
}

function toFormResponse(reply: ResponseReply): FormResponse {
  const { responseId, createTime, lastSubmittedTime, respondentEmail } = reply
  const answers = Object.entries(reply.answers).map(([questionId, answer]) => [
    questionId,
    [
      ...(answer.textAnswers?.answers ?? []).map(({ value }) => value),
      ...(answer.fileUploadAnswers?.answers ?? []).map(({ fileId }) => fileId),
    ],
  ])
  return {
    responseId,
    createTime,
    lastSubmittedTime,
    ...(respondentEmail !== undefined && { respondentEmail }),
    answers: Object.fromEntries(answers),
  }
}
