import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { openToAnyone } from '../../workspace-tests/open-to-anyone.ts'
import { OWNER, startLocalGoogle } from './local-google.ts'
import type { LocalGoogle } from './local-google.ts'

const FORMS_SCOPE = 'https://www.googleapis.com/auth/forms.body'

let local: LocalGoogle
let formId: string
let publishedId: string

beforeEach(async () => {
  local = await startLocalGoogle()
  const form = local.ws.forms.createForm({ owner: OWNER, title: 'Presensi' })
  formId = form.formId
  publishedId = form.publishedId
  openToAnyone(local.ws, form)
  local.ws.sharing.share(formId, local.ws.tokens.serviceAccount.email, 'writer')
  change({
    createItem: {
      item: {
        title: 'NIP',
        questionItem: { question: { required: true, textQuestion: { paragraph: false } } },
      },
      location: { index: 0 },
    },
  })
})

afterEach(async () => {
  await local.close()
})

function change(...requests: unknown[]): void {
  local.ws.call('forms.forms.batchUpdate', {
    actor: { email: OWNER, scopes: [FORMS_SCOPE] },
    params: { formId },
    body: { requests },
  })
}

async function questionId(): Promise<string> {
  const { questions } = await local.google.describeForm(formId)
  return questions[0]?.questionId ?? ''
}

describe('describeForm', () => {
  it('gives title, address and questions by their id', async () => {
    const form = await local.google.describeForm(formId)

    expect(form).toEqual({
      formId,
      title: 'Presensi',
      responderUri: expect.stringContaining(`/forms/d/e/${publishedId}/viewform`),
      linkedSheetId: '',
      emailCollection: 'none',
      takesAnswers: true,
      questions: [{ questionId: expect.stringMatching(/^[0-9a-f]{6,8}$/), title: 'NIP' }],
    })
  })

  it('knows a question again after it was renamed', async () => {
    const before = await questionId()

    change({
      updateItem: {
        item: { title: 'Nomor induk' },
        location: { index: 0 },
        updateMask: 'title',
      },
    })

    const { questions } = await local.google.describeForm(formId)
    expect(questions).toEqual([{ questionId: before, title: 'Nomor induk' }])
  })

  it('trusts addresses only where Google verifies them', async () => {
    local.ws.forms.updateForm(formId, { emailCollectionType: 'RESPONDER_INPUT' })
    expect((await local.google.describeForm(formId)).emailCollection).toBe('typed')

    local.ws.forms.updateForm(formId, { emailCollectionType: 'VERIFIED' })
    expect((await local.google.describeForm(formId)).emailCollection).toBe('verified')
  })

  it('says so when the form is not shared', async () => {
    local.ws.sharing.unshare(formId, local.ws.tokens.serviceAccount.email)

    await expect(local.google.describeForm(formId)).rejects.toMatchObject({ kind: 'denied' })
  })
})

describe('listResponses', () => {
  it('gives all responses, or those from an instant on, an edited one by its new time', async () => {
    const id = await questionId()
    local.ws.forms.updateForm(formId, { extras: { allowResponseEdits: true } })
    const submit = (nip: string, editOf?: string) =>
      local.ws.forms.submitResponse(publishedId, {
        answers: { [id]: [nip] },
        ...(editOf && { editOf }),
      })
    const first = submit('1')
    local.ws.clock.step(60_000)
    const second = submit('2')
    local.ws.clock.step(60_000)
    const edited = submit('1a', first.responseId)

    const all = await local.google.listResponses(formId, undefined)
    const since = await local.google.listResponses(formId, second.lastSubmittedTime)
    const later = await local.google.listResponses(formId, edited.lastSubmittedTime)

    const told = all.map(({ responseId, answers }) => [responseId, answers[id]])
    expect(new Map(told as [string, string[]][])).toEqual(
      new Map([
        [first.responseId, ['1a']],
        [second.responseId, ['2']],
      ]),
    )
    expect(since).toHaveLength(2)
    expect(later).toEqual([
      {
        responseId: first.responseId,
        createTime: first.createTime,
        lastSubmittedTime: edited.lastSubmittedTime,
        answers: { [id]: ['1a'] },
      },
    ])
  })
})
