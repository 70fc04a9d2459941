import * as z from 'zod'

import type { Bench } from '../bench.ts'
import { addQuestion, letAnyoneRespond, makeForm, publish } from '../make-files.ts'
import type { Point } from '../point.ts'

const Permissions = z.object({ permissions: z.array(z.object({ view: z.string().optional() })) })

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
    const permissionId = await letAnyoneRespond(bench, formId)
    const respondersListed = await countResponders(bench, formId)
    const opensOncePermitted = await bench.opens(responderUri)
    const remove = `DELETE /drive/v3/files/${formId}/permissions/${permissionId}`
    await bench.get(z.unknown(), remove)
    const opensOnceRemoved = await bench.opens(responderUri)
    return { opensOncePublished, respondersListed, opensOncePermitted, opensOnceRemoved }
  },
}

async function countResponders(bench: Bench, formId: string): Promise<number> {
  const query = 'includePermissionsForView=published&fields=permissions(id,type,role,view)'
  const { permissions } = await bench.get(
    Permissions,
    `GET /drive/v3/files/${formId}/permissions?${query}`,
  )
  return permissions.filter(({ view }) => view === 'published').length
}
