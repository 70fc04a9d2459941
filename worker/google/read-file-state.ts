import type { FileState } from '../ports/google-workspace.ts'
import type { GoogleCalls } from './google-calls.ts'
import { FileReply } from './replies.ts'

/** Whether a file lies in the bin, and whether this account may change it. One read of Drive. */
export async function readFileState(calls: GoogleCalls, fileId: string): Promise<FileState> {
  const { trashed, capabilities } = await calls.read({
    api: 'drive',
    file: fileId,
    method: 'drive.files.get',
    reply: FileReply,
    send: (options) =>
      calls.drive.files.get(
        { fileId, supportsAllDrives: true, fields: 'trashed,capabilities(canEdit)' },
        options,
      ),
  })
  return { isTrashed: trashed, mayEdit: capabilities.canEdit }
}
