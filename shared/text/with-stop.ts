/**
 * The sentence with its full stop; one that ends in a name with titles has it already.
 *
 * @example withStop('Menunggu Baharuddin, S.STP., M.Si.') // 'Menunggu Baharuddin, S.STP., M.Si.'
 */
export function withStop(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`
}
