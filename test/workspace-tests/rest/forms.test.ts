import type { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { FormClosedError, SignInError, SubmissionError } from '../../workspace/forms/forms.ts'
import { openToAnyone } from '../open-to-anyone.ts'
import { owner, startRest, type RestWorkspace } from './start-rest.ts'

let rest: RestWorkspace
let formId: string
let publishedId: string

beforeAll(async () => {
  rest = await startRest()
})

beforeEach(() => {
  const form = rest.ws.forms.createForm({ owner, title: 'Presensi' })
  formId = form.formId
  publishedId = form.publishedId
  openToAnyone(rest.ws, form)
})

afterAll(() => rest.close())

type Question = forms_v1.Schema$Question

/** Adds questions and gives their ids in order. */
async function ask(questions: readonly [title: string, question: Question][]): Promise<string[]> {
  const requests = questions.map(([title, question], index) => ({
    createItem: { item: { title, questionItem: { question } }, location: { index } },
  }))
  const { body } = await rest.send<forms_v1.Schema$BatchUpdateFormResponse>(
    `POST /v1/forms/${formId}:batchUpdate`,
    { body: { requests } },
  )
  return (body.replies ?? []).map((reply) => reply.createItem?.questionId?.[0] ?? '')
}

async function change(
  ...requests: object[]
): Promise<{ status: number; message: string | undefined }> {
  const { status, body } = await rest.send(`POST /v1/forms/${formId}:batchUpdate`, {
    body: { requests },
  })
  return { status, message: body.error?.message }
}

async function list(query = ''): Promise<forms_v1.Schema$ListFormResponsesResponse> {
  const { body } = await rest.send<forms_v1.Schema$ListFormResponsesResponse>(
    `GET /v1/forms/${formId}/responses?${query}`,
  )
  return body
}

async function count(filter: string): Promise<number> {
  const { responses } = await list(`filter=${encodeURIComponent(filter)}`)
  return responses?.length ?? 0
}

const SECTION = {
  createItem: {
    item: { itemId: '00000001', title: 'Bagian', pageBreakItem: {} },
    location: { index: 0 },
  },
}

function asking(type: string, options: object[]): object {
  const question = { choiceQuestion: { type, options } }
  return {
    createItem: {
      item: { title: 'Jenis', questionItem: { question } },
      location: { index: 0 },
    },
  }
}

const choices = { type: 'RADIO', options: [{ value: 'masuk' }, { value: 'pulang' }] }

describe('forms.create', () => {
  it('takes a title and nothing else', async () => {
    const good = await rest.send('POST /v1/forms', { body: { info: { title: 'Izin' } } })
    const more = await rest.send('POST /v1/forms', {
      body: { info: { title: 'Izin' }, settings: { emailCollectionType: 'VERIFIED' } },
    })

    expect(good.body).toMatchObject({
      info: { title: 'Izin', documentTitle: 'Izin' },
      revisionId: expect.any(String),
    })
    expect(more.body.error?.message).toContain('Only info.title can be set when creating a form.')
  })

  it('makes forms that are not published and open to nobody', async () => {
    const { body } = await rest.send<forms_v1.Schema$Form>('POST /v1/forms', {
      body: { info: { title: 'A' } },
    })

    expect(body.publishSettings?.publishState).toEqual({
      isPublished: false,
      isAcceptingResponses: false,
    })
    expect(rest.ws.sharing.listResponders(body.formId ?? '')).toEqual([])
  })

  it('collects verified addresses by default where the owner has an account of Workspace', () => {
    const collected = ['hr@kukar.go.id', 'hr@gmail.com'].map(
      (email) => rest.ws.forms.createForm({ owner: email, title: 'A' }).emailCollectionType,
    )

    expect(collected).toEqual(['VERIFIED', 'DO_NOT_COLLECT'])
  })
})

describe('forms.batchUpdate', () => {
  it('gives each question an id of eight hexadecimal digits that is not the item id', async () => {
    const [questionId] = await ask([['NIP', { textQuestion: {} }]])
    const { body } = await rest.send<forms_v1.Schema$Form>(`GET /v1/forms/${formId}`)

    const [item] = body.items ?? []
    expect(questionId).toMatch(/^[0-9a-f]{8}$/)
    expect(item?.questionItem?.question?.questionId).toBe(questionId)
    expect(item?.itemId).not.toBe(questionId)
  })

  it('moves, updates and deletes items; a question keeps its id', async () => {
    const [first, second] = await ask([
      ['A', { textQuestion: {} }],
      ['B', { textQuestion: {} }],
    ])
    await change(
      { moveItem: { originalLocation: { index: 1 }, newLocation: { index: 0 } } },
      { updateItem: { item: { title: 'B baru' }, location: { index: 0 }, updateMask: 'title' } },
      { deleteItem: { location: { index: 1 } } },
    )

    const items = rest.ws.forms.findForm(formId)?.items
    expect(items).toHaveLength(1)
    expect(items?.[0]).toMatchObject({
      title: 'B baru',
      questionItem: { question: { questionId: second } },
    })
    expect(second).not.toBe(first)
  })

  it.each([
    [
      'a title of two lines',
      { createItem: { item: { title: 'a\nb', textItem: {} }, location: { index: 0 } } },
      'newlines',
    ],
    [
      'two equal options',
      {
        createItem: {
          item: {
            questionItem: {
              question: {
                choiceQuestion: { type: 'RADIO', options: [{ value: 'a' }, { value: 'a' }] },
              },
            },
          },
          location: { index: 0 },
        },
      },
      'Duplicate option',
    ],
    ['an item without a place', { createItem: { item: { textItem: {} } } }, 'location.index'],
    [
      'an update without a mask',
      { updateFormInfo: { info: { title: 'x' } } },
      'update_mask is required',
    ],
    [
      'a question of no kind',
      { createItem: { item: { questionItem: { question: {} } }, location: { index: 0 } } },
      'exactly one kind',
    ],
  ])('refuses %s', async (_, request, message) => {
    const refused = await change(
      { updateFormInfo: { info: { title: 'Berubah' }, updateMask: 'title' } },
      request,
    )

    expect(refused.status).toBe(400)
    expect(refused.message).toContain(message)
    expect(rest.ws.forms.findForm(formId)?.title).toBe('Presensi')
  })

  it('does not know file uploads', async () => {
    const item = { questionItem: { question: { fileUploadQuestion: {} } } }
    const refused = await change({ createItem: { item, location: { index: 0 } } })

    expect(refused).toMatchObject({
      status: 501,
      message: expect.stringContaining('fileUploadQuestion'),
    })
  })
})

describe('options that go to a section', () => {
  it('lead to a page break of the form, on, back to its beginning or to its end', async () => {
    const options = [
      { value: 'a', goToSectionId: '00000001' },
      { value: 'b', goToAction: 'NEXT_SECTION' },
      { value: 'c', goToAction: 'RESTART_FORM' },
      { value: 'd', goToAction: 'SUBMIT_FORM' },
    ]

    expect((await change(SECTION, asking('RADIO', options))).status).toBe(200)
    expect((await change(asking('DROP_DOWN', options))).status).toBe(200)
  })

  it.each([
    ['no section of that id', 'RADIO', [{ value: 'a', goToSectionId: '00000002' }], 400],
    [
      'both a section and an action',
      'RADIO',
      [{ value: 'a', goToSectionId: '00000001', goToAction: 'SUBMIT_FORM' }],
      400,
    ],
    [
      'some of them alone',
      'RADIO',
      [{ value: 'a', goToSectionId: '00000001' }, { value: 'b' }],
      400,
    ],
    ['a checkbox', 'CHECKBOX', [{ value: 'a', goToSectionId: '00000001' }], 400],
    ['no action', 'RADIO', [{ value: 'a', goToAction: 'GO_TO_ACTION_UNSPECIFIED' }], 400],
    [
      'an "other" option',
      'RADIO',
      [{ value: 'a', goToSectionId: '00000001' }, { isOther: true }],
      501,
    ],
  ])('are refused: %s', async (_case, type, options, status) => {
    expect((await change(SECTION, asking(type, options))).status).toBe(status)
  })

  it('keep their section: it can neither be deleted nor become something else', async () => {
    const options = [{ value: 'a', goToSectionId: '00000001' }]
    await change(SECTION, asking('RADIO', options))

    const deleted = await change({ deleteItem: { location: { index: 1 } } })
    const changed = await change({
      updateItem: {
        item: { title: 'Bagian', textItem: {} },
        location: { index: 1 },
        updateMask: '*',
      },
    })

    expect([deleted.status, changed.status]).toEqual([501, 501])
  })
})

describe('forms.setPublishSettings', () => {
  it('closes a form to submissions', async () => {
    await rest.send(`POST /v1/forms/${formId}:setPublishSettings`, {
      body: {
        publishSettings: { publishState: { isPublished: true, isAcceptingResponses: false } },
      },
    })

    expect(() => rest.ws.forms.submitResponse(publishedId, { answers: {} })).toThrow(
      FormClosedError,
    )
  })

  it('lets a form that is not published accept nothing, whatever is asked', async () => {
    const publishState = { isPublished: false, isAcceptingResponses: true }
    const { status, body } = await rest.send(`POST /v1/forms/${formId}:setPublishSettings`, {
      body: { publishSettings: { publishState } },
    })

    expect(status).toBe(200)
    expect(body['publishSettings']).toEqual({
      publishState: { isPublished: false, isAcceptingResponses: false },
    })
  })

  it.each([[{ isPublished: true }], [{ isAcceptingResponses: true }]])(
    'refuses the publish state %s',
    async (publishState) => {
      const { status } = await rest.send(`POST /v1/forms/${formId}:setPublishSettings`, {
        body: { publishSettings: { publishState } },
      })

      expect(status).toBe(400)
    },
  )
})

describe('submitResponse', () => {
  it('names what is wrong by question', async () => {
    const [nip = '', kind = '', date = '', time = ''] = await ask([
      ['NIP', { textQuestion: {}, required: true }],
      ['Jenis', { choiceQuestion: choices }],
      ['Tanggal', { dateQuestion: { includeYear: true } }],
      ['Jam', { timeQuestion: {} }],
    ])
    const answers = { [kind]: ['istirahat'], [date]: ['2021-02-30'], [time]: ['24:00'] }

    const submit = (): unknown => rest.ws.forms.submitResponse(publishedId, { answers })

    expect(submit).toThrow(SubmissionError)
    expect(submit).toThrow(
      expect.objectContaining({
        problems: {
          [nip]: 'Pertanyaan ini wajib diisi',
          [kind]: 'Pilihan tidak tersedia',
          [date]: 'Tanggal tidak valid',
          [time]: 'Waktu tidak valid',
        },
      }),
    )
    expect(await list()).toEqual({})
  })

  it('shows the address only where the form collects it', async () => {
    const account = 'staf@kukar.go.id'
    const email = 'lain@kukar.go.id'
    const submission = { account, email, answers: {} }
    rest.ws.forms.submitResponse(publishedId, submission)
    rest.ws.forms.updateForm(formId, { emailCollectionType: 'VERIFIED' })
    rest.ws.forms.submitResponse(publishedId, submission)
    rest.ws.forms.updateForm(formId, { emailCollectionType: 'RESPONDER_INPUT' })
    rest.ws.forms.submitResponse(publishedId, submission)

    const { responses } = await list()

    const addresses = responses?.map((response) => response.respondentEmail)
    expect(addresses).toEqual([undefined, account, email])
  })

  it('asks whoever is not let in, or not signed in where addresses are verified, to sign in', () => {
    const submit = (account?: string) => () =>
      rest.ws.forms.submitResponse(publishedId, { answers: {}, ...(account && { account }) })
    rest.ws.forms.updateForm(formId, { emailCollectionType: 'VERIFIED' })
    expect(submit()).toThrow(SignInError)
    expect(submit('staf@kukar.go.id')).not.toThrow()

    rest.ws.sharing.removeResponder(formId, { type: 'anyone', grantee: '' })

    expect(submit('staf@kukar.go.id')).toThrow(SignInError)
    expect(submit(owner)).not.toThrow()
  })

  it('makes an edit a new version of the same response', async () => {
    const [nip = ''] = await ask([['NIP', { textQuestion: {} }]])
    rest.ws.forms.updateForm(formId, { extras: { allowResponseEdits: true } })
    const first = rest.ws.forms.submitResponse(publishedId, { answers: { [nip]: ['1'] } })
    rest.ws.clock.step(60_000)
    rest.ws.forms.submitResponse(publishedId, {
      answers: { [nip]: ['2'] },
      editOf: first.responseId,
    })

    const { responses } = await list()

    expect(responses).toHaveLength(1)
    expect(responses?.[0]).toMatchObject({
      responseId: first.responseId,
      createTime: first.createTime,
    })
    expect(Date.parse(responses?.[0]?.lastSubmittedTime ?? '')).toBeGreaterThan(
      Date.parse(first.createTime),
    )
    expect(responses?.[0]?.answers?.[nip]?.textAnswers?.answers).toEqual([{ value: '2' }])
  })

  it('writes a row of the linked spreadsheet, and over it when the response is edited', async () => {
    const [nip = '', kind = ''] = await ask([
      ['NIP', { textQuestion: {} }],
      ['Jenis', { choiceQuestion: choices }],
    ])
    const spreadsheetId = await rest.createSpreadsheet({ timeZone: 'Asia/Makassar' })
    rest.ws.forms.linkDestination(formId, spreadsheetId)
    rest.ws.forms.updateForm(formId, { extras: { allowResponseEdits: true } })
    rest.ws.clock.set(new Date('2021-07-05T00:30:00Z'))
    const rows: (number | undefined)[] = []
    const onResponse = ({ row }: { row?: number }): void => void rows.push(row)
    rest.ws.events.on('form-response', onResponse)

    const first = rest.ws.forms.submitResponse(publishedId, {
      answers: { [nip]: ['=IMPORTXML("x")'] },
    })
    rest.ws.forms.submitResponse(publishedId, { answers: { [nip]: ['2'], [kind]: ['pulang'] } })
    rest.ws.forms.submitResponse(publishedId, {
      answers: { [nip]: ['3'] },
      editOf: first.responseId,
    })
    rest.ws.events.off('form-response', onResponse)

    const range = "'Respons Formulir 1'!A1:C9"
    const path = `/v4/spreadsheets/${spreadsheetId}/values/${encodeURIComponent(range)}`
    const { body } = await rest.send<{ values: string[][] }>(`GET ${path}`)
    expect(rows).toEqual([2, 3, 2])
    expect(body.values[0]).toEqual(['Timestamp', 'NIP', 'Jenis'])
    expect(body.values[1]).toEqual(['05/07/2021 8:30:00', '3'])
    expect(body.values[2]).toEqual(['05/07/2021 8:30:00', '2', 'pulang'])
  })

  it('keeps formulas that people type as text', async () => {
    const [nip = ''] = await ask([['NIP', { textQuestion: {} }]])
    const spreadsheetId = await rest.createSpreadsheet()
    rest.ws.forms.linkDestination(formId, spreadsheetId)
    rest.ws.forms.submitResponse(publishedId, { answers: { [nip]: ['=1+1'] } })

    expect(await rest.values(spreadsheetId, "'Respons Formulir 1'!B2")).toEqual([['=1+1']])
  })
})

describe('responses.list', () => {
  it('pages through all responses, each once', async () => {
    for (let count = 0; count < 7; count += 1)
      rest.ws.forms.submitResponse(publishedId, { answers: {} })
    const ids: (string | null | undefined)[] = []

    let pageToken: string | null | undefined = ''
    do {
      const page: forms_v1.Schema$ListFormResponsesResponse = await list(
        `pageSize=3&pageToken=${pageToken}`,
      )
      ids.push(...(page.responses ?? []).map(({ responseId }) => responseId))
      pageToken = page.nextPageToken
    } while (pageToken)

    expect(ids).toHaveLength(7)
    expect(new Set(ids).size).toBe(7)
  })

  it('filters by the last submission, with microseconds', async () => {
    const first = rest.ws.forms.submitResponse(publishedId, { answers: {} })
    const second = rest.ws.forms.submitResponse(publishedId, { answers: {} })

    expect(await count(`timestamp >= ${first.lastSubmittedTime}`)).toBe(2)
    expect(await count(`timestamp > ${first.lastSubmittedTime}`)).toBe(1)
    expect(await count(`timestamp > ${second.lastSubmittedTime}`)).toBe(0)
  })

  it.each([
    'timestamp = 2021-07-05T00:00:00Z',
    'timestamp > 2021-07-05T00:00:00+08:00',
    'timestamp > 2021-07-05',
    'createTime > 2021-07-05T00:00:00Z',
  ])('refuses the filter %s', async (filter) => {
    const { status } = await rest.send(
      `GET /v1/forms/${formId}/responses?filter=${encodeURIComponent(filter)}`,
    )

    expect(status).toBe(400)
  })

  it('is for editors of the form only', async () => {
    const { status } = await rest.send(`GET /v1/forms/${formId}/responses`, {
      email: 'orang@lain.id',
    })

    expect(status).toBe(403)
  })
})

describe('exchanges', () => {
  it('keep to what Google describes', () => {
    expect(rest.recorder.problems()).toEqual([])
  })
})
