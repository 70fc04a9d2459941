import { addQuestion, letRespond, makeForm, publish, setPublishState } from '../make-files.ts'
import type { Point } from '../point.ts'
import { listResponses } from '../read-back.ts'

/** A form that is not published takes no response, whoever may respond. */
export const unpublishedForms: Point = {
  name: 'unpublished-forms',
  restsOn: 'A form that was taken back, or is not set up to its end, takes nothing.',
  expect: { saysAccepting: false, takenUnpublished: 0, takenPublished: 1 },
  async steps(bench) {
    const form = await makeForm(bench)
    const { formId, responderUri: link } = form
    const { questionId } = await addQuestion(bench, formId, { textQuestion: {} })
    await letRespond(bench, formId, { type: 'anyone' })
    const { isAcceptingResponses } = await setPublishState(bench, formId, {
      isPublished: false,
      isAcceptingResponses: true,
    })
    const deed = { kind: 'send', questionId, text: 'satu' } as const
    await bench.ask({
      sentence:
        'Open the form and try to send the answer "satu"; that it will not let you is as it should be',
      link,
      deed,
    })
    const unpublished = await listResponses(bench, formId)
    await publish(bench, formId)
    await bench.ask({ sentence: 'Open the form again and send the answer "satu"', link, deed })
    const published = await listResponses(bench, formId)
    return {
      saysAccepting: isAcceptingResponses,
      takenUnpublished: unpublished.length,
      takenPublished: published.length - unpublished.length,
    }
  },
}
