import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { localTimeOf } from '../../shared/calendar/zones.ts'
import { instantOf } from '../../shared/model/instant.ts'
import type { RawSubmission } from '../../shared/model/submission.ts'
import { readConfiguration } from '../../shared/configuration/read-configuration.ts'
import { canonicalJson } from '../../worker/ports/canonical-json.ts'
import type { Agency, Store } from '../../worker/ports/store.ts'
import { openStore } from '../../worker/store/open-store.ts'
import { attributeArrived } from '../../worker/usecases/intake/attribute-arrived.ts'
import { ticketsOf } from '../sample/tickets.ts'
import { BENCH_AS_OF, generateAgency, type GeneratedAgency } from './generated-agency.ts'

/** As sweeps take responses in. */
const RESPONSES_PER_TRANSACTION = 500
const AT = instantOf(Date.parse(BENCH_AS_OF) - 86_400_000)
const SECRET = 'YmVuY2htYXJr'

/** Fills a new store at `dataDir` with that many agencies. Returns how long the submissions took. */
export async function fillStore(
  dataDir: string,
  { agencies, people }: { readonly agencies: number; readonly people: number },
): Promise<{ readonly submissions: number; readonly ms: number }> {
  const store = await openStore({ dataDir })
  let [submissions, ms] = [0, 0]
  for (let seed = 1; seed <= agencies; seed += 1) {
    const agency = agencyOf(seed)
    const generated = generate(seed, people)
    await store.agencies.insert(agency)
    await store.transaction(async ({ ledger }) => {
      for (const tab of generated.tabs)
        await ledger.recordTab(agency.id, { ...tab, gone: false }, AT)
    })
    const start = performance.now()
    await takeIn(store, agency, generated)
    ms += performance.now() - start
    submissions += generated.submissions.length
    await store.transaction(async ({ ledger }) => {
      for (const review of generated.reviews) await ledger.recordReview(agency.id, review)
    })
  }
  await store.close()
  return { submissions, ms }
}

async function takeIn(
  store: Store,
  agency: Agency,
  { submissions, tabs }: GeneratedAgency,
): Promise<void> {
  const configuration = readConfiguration(tabs)
  const renewals = await store.keys.listRenewals(agency.id)
  const identifying = { configuration, renewals, forms: [], at: AT }
  for (let start = 0; start < submissions.length; start += RESPONSES_PER_TRANSACTION) {
    const chunk = submissions.slice(start, start + RESPONSES_PER_TRANSACTION)
    await store.transaction(async (records) => {
      await records.ledger.recordSubmissions(agency.id, chunk, AT)
      await attributeArrived(records, agency, chunk, identifying)
    })
  }
}

/** The same rows by prepared statements, in transactions of the same size, as durable. */
export async function fillPlainly(
  dataDir: string,
  { agencies, people }: { readonly agencies: number; readonly people: number },
): Promise<{ readonly submissions: number; readonly ms: number }> {
  await (await openStore({ dataDir })).close()
  const database = new DatabaseSync(join(dataDir, 'worker.sqlite'))
  database.exec('pragma synchronous = full')
  const entry = database.prepare('insert into ledger values (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const body = database.prepare('insert into ledger_body (agency_id, seq, body) values (?, ?, ?)')
  const version = database.prepare(
    'insert into submission (agency_id, form_id, response_id, last_submitted_at, seq) values (?, ?, ?, ?, ?)',
  )
  const hex = '0'.repeat(64)
  let [submissions, ms] = [0, 0]
  for (let seed = 1; seed <= agencies; seed += 1) {
    const { id } = agencyOf(seed)
    const generated = generate(seed, people)
    database
      .prepare(
        `insert into agency (id, spreadsheet_id, secret, name, language, installer, enrolled_at,
          last_swept_at, diagnostics_digest, review_problems) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(id, id, SECRET, id, 'id', '', AT, null, '', '[]')
    const rows = generated.submissions.map((raw) => ({ raw, text: canonicalJson(raw) }))
    const start = performance.now()
    for (const [index, { raw, text }] of rows.entries()) {
      if (index % RESPONSES_PER_TRANSACTION === 0) database.exec('begin immediate')
      const key = `${raw.formId}/${raw.responseId}/${raw.lastSubmittedAt}`
      entry.run(id, index + 1, 'submission', key, hex.slice(0, 22), hex, hex, hex, AT)
      body.run(id, index + 1, text)
      version.run(id, raw.formId, raw.responseId, raw.lastSubmittedAt, index + 1)
      const isLast = index === rows.length - 1
      if (isLast || (index + 1) % RESPONSES_PER_TRANSACTION === 0) database.exec('commit')
    }
    ms += performance.now() - start
    submissions += rows.length
  }
  database.close()
  return { submissions, ms }
}

function generate(seed: number, people: number): GeneratedAgency {
  const generated = generateAgency({ seed, people, ticketOf: () => '' })
  return { ...generated, submissions: generated.submissions.map(withTicket) }
}

function withTicket(raw: RawSubmission): RawSubmission {
  const { formKind, createdAt, answers } = raw
  const [employeeId = ''] = answers['employeeId'] ?? []
  const { date } = localTimeOf(createdAt, 'WITA')
  return {
    ...raw,
    answers: { ...answers, ticket: [ticketsOf(SECRET)(employeeId, formKind, date)] },
  }
}

function agencyOf(seed: number): Agency {
  const id = `agency-${String(seed).padStart(3, '0')}`
  return {
    id,
    spreadsheetId: id,
    secret: SECRET,
    name: id,
    language: 'id',
    installer: 'hr@agency.example',
    enrolledAt: AT,
    lastSweptAt: null,
    diagnosticsDigest: '',
    todayDigest: '',
    todayWrittenAt: null,
    locale: 'in_ID',
    reviewProblems: [],
    attributionBasis: '',
    disconnectedAt: null,
    sharing: null,
  }
}
