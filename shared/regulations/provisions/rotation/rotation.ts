import type { Localized } from '../../../model/language.ts'
import type { TeamsTerm } from '../../../model/policy-term.ts'
import { changing } from '../../changing.ts'
import { provision } from '../../provision.ts'
import { wholeNumber } from '../../value-kinds.ts'
import { whoInWords } from '../../who/format-who.ts'
import { teams as teamsKind } from './teams.ts'

/** Home and office take turns (K3, L5), person by person or in fixed teams. */
export const rotation = provision({
  name: 'rotation',
  title: { id: 'Bergantian di rumah dan di kantor', en: 'Turns at home and at the office' },
  parameters: {
    spread: {
      name: {
        id: 'selisih hari kantor sebulan paling banyak',
        en: 'office days a month differ by',
      },
      kind: wholeNumber(0, 31, 'days'),
    },
    teams: { name: { id: 'kelompok tetap', en: 'fixed teams' }, kind: teamsKind },
  },
  example: { parameters: { spread: '5' } },
  sentence: {
    id: ({ value }) =>
      `Pegawai satu unit bergantian di rumah dan di kantor${value.spread ? `; hari kantor mereka sebulan berselisih paling banyak ${value.spread}` : ''}${value.teams ? `; kelompok tetap tidak berada di kantor pada hari yang sama: ${value.teams}` : ''}.`,
    en: ({ value }) =>
      `Staff of a unit take turns at home and at the office${value.spread ? `; their office days in a month differ by at most ${value.spread}` : ''}${value.teams ? `; fixed teams are not at the office on the same day: ${value.teams}` : ''}.`,
  },
  speaksOf: ({ spread, teams }) => ({
    ...(teams ? { teams: { spread: undefined } } : { turns: {} }),
    ...(spread !== undefined && { spread: { teams: undefined } }),
  }),
  daysOff: 'nobody',
  idle({ teams = [] }, _, { isAnybody }): Localized | undefined {
    const empty = teams.find((one) => !isAnybody(one))
    if (!empty) return undefined
    const { id, en } = whoInWords(empty)
    return { id: `${id} tidak ada orangnya`, en: `nobody is one of ${en}` }
  },
  asks({ spread, teams }, { who }) {
    const term: TeamsTerm | undefined = teams && {
      kind: 'fixed-teams',
      who,
      teams: teams.map((one) => ({ who: one, words: whoInWords(one) })),
    }
    return {
      rules: ['rotation', ...(term ? ['teams-mixed'] : [])],
      change: changing({ rotationSpreadDays: spread }),
      ...(term && { terms: [term] }),
    }
  },
})
