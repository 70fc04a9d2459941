import type { Problem } from '../../../shared/model/problem.ts'
import type { TabDeclaration } from '../../../shared/workbook/tab-declaration.ts'
import type { GoogleError } from '../../ports/google-workspace.ts'
import type { Context } from '../context.ts'
import { localizeWorker } from '../worker-text.ts'

/** Tells HR on *Diagnostik* of this sweep that Google does not let the worker write in a tab, and what to do. */
export async function tellTabRefused(
  context: Context,
  agencyId: string,
  { title, error }: { readonly title: TabDeclaration['title']; readonly error: GoogleError },
): Promise<void> {
  const { workerEmail } = context
  await addProblem(context, agencyId, {
    code: 'tab-refused',
    where: title,
    message: localizeWorker((text, language) =>
      text.tabRefused({ tab: title[language], workerEmail, reason: error.message }),
    ),
  })
}

/** Told on *Diagnostik* until the next sweep, which finds it again. */
export async function addProblem(
  { store }: Pick<Context, 'store'>,
  agencyId: string,
  problem: Problem,
): Promise<void> {
  const present = await store.agencies.find(agencyId)
  const standing = present?.reviewProblems ?? []
  // Tabs of several months have one title.
  const isTold = standing.some(
    ({ code, message }) => code === problem.code && message.id === problem.message.id,
  )
  if (isTold) return
  const reviewProblems = [...standing, problem]
  await store.agencies.update(agencyId, { reviewProblems })
}
