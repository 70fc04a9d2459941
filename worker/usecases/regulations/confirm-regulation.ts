import type { ConfirmedRegulation, RegulationConfirmation } from '../../../shared/contract/index.ts'
import { isCivilDate } from '../../../shared/model/civil-date.ts'
import { isSameNumber } from '../../../shared/regulations/is-same-number.ts'
import { findTemplate } from '../../../shared/regulations/templates.ts'
import type { Caller } from '../../ports/application.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import { regulationText } from './regulation-text.ts'

/**
 * The author's word on a regulation whose clauses stand already, or in a template: an entry of the ledger, once (G11).
 * Answers the row of *Aturan* as it is to be written then. Throws `DomainError` where what it prolongs does not stand
 * there, its number does, or its days are out of order.
 */
export async function confirmRegulation(
  context: Context,
  agency: Agency,
  {
    caller,
    confirmation: { id, ...said },
  }: { readonly caller: Caller; readonly confirmation: RegulationConfirmation },
): Promise<ConfirmedRegulation> {
  const known = await context.store.ledger.findRegulationAct(agency.id, id)
  if (known?.regulation) return { cells: known.regulation }
  const text = regulationText(agency.language)
  const { regulations = [] } = (await loadConfiguration(context, agency)).configuration
  const stands = (number: string): boolean =>
    regulations.some((one) => isSameNumber(one.number, number))
  const before = regulations.find(({ number }) => isSameNumber(number, said.extends))
  const cells = {
    ...said,
    number: said.number.trim(),
    extends: before?.number ?? '',
    issuer: before?.issuer ?? '',
    kind: before?.kind ?? '',
    title: before?.title ?? '',
    units: before?.units.join(', ') ?? '',
  }
  if (said.extends !== '' && !before) refuse(text.regulationGone(said.extends))
  if (said.template !== '' && !findTemplate(said.template))
    refuse(text.regulationGone(said.template))
  if (said.extends === '' && said.template === '') refuse(text.nothingToTake)
  if (stands(said.number)) refuse(text.numberStands(said.number))
  const { validFrom, validUntil } = said
  if (validUntil !== '' && (!isCivilDate(validUntil) || validUntil < validFrom))
    refuse(text.daysOutOfOrder)
  const by = { email: caller.email.toLowerCase(), sub: caller.sub }
  const act = { id, regulation: cells, clauses: [], by, at: instantNow(context) }
  const isNew = await context.store.transaction(({ ledger }) =>
    ledger.recordRegulationAct(agency.id, act),
  )
  if (isNew) context.log({ event: 'regulation-confirmed', agencyId: agency.id })
  return { cells }
}

function refuse(message: string): never {
  throw new DomainError('invalid-request', message)
}
