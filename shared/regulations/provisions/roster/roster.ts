import { changing } from '../../changing.ts'
import { provision } from '../../provision.ts'
import { oneOf } from '../../value-kinds.ts'

/** A roster is asked, and what holds where nothing stands (L2, U3, C5). */
export const roster = provision({
  name: 'roster',
  title: { id: 'Jadwal', en: 'Roster' },
  parameters: {
    without: {
      name: { id: 'tanpa isian', en: 'without an entry' },
      kind: oneOf({
        office: { id: 'di kantor', en: 'at the office' },
        home: { id: 'di rumah', en: 'at home' },
      }),
    },
  },
  example: { parameters: { without: 'di kantor' } },
  sentence: {
    id: ({ value }) =>
      `Setiap unit mempunyai jadwal; hari tanpa isian berarti ${value.without ?? 'di kantor'}.`,
    en: ({ value }) =>
      `Every unit has a roster; a day without an entry is ${value.without ?? 'at the office'}.`,
  },
  daysOff: 'nobody',
  asks: ({ without }) => ({
    rules: ['roster-missing', 'roster-conflict'],
    change: changing({ withoutRosterEntry: without }),
  }),
})
