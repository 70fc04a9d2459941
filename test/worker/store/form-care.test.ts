import { Kysely, sql } from 'kysely'
import { expect, it } from 'vitest'

import * as firstTables from '../../../worker/store/migrations/0001-first-tables.ts'
import * as formCare from '../../../worker/store/migrations/0011-form-care.ts'
import { createSqliteDialect } from '../../../worker/store/dialect/sqlite-dialect.ts'

it('keeps which forms verify addresses, and knows of none who may open it', async () => {
  const db = new Kysely<unknown>({ dialect: createSqliteDialect(':memory:', 'kill') })
  await firstTables.up(db)
  await sql`insert into agency values ('a', 's', '', '', 'id', '', '', null, '', '[]')`.execute(db)
  for (const [kind, verifies] of [
    ['permit', 1],
    ['check-in', 0],
  ] as const) {
    await sql`insert into form values ('a', ${kind}, ${kind}, '', '', ${verifies}, '{}', '[]', null,
      null, '')`.execute(db)
  }

  await formCare.up(db)

  const { rows } = await sql`select kind, email_collection, takes_answers, opening, listed_whole_at
    from form order by kind`.execute(db)
  expect(rows).toEqual([
    {
      kind: 'check-in',
      email_collection: 'none',
      takes_answers: 1,
      opening: null,
      listed_whole_at: null,
    },
    {
      kind: 'permit',
      email_collection: 'verified',
      takes_answers: 1,
      opening: null,
      listed_whole_at: null,
    },
  ])
  await db.destroy()
})
