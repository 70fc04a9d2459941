import { RECAPS } from '../../shared/recaps/recaps.ts'
import type { TabDeclaration } from '../../shared/workbook/tab-declaration.ts'
import { PEOPLE_TABS } from '../../shared/workbook/tabs.ts'
import { markdownTable } from '../clauses/markdown-table.ts'

const START = '<!-- made by npm run tab-roles -->'
const END = '<!-- end of what npm run tab-roles made -->'

export type SheetRole = 'hr' | 'kepala-unit' | 'pembaca'
export const SHEET_ROLES: readonly SheetRole[] = ['hr', 'kepala-unit', 'pembaca']

/** Whether the protections of a tab let somebody of this role change its cells. */
export function mayWrite({ writers }: Pick<TabDeclaration, 'writers'>, role: SheetRole): boolean {
  return role !== 'pembaca' && writers.includes(role)
}

/** The document with the table as the tabs are declared now. */
export function withTable(document: string): string {
  const [before = '', rest = ''] = document.split(START)
  const [, after = ''] = rest.split(END)
  return [before, START, '\n\n', tabRoles().join('\n'), '\n\n', END, after].join('')
}

function tabRoles(): string[] {
  const recaps = RECAPS.map(({ title }) => `_${title.id}_`).join(', ')
  return markdownTable(
    ['tab', ...SHEET_ROLES.map((role) => `\`${role}\``), 'Pantau'],
    [
      ...PEOPLE_TABS.map((tab) => [
        `_${tab.title.id}${tab.monthly ? ' YYYY-MM' : ''}_`,
        ...SHEET_ROLES.map((role) => (mayWrite(tab, role) ? 'writes' : 'reads')),
        describeWorker(tab),
      ]),
      [recaps, ...SHEET_ROLES.map(() => 'reads'), 'writes'],
    ],
  )
}

function describeWorker({ key, columns }: TabDeclaration): string {
  if (key === 'clauses') return 'appends rows'
  const own = columns.filter(({ writer }) => writer === 'worker')
  if (own.length === 0) return 'reads'
  const names = own.map(({ title }) => `_${title.id}_`).join(', ')
  return key === 'reviews'
    ? `appends rows, and fills _Lewat Meja Tinjau_: ${names}`
    : `fills ${names}`
}
