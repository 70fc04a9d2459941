import { addQuestion, letAnyoneRespond, makeForm, setPublished } from '../make-files.ts'
import type { Point } from '../point.ts'
import { listResponses } from '../read-back.ts'

/** A form that is not published takes no response, whoever may respond. */
export const unpublishedForms: Point = {
  name: 'unpublished-forms',
  restsOn: 'A form that was taken back, or is not set up to its end, takes nothing.',
  expect: { acceptingStatus: 400, takenUnpublished: 0, takenPublished: 1 },
  async steps(bench) {
    const form = await makeForm(bench)
    const { formId, responderUri: link } = form
    const { questionId } = await addQuestion(bench, formId, { textQuestion: {} })
    await setPublished(bench, formId, false)
    await letAnyoneRespond(bench, formId)
    const publishState = { isPublished: false, isAcceptingResponses: true }
    const { status } = await bench.send(`POST /v1/forms/${formId}:setPublishSettings`, {
      body: { publishSettings: { publishState } },
    })
    const deed = { kind: 'send', questionId, text: 'satu' } as const
    await bench.ask({
      sentence:
        'Open the form and try to send the answer "satu"; that it will not let you is as it should be',
      link,
      deed,
    })
    const unpublished = await listResponses(bench, formId)
    await setPublished(bench, formId, true)
    await bench.ask({ sentence: 'Open the form again and send the answer "satu"', link, deed })
    const published = await listResponses(bench, formId)
    return {
      acceptingStatus: status,
      takenUnpublished: unpublished.length,
      takenPublished: published.length - unpublished.length,
    }
  },
}
