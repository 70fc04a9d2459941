import { provision } from '../../provision.ts'

/** Who is not on the office roster works there with a permit (C9). */
export const officePermit = provision({
  name: 'office-permit',
  title: { id: 'Kerja di kantor dengan izin', en: 'Office work by permit' },
  parameters: {},
  example: { parameters: {} },
  sentence: {
    id: ({ when }) =>
      `Yang terjadwal di rumah bekerja di kantor hanya dengan izin atasan langsung ${when}.`,
    en: ({ when }) =>
      `Who is rostered at home works at the office only with the superior’s permit ${when}.`,
  },
  asks: () => ({ rules: ['office-without-permit'] }),
})
