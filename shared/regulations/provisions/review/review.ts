import type { Localized } from '../../../model/language.ts'
import { changing } from '../../changing.ts'
import { provision, type Asked } from '../../provision.ts'
import { listOf, wholeNumber } from '../../value-kinds.ts'

const OF_WHAT_IS_DUE: Localized = {
  id: '“dalam hari kerja” untuk laporan yang ditinjau dan presensi yang diperiksa; hasil dinilai bersama keputusannya',
  en: '“within working days” is of reports that are reviewed and presence that is examined; results are assessed with the decision',
}

/** Superiors look at what was filed (L8, L9, P4, K7). */
export const review = provision({
  name: 'review',
  title: { id: 'Tinjauan atasan', en: 'Review by the superior' },
  parameters: {
    what: {
      name: { id: 'yang diminta', en: 'what is asked' },
      kind: listOf({
        reviewed: { id: 'laporan ditinjau', en: 'reports are reviewed' },
        assessed: { id: 'hasil dinilai', en: 'results are assessed' },
        presence: { id: 'presensi diperiksa', en: 'presence is examined' },
      }),
    },
    within: {
      name: { id: 'dalam hari kerja', en: 'within working days' },
      kind: wholeNumber(0, 31, 'working-days'),
    },
  },
  example: { parameters: { what: 'laporan ditinjau', within: '1' } },
  needs: ['what'],
  sentence: {
    id: ({ value }) =>
      `Atasan memastikan ${value.what}${value.within ? `, paling lambat dalam ${value.within} hari kerja` : ''}.`,
    en: ({ value }) =>
      `Superiors see to it that ${value.what}${value.within ? `, within ${value.within} working days` : ''}.`,
  },
  speaksOf: ({ what = [] }) =>
    Object.fromEntries(
      what.map((one) => [one, { what: [one], ...(one === 'assessed' && { within: undefined }) }]),
    ),
  asks({ what = [], within }): Asked | Localized {
    if (within !== undefined && what.every((one) => one === 'assessed')) return OF_WHAT_IS_DUE
    const rules = [
      ...(what.includes('reviewed') ? ['review-overdue'] : []),
      ...(what.includes('assessed') ? ['assessment-missing'] : []),
      ...(what.includes('presence') ? ['presence-unexamined'] : []),
    ]
    const change = changing({
      ...(what.includes('reviewed') && { reviewWithinWorkingDays: within }),
      ...(what.includes('presence') && {
        presenceReview: true,
        presenceReviewWithinWorkingDays: within,
      }),
    })
    return { rules, change }
  },
})
