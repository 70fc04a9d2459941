import { OverdueError } from '../ports/google-workspace.ts'
import type { GoogleWorkspaceOptions } from './google-workspace-options.ts'

/** What `begin` comes to. Throws `OverdueError` where whoever asked waits no longer; what was begun goes on for others. */
export async function whileWaited<Result>(
  begin: () => Promise<Result>,
  { leftMs, sleep }: { readonly leftMs: number } & Pick<GoogleWorkspaceOptions, 'sleep'>,
): Promise<Result> {
  if (leftMs === Infinity) return begin()
  if (leftMs <= 0) throw new OverdueError('not asked: nobody waits any more')
  const given = new AbortController()
  const over = sleep(leftMs, given.signal).then(() => {
    throw new OverdueError('no answer as long as somebody waited')
  })
  try {
    return await Promise.race([begin(), over])
  } finally {
    given.abort()
  }
}
