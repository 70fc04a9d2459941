import { describe, expect, it } from 'vitest'

import { sidebarText as sidebarEn } from '../../../shared/text/en/sidebar.ts'
import { deskEn } from '../../../shared/text/en/desk.ts'
import { ownPageEn } from '../../../shared/text/en/own-page.ts'
import { sidebarText as sidebarId } from '../../../shared/text/id/sidebar.ts'
import { deskId } from '../../../shared/text/id/desk.ts'
import { ownPageId } from '../../../shared/text/id/own-page.ts'
import { withStop } from '../../../shared/text/with-stop.ts'

const NAME = 'Baharuddin, S.STP., M.Si.'

describe('withStop', () => {
  it('ends a sentence once, also where a title did', () => {
    expect([withStop('Menunggu Ani'), withStop(`Menunggu ${NAME}`)]).toEqual([
      'Menunggu Ani.',
      `Menunggu ${NAME}`,
    ])
  })

  it.each([
    ['id', ownPageId, deskId, sidebarId],
    ['en', ownPageEn, deskEn, sidebarEn],
  ] as const)('is kept by what ends in a name: %s', (_, own, desk, sidebar) => {
    const by = NAME
    const said = [
      own.receipts['outside-region']({ kind: 'outside-region', by }, String),
      own.receipts['awaits-head']({ kind: 'awaits-head', by }, String),
      own.receipts['awaits-decision']({ kind: 'awaits-decision', by }, String),
      desk.remark.passedUp(NAME),
      sidebar.rosterProposal.missing(NAME),
      sidebar.personalLinks.notYet(NAME),
    ]

    expect(said.filter((sentence) => !/[^.]\.$/u.test(sentence))).toEqual([])
  })
})
