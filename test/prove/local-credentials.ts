import { readFileSync } from 'node:fs'

import type { Workspace } from '../workspace/workspace.ts'

/** Whose account it is. */
export const ACCOUNT = 'coba@kantor.go.id'

/** Files of credentials as people have them: somebody's own account that gave the least it can, and the service account as a second editor. */
export function localCredentials(
  ws: Workspace,
  email = ACCOUNT,
): {
  readonly account: unknown
  readonly editor: unknown
} {
  const account = {
    type: 'authorized_user',
    client_id: 'prove.apps.googleusercontent.com',
    client_secret: 'local',
    refresh_token: ws.tokens.refreshTokenOf({
      email,
      scopes: ['https://www.googleapis.com/auth/drive.file'],
    }),
  }
  return { account, editor: JSON.parse(readFileSync(ws.tokens.serviceAccount.keyFile, 'utf8')) }
}
