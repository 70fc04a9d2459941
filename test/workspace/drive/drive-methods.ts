import type { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js'
import { ApiError, notImplemented } from '../api-error.ts'
import type { Forms } from '../forms/forms.ts'
import type { Call, Implementations } from '../rest/implementation.ts'
import { seesOwnFilesAlone } from '../rest/narrow-scope.ts'
import { newBook } from '../sheets/new-book.ts'
import type { Spreadsheets } from '../sheets/spreadsheets.ts'
import { copySpreadsheet } from './copy-spreadsheet.ts'
import { matchesQuery, mimeTypes, parseQuery } from './file-query.ts'
import { createPermissionMethods } from './permission-methods.ts'
import { showPermission, showWideShare } from './show-permission.ts'
import type { FileRecord, Role, Sharing } from './sharing.ts'

interface Dependencies {
  readonly sharing: Sharing
  readonly spreadsheets: Spreadsheets
  readonly forms: Forms
  readonly origin: () => string
  readonly subjectOf: (email: string) => string
}

/** The parts of Drive v3 that are used: files and who may do what with them. */
export function createDriveMethods(dependencies: Dependencies): Implementations {
  const { sharing, spreadsheets, forms, origin, subjectOf } = dependencies

  /** Drive hides what the caller may not see: 404, not 403. */
  function getFile(call: Call, need: readonly Role[]): FileRecord {
    const id = call.param('fileId') ?? ''
    const file = sharing.findFile(id)
    const role = sharing.roleOf(id, call.actor.email)
    if (!file || !role) throw new ApiError(404, `File not found: ${id}.`)
    if (!need.includes(role)) {
      throw new ApiError(403, 'The user does not have sufficient permissions for this file.')
    }
    return file
  }

  function showFile(file: FileRecord, call: Call): drive_v3.Schema$File {
    const base = file.kind === 'spreadsheet' ? 'spreadsheets' : 'forms'
    const permissions = sharing.listPermissions(file.id)
    const owners = permissions.filter(({ role }) => role === 'owner')
    const shown: drive_v3.Schema$File = {
      kind: 'drive#file',
      id: file.id,
      name: file.name,
      mimeType: mimeTypes[file.kind],
    }
    if (!call.hasMask) return shown
    return {
      ...shown,
      trashed: file.trashed,
      capabilities: { canEdit: sharing.roleOf(file.id, call.actor.email) !== 'reader' },
      createdTime: file.createdAt,
      modifiedTime: file.modifiedAt,
      webViewLink: `${origin()}/${base}/d/${file.id}/edit`,
      ownedByMe: owners.some(({ email }) => email === call.actor.email),
      owners: owners.map(({ email }) => ({
        kind: 'drive#user',
        displayName: email,
        emailAddress: email,
        me: email === call.actor.email,
        permissionId: subjectOf(email),
      })),
      writersCanShare: sharing.writersCanShare(file.id),
      permissions: [
        ...permissions.map((permission) => showPermission(permission, { inFull: true, subjectOf })),
        ...sharing.listWideShares(file.id).map((share) => showWideShare(share, true)),
      ],
    }
  }

  return {
    'drive.files.get': (call) => showFile(getFile(call, ['owner', 'writer', 'reader']), call),
    'drive.files.list'(call) {
      const query = parseQuery(call.param('q') ?? '')
      if (call.param('pageToken')) throw notImplemented('drive.files.list pageToken')
      if (call.param('orderBy')) throw notImplemented('drive.files.list orderBy')
      const isNarrow = seesOwnFilesAlone(call.method, call.actor)
      const visible = sharing.listFiles().filter(
        (file) =>
          (!isNarrow || sharing.isMadeBy(file.id, call.actor.app)) &&
          // What is shared by its link or with a domain is opened, not listed.
          sharing.listPermissions(file.id).some(({ email }) => email === call.actor.email) &&
          matchesQuery(file, query),
      )
      if (visible.length > Number(call.param('pageSize') ?? 100)) {
        throw notImplemented('drive.files.list of more than one page')
      }
      const files = visible.map((file) => showFile(file, call))
      return { kind: 'drive#fileList', incompleteSearch: false, files }
    },
    'drive.files.create'(call) {
      const { name, mimeType } = call.body as drive_v3.Schema$File
      if (mimeType !== mimeTypes.spreadsheet)
        throw notImplemented(`drive.files.create of ${mimeType}`)
      const title = name ?? 'Untitled spreadsheet'
      const book = spreadsheets.add(newBook({ properties: { title } }), call.actor.email)
      sharing.noteApp(book.id, call.actor.app)
      return showFile(sharing.findFile(book.id) as FileRecord, call)
    },
    'drive.files.copy'(call) {
      const file = getFile(call, ['owner', 'writer', 'reader'])
      const book = file.kind === 'spreadsheet' ? spreadsheets.find(file.id) : undefined
      if (!book) throw notImplemented(`drive.files.copy of a ${file.kind}`)
      const { name, mimeType } = call.body as drive_v3.Schema$File
      if (mimeType) throw notImplemented('drive.files.copy to another type')
      const made = { name: name ?? `Copy of ${file.name}`, owner: call.actor.email }
      const { id } = copySpreadsheet(book, made, { spreadsheets, forms })
      sharing.noteApp(id, call.actor.app)
      return showFile(sharing.findFile(id) as FileRecord, call)
    },
    'drive.files.update'(call) {
      const { name, trashed, writersCanShare } = call.body as drive_v3.Schema$File
      const isTrashing = trashed !== undefined && trashed !== null
      const isOwners = isTrashing || typeof writersCanShare === 'boolean'
      const file = getFile(call, isOwners ? ['owner'] : ['owner', 'writer'])
      if (typeof writersCanShare === 'boolean') sharing.letWritersShare(file.id, writersCanShare)
      if (name) rename(file, name)
      if (isTrashing) sharing.trashFile(file.id, trashed)
      return showFile(sharing.findFile(file.id) as FileRecord, call)
    },
    'drive.files.delete'(call) {
      sharing.removeFile(getFile(call, ['owner']).id)
      return {}
    },
    ...createPermissionMethods({ sharing, subjectOf, getFile }),
  }

  function rename(file: FileRecord, name: string): void {
    sharing.renameFile(file.id, name)
    const book = file.kind === 'spreadsheet' ? spreadsheets.find(file.id) : undefined
    if (book) {
      spreadsheets.change(book, () => {
        book.properties.title = name
      })
    } else if (file.kind === 'form') {
      forms.updateForm(file.id, { documentTitle: name })
    }
  }
}
