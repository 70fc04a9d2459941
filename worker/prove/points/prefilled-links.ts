import * as z from 'zod'

import { makeOpenForm } from '../make-files.ts'
import type { Point } from '../point.ts'
import { answerOf, listResponses } from '../read-back.ts'

/** A link may fill in an option that stands in the form; one that was renamed is not filled in. */
export const prefilledLinks: Point = {
  name: 'prefilled-links',
  restsOn: 'Answers to choices are text: an answer of before keeps the former name of an option.',
  expect: {
    takenBefore: 'Kantor',
    takenByFormerLink: 0,
    takenByPresentLink: 'Kantor pusat',
    formerAnswer: 'Kantor',
  },
  async steps(bench) {
    const asked = choice('Rumah', 'Kantor')
    const { formId, responderUri, itemId, questionId } = await makeOpenForm(bench, asked)
    const linkTo = (option: string): string => {
      const link = new URL(responderUri)
      link.searchParams.set('usp', 'pp_url')
      link.searchParams.set(`entry.${Number.parseInt(questionId, 16)}`, option)
      return link.href
    }
    const send = (option: string, sentence: string) =>
      bench.ask({ sentence, link: linkTo(option), deed: { kind: 'send-as-it-is' } })
    const asItIs = 'Open the form by this link and send it as it opens, without choosing anything'
    await send('Kantor', asItIs)
    const before = await listResponses(bench, formId)
    const question = { questionId, ...choice('Rumah', 'Kantor pusat') }
    const item = { itemId, title: 'Pertanyaan', questionItem: { question } }
    const updateItem = { item, location: { index: 0 }, updateMask: 'questionItem.question' }
    await bench.get(z.unknown(), `POST /v1/forms/${formId}:batchUpdate`, {
      body: { requests: [{ updateItem }] },
    })
    await send('Kantor', `${asItIs}; that it will not let you is as it should be`)
    const afterFormer = await listResponses(bench, formId)
    await send('Kantor pusat', asItIs)
    const all = await listResponses(bench, formId)
    const [first] = all
    const last = all.at(-1)
    return {
      takenBefore: before[0] ? answerOf(before[0]) : '',
      takenByFormerLink: afterFormer.length - before.length,
      takenByPresentLink: last ? answerOf(last) : '',
      formerAnswer: first ? answerOf(first) : '',
    }
  },
}

function choice(...values: readonly string[]): object {
  const options = values.map((value) => ({ value }))
  return { required: true, choiceQuestion: { type: 'RADIO', options } }
}
