import { asPerson } from '../../sample/person.ts'
import { fileResponse } from '../../sample/file-response.ts'
import type { SharedAgency, SharedWorld } from '../../postgres/shared-world.ts'
import { parseMonth } from '../../../shared/model/civil-date.ts'
import type { Row } from '../rows.ts'
import { endReplicas, startReplicas, sweptBy, until } from './shared-workers.ts'

const MONTH = parseMonth('2021-07')
const RECAP = { month: MONTH, kinds: ['attendance', 'findings'] as const }

/** Seconds: nothing is swept but once. */
const NEVER = '86400'
/** What Google counts apart. */
const COUNTED = ['answers listed', 'forms read', 'sheets read', 'sheets written'] as const

/** What an agency costs of Google's calls, counted at the local workspace. */
export async function agencyCallRows(world: SharedWorld): Promise<Row[]> {
  const { product } = world
  const { operator } = product.worker
  const agency = world.agencies[0]!
  const { agencyId, spreadsheetId } = agency.live
  const sweep = (): Promise<unknown> => operator.sweep(agencyId)
  const recap = (): Promise<unknown> =>
    operator.recap(agencyId, { ...RECAP, kinds: [...RECAP.kinds] })
  const rows: Row[] = []
  async function add(when: string, work: () => Promise<unknown>): Promise<void> {
    rows.push(callRow(when, await callsOf(world, work)))
  }

  for (let time = 0; time < 3; time += 1) await sweep()
  await add('a sweep, nothing new', sweep)
  fileOne(world, agency)
  await add('a sweep that finds an answer', sweep)
  fileOne(world, agency, { location: ['Jl. Mawar No. 12, Tenggarong'] })
  await add('a sweep that finds an answer in doubt', sweep)
  await add('a sweep after it', sweep)
  const person = asPerson(product.ws, agency.installer)
  const [header] = person.read(spreadsheetId, `'Pegawai'!A1:Z1`)
  const column = String.fromCodePoint(65 + (header ?? []).indexOf('Jabatan'))
  person.write(spreadsheetId, [{ range: `'Pegawai'!${column}4`, values: [['Arsiparis Mahir']] }])
  await add('a sweep that finds a row of Pegawai changed', sweep)
  await add('two recaps, first time', recap)
  await add('two recaps, nothing new', recap)
  fileOne(world, agency)
  await sweep()
  await add('two recaps after an answer', recap)
  return rows
}

function fileOne(
  { product }: SharedWorld,
  { live, responses }: SharedAgency,
  answers: Readonly<Record<string, readonly string[]>> = {},
): void {
  const response = responses.find(({ form }) => form === 'check-in')!
  const given = { ...response, answers: { ...response.answers, ...answers } }
  fileResponse(product, live, given, new Map())
}

/** A form that Google tells of: its answers alone are read. */
export async function hintRow(world: SharedWorld): Promise<Row> {
  const replicas = await startReplicas(world, 1, NEVER)
  try {
    const swept = (): number => sweptBy(replicas)
    await until(() => Promise.resolve(swept() >= world.agencies.length))
    const { live, responses, installer } = world.agencies[1]!
    const response = responses[0]!
    const { formId } = live.forms[response.form]
    const calls = await callsOf(world, async () => {
      fileResponse(world.product, live, response, new Map())
      const token = world.product.ws.tokens.issueIdentityToken(installer)
      const answer = await fetch(new URL('/v1/hints', await replicas[0]!.listening), {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ spreadsheetId: live.spreadsheetId, changed: 'form', formId }),
      })
      if (!answer.ok) throw new Error(`No hint: ${await answer.text()}`)
      const before = swept()
      await until(() => Promise.resolve(swept() > before))
    })
    return callRow('a hint of one form, one answer', calls)
  } finally {
    await endReplicas(replicas)
  }
}

/** Calls of the service account while that is done. */
async function callsOf(
  { product: { ws } }: SharedWorld,
  work: () => Promise<unknown>,
): Promise<ReadonlyMap<string, number>> {
  const calls = new Map<string, number>(COUNTED.map((name) => [name, 0]))
  const stop = ws.requestLog.subscribe(({ method, email }) => {
    if (email !== ws.tokens.serviceAccount.email) return
    const name = nameOf(method)
    calls.set(name, (calls.get(name) ?? 0) + 1)
  })
  await work()
  stop()
  return calls
}

function nameOf(method: string): string {
  if (method.startsWith('forms.forms.responses.list')) return 'answers listed'
  if (method.startsWith('forms.')) return 'forms read'
  if (!method.startsWith('sheets.')) return method
  return /batchUpdate|append|update|clear/i.test(method) ? 'sheets written' : 'sheets read'
}

function callRow(when: string, calls: ReadonlyMap<string, number>): Row {
  const measured = [...calls].map(([name, count]) => `${count} ${name}`).join(', ')
  return { figure: `Google calls of ${when}`, measured, target: '', met: '', from: '' }
}
