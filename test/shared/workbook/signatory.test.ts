import { describe, expect, it } from 'vitest'

import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import { EMPLOYEE_ROWS, HEAD_ID, sampleTabs, STAFF_ID } from './sample-tabs.ts'

const [, name, , rank, post] = EMPLOYEE_ROWS[0]!

/** With these rows of *Pengaturan*, and those of the signatory that are left out empty. */
function readWith(written: Readonly<Record<string, string>>): Configuration {
  const tabs = sampleTabs().map((tab) =>
    tab.slot === 'settings'
      ? {
          ...tab,
          rows: tab.rows.map(([setting, value, ...rest]) => {
            const isOfSignatory =
              String(setting).endsWith('penanda tangan') && setting !== 'Tempat tanda tangan'
            return [setting!, isOfSignatory ? (written[String(setting)] ?? '') : value!, ...rest]
          }),
        }
      : tab,
  )
  return readConfiguration(tabs)
}

function missing({ problems }: Configuration): string[] {
  return problems.filter(({ code }) => code === 'cell-empty').map(({ message }) => message.id)
}

describe('the signatory', () => {
  it('is the head who has no superior where Pengaturan names nobody, and nothing is typed twice', () => {
    const read = readWith({})

    expect(read.settings.signatory).toEqual({ id: HEAD_ID, name, rank, post })
    expect(missing(read)).toEqual([])
  })

  it('is completed out of Pegawai by the NIP; what is typed holds', () => {
    const read = readWith({ 'NIP penanda tangan': HEAD_ID, 'Jabatan penanda tangan': 'Sekda' })

    expect(read.settings.signatory).toEqual({ id: HEAD_ID, name, rank, post: 'Sekda' })
  })

  it('is told to be missing in part where nobody of Pegawai is meant', () => {
    const read = readWith({ 'NIP penanda tangan': `${STAFF_ID.slice(0, -1)}9` })

    expect(missing(read)).toEqual([
      expect.stringContaining('Nama penanda tangan'),
      expect.stringContaining('Jabatan penanda tangan'),
    ])
  })
})
