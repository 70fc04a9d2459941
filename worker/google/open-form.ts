import * as z from 'zod'

import type { FormAccess } from '../../shared/model/agency.ts'
import type { GoogleCalls } from './google-calls.ts'
import { PermissionsReply, type PermissionReply } from './replies.ts'

const PUBLISHED = 'published'

/**
 * Lets those open a published form whom `access` names: publishing alone lets in nobody. Others who
 * were let in as a whole (anyone, a domain) are shut out; people named one by one stay. Returns who
 * may, as read back.
 */
export function openForm(
  calls: GoogleCalls,
  formId: string,
  access: FormAccess,
): Promise<FormAccess | null> {
  return calls.converge(async () => {
    const standing = await listGroups(calls, formId)
    const right = standing.find((permission) => isOf(permission, access))
    const others = standing.filter((permission) => permission !== right)
    if (right && others.length === 0) return access
    // First the narrower or new one: a form that is being changed stays open to who belongs there.
    if (!right) await give(calls, formId, access)
    for (const { id } of others) await take(calls, formId, id)
    return readFormAccess(calls, formId)
  })
}

/** Who may open it as it stands; null where nobody, or several groups may. */
export async function readFormAccess(
  calls: GoogleCalls,
  formId: string,
): Promise<FormAccess | null> {
  const [holds, ...rest] = await listGroups(calls, formId)
  return holds && rest.length === 0 ? toAccess(holds) : null
}

/** Whoever is let in without being named. */
async function listGroups(calls: GoogleCalls, formId: string): Promise<PermissionReply[]> {
  const { permissions } = await calls.read({
    api: 'drive',
    file: formId,
    method: 'drive.permissions.list',
    reply: PermissionsReply,
    send: (options) =>
      calls.drive.permissions.list(
        {
          fileId: formId,
          includePermissionsForView: PUBLISHED,
          supportsAllDrives: true,
          fields: 'permissions(id,type,role,view,domain)',
        },
        options,
      ),
  })
  return permissions.filter(
    ({ view, type }) => view === PUBLISHED && (type === 'anyone' || type === 'domain'),
  )
}

async function give(calls: GoogleCalls, formId: string, access: FormAccess): Promise<void> {
  const whom =
    access.kind === 'domain' ? { type: 'domain', domain: access.domain } : { type: 'anyone' }
  await calls.change({
    api: 'drive',
    file: formId,
    method: 'drive.permissions.create',
    reply: z.unknown(),
    send: (options) =>
      calls.drive.permissions.create(
        {
          fileId: formId,
          supportsAllDrives: true,
          fields: 'id',
          requestBody: { view: PUBLISHED, role: 'reader', ...whom },
        },
        options,
      ),
  })
}

async function take(calls: GoogleCalls, formId: string, permissionId: string): Promise<void> {
  await calls.change({
    api: 'drive',
    file: formId,
    method: 'drive.permissions.delete',
    reply: z.unknown(),
    send: (options) =>
      calls.drive.permissions.delete(
        { fileId: formId, permissionId, supportsAllDrives: true },
        options,
      ),
  })
}

function isOf(permission: PermissionReply, access: FormAccess): boolean {
  if (permission.type !== access.kind) return false
  return access.kind === 'anyone' || permission.domain?.toLowerCase() === access.domain
}

function toAccess({ type, domain }: PermissionReply): FormAccess {
  return type === 'anyone'
    ? { kind: 'anyone' }
    : { kind: 'domain', domain: (domain ?? '').toLowerCase() }
}
