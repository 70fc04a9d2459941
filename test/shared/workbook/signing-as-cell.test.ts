import { describe, expect, it } from 'vitest'

import { signingAsCell } from '../../../shared/workbook/cells/signing-as-cell.ts'

describe('signingAsCell', () => {
  it.each([
    ['Plt.', 'Plt.'],
    ['plt', 'Plt.'],
    ['PLH.', 'Plh.'],
    ['a.n. Kepala Dinas Sosial', { onBehalfOf: 'Kepala Dinas Sosial' }],
    ['A.N.  Kepala  Dinas', { onBehalfOf: 'Kepala Dinas' }],
    ['an. Bupati', { onBehalfOf: 'Bupati' }],
  ])('reads %j', (typed, value) => {
    expect(signingAsCell(typed)).toMatchObject({ value })
  })

  it.each(['a.n.', 'Pj.', 'Kepala Dinas', 'Plt. Kepala Dinas'])('does not guess at %j', (typed) => {
    expect(signingAsCell(typed)).not.toHaveProperty('value')
  })
})
