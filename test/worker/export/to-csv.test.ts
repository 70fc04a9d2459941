import { describe, expect, it } from 'vitest'

import type { RecapCell } from '../../../shared/recaps/recap-sheet.ts'
import { toCsv } from '../../../worker/export/to-csv.ts'

function rowsOf(...rows: RecapCell['value'][][]) {
  return {
    rows: rows.map((row) => ({ cells: row.map((value) => ({ value, style: 'text' as const })) })),
  }
}

describe('toCsv', () => {
  it('writes a byte order mark, commas and CRLF, also after the last line', () => {
    expect(toCsv(rowsOf(['No', 'Nama'], [1, 'Budi']))).toBe('\uFEFF"No","Nama"\r\n"1","Budi"\r\n')
  })

  it('quotes every cell and doubles the quotes within', () => {
    const csv = toCsv(rowsOf(['a,b', 'a "b"', 'a\nb', 'a\r\nb', 'Ñ; ok']))

    expect(csv).toBe('\uFEFF"a,b","a ""b""","a\nb","a\r\nb","Ñ; ok"\r\n')
  })

  it.each(['=1+1', '+62811', '-5', '@SUM(A1)', '\tx', '\0x'])(
    'puts an apostrophe before %j',
    (text) => {
      expect(toCsv(rowsOf([text]))).toBe(`\uFEFF"'${text}"\r\n`)
    },
  )

  it('puts one before a carriage return and one before the formula behind it', () => {
    expect(toCsv(rowsOf(['\r=1']))).toBe('\uFEFF"\'\r\'=1"\r\n')
  })

  it('leaves numbers numbers, empty cells empty and an NIP as it is', () => {
    expect(toCsv(rowsOf([-5, 0.225, null, '198512122010012003']))).toBe(
      '\uFEFF"-5","0.225","","198512122010012003"\r\n',
    )
  })
})
