import { editLink, makeOpenForm } from '../make-files.ts'
import type { Point } from '../point.ts'
import { answerOf, listResponses } from '../read-back.ts'

/** An edited response keeps its id and is listed again, by its new time, with all its answers. */
export const editedResponses: Point = {
  name: 'edited-responses',
  restsOn:
    'A submission is (form, responseId, lastSubmittedTime): the sweep sees an edited one by its time.',
  expect: {
    listed: 1,
    keepsId: true,
    keepsCreateTime: true,
    isLater: true,
    answer: 'dua',
    listedSinceFirst: 1,
    listedAfterEdit: 0,
    listedFromEdit: 1,
  },
  async steps(bench) {
    const form = await makeOpenForm(bench, { textQuestion: {} })
    const { formId, responderUri: link, questionId } = form
    await bench.ask({
      sentence: 'In the form’s Settings, under Responses, turn on "Allow response editing"',
      link: editLink(form),
      deed: { kind: 'allow-edits', formId },
    })
    await bench.ask({
      sentence: 'Open the form, send the answer "satu", and leave the page that thanks you open',
      link,
      deed: { kind: 'send', questionId, text: 'satu' },
    })
    const [first] = await listResponses(bench, formId)
    await bench.ask({
      sentence: 'On the page that thanked you choose "Edit your response", make it "dua" and send',
      link,
      deed: { kind: 'change', questionId, text: 'dua' },
    })
    const all = await listResponses(bench, formId)
    const [edited] = all
    if (!first || !edited) return { listed: all.length }
    const since = (sign: string, time: string) =>
      listResponses(bench, formId, `timestamp ${sign} ${time}`)
    const { lastSubmittedTime } = edited
    return {
      listed: all.length,
      keepsId: edited.responseId === first.responseId,
      keepsCreateTime: edited.createTime === first.createTime,
      isLater:
        Date.parse(lastSubmittedTime) >= Date.parse(first.lastSubmittedTime) &&
        lastSubmittedTime !== first.lastSubmittedTime,
      answer: answerOf(edited),
      listedSinceFirst: (await since('>', first.lastSubmittedTime)).length,
      listedAfterEdit: (await since('>', lastSubmittedTime)).length,
      listedFromEdit: (await since('>=', lastSubmittedTime)).length,
    }
  },
}
