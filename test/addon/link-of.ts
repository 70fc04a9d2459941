import type { PersonalLinks } from '../../shared/contract/personal-links.ts'

export const OWN_PAGE = 'https://pantau.example/saya/agency-1/k'

/** A person with their link; what is not given is as of somebody who has not opened it and has no number. */
export function linkOf(
  overrides: Partial<PersonalLinks['people'][number]>,
): PersonalLinks['people'][number] {
  return {
    employeeId: '198001012005011001',
    name: 'Ani',
    unit: 'Bagian Umum',
    phone: '',
    whatsApp: '',
    openedOn: null,
    page: OWN_PAGE,
    ...overrides,
  }
}
