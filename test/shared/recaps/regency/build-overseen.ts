import { evaluateMonth } from '../../../../shared/evaluation/evaluate-month.ts'
import { parseMonth } from '../../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../../shared/model/facts.ts'
import {
  figureAgency,
  type AgencyFigures,
} from '../../../../shared/recaps/regency/agency-figures.ts'
import type {
  AgencyStanding,
  ReadAgency,
  UnreadAgency,
} from '../../../../shared/recaps/regency/overseen-agency.ts'
import { AFTER_MONTH, at, facts } from '../../evaluation/build-facts.ts'

const JULY = parseMonth('2021-07')

/** The figures of an agency with these facts, July 2021, after its end. */
export function figuresOf(overrides: Partial<AgencyFacts> = {}): AgencyFigures {
  const given = facts(overrides)
  const evaluation = evaluateMonth(given, { month: JULY, asOf: AFTER_MONTH })
  return figureAgency({ facts: given, evaluation, quarantined: 0 })
}

/** Read in time, closed in time, with every form in order. */
export function standing(overrides: Partial<AgencyStanding> = {}): AgencyStanding {
  return {
    closedAt: at('2021-08-02 09:00'),
    recappedAt: at('2021-08-02 08:00'),
    lastSweptAt: at('2021-08-15 07:58'),
    formProblems: [],
    beyond: 0,
    ...overrides,
  }
}

export function overseen(name: string, overrides: Partial<ReadAgency> = {}): ReadAgency {
  return {
    kind: 'read',
    id: `agency-${name}`,
    name,
    between: ['Asisten Administrasi Umum', 'Sekretaris Daerah'],
    figures: { ...figuresOf(), reports: { due: 22, filed: 22, late: 0, missing: 0 } },
    missing: [],
    standing: standing(),
    source: {
      ledgerSequence: 41,
      ledgerHash: 'c0ffee0123456789c0ffee',
      snapshot: 'a1b2c3d4e5f60718',
      rulesVersion: '1.0.0',
    },
    ...overrides,
  }
}

export function unread(name: string, reason: string): UnreadAgency {
  return { kind: 'unread', id: `agency-${name}`, name, standing: standing(), reason }
}
