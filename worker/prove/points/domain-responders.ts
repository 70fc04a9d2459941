import * as z from 'zod'

import { addQuestion, letRespond, listResponders, makeForm, publish } from '../make-files.ts'
import { SkippedPoint, type Point } from '../point.ts'
import { listResponses } from '../read-back.ts'

/** Whose accounts are of no domain that a file could be shared with. */
const OPEN_TO_ALL = new Set(['gmail.com', 'googlemail.com'])

const Owners = z.object({ owners: z.tuple([z.object({ emailAddress: z.string() })]) })

/** A form that is open to a domain is filled in by its accounts, and shown to nobody without one. */
export const domainResponders: Point = {
  name: 'domain-responders',
  restsOn: 'Pengaturan may open the forms to the domain alone: others are led to sign in.',
  expect: { opensToAnyone: false, respondersListed: 1, takenOfDomain: 1 },
  async steps(bench) {
    const form = await makeForm(bench)
    const { formId, responderUri: link } = form
    const { owners } = await bench.get(
      Owners,
      `GET /drive/v3/files/${formId}?fields=owners(emailAddress)`,
    )
    const domain = owners[0].emailAddress.split('@').at(-1)?.toLowerCase() ?? ''
    if (OPEN_TO_ALL.has(domain)) throw new SkippedPoint('the account is of no Workspace domain')
    const { questionId } = await addQuestion(bench, formId, { textQuestion: {} })
    await publish(bench, formId)
    await letRespond(bench, formId, { type: 'domain', domain })
    const responders = await listResponders(bench, formId)
    const opensToAnyone = await bench.opens(link)
    await bench.ask({
      sentence:
        'Open the form in a window that is signed in with this account, and send the answer "satu"',
      link,
      deed: { kind: 'send', questionId, text: 'satu', isSignedIn: true },
    })
    const taken = await listResponses(bench, formId)
    return {
      opensToAnyone,
      respondersListed: responders.filter((one) => one.domain === domain).length,
      takenOfDomain: taken.length,
    }
  },
}
