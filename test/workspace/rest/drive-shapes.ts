import type { Shapes } from './shapes.ts'

/** The parts of Drive v3 that are implemented. */
export const driveShapes: Shapes = {
  File: 'kind:str id:str name:str mimeType:str trashed:bool createdTime:str modifiedTime:str webViewLink:str ownedByMe:bool owners:User[] permissions:Permission[] writersCanShare:bool capabilities:Capabilities',
  Capabilities: 'canEdit:bool',
  FileInput: 'name:str mimeType:str',
  FileChange: 'name:str trashed:bool writersCanShare:bool',
  User: 'kind:str displayName:str emailAddress:str me:bool permissionId:str',
  Permission:
    'kind:str id:str type:user|group|domain|anyone role:owner|organizer|fileOrganizer|writer|commenter|reader emailAddress:str displayName:str domain:str view:str allowFileDiscovery:bool deleted:bool pendingOwner:bool',
  FileList: 'kind:str incompleteSearch:bool nextPageToken:str files:File[]',
  PermissionList: 'kind:str nextPageToken:str permissions:Permission[]',
}
