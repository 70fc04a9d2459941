import type { Language } from '../../model/language.ts'
import type { OverseenAgency } from './overseen-agency.ts'
import { REGENCY_WORDS } from './words.ts'

/** Agencies under one *Asisten*, by name. */
export interface AssistantGroup {
  readonly title: string
  readonly agencies: readonly OverseenAgency[]
}

/**
 * Agencies by *Asisten* and name; last those whose settings name none, then those that could not be
 * read. Case and spaces make no other Asisten: each agency types the name itself.
 */
export function groupByAssistant(
  overseen: readonly OverseenAgency[],
  language: Language,
): AssistantGroup[] {
  const { noAssistant, unreadGroup } = REGENCY_WORDS[language]
  const sorted = overseen.toSorted((a, b) => order(a.name, b.name) || order(a.id, b.id))
  const groups = Map.groupBy(sorted, (agency) =>
    agency.kind === 'read' ? `2${plain(agency.assistant)}` : '4',
  )
  return [...groups]
    .map(([key, agencies]) => ({ key: key === '2' ? '3' : key, agencies }))
    .sort((a, b) => order(a.key, b.key))
    .map(({ key, agencies }) => ({ title: titleOf(key, agencies[0]!), agencies }))

  function titleOf(key: string, first: OverseenAgency): string {
    if (first.kind === 'unread') return unreadGroup
    return key === '3' ? noAssistant : first.assistant.trim().replace(/\s+/g, ' ')
  }
}

function plain(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase()
}

/** By code unit: the same on every machine. */
function order(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
