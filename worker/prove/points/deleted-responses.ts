import { editLink, makeOpenForm } from '../make-files.ts'
import type { Point } from '../point.ts'
import { listResponses } from '../read-back.ts'

/** The API deletes no response; one that was deleted in the form is gone from what the API lists. */
export const deletedResponses: Point = {
  name: 'deleted-responses',
  restsOn:
    'Old answers go from Google Forms by the add-on; the worker sees that they are gone (G10).',
  expect: { listedBefore: 1, apiStatus: 404, listedStill: 1, listedAfter: 0, getAfter: 404 },
  async steps(bench) {
    const form = await makeOpenForm(bench, { textQuestion: {} })
    const { formId, responderUri: link, questionId } = form
    await bench.ask({
      sentence: 'Open the form and send the answer "satu"',
      link,
      deed: { kind: 'send', questionId, text: 'satu' },
    })
    const before = await listResponses(bench, formId)
    const path = `/v1/forms/${formId}/responses/${before[0]?.responseId ?? 'none'}`
    const { status } = await bench.send(`DELETE ${path}`)
    const still = await listResponses(bench, formId)
    await bench.ask({
      sentence: 'In the form’s Responses choose "Delete all responses"',
      link: `${editLink(form)}#responses`,
      deed: { kind: 'delete-responses', formId },
    })
    const after = await listResponses(bench, formId)
    const { status: getAfter } = await bench.send(`GET ${path}`)
    return {
      listedBefore: before.length,
      apiStatus: status,
      listedStill: still.length,
      listedAfter: after.length,
      getAfter,
    }
  },
}
