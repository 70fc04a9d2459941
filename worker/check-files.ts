import type { DoctorFinding } from './ports/operator.ts'
import { finding } from './usecases/doctor/finding.ts'

/** Files with personal data or keys that other accounts of the machine may open. */
export function checkFiles(
  open: readonly { readonly path: string; readonly mode: number }[],
): DoctorFinding {
  if (open.length === 0) return finding('good', 'files', (text) => text.files())
  const listed = open.map(({ path, mode }) => `${path} (0${mode.toString(8)})`).join(', ')
  return finding('look', 'files', (text) => text.filesOpen(listed))
}
