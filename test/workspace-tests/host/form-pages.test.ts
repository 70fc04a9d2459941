import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FormRecord } from '../../workspace/forms/form-record.ts'
import type { Responder } from '../../workspace/drive/sharing.ts'
import { entryOf } from '../../workspace/forms/form-record.ts'
import { openToAnyone } from '../open-to-anyone.ts'
import { startTestWorkspace, type TestWorkspace } from './start-workspace.ts'

let test: TestWorkspace
let formId: string
let path: string

beforeAll(async () => {
  test = await startTestWorkspace()
  const made = (await test.run('makeForm')) as { id: string; types: string[] }
  formId = made.id
  openToAnyone(test.ws, { formId })
  path = `${test.origin}/forms/d/e/${form().publishedId}`
})
afterAll(() => test.close())

function form(): FormRecord {
  const found = test.ws.forms.findForm(formId)
  if (!found) throw new Error('The form is gone.')
  return found
}

function entry(title: string): string {
  const item = form().items.find((each) => each.title === title)
  return `entry.${entryOf(item?.questionItem?.question?.questionId ?? '')}`
}

function post(fields: Record<string, string | string[]>, cookie = ''): Promise<Response> {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    for (const each of [value].flat()) body.append(name, each)
  }
  return fetch(`${path}/formResponse`, { method: 'POST', body, headers: { cookie } })
}

function answersOf(response: { answers: Readonly<Record<string, readonly string[]>> }) {
  return Object.values(response.answers)
}

function responses(): { responseId: string; answers: Record<string, string[]>; email?: string }[] {
  const reply = test.ws.call<{
    responses?: {
      responseId: string
      respondentEmail?: string
      answers?: Record<string, { textAnswers: { answers: { value: string }[] } }>
    }[]
  }>('forms.forms.responses.list', {
    actor: {
      email: 'sekretaris@contoh.go.id',
      scopes: ['https://www.googleapis.com/auth/forms.responses.readonly'],
    },
    params: { formId },
  })
  return (reply.responses ?? []).map(({ responseId, respondentEmail, answers = {} }) => ({
    responseId,
    ...(respondentEmail === undefined ? {} : { email: respondentEmail }),
    answers: Object.fromEntries(
      Object.entries(answers).map(([id, { textAnswers }]) => [
        id,
        textAnswers.answers.map(({ value }) => value),
      ]),
    ),
  }))
}

describe('FormApp', () => {
  it('makes the items in order', async () => {
    expect(await test.run('makeForm')).toMatchObject({
      types: ['TEXT', 'TEXT', 'MULTIPLE_CHOICE', 'CHECKBOX', 'DATE', 'PARAGRAPH_TEXT'],
    })
  })
})

describe('GET viewform', () => {
  it('gives a small page without scripts, with every question', async () => {
    const page = await (await fetch(`${path}/viewform`)).text()

    expect(page.length).toBeLessThan(30_000)
    expect(page).not.toContain('<script')
    for (const title of ['Nama', 'Umur', 'Jenis', 'Kondisi', 'Tanggal', 'Catatan']) {
      expect(page).toContain(`name="${entry(title)}"`)
    }
  })

  it('fills in what the link carries, escaped', async () => {
    const query = new URLSearchParams({ usp: 'pp_url', [entry('Nama')]: '"><script>x</script>' })

    const page = await (await fetch(`${path}/viewform?${query}`)).text()

    expect(page).toContain('&quot;&gt;&lt;script&gt;x&lt;/script&gt;')
    expect(page).not.toContain('<script>x')
  })

  it('answers 404 for a form that is not there', async () => {
    expect((await fetch(`${test.origin}/forms/d/e/nowhere/viewform`)).status).toBe(404)
  })
})

describe('POST formResponse', () => {
  it('records lists, other options and dates in parts', async () => {
    const reply = await post({
      [entry('Nama')]: 'Ani',
      [entry('Jenis')]: '__other_option__',
      [`${entry('Jenis')}.other_option_response`]: 'Izin',
      [entry('Kondisi')]: ['Sehat', 'Batuk'],
      [`${entry('Tanggal')}_year`]: '2021',
      [`${entry('Tanggal')}_month`]: '7',
      [`${entry('Tanggal')}_day`]: '5',
    })

    expect(reply.status).toBe(200)
    expect(await reply.text()).toContain('Terima kasih')
    expect(answersOf(responses().at(-1) ?? { answers: {} })).toEqual(
      expect.arrayContaining([['Ani'], ['Izin'], ['Sehat', 'Batuk'], ['2021-07-05']]),
    )
  })

  it('shows the form again with the values when something is wrong', async () => {
    const before = responses().length

    const reply = await post({ [entry('Umur')]: 'tua', [entry('Catatan')]: '<i>&amp;' })

    const page = await reply.text()
    expect(reply.status).toBe(400)
    expect(page).toContain('value="tua"')
    expect(page).toContain('Angka saja')
    expect(page).toContain('&lt;i&gt;&amp;amp;')
    expect(responses()).toHaveLength(before)
  })

  it('refuses a choice that is not offered', async () => {
    const reply = await post({ [entry('Nama')]: 'Ani', [entry('Kondisi')]: 'Pilek' })

    expect(reply.status).toBe(400)
  })

  it('makes a new version of the same response through the edit link', async () => {
    const first = await (await post({ [entry('Nama')]: 'Budi' })).text()
    const token = /edit2=([^"]+)"/u.exec(first)?.[1] ?? ''
    const count = responses().length
    const page = await (await fetch(`${path}/viewform?edit2=${token}`)).text()

    const reply = await post({ edit2: decodeURIComponent(token), [entry('Nama')]: 'Budi Santoso' })

    expect(page).toContain('value="Budi"')
    expect(reply.status).toBe(200)
    expect(responses()).toHaveLength(count)
    expect(responses().flatMap(answersOf)).toContainEqual(['Budi Santoso'])
  })

  it('refuses an edit link that is not known', async () => {
    expect((await post({ edit2: 'x', [entry('Nama')]: 'Ani' })).status).toBe(404)
  })

  it('is refused while the form is closed', async () => {
    test.ws.forms.updateForm(formId, { extras: { acceptingResponses: false } })

    const page = await fetch(`${path}/viewform`)
    const reply = await post({ [entry('Nama')]: 'Ani' })

    expect(await page.text()).toContain('tidak lagi menerima jawaban')
    expect(reply.status).toBe(400)
    test.ws.forms.updateForm(formId, { extras: { acceptingResponses: true } })
  })

  it('takes the address of the signed-in account where the form verifies it', async () => {
    test.ws.forms.updateForm(formId, { emailCollectionType: 'VERIFIED' })
    const fields = { [entry('Nama')]: 'Ani' }

    const nobody = await post(fields)
    const typed = await post({ ...fields, emailAddress: 'tulis@contoh.go.id' })
    const signedIn = await post(
      { ...fields, emailAddress: 'lain@contoh.go.id' },
      'account=ani@contoh.go.id',
    )
    test.ws.forms.updateForm(formId, { emailCollectionType: 'DO_NOT_COLLECT' })

    expect([nobody.status, typed.status, signedIn.status]).toEqual([401, 401, 200])
    expect(responses().flatMap(({ email }) => email ?? [])).toEqual(['ani@contoh.go.id'])
  })
})

describe('a form that not everybody may open', () => {
  const staff = 'account=ani@contoh.go.id'
  const outsider = 'account=orang@lain.id'

  afterAll(() => letIn({ type: 'anyone', grantee: '' }))

  it('asks everybody but its editors to sign in where nobody was let in', async () => {
    letIn(undefined)
    const before = responses().length

    expect(await statuses('')).toEqual([401, 401])
    expect(await statuses(staff)).toEqual([403, 403])
    expect(responses()).toHaveLength(before)
    expect(await statuses('account=sekretaris@contoh.go.id')).toEqual([200, 200])
  })

  it('is open to accounts of its domain alone where the domain was let in', async () => {
    letIn({ type: 'domain', grantee: 'contoh.go.id' })

    expect(await statuses('')).toEqual([401, 401])
    expect(await statuses(outsider)).toEqual([403, 403])
    expect(await statuses('account=ani@bukan-contoh.go.id')).toEqual([403, 403])
    expect(await statuses(staff)).toEqual([200, 200])
  })

  it('is open to a person who was let in by name', async () => {
    letIn({ type: 'user', grantee: 'orang@lain.id' })

    expect(await statuses(outsider)).toEqual([200, 200])
    expect(await statuses(staff)).toEqual([403, 403])
  })
})

describe('a form with page breaks', () => {
  it('shows one page after the other and carries the answers along', async () => {
    const url = await makePages()
    const first = await (await fetch(url)).text()
    const name = /name="(entry\.\d+)"/u.exec(first)?.[1] ?? ''
    const target = url.replace('viewform', 'formResponse')
    const body = new URLSearchParams({ [name]: 'Ani', pageHistory: '0' })

    const second = await (await fetch(target, { method: 'POST', body })).text()

    expect(first).not.toContain('Kedua')
    expect(second).toContain('Bagian dua')
    expect(second).toContain('Kedua')
    expect(second).toContain(`type="hidden" name="${name}" value="Ani"`)
  })

  it('goes back to the page on which something is missing', async () => {
    const url = await makePages()
    const target = url.replace('viewform', 'formResponse')

    const body = new URLSearchParams({ pageHistory: '0,1' })
    const reply = await fetch(target, { method: 'POST', body })

    expect(reply.status).toBe(400)
    expect(await reply.text()).toContain('Pertama')
  })
})

/** Shuts out everybody else. */
function letIn(responder: Responder | undefined): void {
  for (const each of test.ws.sharing.listResponders(formId)) {
    test.ws.sharing.removeResponder(formId, each)
  }
  if (responder) test.ws.sharing.addResponder(formId, responder)
}

/** Of the page, and of an answer that is filed. */
async function statuses(cookie: string): Promise<number[]> {
  const page = await fetch(`${path}/viewform`, { headers: { cookie } })
  return [page.status, (await post({ [entry('Nama')]: 'Ani' }, cookie)).status]
}

async function makePages(): Promise<string> {
  const made = (await test.run('makePages')) as { id: string; url: string }
  openToAnyone(test.ws, { formId: made.id })
  return made.url
}
