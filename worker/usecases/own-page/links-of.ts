import type { CivilDate } from '../../../shared/model/civil-date.ts'
import type { OwnPageView } from '../../ports/own-page.ts'
import type { AgencyForm } from '../../ports/form-records.ts'
import type { PageOwner } from '../access/find-person-by-key.ts'
import { prefilledLink } from './prefilled-link.ts'

/** The addresses behind the page's buttons: each form with its answers, and where a location goes in. */
export function linksOf(
  owner: PageOwner,
  forms: readonly AgencyForm[],
  date: CivilDate,
): OwnPageView['linkTo'] {
  return (action) => {
    const form = forms.find(({ kind }) => kind === action.form)
    if (!form) return undefined
    const href = prefilledLink(owner, form, { date, answers: action.answers })
    const question =
      action.takesLocation &&
      Object.keys(form.bindings).find((id) => form.bindings[id] === 'location')
    return { href, locationEntry: question ? `entry.${parseInt(question, 16)}` : null }
  }
}
