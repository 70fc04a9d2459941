import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { owner, startRest, type RestWorkspace } from './start-rest.ts'

const auth = 'https://www.googleapis.com/auth/'
const anyone = { view: 'published', role: 'reader', type: 'anyone' }
const domain = { view: 'published', role: 'reader', type: 'domain', domain: 'kukar.go.id' }

interface Permissions {
  permissions: { id: string; type: string; role: string; view?: string; domain?: string }[]
}

let rest: RestWorkspace
let formId: string

beforeAll(async () => {
  rest = await startRest()
})
beforeEach(() => {
  formId = rest.ws.forms.createForm({ owner, title: 'Presensi' }).formId
})
afterAll(() => rest.close())

function create(body: object, fileId = formId) {
  return rest.send(`POST /drive/v3/files/${fileId}/permissions?fields=id,type,role,view,domain`, {
    body,
  })
}

async function list(query = 'includePermissionsForView=published&') {
  const fields = 'permissions(id,type,role,view,domain)'
  const path = `/drive/v3/files/${formId}/permissions?${query}fields=${fields}`
  return (await rest.send<Permissions>(`GET ${path}`)).body.permissions
}

describe('permissions of the view published', () => {
  it('are given to anyone, or to the domain of the owner, and listed on request alone', async () => {
    expect((await create(anyone)).body).toMatchObject(anyone)
    expect((await create(domain)).body).toMatchObject(domain)

    expect((await list()).filter(({ view }) => view)).toEqual([
      expect.objectContaining(anyone),
      expect.objectContaining(domain),
    ])
    expect((await list('')).map(({ view }) => view)).toEqual([undefined])
  })

  it('are one however often they are given, and taken by their id', async () => {
    await create(anyone)
    await create(anyone)
    const [given, ...others] = (await list()).filter(({ view }) => view)

    const path = `/drive/v3/files/${formId}/permissions/${given?.id}`
    const { status } = await rest.send(`DELETE ${path}`)

    expect(others).toEqual([])
    expect(status).toBe(204)
    expect(rest.ws.sharing.listResponders(formId)).toEqual([])
    expect((await rest.send(`DELETE ${path}`)).status).toBe(404)
  })

  it.each([
    ['an unknown view', { ...anyone, view: 'metadata' }],
    ['another role', { ...anyone, role: 'writer' }],
    ['a domain without its name', { ...domain, domain: undefined }],
    ['a domain that is not the owner’s', { ...domain, domain: 'lain.go.id' }],
    ['a user without an address', { ...anyone, type: 'user' }],
    ['anyone by name', { ...anyone, emailAddress: 'a@kukar.go.id' }],
  ])('are refused with 400 for %s', async (_, body) => {
    expect((await create(body)).status).toBe(400)
  })

  it('do not exist of a spreadsheet, and ask no e-mail to be sent to anyone', async () => {
    const spreadsheetId = await rest.createSpreadsheet()
    const path = `/drive/v3/files/${formId}/permissions?sendNotificationEmail=false`

    expect((await create(anyone, spreadsheetId)).status).toBe(400)
    expect((await rest.send(`POST ${path}`, { body: anyone })).status).toBe(400)
  })

  it('are given by editors alone, under a scope of Drive', () => {
    const give = (email: string, scope: string) => () =>
      rest.ws.call('drive.permissions.create', {
        actor: { email, scopes: [auth + scope] },
        params: { fileId: formId },
        body: anyone,
      })
    rest.ws.sharing.share(formId, 'editor@kukar.go.id', 'writer')
    rest.ws.sharing.share(formId, 'pembaca@kukar.go.id', 'reader')

    expect(give('editor@kukar.go.id', 'drive')).not.toThrow()
    expect(give('pembaca@kukar.go.id', 'drive')).toThrow(expect.objectContaining({ status: 403 }))
    expect(give('orang@lain.id', 'drive')).toThrow(expect.objectContaining({ status: 404 }))
    expect(give('editor@kukar.go.id', 'forms.body')).toThrow(
      expect.objectContaining({ status: 403 }),
    )
    // What was made elsewhere is out of reach of an app that may see its own files alone.
    expect(give('editor@kukar.go.id', 'drive.file')).toThrow(
      expect.objectContaining({ status: 404 }),
    )
  })

  it('keep to what Google describes', () => {
    expect(rest.recorder.problems()).toEqual([])
  })
})
