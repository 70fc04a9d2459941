import { provision } from '../../provision.ts'

/** The morning assembly, also virtual (C2). */
export const assembly = provision({
  name: 'assembly',
  title: { id: 'Apel pagi', en: 'Morning assembly' },
  parameters: {},
  example: { parameters: {} },
  sentence: {
    id: ({ when }) => `Apel pagi wajib diikuti, langsung atau virtual, ${when}.`,
    en: ({ when }) => `The morning assembly is attended, in person or virtually, ${when}.`,
  },
  daysOff: 'nobody',
  asks: () => ({ rules: ['assembly-missing'] }),
})
