import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { openAccount } from '../../worker/prove/open-account.ts'
import type { Person } from '../../worker/prove/person.ts'
import { prove, type Proof, type ProveOptions } from '../../worker/prove/prove.ts'
import { localCredentials } from './local-credentials.ts'
import { startServer } from '../workspace/server.ts'
import { openWorkspace, type Workspace } from '../workspace/workspace.ts'
import { createLocalPerson } from './local-person.ts'

export interface LocalProof extends Proof {
  /** Files that are in the workspace afterwards. */
  readonly files: number
}

/** Tries the points on a workspace of their own; `soften` may make that other than Google is. */
export async function proveLocally({
  soften,
  person,
  hasEditor = true,
  email,
  ...options
}: {
  readonly soften?: (ws: Workspace) => void
  readonly person?: (ws: Workspace) => Person
  readonly hasEditor?: boolean
  /** Whose account it is. */
  readonly email?: string
} & Partial<
  Pick<ProveOptions, 'only' | 'provokesQuota' | 'signal' | 'onPoint'>
> = {}): Promise<LocalProof> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pantau-prove-'))
  const now = new Date('2026-11-26T02:00:00Z')
  const ws = openWorkspace({ dataDir, now })
  const server = await startServer(ws, { port: 0 })
  try {
    soften?.(ws)
    const { account, editor } = localCredentials(ws, email)
    const context = { tokenUrl: `${ws.origin}/token`, clock: ws.clock }
    const proof = await prove({
      apiRoot: ws.origin,
      account: openAccount(account, context),
      ...(hasEditor && { editor: openAccount(editor, context) }),
      person: (person ?? createLocalPerson)(ws),
      provokesQuota: true,
      signal: new AbortController().signal,
      now,
      ...options,
    })
    return { ...proof, files: ws.sharing.listFiles().length }
  } finally {
    await server.close()
    ws.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
