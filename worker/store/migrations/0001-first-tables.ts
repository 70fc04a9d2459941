import type { Kysely } from 'kysely'

import { refuse } from './engines/refuse.ts'

/** Agencies, their forms, the ledger, and what the worker has to do. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db

  await schema
    .createTable('agency')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('spreadsheet_id', 'text', (column) => column.notNull().unique())
    .addColumn('secret', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('installer', 'text', (column) => column.notNull())
    .addColumn('enrolled_at', 'text', (column) => column.notNull())
    .addColumn('last_swept_at', 'text')
    .addColumn('diagnostics_digest', 'text', (column) => column.notNull())
    .addColumn('review_problems', 'text', (column) => column.notNull())
    .execute()

  await schema
    .createTable('form')
    .addColumn('agency_id', 'text', (column) => column.notNull().references('agency.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('form_id', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('responder_uri', 'text', (column) => column.notNull())
    .addColumn('verifies_email', 'integer', (column) => column.notNull())
    .addColumn('bindings', 'text', (column) => column.notNull())
    .addColumn('missing_questions', 'text', (column) => column.notNull())
    .addColumn('cursor', 'text')
    .addColumn('last_read_at', 'text')
    .addColumn('last_error', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('form_pk', ['agency_id', 'kind'])
    .execute()

  await schema
    .createTable('ledger')
    .addColumn('agency_id', 'text', (column) => column.notNull().references('agency.id'))
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('salt', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('prev_hash', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('ledger_pk', ['agency_id', 'seq'])
    .execute()
  await schema
    .createIndex('ledger_by_key')
    .on('ledger')
    .columns(['agency_id', 'kind', 'key', 'seq'])
    .execute()

  await schema
    .createTable('ledger_body')
    .addColumn('agency_id', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('body_digest', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('ledger_body_pk', ['agency_id', 'seq'])
    .addForeignKeyConstraint('ledger_body_of', ['agency_id', 'seq'], 'ledger', ['agency_id', 'seq'])
    .execute()

  await schema
    .createTable('submission')
    .addColumn('agency_id', 'text', (column) => column.notNull())
    .addColumn('form_id', 'text', (column) => column.notNull())
    .addColumn('response_id', 'text', (column) => column.notNull())
    .addColumn('last_submitted_at', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('submission_pk', [
      'agency_id',
      'form_id',
      'response_id',
      'last_submitted_at',
    ])
    .addForeignKeyConstraint('submission_of', ['agency_id', 'seq'], 'ledger', ['agency_id', 'seq'])
    .execute()

  await schema
    .createTable('review_queue')
    .addColumn('agency_id', 'text', (column) => column.notNull().references('agency.id'))
    .addColumn('ref', 'text', (column) => column.notNull())
    .addColumn('queued_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('review_queue_pk', ['agency_id', 'ref'])
    .execute()

  await schema
    .createTable('hint')
    .addColumn('agency_id', 'text', (column) => column.notNull().references('agency.id'))
    .addColumn('changed', 'text', (column) => column.notNull())
    .addColumn('form_id', 'text', (column) => column.notNull())
    .addColumn('first_at', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('hint_pk', ['agency_id', 'changed', 'form_id'])
    .execute()

  await schema
    .createTable('recap_job')
    .addColumn('agency_id', 'text', (column) => column.notNull().references('agency.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('kinds', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('done', 'integer', (column) => column.notNull())
    .addColumn('total', 'integer', (column) => column.notNull())
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('tabs', 'text', (column) => column.notNull())
    .addColumn('requested_at', 'text', (column) => column.notNull())
    .addColumn('requested_by', 'text', (column) => column.notNull())
    .addColumn('as_of', 'text', (column) => column.notNull())
    .addColumn('through_seq', 'integer')
    .addColumn('cancel_requested', 'integer', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('recap_job_pk', ['agency_id', 'id'])
    .execute()

  await schema
    .createTable('lease')
    .addColumn('agency_id', 'text', (column) => column.primaryKey())
    .addColumn('holder', 'text', (column) => column.notNull())
    .addColumn('token', 'integer', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute()

  await schema
    .createTable('enrolment_code')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text')
    .addColumn('agency_id', 'text')
    .execute()

  await schema
    .createTable('api_budget')
    .addColumn('bucket', 'text', (column) => column.notNull())
    .addColumn('minute', 'text', (column) => column.notNull())
    .addColumn('used', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('api_budget_pk', ['bucket', 'minute'])
    .execute()

  await refuseChanges(db, 'ledger', ['update', 'delete'])
  await refuseChanges(db, 'ledger_body', ['update'])
  await refuseChanges(db, 'submission', ['update'])
}

/** Append-only by the engine itself (G7); bodies may be deleted: erasure at the end of retention. */
async function refuseChanges(
  db: Kysely<unknown>,
  table: string,
  changes: readonly ('update' | 'delete')[],
): Promise<void> {
  for (const change of changes) {
    const name = `${table}_no_${change}`
    await refuse(db, { name, table, change, words: `${table} is append-only` })
  }
}
