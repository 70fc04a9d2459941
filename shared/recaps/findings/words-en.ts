/** What stands on *Temuan*. */
export interface FindingsWords {
  title: string
  subject: string
  unitOrId: string
  severity: string
  clause: string
  arithmetic: string
  evidence: string
  wholeAgency: string
  findingCount(violations: number, warnings: number, infos: number): string
}

export const findingsEn: FindingsWords = {
  title: 'FINDINGS',
  subject: 'Subject',
  unitOrId: 'NIP/Unit',
  severity: 'Severity',
  clause: 'Clause',
  arithmetic: 'Arithmetic',
  evidence: 'Evidence',
  wholeAgency: 'The agency',
  findingCount: (violations, warnings, infos) =>
    `${violations} violations, ${warnings} warnings, ${infos} notes`,
}
