import type { FileEditors } from '../../shared/model/file-editors.ts'
import { GoogleError } from '../ports/google-workspace.ts'
import type { GoogleCalls } from './google-calls.ts'
import { PermissionsReply, type PermissionReply } from './replies.ts'

/** Google gives no more at once. */
const PAGE_SIZE = 100
/** Ten times as many as a file can be shared with: beyond it the paging itself is at fault. */
const MAX_PAGES = 100
const EDITING_ROLES = new Set(['owner', 'organizer', 'fileOrganizer', 'writer'])
const FIELDS = 'nextPageToken,permissions(id,type,role,view,emailAddress,domain,deleted)'

/** Who can change the file. Refused to who may not share it. */
export async function listFileEditors(calls: GoogleCalls, fileId: string): Promise<FileEditors> {
  const editing = (await listPermissions(calls, fileId)).filter(
    ({ role, view, deleted }) => EDITING_ROLES.has(role) && !view && !deleted,
  )
  const namesOf = (type: string, name: (permission: PermissionReply) => string | undefined) => {
    const named = editing.filter((permission) => permission.type === type)
    return [...new Set(named.map((one) => (name(one) ?? '').toLowerCase()))].filter(Boolean).sort()
  }
  return {
    accounts: namesOf('user', ({ emailAddress }) => emailAddress),
    groups: namesOf('group', ({ emailAddress }) => emailAddress),
    domains: namesOf('domain', ({ domain }) => domain),
    anyone: editing.some(({ type }) => type === 'anyone'),
  }
}

async function listPermissions(calls: GoogleCalls, fileId: string): Promise<PermissionReply[]> {
  const permissions: PermissionReply[] = []
  let pageToken: string | undefined
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const reply = await readPage(calls, fileId, pageToken)
    permissions.push(...reply.permissions)
    pageToken = reply.nextPageToken
    if (!pageToken) return permissions
  }
  throw new GoogleError('rejected', `drive.permissions.list: more than ${MAX_PAGES} pages`)
}

function readPage(
  calls: GoogleCalls,
  fileId: string,
  pageToken: string | undefined,
): Promise<PermissionsReply> {
  return calls.read({
    api: 'drive',
    file: fileId,
    method: 'drive.permissions.list',
    reply: PermissionsReply,
    send: (options) =>
      calls.drive.permissions.list(
        {
          fileId,
          pageSize: PAGE_SIZE,
          supportsAllDrives: true,
          fields: FIELDS,
          ...(pageToken !== undefined && { pageToken }),
        },
        options,
      ),
  })
}
