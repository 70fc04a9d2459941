import type { FormRecord, SectionNavigation } from '../../forms/form-record.ts'
import { ScriptError } from '../execution.ts'

/** Where something leads as Apps Script says it: `page` is the number of a page break. */
export interface ItemNavigation {
  readonly type: string
  readonly page?: number
}

const actions: Readonly<Record<string, NonNullable<SectionNavigation['goToAction']>>> = {
  CONTINUE: 'NEXT_SECTION',
  RESTART: 'RESTART_FORM',
  SUBMIT: 'SUBMIT_FORM',
}

/** In the terms of the Forms API. Throws for a page break of another form. */
export function readNavigation(form: FormRecord, way: ItemNavigation): SectionNavigation {
  const action = actions[way.type]
  if (action) return { goToAction: action }
  const page = form.items.find(
    ({ itemId, pageBreakItem }) => pageBreakItem && Number.parseInt(itemId ?? '', 16) === way.page,
  )
  if (!page?.itemId) throw new ScriptError('The page break is not in the form.')
  return { goToSectionId: page.itemId }
}

export function showNavigation({ goToAction, goToSectionId }: SectionNavigation): ItemNavigation {
  if (goToSectionId) return { type: 'GO_TO_PAGE', page: Number.parseInt(goToSectionId, 16) }
  const type = Object.keys(actions).find((name) => actions[name] === goToAction)
  return { type: type ?? 'CONTINUE' }
}
