import type { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js'
import { ApiError, invalidArgument, notImplemented } from '../api-error.ts'
import type { Call, Implementations } from '../rest/implementation.ts'
import {
  idOfResponder,
  idOfWideShare,
  showPermission,
  showResponder,
  showWideShare,
} from './show-permission.ts'
import type { FileRecord, Responder, Role, Sharing, WideShare } from './sharing.ts'

const PAGE_SIZE_AT_MOST = 100

interface Context {
  readonly file: FileRecord
  readonly sharing: Sharing
}

interface Dependencies {
  readonly sharing: Sharing
  readonly subjectOf: (email: string) => string
  readonly getFile: (call: Call, need: readonly Role[]) => FileRecord
}

/** Who may edit or read a file, and who may open a published form (view `published`). */
export function createPermissionMethods(dependencies: Dependencies): Implementations {
  const { sharing, subjectOf, getFile } = dependencies

  function findResponder(fileId: string, permissionId: string | undefined): Responder | undefined {
    return sharing
      .listResponders(fileId)
      .find((responder) => idOfResponder(responder) === permissionId)
  }

  /** Who may change a file may share it, unless its owner keeps that to themselves. */
  function getSharedFile(call: Call): FileRecord {
    const file = getFile(call, ['owner', 'writer'])
    const isOwner = sharing.roleOf(file.id, call.actor.email) === 'owner'
    if (!isOwner && !sharing.writersCanShare(file.id)) {
      throw new ApiError(403, 'The user does not have sufficient permissions for this file.')
    }
    return file
  }

  return {
    'drive.permissions.list'(call) {
      const file = getSharedFile(call)
      const view = call.param('includePermissionsForView')
      if (view !== undefined && view !== 'published') {
        throw invalidArgument(`Invalid value for includePermissionsForView: ${view}`)
      }
      const shown = { inFull: call.hasMask, subjectOf }
      const all = [
        ...sharing.listPermissions(file.id).map((share) => showPermission(share, shown)),
        ...sharing.listWideShares(file.id).map((share) => showWideShare(share, call.hasMask)),
        ...(view ? sharing.listResponders(file.id) : []).map((responder) =>
          showResponder(responder, call.hasMask),
        ),
      ]
      const { from, until } = readPage(call, all.length)
      return {
        kind: 'drive#permissionList',
        permissions: all.slice(from, until),
        ...(until < all.length && { nextPageToken: toPageToken(until) }),
      }
    },
    'drive.permissions.create'(call) {
      const file = getSharedFile(call)
      const permission = call.body as drive_v3.Schema$Permission
      if (permission.view) {
        const responder = readResponder(call, permission, { file, sharing })
        sharing.addResponder(file.id, responder)
        return showResponder(responder, call.hasMask)
      }
      const { type, role, emailAddress } = permission
      if (role !== 'writer' && role !== 'reader')
        throw notImplemented(`a permission with role ${role}`)
      if (type !== 'user') {
        const share = { ...readWideGrantee(call, permission, { file, sharing }), role } as const
        sharing.shareWidely(file.id, share)
        return showWideShare(share, call.hasMask)
      }
      if (!emailAddress) throw invalidArgument('The permission needs an emailAddress.')
      sharing.share(file.id, emailAddress, role)
      const email = emailAddress.toLowerCase()
      return showPermission({ email, role }, { inFull: call.hasMask, subjectOf })
    },
    'drive.permissions.delete'(call) {
      const file = getSharedFile(call)
      const wanted = call.param('permissionId')
      const responder = findResponder(file.id, wanted)
      if (responder) {
        sharing.removeResponder(file.id, responder)
        return {}
      }
      const wide = sharing.listWideShares(file.id).find((share) => idOfWideShare(share) === wanted)
      if (wide) {
        sharing.unshareWidely(file.id, wide)
        return {}
      }
      const permission = sharing
        .listPermissions(file.id)
        .find(({ email }) => subjectOf(email) === wanted)
      if (!permission) throw new ApiError(404, `Permission not found: ${wanted}.`)
      if (permission.role === 'owner') {
        throw new ApiError(403, 'The owner of a file cannot be removed.')
      }
      sharing.unshare(file.id, permission.email)
      return {}
    },
  }
}

/** Without a size the whole list; no more than 100 at once where one is given. */
function readPage(call: Call, length: number): { from: number; until: number } {
  const size = call.param('pageSize')
  const token = call.param('pageToken')
  const from = token === undefined ? 0 : fromPageToken(token)
  if (!Number.isInteger(from) || from >= length + Number(token === undefined)) {
    throw invalidArgument(`Invalid value for pageToken: ${token}`)
  }
  if (size === undefined) return { from, until: length }
  if (!(Number(size) >= 1)) throw invalidArgument(`Invalid value for pageSize: ${size}`)
  return { from, until: Math.min(from + Math.min(Number(size), PAGE_SIZE_AT_MOST), length) }
}

function toPageToken(from: number): string {
  return Buffer.from(`permissions ${from}`).toString('base64url')
}

function fromPageToken(token: string): number {
  const [, from = ''] = Buffer.from(token, 'base64url').toString().split('permissions ')
  return from === '' ? Number.NaN : Number(from)
}

function readResponder(
  call: Call,
  permission: drive_v3.Schema$Permission,
  context: Context,
): Responder {
  const { view, type, role, emailAddress } = permission
  if (view !== 'published') throw invalidArgument(`Invalid view: ${view}`)
  if (context.file.kind !== 'form') throw invalidArgument('This file has no published view.')
  if (role !== 'reader') throw invalidArgument(`The published view takes no role ${role}.`)
  switch (type) {
    case 'anyone':
    case 'domain':
      return readGroupOfAll(call, { ...permission, type }, context)
    case 'user':
      if (!emailAddress) throw invalidArgument('The permission needs an emailAddress.')
      return { type, grantee: emailAddress.toLowerCase() }
    default:
      throw notImplemented(`a permission of type ${type} in the published view`)
  }
}

function readWideGrantee(
  call: Call,
  permission: drive_v3.Schema$Permission,
  context: Context,
): Omit<WideShare, 'role'> {
  const { type, emailAddress } = permission
  switch (type) {
    case 'anyone':
    case 'domain':
      return readGroupOfAll(call, { ...permission, type }, context)
    case 'group':
      if (!emailAddress) throw invalidArgument('The permission needs an emailAddress.')
      return { type, grantee: emailAddress.toLowerCase() }
    default:
      throw notImplemented(`a permission of type ${type}`)
  }
}

/** Anyone, or everybody of the owner's domain. */
function readGroupOfAll(
  call: Call,
  {
    type,
    domain,
    emailAddress,
    allowFileDiscovery,
  }: Omit<drive_v3.Schema$Permission, 'type'> & { readonly type: 'anyone' | 'domain' },
  { file, sharing }: Context,
): { readonly type: 'anyone' | 'domain'; readonly grantee: string } {
  if (call.param('sendNotificationEmail') !== undefined) {
    throw invalidArgument('sendNotificationEmail is not allowed for this type of permission.')
  }
  if (allowFileDiscovery) throw notImplemented('allowFileDiscovery')
  if (type === 'anyone') {
    if (domain || emailAddress) throw invalidArgument('A permission of anyone names nobody.')
    return { type, grantee: '' }
  }
  if (!domain) throw invalidArgument('The permission needs a domain.')
  const owner = sharing.listPermissions(file.id).find((share) => share.role === 'owner')
  const own = owner?.email.split('@')[1]
  // Google knows the domains of Workspace only, and by default lets nobody share to another.
  if (own === 'gmail.com' || own !== domain.toLowerCase()) {
    throw invalidArgument(`The domain ${domain} is not one that this file can be shared with.`)
  }
  return { type, grantee: own }
}
