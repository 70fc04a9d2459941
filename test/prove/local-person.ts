import type { Deed, Person } from '../../worker/prove/person.ts'
import { entryOf } from '../workspace/forms/form-record.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { ACCOUNT } from './local-credentials.ts'

/** Does on the pages of a local workspace what `prove-google` asks a person for. */
export function createLocalPerson(ws: Workspace): Person {
  let editLink: string | undefined

  async function send(
    link: string,
    fields: Readonly<Record<string, string>>,
    account?: string,
  ): Promise<void> {
    const { origin, pathname } = new URL(link)
    const response = await fetch(origin + pathname.replace(/viewform$/u, 'formResponse'), {
      method: 'POST',
      ...(account !== undefined && { headers: { cookie: `account=${account}` } }),
      body: new URLSearchParams(fields),
    })
    const [, path] = /data-testid="edit" href="([^"]+)"/u.exec(await response.text()) ?? []
    if (path !== undefined) editLink = origin + path
  }

  async function perform(link: string, deed: Deed): Promise<void> {
    switch (deed.kind) {
      case 'allow-edits':
        ws.forms.updateForm(deed.formId, { extras: { allowResponseEdits: true } })
        return
      case 'send':
        return send(
          link,
          { [nameOf(deed.questionId)]: deed.text },
          deed.isSignedIn ? ACCOUNT : undefined,
        )
      case 'send-as-it-is':
        return send(link, checkedFields(await (await fetch(link)).text()))
      case 'change': {
        const token = new URL(editLink ?? link).searchParams.get('edit2') ?? ''
        return send(link, { edit2: token, [nameOf(deed.questionId)]: deed.text })
      }
      case 'delete-responses':
        for (const { responseId } of ws.forms.listResponses(deed.formId)) {
          ws.forms.deleteResponse(deed.formId, responseId)
        }
    }
  }

  return {
    async ask({ link, deed }) {
      await perform(link, deed)
      return true
    },
  }
}

function nameOf(questionId: string): string {
  return `entry.${entryOf(questionId)}`
}

/** What the form's page has chosen already. */
function checkedFields(page: string): Record<string, string> {
  const inputs = [...page.matchAll(/<input[^>]*>/gu)].map(([input]) => input)
  const checked = inputs.filter((input) => /\bchecked\b/u.test(input))
  return Object.fromEntries(
    checked.map((input) => [attribute(input, 'name'), attribute(input, 'value')]),
  )
}

function attribute(input: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`, 'u').exec(input)?.[1] ?? ''
}
