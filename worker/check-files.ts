import type { DoctorCheck } from './ports/operator.ts'

/** Files with personal data or keys that other accounts of the machine may open. */
export function checkFiles(
  open: readonly { readonly path: string; readonly mode: number }[],
): DoctorCheck {
  const name = 'files'
  if (open.length === 0) return { name, level: 'ok', detail: 'closed to other accounts' }
  const listed = open.map(({ path, mode }) => `${path} (0${mode.toString(8)})`).join(', ')
  return {
    name,
    level: 'warning',
    detail: `open to other accounts of this machine: ${listed}; close them (chmod go=), as the owner`,
  }
}
