import type { FormRecord } from '../../forms/form-record.ts'
import { type Execution, ScriptError } from '../execution.ts'

/** The form, when the user may change it. */
export function getForm(execution: Execution, id: string): FormRecord {
  const { forms, sharing } = execution.ws
  const form = forms.findForm(id)
  const role = form && sharing.roleOf(id, execution.user)
  if (!form || (role !== 'owner' && role !== 'writer')) {
    throw new ScriptError(
      'No item with the given ID could be found. Possibly because you have not edited this item ' +
        'or you do not have permission to access it.',
    )
  }
  return form
}
