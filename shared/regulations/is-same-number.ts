/** Whether two numbers of regulations are one, whatever the case and spaces. */
export function isSameNumber(left: string, right: string): boolean {
  return plain(left) === plain(right)
}

function plain(number: string): string {
  return number.toLowerCase().replace(/\s/g, '')
}
