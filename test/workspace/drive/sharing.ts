import { ApiError } from '../api-error.ts'
import type { Database } from '../state/database.ts'

export type Role = 'owner' | 'writer' | 'reader'
/** The mightiest first. */
const ROLES: readonly Role[] = ['owner', 'writer', 'reader']

export type FileKind = 'spreadsheet' | 'form'

export interface FileRecord {
  readonly id: string
  readonly kind: FileKind
  readonly name: string
  readonly createdAt: string
  readonly modifiedAt: string
  readonly trashed: boolean
}

/**
 * Who may open a published form: the permissions of its view `published`. `grantee` is an address, a
 * domain, or empty for anyone.
 */
export interface Responder {
  readonly type: 'user' | 'domain' | 'anyone'
  readonly grantee: string
}

/** With whom else a file is shared; `grantee` is a group's address, a domain, or empty for anyone. */
export interface WideShare {
  readonly type: 'group' | 'domain' | 'anyone'
  readonly grantee: string
  readonly role: Exclude<Role, 'owner'>
}

/** Files and who may do what with them. */
export interface Sharing {
  listFiles(): FileRecord[]
  findFile(id: string): FileRecord | undefined
  /** By name, by domain or because anyone may; who is in a group is not known here. */
  roleOf(fileId: string, email: string): Role | undefined
  listPermissions(fileId: string): { email: string; role: Role }[]
  /** Adds or changes a share; an owner stays the owner. */
  share(fileId: string, email: string, role: Role): void
  unshare(fileId: string, email: string): boolean
  listWideShares(fileId: string): WideShare[]
  /** Adds or changes it. */
  shareWidely(fileId: string, share: WideShare): void
  unshareWidely(fileId: string, share: WideShare): void
  /** Whether editors may share the file too; where they may not, only the owner sees with whom it is shared. */
  writersCanShare(fileId: string): boolean
  letWritersShare(fileId: string, may: boolean): void
  listResponders(fileId: string): Responder[]
  addResponder(fileId: string, responder: Responder): void
  removeResponder(fileId: string, responder: Responder): void
  /** Whether the account, or somebody without one, may open the form once it is published. */
  mayRespond(fileId: string, email: string | undefined): boolean
  addFile(file: { id: string; kind: FileKind; name: string; owner: string }): void
  /** Remembers through which app a file was made; nothing where there was none. */
  noteApp(fileId: string, app: string | undefined): void
  isMadeBy(fileId: string, app: string | undefined): boolean
  renameFile(fileId: string, name: string): void
  trashFile(fileId: string, trashed: boolean): void
  /** Makes the file unreachable for everyone. */
  removeFile(fileId: string): void
  /** Throws 404 or 403 as the Sheets and Forms APIs do. */
  assertAccess(fileId: string, email: string, kind: FileKind, need: 'read' | 'write'): Role
}

interface FileRow {
  id: string
  kind: FileKind
  name: string
  created_at: string
  modified_at: string
  trashed: number
}

export function createSharing(database: Database, now: () => Date): Sharing {
  const sharing: Sharing = {
    listFiles: () =>
      database.all<FileRow>('select * from file order by created_at, id').map(toFile),
    findFile(id) {
      const row = database.get<FileRow>('select * from file where id = ?', id)
      return row && toFile(row)
    },
    roleOf(fileId, email) {
      const address = email.toLowerCase()
      const sql = 'select role from permission where file_id = ? and email = ?'
      const own = database.get<{ role: Role }>(sql, fileId, address)?.role
      const wide = sharing
        .listWideShares(fileId)
        .filter(
          ({ type, grantee }) =>
            type === 'anyone' || (type === 'domain' && address.endsWith(`@${grantee}`)),
        )
        .map(({ role }) => role)
      return ROLES.find((role) => role === own || wide.some((one) => one === role))
    },
    listWideShares: (fileId) =>
      database.all(
        'select type, grantee, role from wide_share where file_id = ? order by type, grantee',
        fileId,
      ),
    shareWidely: (fileId, { type, grantee, role }) =>
      void database.run(
        'insert or replace into wide_share (file_id, type, grantee, role) values (?, ?, ?, ?)',
        fileId,
        type,
        grantee.toLowerCase(),
        role,
      ),
    unshareWidely: (fileId, { type, grantee }) =>
      void database.run(
        'delete from wide_share where file_id = ? and type = ? and grantee = ?',
        fileId,
        type,
        grantee,
      ),
    writersCanShare: (fileId) =>
      database.get('select file_id from owner_shares where file_id = ?', fileId) === undefined,
    letWritersShare: (fileId, may) =>
      void database.run(
        may
          ? 'delete from owner_shares where file_id = ?'
          : 'insert or ignore into owner_shares (file_id) values (?)',
        fileId,
      ),
    listPermissions: (fileId) =>
      database.all('select email, role from permission where file_id = ? order by email', fileId),
    share(fileId, email, role) {
      if (sharing.roleOf(fileId, email) === 'owner') return
      const sql = 'insert or replace into permission (file_id, email, role) values (?, ?, ?)'
      database.run(sql, fileId, email.toLowerCase(), role)
    },
    unshare: (fileId, email) =>
      database.run(
        "delete from permission where file_id = ? and email = ? and role <> 'owner'",
        fileId,
        email.toLowerCase(),
      ) > 0,
    listResponders: (fileId) =>
      database.all(
        'select type, grantee from responder where file_id = ? order by type, grantee',
        fileId,
      ),
    addResponder: (fileId, { type, grantee }) =>
      void database.run(
        'insert or ignore into responder (file_id, type, grantee) values (?, ?, ?)',
        fileId,
        type,
        grantee.toLowerCase(),
      ),
    removeResponder: (fileId, { type, grantee }) =>
      void database.run(
        'delete from responder where file_id = ? and type = ? and grantee = ?',
        fileId,
        type,
        grantee,
      ),
    mayRespond(fileId, email) {
      const address = email?.toLowerCase()
      if (address && sharing.roleOf(fileId, address)) return true
      return sharing.listResponders(fileId).some(({ type, grantee }) => {
        if (type === 'anyone') return true
        if (type === 'domain') return address?.endsWith(`@${grantee}`) === true
        return address === grantee
      })
    },
    addFile({ id, kind, name, owner }) {
      const at = now().toISOString()
      const sql =
        'insert into file (id, kind, name, created_at, modified_at) values (?, ?, ?, ?, ?)'
      database.run(sql, id, kind, name, at, at)
      sharing.share(id, owner, 'owner')
    },
    noteApp(fileId, app) {
      if (app === undefined) return
      const sql = 'insert or ignore into made_by_app (file_id, app) values (?, ?)'
      database.run(sql, fileId, app)
    },
    isMadeBy(fileId, app) {
      if (app === undefined) return false
      const sql = 'select 1 from made_by_app where file_id = ? and app = ?'
      return database.get(sql, fileId, app) !== undefined
    },
    renameFile: (fileId, name) =>
      void database.run(
        'update file set name = ?, modified_at = ? where id = ?',
        name,
        now().toISOString(),
        fileId,
      ),
    trashFile: (fileId, trashed) =>
      void database.run('update file set trashed = ? where id = ?', trashed ? 1 : 0, fileId),
    removeFile(fileId) {
      database.run('delete from file where id = ?', fileId)
      database.run('delete from permission where file_id = ?', fileId)
      database.run('delete from responder where file_id = ?', fileId)
      database.run('delete from wide_share where file_id = ?', fileId)
      database.run('delete from owner_shares where file_id = ?', fileId)
      database.run('delete from made_by_app where file_id = ?', fileId)
    },
    assertAccess(fileId, email, kind, need) {
      const file = sharing.findFile(fileId)
      if (!file || file.kind !== kind) throw new ApiError(404, 'Requested entity was not found.')
      const role = sharing.roleOf(fileId, email)
      if (!role || (need === 'write' && role === 'reader')) {
        throw new ApiError(403, 'The caller does not have permission')
      }
      return role
    },
  }
  return sharing
}

function toFile(row: FileRow): FileRecord {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    createdAt: row.created_at,
    modifiedAt: row.modified_at,
    trashed: row.trashed === 1,
  }
}
