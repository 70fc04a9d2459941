import type { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { owner, startRest, type RestWorkspace } from './start-rest.ts'

const EDITOR = 'editor@kukar.go.id'
const FIELDS = 'nextPageToken,permissions(id,type,role,emailAddress,domain,deleted)'
const SCOPES = ['https://www.googleapis.com/auth/drive']
const anyone = { role: 'writer', type: 'anyone' }
const domain = { role: 'writer', type: 'domain', domain: 'kukar.go.id' }
const group = { role: 'writer', type: 'group', emailAddress: 'semua@kukar.go.id' }

let rest: RestWorkspace
let id: string

beforeAll(async () => {
  rest = await startRest()
})
beforeEach(async () => {
  id = await rest.createSpreadsheet()
})
afterAll(() => rest.close())

function share(body: object, query = '') {
  return rest.send(`POST /drive/v3/files/${id}/permissions?${query}`, { body })
}

async function list(query = '') {
  const path = `/drive/v3/files/${id}/permissions?fields=${FIELDS}&${query}`
  return (await rest.send<drive_v3.Schema$PermissionList>(`GET ${path}`)).body
}

/** Within the process, as one account. */
function callAs(email: string, method: string, body?: object) {
  return () =>
    rest.ws.call(method, {
      actor: { email, scopes: SCOPES },
      params: { fileId: id },
      ...(body && { body }),
    })
}

const FORBIDDEN = expect.objectContaining({ status: 403 })
const NOT_FOUND = expect.objectContaining({ status: 404 })

describe('permissions of a file', () => {
  it('are of accounts, groups, the owner’s domain and anyone with the link', async () => {
    for (const body of [anyone, domain, group]) await share(body)

    expect((await list()).permissions).toEqual([
      expect.objectContaining({ type: 'user', role: 'owner', emailAddress: owner, deleted: false }),
      expect.objectContaining({ ...anyone, id: 'anyoneWithLink' }),
      expect.objectContaining(domain),
      expect.objectContaining(group),
    ])
  })

  it('are taken by their id', async () => {
    await share(anyone)
    await share(group)
    const { permissions = [] } = await list()
    for (const { id: permissionId } of permissions.slice(1)) {
      await rest.send(`DELETE /drive/v3/files/${id}/permissions/${permissionId}`)
    }

    expect((await list()).permissions).toHaveLength(1)
  })

  it('let in whom they name, anyone by the link, and nobody by a group that is not known', async () => {
    const read = callAs('orang@lain.id', 'drive.files.get')
    expect(read).toThrow(NOT_FOUND)
    await share(group)
    expect(callAs('semua@kukar.go.id', 'drive.files.get')).toThrow(NOT_FOUND)
    await share(domain)
    expect(callAs('orang@kukar.go.id', 'drive.files.get')).not.toThrow()
    expect(read).toThrow(NOT_FOUND)
    await share(anyone)
    expect(read).not.toThrow()
  })

  it('are seen and given by editors, not by readers', () => {
    rest.ws.sharing.share(id, EDITOR, 'writer')
    rest.ws.sharing.share(id, 'pembaca@kukar.go.id', 'reader')

    expect(callAs(EDITOR, 'drive.permissions.list')).not.toThrow()
    expect(callAs('pembaca@kukar.go.id', 'drive.permissions.list')).toThrow(FORBIDDEN)
    expect(callAs('orang@lain.id', 'drive.permissions.list')).toThrow(NOT_FOUND)
  })

  it('are seen by the owner alone where editors may not share', () => {
    rest.ws.sharing.share(id, EDITOR, 'writer')
    const limit = { writersCanShare: false }

    expect(callAs(EDITOR, 'drive.files.update', limit)).toThrow(FORBIDDEN)
    callAs(owner, 'drive.files.update', limit)()

    expect(callAs(EDITOR, 'drive.permissions.list')).toThrow(FORBIDDEN)
    expect(callAs(EDITOR, 'drive.permissions.create', anyone)).toThrow(FORBIDDEN)
    expect(callAs(owner, 'drive.permissions.list')).not.toThrow()
    callAs(owner, 'drive.files.update', { writersCanShare: true })()
    expect(callAs(EDITOR, 'drive.permissions.list')).not.toThrow()
  })

  it('come by pages of a hundred at most where a size is asked, else all at once', async () => {
    for (let index = 0; index < 150; index += 1) {
      rest.ws.sharing.share(id, `pegawai${index}@kukar.go.id`, 'writer')
    }
    const first = await list('pageSize=500')
    const second = await list(`pageSize=100&pageToken=${first.nextPageToken}`)
    const names = [first, second].flatMap(({ permissions = [] }) =>
      permissions.map(({ emailAddress }) => emailAddress),
    )

    expect([first.permissions?.length, second.permissions?.length]).toEqual([100, 51])
    expect(second.nextPageToken).toBeUndefined()
    expect(new Set(names).size).toBe(151)
    expect((await list()).permissions).toHaveLength(151)
  })

  it.each(['pageToken=abc', 'pageSize=0'])('are refused with 400 for %s', async (query) => {
    const { status } = await rest.send(`GET /drive/v3/files/${id}/permissions?${query}`)

    expect(status).toBe(400)
  })

  it.each([
    ['a group without an address', { ...group, emailAddress: undefined }],
    ['a domain that is not the owner’s', { ...domain, domain: 'lain.go.id' }],
    ['anyone by name', { ...anyone, emailAddress: EDITOR }],
  ])('are refused with 400 for %s', async (_, body) => {
    expect((await share(body)).status).toBe(400)
  })

  it('keep to what Google describes', () => {
    expect(rest.recorder.problems()).toEqual([])
  })
})
