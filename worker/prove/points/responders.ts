import * as z from 'zod'

import { addQuestion, letRespond, listResponders, makeForm, publish } from '../make-files.ts'
import type { Point } from '../point.ts'

/** Publishing lets in nobody; a permission of the view `published` does, until it is removed. */
export const responders: Point = {
  name: 'responders',
  restsOn: 'Set-up opens a published form to its responders by a permission of the view published.',
  expect: {
    opensOncePublished: false,
    respondersListed: 1,
    opensOncePermitted: true,
    opensOnceRemoved: false,
  },
  async steps(bench) {
    const { formId, responderUri } = await makeForm(bench)
    await addQuestion(bench, formId, { textQuestion: {} })
    await publish(bench, formId)
    const opensOncePublished = await bench.opens(responderUri)
    const permissionId = await letRespond(bench, formId, { type: 'anyone' })
    const { length: respondersListed } = await listResponders(bench, formId)
    const opensOncePermitted = await bench.opens(responderUri)
    const remove = `DELETE /drive/v3/files/${formId}/permissions/${permissionId}`
    await bench.get(z.unknown(), remove)
    const opensOnceRemoved = await bench.opens(responderUri)
    return { opensOncePublished, respondersListed, opensOncePermitted, opensOnceRemoved }
  },
}
