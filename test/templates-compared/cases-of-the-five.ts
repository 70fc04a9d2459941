/** Folders of `test/fixtures` with the cases of the five regulations. */
export const CASES_OF_THE_FIVE = [
  'kotawaringin-timur',
  'kudus',
  'kutai-kartanegara',
  'landak',
  'pandeglang',
] as const
