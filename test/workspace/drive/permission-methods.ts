import { createHash } from 'node:crypto'
import type { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js'
import { ApiError, invalidArgument, notImplemented } from '../api-error.ts'
import type { Call, Implementations } from '../rest/implementation.ts'
import type { FileRecord, Responder, Role, Sharing } from './sharing.ts'

interface Dependencies {
  readonly sharing: Sharing
  readonly subjectOf: (email: string) => string
  readonly getFile: (call: Call, need: readonly Role[]) => FileRecord
}

/** Who may edit or read a file, and who may open a published form (view `published`). */
export function createPermissionMethods(dependencies: Dependencies): Implementations {
  const { sharing, subjectOf, getFile } = dependencies

  function findResponder(fileId: string, permissionId: string | undefined): Responder | undefined {
    return sharing.listResponders(fileId).find((responder) => idOf(responder) === permissionId)
  }

  return {
    'drive.permissions.list'(call) {
      const file = getFile(call, ['owner', 'writer'])
      const view = call.param('includePermissionsForView')
      if (view !== undefined && view !== 'published') {
        throw invalidArgument(`Invalid value for includePermissionsForView: ${view}`)
      }
      if (call.param('pageToken')) throw notImplemented('drive.permissions.list pageToken')
      const shown = { inFull: call.hasMask, subjectOf }
      const shares = sharing.listPermissions(file.id).map((share) => showPermission(share, shown))
      const responders = view ? sharing.listResponders(file.id) : []
      return {
        kind: 'drive#permissionList',
        permissions: [
          ...shares,
          ...responders.map((responder) => showResponder(responder, call.hasMask)),
        ],
      }
    },
    'drive.permissions.create'(call) {
      const file = getFile(call, ['owner', 'writer'])
      const permission = call.body as drive_v3.Schema$Permission
      if (permission.view) {
        const responder = readResponder(call, permission, { file, sharing })
        sharing.addResponder(file.id, responder)
        return showResponder(responder, call.hasMask)
      }
      const { type, role, emailAddress } = permission
      if (type !== 'user') throw notImplemented(`a permission of type ${type}`)
      if (!emailAddress) throw invalidArgument('The permission needs an emailAddress.')
      if (role !== 'writer' && role !== 'reader')
        throw notImplemented(`a permission with role ${role}`)
      sharing.share(file.id, emailAddress, role)
      const email = emailAddress.toLowerCase()
      return showPermission({ email, role }, { inFull: call.hasMask, subjectOf })
    },
    'drive.permissions.delete'(call) {
      const file = getFile(call, ['owner', 'writer'])
      const wanted = call.param('permissionId')
      const responder = findResponder(file.id, wanted)
      if (responder) {
        sharing.removeResponder(file.id, responder)
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

export function showPermission(
  { email, role }: { email: string; role: Role },
  { inFull, subjectOf }: { inFull: boolean; subjectOf: (email: string) => string },
): drive_v3.Schema$Permission {
  const shown = { kind: 'drive#permission', id: subjectOf(email), type: 'user', role }
  return inFull ? { ...shown, emailAddress: email, displayName: email } : shown
}

function showResponder(responder: Responder, inFull: boolean): drive_v3.Schema$Permission {
  const { type, grantee } = responder
  const shown = { kind: 'drive#permission', id: idOf(responder), type, role: 'reader' }
  if (!inFull) return shown
  const whom = {
    anyone: {},
    domain: { domain: grantee, displayName: grantee },
    user: { emailAddress: grantee, displayName: grantee },
  }
  return { ...shown, view: 'published', ...whom[type] }
}

/** A permission id is opaque; one of the view `published` is not that of the account itself. */
function idOf({ type, grantee }: Responder): string {
  const digest = createHash('sha256').update(`published ${type} ${grantee}`).digest('hex')
  return `${BigInt(`0x${digest.slice(0, 15)}`)}p`
}

function readResponder(
  call: Call,
  { view, type, role, domain, emailAddress, allowFileDiscovery }: drive_v3.Schema$Permission,
  { file, sharing }: { file: FileRecord; sharing: Sharing },
): Responder {
  if (view !== 'published') throw invalidArgument(`Invalid view: ${view}`)
  if (file.kind !== 'form') throw invalidArgument('This file has no published view.')
  if (role !== 'reader') throw invalidArgument(`The published view takes no role ${role}.`)
  if (type !== 'user' && call.param('sendNotificationEmail') !== undefined) {
    throw invalidArgument('sendNotificationEmail is not allowed for this type of permission.')
  }
  if (allowFileDiscovery) throw notImplemented('allowFileDiscovery')
  switch (type) {
    case 'anyone':
      if (domain || emailAddress) throw invalidArgument('A permission of anyone names nobody.')
      return { type, grantee: '' }
    case 'domain': {
      if (!domain) throw invalidArgument('The permission needs a domain.')
      const owner = sharing.listPermissions(file.id).find((share) => share.role === 'owner')
      const own = owner?.email.split('@')[1]
      // Google knows the domains of Workspace only, and by default lets nobody share to another.
      if (own === 'gmail.com' || own !== domain.toLowerCase()) {
        throw invalidArgument(`The domain ${domain} is not one that this file can be shared with.`)
      }
      return { type, grantee: own }
    }
    case 'user':
      if (!emailAddress) throw invalidArgument('The permission needs an emailAddress.')
      return { type, grantee: emailAddress.toLowerCase() }
    default:
      throw notImplemented(`a permission of type ${type} in the published view`)
  }
}
