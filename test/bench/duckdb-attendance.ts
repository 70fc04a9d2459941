import { datesOfMonth } from '../../shared/model/civil-date.ts'
import type { Codes } from './attendance-codes.ts'
import type { ExportedJson } from './export-json.ts'
import { BENCH_MONTH } from './generated/bench-year.ts'

/** A day for which somebody asked a permit: whether it counts lies in decisions that SQL does not join here. */
export const ASKED = 'asked'

const DAYS = datesOfMonth(BENCH_MONTH)
/** Of the agency's zone. */
const HOURS_AHEAD = 8
/** Who comes in the evening leaves on the same night's day. */
const HALF_A_DAY = 12

/** The simple part of an outcome, from the JSON in files to a code a person-day, by one thread. */
export async function attendanceByDuckdb({
  submissions,
  owners,
  rosters,
  summonses,
}: ExportedJson): Promise<ReadonlyMap<string, Codes>> {
  // Only here: its library would be in the memory of whatever else is measured.
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  try {
    const reader = await connection.runAndReadAll(`
      with filed as (
        select s.formKind, o.subjectId as id, s.createdAt + interval ${HOURS_AHEAD} hours as moment, s.answers
        from read_json('${submissions}', format = 'newline_delimited', columns = {
          formKind: 'VARCHAR', responseId: 'VARCHAR', createdAt: 'TIMESTAMP', lastSubmittedAt: 'VARCHAR',
          answers: 'STRUCT(kind VARCHAR[], place VARCHAR[], "day" VARCHAR[], "from" DATE[], "until" DATE[])'
        }) s
        join read_json('${owners}', format = 'newline_delimited', columns = {
          responseId: 'VARCHAR', lastSubmittedAt: 'VARCHAR', subjectId: 'VARCHAR'
        }) o using (responseId, lastSubmittedAt)
      ),
      sign as (
        select id, cast(case when answers.place[1] = 'Piket'
            then moment - interval ${HALF_A_DAY} hours else moment end as date) as date,
          answers.place[1] = 'Rumah' as isHome, answers.place[1] <> 'Rumah' as isOffice
        from filed where formKind = 'check-in'
        union all
        select id, cast(moment as date) - if(answers.day[1] = 'Kemarin', 1, 0), true, false
        from filed where formKind = 'daily-report'
      ),
      seen as (
        select id, date, bool_or(isHome) as isHome, bool_or(isOffice) as isOffice
        from sign group by id, date
      ),
      asked as (
        select distinct id, cast(unnest(generate_series(
          answers."from"[1], answers."until"[1], interval 1 day)) as date) as date
        from filed where formKind = 'permit'
      ),
      roster as (
        select employeeId as id, date, code from read_json('${rosters}', format = 'newline_delimited',
          columns = { employeeId: 'VARCHAR', date: 'DATE', code: 'VARCHAR' })
      ),
      summoned as (
        select distinct employeeId as id, date from read_json('${summonses}',
          format = 'newline_delimited', columns = { employeeId: 'VARCHAR', date: 'DATE' })
      ),
      person_day as (
        select id, date from (select distinct id from roster), (select cast(unnest(generate_series(
          date '${DAYS[0]}', date '${DAYS.at(-1)}', interval 1 day)) as date) as date)
      )
      select id, list(case
          when asked.id is not null then '${ASKED}'
          when summoned.id is not null then if(seen.isOffice, 'H', 'TK')
          when roster.code is null or roster.code = 'L' then 'L'
          when roster.code = 'WFH' then if(seen.isHome, 'WFH', 'TK')
          else if(seen.isOffice, 'H', 'TK')
        end order by date) as codes
      from person_day
      left join roster using (id, date)
      left join seen using (id, date)
      left join summoned using (id, date)
      left join asked using (id, date)
      group by id
    `)
    return new Map(
      reader
        .getRowObjectsJson()
        .map((row): [string, Codes] => [row['id'] as string, row['codes'] as string[]]),
    )
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}
