import type { Kysely, Selectable } from 'kysely'

import { isLanguage } from '../../shared/model/language.ts'
import type { Instant } from '../../shared/model/instant.ts'
import type { Agency, AgencyRecords } from '../ports/store.ts'
import { canonicalJson } from '../ports/canonical-json.ts'
import { append, getTip } from './append-entry.ts'
import { eraseMadeUp } from './erase-made-up.ts'
import type { Database } from './schema.ts'
import { openSecret, sealSecret } from './sealing/agency-secret.ts'
import type { MasterKey } from './sealing/master-key.ts'
import { findStored } from './parse-stored.ts'
import { StoredProblems, StoredSharing } from './stored-columns.ts'

export function createAgencyRecords(db: Kysely<Database>, master: MasterKey): AgencyRecords {
  const opened = (row: Selectable<Database['agency']>): Agency => toAgency(row, master)
  return {
    async list() {
      const connected = db.selectFrom('agency').where('disconnected_at', 'is', null)
      return (await connected.selectAll().orderBy('id').execute()).map(opened)
    },
    async countConnected() {
      const { count } = await db
        .selectFrom('agency')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('disconnected_at', 'is', null)
        .executeTakeFirstOrThrow()
      return count
    },
    async countByAccount() {
      return db
        .selectFrom('agency')
        .select(({ fn }) => ['account', fn.countAll<number>().as('count')])
        .where('disconnected_at', 'is', null)
        .groupBy('account')
        .execute()
    },
    async listAll() {
      const rows = await db.selectFrom('agency').selectAll().orderBy('id').execute()
      return rows.map(opened)
    },
    async find(agencyId) {
      const row = await db
        .selectFrom('agency')
        .selectAll()
        .where('id', '=', agencyId)
        .executeTakeFirst()
      return row && opened(row)
    },
    async findBySpreadsheet(spreadsheetId) {
      const row = await db
        .selectFrom('agency')
        .selectAll()
        .where('spreadsheet_id', '=', spreadsheetId)
        .executeTakeFirst()
      return row && opened(row)
    },
    async findByFormer(spreadsheetId) {
      const row = await db
        .selectFrom('agency')
        .selectAll()
        .where('spreadsheet_id', '!=', spreadsheetId)
        .where((is) =>
          is.exists(
            is
              .selectFrom('ledger')
              .select('seq')
              .whereRef('ledger.agency_id', '=', 'agency.id')
              .where('kind', '=', 'moved')
              .where('key', '=', spreadsheetId),
          ),
        )
        .executeTakeFirst()
      return row && opened(row)
    },
    async insert(agency) {
      await db
        .insertInto('agency')
        .values({
          id: agency.id,
          spreadsheet_id: agency.spreadsheetId,
          secret: sealSecret(master, agency.id, agency.secret),
          name: agency.name,
          language: agency.language,
          installer: agency.installer,
          enrolled_at: agency.enrolledAt,
          last_swept_at: agency.lastSweptAt,
          diagnostics_digest: agency.diagnosticsDigest,
          today_digest: agency.todayDigest,
          today_written_at: agency.todayWrittenAt,
          locale: agency.locale,
          review_problems: JSON.stringify(agency.reviewProblems),
          attribution_basis: agency.attributionBasis,
          base_templates: agency.baseTemplates.join(' '),
          sharing: agency.sharing && JSON.stringify(agency.sharing),
          disconnected_at: agency.disconnectedAt,
          made_up: agency.isMadeUp ? 1 : 0,
          account: agency.account ?? null,
        })
        .execute()
    },
    async update(agencyId, changes) {
      const { name, language, lastSweptAt, locale, reviewProblems, sharing, account } = changes
      const { diagnosticsDigest, todayDigest, todayWrittenAt, attributionBasis, baseTemplates } =
        changes
      await db
        .updateTable('agency')
        .set({
          ...(name !== undefined && { name }),
          ...(account !== undefined && { account }),
          ...(language !== undefined && { language }),
          ...(lastSweptAt !== undefined && { last_swept_at: lastSweptAt }),
          ...(diagnosticsDigest !== undefined && { diagnostics_digest: diagnosticsDigest }),
          ...(todayDigest !== undefined && { today_digest: todayDigest }),
          ...(todayWrittenAt !== undefined && { today_written_at: todayWrittenAt }),
          ...(locale !== undefined && { locale }),
          ...(attributionBasis !== undefined && { attribution_basis: attributionBasis }),
          ...(baseTemplates !== undefined && { base_templates: baseTemplates.join(' ') }),
          ...(sharing !== undefined && { sharing: sharing && JSON.stringify(sharing) }),
          ...(reviewProblems !== undefined && { review_problems: JSON.stringify(reviewProblems) }),
        })
        .where('id', '=', agencyId)
        .execute()
    },
    async changeConnection(agencyId, act) {
      await db
        .updateTable('agency')
        .set({ disconnected_at: act.connected ? null : act.at })
        .where('id', '=', agencyId)
        .execute()
      const entry = { kind: 'connection', key: '', body: canonicalJson(act) } as const
      await append(db, agencyId, await getTip(db, agencyId), entry, act.at)
    },
    eraseMadeUp: (agencyId, atMost) => eraseMadeUp(db, agencyId, atMost),
    async move(agencyId, act) {
      const written = { diagnostics_digest: '', today_digest: '', today_written_at: null }
      await db
        .updateTable('agency')
        .set({ spreadsheet_id: act.to, sharing: null, ...written })
        .where('id', '=', agencyId)
        .execute()
      await db.deleteFrom('anchor').where('agency_id', '=', agencyId).execute()
      const entry = { kind: 'moved', key: act.from, body: canonicalJson(act) } as const
      await append(db, agencyId, await getTip(db, agencyId), entry, act.at)
    },
    async replaceInstaller(agencyId, installer, at) {
      const { installer: previous } = await db
        .selectFrom('agency')
        .select('installer')
        .where('id', '=', agencyId)
        .executeTakeFirstOrThrow()
      if (previous === installer) return
      await db.updateTable('agency').set({ installer }).where('id', '=', agencyId).execute()
      const body = canonicalJson({ installer, previous, at })
      const entry = { kind: 'installer', key: installer, body } as const
      await append(db, agencyId, await getTip(db, agencyId), entry, at)
    },
  }
}

function toAgency(row: Selectable<Database['agency']>, master: MasterKey): Agency {
  return {
    id: row.id,
    spreadsheetId: row.spreadsheet_id,
    secret: openSecret(master, row.id, row.secret),
    name: row.name,
    language: isLanguage(row.language) ? row.language : 'id',
    installer: row.installer,
    enrolledAt: row.enrolled_at as Instant,
    lastSweptAt: row.last_swept_at as Instant | null,
    diagnosticsDigest: row.diagnostics_digest,
    todayDigest: row.today_digest,
    todayWrittenAt: row.today_written_at as Instant | null,
    locale: row.locale,
    reviewProblems: findStored(StoredProblems, row.review_problems) ?? [],
    attributionBasis: row.attribution_basis,
    baseTemplates: row.base_templates.split(' ').filter(Boolean),
    sharing: row.sharing === null ? null : (findStored(StoredSharing, row.sharing) ?? null),
    disconnectedAt: row.disconnected_at as Instant | null,
    isMadeUp: row.made_up === 1,
    ...(row.account !== null && { account: row.account }),
  }
}
