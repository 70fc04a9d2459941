const LONGEST_LIST = 5

/** The first names of a list, and how many there are besides: "Ani, Budi, +3". */
export function someNames(names: readonly string[]): string {
  const rest = names.length - LONGEST_LIST
  return [...names.slice(0, LONGEST_LIST), ...(rest > 0 ? [`+${rest}`] : [])].join(', ')
}
