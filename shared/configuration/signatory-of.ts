import type { AgencySettings } from '../model/agency.ts'
import type { Employee, Unit } from '../model/employee.ts'
import { createProblemList, type ProblemList } from '../workbook/problem-list.ts'
import { findSetting, getSetting } from '../workbook/settings.ts'
import { readTable } from '../workbook/table.ts'
import type { TabRows } from '../workbook/tab-rows.ts'
import { getPeopleTab } from '../workbook/tabs.ts'

/**
 * Who signs: what *Pengaturan* leaves empty of a person is what *Pegawai* says of that NIP. Where it names
 * nobody, it is whoever heads a unit and has no superior, as long as that is one person.
 */
export function signatoryOf(
  { signatory }: Pick<AgencySettings, 'signatory'>,
  {
    units,
    employees,
  }: { readonly units: readonly Unit[]; readonly employees: readonly Employee[] },
): AgencySettings['signatory'] {
  const person = signatory.id
    ? employees.find(({ id }) => id === signatory.id)
    : signatory.name === ''
      ? findTop(units, employees)
      : undefined
  if (!person) return signatory
  return {
    ...signatory,
    id: person.id,
    name: signatory.name || person.name,
    rank: signatory.rank || person.rank,
    post: signatory.post || person.post,
  }
}

function findTop(units: readonly Unit[], employees: readonly Employee[]): Employee | undefined {
  const heads = new Set(units.map(({ headId }) => headId))
  const [top, ...others] = employees.filter(({ id, superiorId }) => !superiorId && heads.has(id))
  return others.length === 0 ? top : undefined
}

const NEEDED = { signatoryName: 'name', signatoryId: 'id', signatoryPost: 'post' } as const

/** Says which parts of the signatory nobody knows, each at its row of *Pengaturan*. */
export function reportMissingSignatory(
  tab: TabRows,
  signatory: AgencySettings['signatory'],
  problems: ProblemList,
): void {
  const table = readTable(tab, getPeopleTab('settings'), createProblemList())
  for (const [key, part] of Object.entries(NEEDED)) {
    if (signatory[part]) continue
    const { title } = getSetting(key)
    const row = table?.rows.find((one) => findSetting(one.raw('setting'))?.key === key)
    if (row) {
      problems.addAt(row.where('value'), 'cell-empty', (text, language) =>
        text.empty(title[language]),
      )
    } else {
      problems.addAt(tab.title, 'setting-missing', (text, language) =>
        text.settingMissing(title[language]),
      )
    }
  }
}
