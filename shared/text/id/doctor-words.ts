/** How something stands that the doctor looked at, on the command line and in the sidebar. */
export const doctorWordsId = {
  states: {
    good: 'baik',
    look: 'perlu dilihat',
    broken: 'rusak',
    unknown: 'tak dapat diperiksa',
  },
  mend: 'Cara memperbaiki:',
}
