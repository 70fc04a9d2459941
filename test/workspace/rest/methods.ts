import type { QuotaKind } from '../quotas.ts'
import { driveShapes } from './drive-shapes.ts'
import { formsShapes } from './forms-shapes.ts'
import type { Shapes } from './shapes.ts'
import { sheetsShapes } from './sheets-shapes.ts'

/** A REST method as Google publishes it. */
export interface Method {
  readonly id: string
  readonly verb: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly query: readonly string[]
  readonly shapes: Shapes
  readonly request: string | undefined
  readonly response: string | undefined
  /** Any of these scopes lets the call in. */
  readonly scopes: readonly string[]
  readonly quota: QuotaKind | undefined
  readonly implemented: boolean
}

const auth = 'https://www.googleapis.com/auth/'
const scopeSets = {
  'sheets-write': ['spreadsheets', 'drive', 'drive.file'],
  'sheets-read': ['spreadsheets', 'spreadsheets.readonly', 'drive', 'drive.readonly', 'drive.file'],
  'sheets-filter': ['spreadsheets', 'drive', 'drive.file'],
  'forms-write': ['forms.body', 'drive', 'drive.file'],
  'forms-read': ['forms.body', 'forms.body.readonly', 'drive', 'drive.readonly', 'drive.file'],
  'responses-read': ['forms.responses.readonly', 'drive', 'drive.file'],
  'watches-read': [
    'forms.body',
    'forms.body.readonly',
    'forms.responses.readonly',
    'drive',
    'drive.readonly',
    'drive.file',
  ],
  'watches-write': [
    'forms.body',
    'forms.body.readonly',
    'forms.responses.readonly',
    'drive',
    'drive.readonly',
    'drive.file',
  ],
  'drive-write': ['drive', 'drive.file'],
  'drive-content': ['drive', 'drive.readonly', 'drive.file'],
  'drive-read': [
    'drive',
    'drive.readonly',
    'drive.file',
    'drive.metadata',
    'drive.metadata.readonly',
  ],
} as const

/** Query parameters that every method takes. */
export const commonQuery: readonly string[] = [
  '$.xgafv',
  'access_token',
  'alt',
  'callback',
  'fields',
  'key',
  'oauth_token',
  'prettyPrint',
  'quotaUser',
  'uploadType',
  'upload_protocol',
]

const render = 'valueRenderOption dateTimeRenderOption'
const input =
  'valueInputOption includeValuesInResponse responseValueRenderOption responseDateTimeRenderOption'
const drives = 'supportsAllDrives supportsTeamDrives'
const book = '/v4/spreadsheets/{spreadsheetId}'
const form = '/v1/forms/{formId}'
const file = '/drive/v3/files/{fileId}'

/** One row a method: id, verb, path, scopes, request message, response message, query parameters. */
const rows: readonly (readonly [
  string,
  Method['verb'],
  string,
  keyof typeof scopeSets,
  string,
  string,
  string,
])[] = [
  [
    'sheets.spreadsheets.create',
    'POST',
    '/v4/spreadsheets',
    'sheets-write',
    'Spreadsheet',
    'Spreadsheet',
    '',
  ],
  [
    'sheets.spreadsheets.get',
    'GET',
    book,
    'sheets-read',
    '',
    'Spreadsheet',
    'ranges includeGridData excludeTablesInBandedRanges commentsViewMode',
  ],
  [
    'sheets.spreadsheets.getByDataFilter',
    'POST',
    `${book}:getByDataFilter`,
    'sheets-filter',
    'GetSpreadsheetByDataFilterRequest',
    'Spreadsheet',
    '',
  ],
  [
    'sheets.spreadsheets.batchUpdate',
    'POST',
    `${book}:batchUpdate`,
    'sheets-write',
    'BatchUpdateSpreadsheetRequest',
    'BatchUpdateSpreadsheetResponse',
    '',
  ],
  [
    'sheets.spreadsheets.values.batchGet',
    'GET',
    `${book}/values:batchGet`,
    'sheets-read',
    '',
    'BatchGetValuesResponse',
    `ranges majorDimension ${render}`,
  ],
  [
    'sheets.spreadsheets.values.batchGetByDataFilter',
    'POST',
    `${book}/values:batchGetByDataFilter`,
    'sheets-filter',
    'BatchGetValuesByDataFilterRequest',
    'BatchGetValuesByDataFilterResponse',
    '',
  ],
  [
    'sheets.spreadsheets.values.batchUpdate',
    'POST',
    `${book}/values:batchUpdate`,
    'sheets-write',
    'BatchUpdateValuesRequest',
    'BatchUpdateValuesResponse',
    '',
  ],
  [
    'sheets.spreadsheets.values.batchUpdateByDataFilter',
    'POST',
    `${book}/values:batchUpdateByDataFilter`,
    'sheets-write',
    'BatchUpdateValuesByDataFilterRequest',
    'BatchUpdateValuesByDataFilterResponse',
    '',
  ],
  [
    'sheets.spreadsheets.values.batchClear',
    'POST',
    `${book}/values:batchClear`,
    'sheets-write',
    'BatchClearValuesRequest',
    'BatchClearValuesResponse',
    '',
  ],
  [
    'sheets.spreadsheets.values.batchClearByDataFilter',
    'POST',
    `${book}/values:batchClearByDataFilter`,
    'sheets-write',
    'BatchClearValuesByDataFilterRequest',
    'BatchClearValuesResponse',
    '',
  ],
  [
    'sheets.spreadsheets.values.append',
    'POST',
    `${book}/values/{range}:append`,
    'sheets-write',
    'ValueRange',
    'AppendValuesResponse',
    `insertDataOption ${input}`,
  ],
  [
    'sheets.spreadsheets.values.clear',
    'POST',
    `${book}/values/{range}:clear`,
    'sheets-write',
    'ClearValuesRequest',
    'ClearValuesResponse',
    '',
  ],
  [
    'sheets.spreadsheets.values.get',
    'GET',
    `${book}/values/{range}`,
    'sheets-read',
    '',
    'ValueRange',
    `majorDimension ${render}`,
  ],
  [
    'sheets.spreadsheets.values.update',
    'PUT',
    `${book}/values/{range}`,
    'sheets-write',
    'ValueRange',
    'UpdateValuesResponse',
    input,
  ],
  [
    'sheets.spreadsheets.developerMetadata.get',
    'GET',
    `${book}/developerMetadata/{metadataId}`,
    'sheets-filter',
    '',
    '',
    '',
  ],
  [
    'sheets.spreadsheets.developerMetadata.search',
    'POST',
    `${book}/developerMetadata:search`,
    'sheets-filter',
    '',
    '',
    '',
  ],
  [
    'sheets.spreadsheets.sheets.copyTo',
    'POST',
    `${book}/sheets/{sheetId}:copyTo`,
    'sheets-write',
    '',
    '',
    '',
  ],
  ['forms.forms.create', 'POST', '/v1/forms', 'forms-write', 'Form', 'Form', 'unpublished'],
  ['forms.forms.get', 'GET', form, 'forms-read', '', 'Form', ''],
  [
    'forms.forms.batchUpdate',
    'POST',
    `${form}:batchUpdate`,
    'forms-write',
    'BatchUpdateFormRequest',
    'BatchUpdateFormResponse',
    '',
  ],
  [
    'forms.forms.setPublishSettings',
    'POST',
    `${form}:setPublishSettings`,
    'forms-write',
    'SetPublishSettingsRequest',
    'SetPublishSettingsResponse',
    '',
  ],
  [
    'forms.forms.responses.list',
    'GET',
    `${form}/responses`,
    'responses-read',
    '',
    'ListFormResponsesResponse',
    'filter pageSize pageToken',
  ],
  [
    'forms.forms.responses.get',
    'GET',
    `${form}/responses/{responseId}`,
    'responses-read',
    '',
    'FormResponse',
    '',
  ],
  [
    'forms.forms.watches.create',
    'POST',
    `${form}/watches`,
    'watches-write',
    'CreateWatchRequest',
    'Watch',
    '',
  ],
  [
    'forms.forms.watches.list',
    'GET',
    `${form}/watches`,
    'watches-read',
    '',
    'ListWatchesResponse',
    '',
  ],
  [
    'forms.forms.watches.delete',
    'DELETE',
    `${form}/watches/{watchId}`,
    'watches-write',
    '',
    'Empty',
    '',
  ],
  [
    'forms.forms.watches.renew',
    'POST',
    `${form}/watches/{watchId}:renew`,
    'watches-write',
    'RenewWatchRequest',
    'Watch',
    '',
  ],
  [
    'drive.files.list',
    'GET',
    '/drive/v3/files',
    'drive-read',
    '',
    'FileList',
    'q pageSize pageToken orderBy spaces corpora includeItemsFromAllDrives supportsAllDrives',
  ],
  ['drive.files.create', 'POST', '/drive/v3/files', 'drive-write', 'FileInput', 'File', drives],
  ['drive.files.get', 'GET', file, 'drive-read', '', 'File', `acknowledgeAbuse ${drives}`],
  ['drive.files.update', 'PATCH', file, 'drive-write', 'FileChange', 'File', drives],
  ['drive.files.delete', 'DELETE', file, 'drive-write', '', '', drives],
  ['drive.files.copy', 'POST', `${file}/copy`, 'drive-write', 'FileInput', 'File', drives],
  ['drive.files.export', 'GET', `${file}/export`, 'drive-content', '', '', 'mimeType'],
  [
    'drive.permissions.list',
    'GET',
    `${file}/permissions`,
    'drive-read',
    '',
    'PermissionList',
    `pageSize pageToken includePermissionsForView ${drives}`,
  ],
  [
    'drive.permissions.create',
    'POST',
    `${file}/permissions`,
    'drive-write',
    'Permission',
    'Permission',
    `sendNotificationEmail emailMessage transferOwnership ${drives}`,
  ],
  ['drive.permissions.get', 'GET', `${file}/permissions/{permissionId}`, 'drive-read', '', '', ''],
  [
    'drive.permissions.update',
    'PATCH',
    `${file}/permissions/{permissionId}`,
    'drive-write',
    '',
    '',
    '',
  ],
  [
    'drive.permissions.delete',
    'DELETE',
    `${file}/permissions/{permissionId}`,
    'drive-write',
    '',
    '',
    drives,
  ],
]

const unimplemented =
  /\.(developerMetadata|sheets\.copyTo)|files\.export$|permissions\.(get|update)$/

export const methods: readonly Method[] = rows.map(toMethod)

const byId = new Map(methods.map((method) => [method.id, method]))

export function findMethod(id: string): Method | undefined {
  return byId.get(id)
}

function toMethod([
  id,
  verb,
  path,
  scopes,
  request,
  response,
  query,
]: (typeof rows)[number]): Method {
  return {
    id,
    verb,
    path,
    query: query.split(' ').filter(Boolean),
    shapes: id.startsWith('sheets.')
      ? sheetsShapes
      : id.startsWith('forms.')
        ? formsShapes
        : driveShapes,
    request: request || undefined,
    response: response || undefined,
    scopes: scopeSets[scopes].map((scope) => auth + scope),
    quota: quotaOf(scopes),
    implemented: !unimplemented.test(id),
  }
}

function quotaOf(scopes: keyof typeof scopeSets): QuotaKind | undefined {
  switch (scopes) {
    case 'sheets-write':
    case 'sheets-read':
    case 'forms-write':
    case 'forms-read':
      return scopes
    case 'sheets-filter':
      return 'sheets-read'
    case 'responses-read':
    case 'watches-read':
      return 'forms-read'
    case 'watches-write':
      return 'forms-write'
    default:
      return undefined
  }
}
