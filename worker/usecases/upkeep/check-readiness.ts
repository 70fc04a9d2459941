import type { Application } from '../../ports/application.ts'
import type { Context } from '../context.ts'
import { findFormsBehind } from '../intake/find-forms-behind.ts'

type Readiness = Awaited<ReturnType<Application['readiness']>>

/** Ready: the store answers and no form is behind for longer than the alarm allows (G3). */
export async function checkReadiness(context: Context): Promise<Readiness> {
  const store = await checkStore(context)
  const checks = store.ok ? [store, await checkForms(context)] : [store]
  return { ready: checks.every(({ ok }) => ok), checks }
}

async function checkStore(context: Context): Promise<Readiness['checks'][number]> {
  try {
    await context.store.ping()
    return { name: 'store', ok: true, detail: 'answers' }
  } catch {
    return { name: 'store', ok: false, detail: 'does not answer' }
  }
}

/** Names no agency: whoever may ask for readiness need not know them. */
async function checkForms(context: Context): Promise<Readiness['checks'][number]> {
  let total = 0
  let behind = 0
  for (const agency of await context.store.agencies.list()) {
    const forms = await context.store.forms.list(agency.id)
    total += forms.length
    behind += (await findFormsBehind(context, agency, forms)).length
  }
  return { name: 'forms', ok: behind === 0, detail: `${behind} of ${total} forms behind` }
}
