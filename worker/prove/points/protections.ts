import * as z from 'zod'

import { makeSpreadsheet } from '../make-files.ts'
import type { Point } from '../point.ts'
import { readValues } from '../read-back.ts'

const ProtectionReply = z.object({
  replies: z.tuple([
    z.object({
      addProtectedRange: z.object({
        protectedRange: z.object({ protectedRangeId: z.number() }),
      }),
    }),
  ]),
})

/** A protection binds an editor of the spreadsheet whom it does not name. */
export const protections: Point = {
  name: 'protections',
  restsOn:
    'The worker writes only to tabs and columns it owns, protected; editors cannot change them.',
  expect: { openStatus: 200, protectedStatus: 400, removalStatus: 400, cellsWritten: 1 },
  async steps(bench) {
    const emailAddress = bench.editorEmail()
    const id = await makeSpreadsheet(bench)
    const range = { sheetId: 0, startColumnIndex: 0, endColumnIndex: 1 }
    const { owners } = await bench.get(
      z.object({ owners: z.array(z.object({ emailAddress: z.string() })) }),
      `GET /drive/v3/files/${id}?fields=owners(emailAddress)`,
    )
    const editors = { users: owners.map((owner) => owner.emailAddress) }
    const batch = `POST /v4/spreadsheets/${id}:batchUpdate`
    const { replies } = await bench.get(ProtectionReply, batch, {
      body: { requests: [{ addProtectedRange: { protectedRange: { range, editors } } }] },
    })
    const { protectedRangeId } = replies[0].addProtectedRange.protectedRange
    const share = `POST /drive/v3/files/${id}/permissions?sendNotificationEmail=false`
    await bench.get(z.unknown(), share, { body: { type: 'user', role: 'writer', emailAddress } })
    const write = (cell: string) =>
      bench.send(`PUT /v4/spreadsheets/${id}/values/Data!${cell}?valueInputOption=RAW`, {
        by: 'editor',
        body: { values: [['ubah']] },
      })
    const open = await write('B1')
    const closed = await write('A1')
    const removal = await bench.send(batch, {
      by: 'editor',
      body: { requests: [{ deleteProtectedRange: { protectedRangeId } }] },
    })
    const values = await readValues(bench, id, 'Data!A1:B1')
    return {
      openStatus: open.status,
      protectedStatus: closed.status,
      removalStatus: removal.status,
      cellsWritten: values.flat().filter((value) => value === 'ubah').length,
    }
  },
}
