import type { PersonalLinks } from '../../shared/contract/index.ts'
import type { Configuration } from '../../shared/model/facts.ts'
import type { Employee } from '../../shared/model/employee.ts'
import type { FormKind } from '../../shared/model/submission.ts'
import type { Agency, AgencyForm } from '../ports/store.ts'
import type { Context } from './context.ts'
import { loadConfiguration } from './load-agency-facts.ts'
import { personalCode } from './personal-code.ts'

const FOR_EVERYONE: readonly FormKind[] = ['check-in', 'daily-report', 'permit']
const FOR_HEADS: readonly FormKind[] = [...FOR_EVERYONE, 'weekly-plan', 'alternate-channel']

/**
 * Form links a person, filled in with who they are: NIP and personal code. Forms that verify the
 * responder's address need neither. Heads of units and superiors get all five forms.
 */
export async function listPersonalLinks(context: Context, agency: Agency): Promise<PersonalLinks> {
  const { configuration } = await loadConfiguration(context, agency)
  const forms = await context.store.forms.list(agency.id)
  const heads = listHeads(configuration)
  return {
    people: configuration.employees.map((employee) => ({
      employeeId: employee.id,
      name: employee.name,
      links: (heads.has(employee.id) ? FOR_HEADS : FOR_EVERYONE).flatMap((kind) =>
        forms
          .filter((form) => form.kind === kind)
          .map((form) => ({ form: kind, title: form.title, url: linkTo(form, agency, employee) })),
      ),
    })),
  }
}

function listHeads({ employees, units }: Configuration): Set<string> {
  return new Set([
    ...units.flatMap(({ headId }) => headId ?? []),
    ...units.flatMap(({ acting = [] }) => acting.map(({ employeeId }) => employeeId)),
    ...employees.flatMap(({ superiorId }) => superiorId ?? []),
    ...employees.filter(({ specialPost }) => specialPost !== undefined).map(({ id }) => id),
  ])
}

function linkTo(form: AgencyForm, agency: Agency, employee: Employee): string {
  if (form.emailCollection === 'verified') return form.responderUri
  const url = new URL(form.responderUri)
  url.searchParams.set('usp', 'pp_url')
  for (const [questionId, key] of Object.entries(form.bindings)) {
    const value = answerOf(key, agency, employee)
    if (value) url.searchParams.set(`entry.${parseInt(questionId, 16)}`, value)
  }
  return url.href
}

function answerOf(key: string, agency: Agency, employee: Employee): string | undefined {
  if (key === 'employeeId') return employee.id
  if (key === 'personalCode') return personalCode(agency.secret, employee.id)
  return undefined
}
