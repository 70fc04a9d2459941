/** Of a person, as another key marked it. */
export const KEPT_MONTH = `insert into person_month
  (agency_id, month, employee_id, as_of, valid_until, from_date, until_date, leans_on, counted,
    codes, stale, mark, body, body_mark)
  values ('agency-1', '2021-07', 'x', '2021-08-01T00:00:00.000Z', '', '2021-06-30', '2021-08-01',
    '', '', '', 0, '01234567.mark', '{}', '01234567.mark')`
