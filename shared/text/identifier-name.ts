/** "NIK 6403…" for 16 characters, else "NIP …": what people call the number they typed. */
export function identifierName(id: string): string {
  return `${id.length === 16 ? 'NIK' : 'NIP'} ${id}`
}
