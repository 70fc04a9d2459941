/**
 * Members that came after ES2020, by the object that has them. Of Apps Script's V8 no edition is
 * documented; ES2020 came with the runtime, of anything later nobody promises that it is there.
 */
export const LATER_MEMBERS: Readonly<Record<string, readonly string[]>> = {
  globalThis: [
    'AggregateError',
    'AsyncDisposableStack',
    'DisposableStack',
    'FinalizationRegistry',
    'Float16Array',
    'Iterator',
    'SuppressedError',
    'Temporal',
    'WeakRef',
  ],
  Array: ['fromAsync'],
  'Array.prototype': [
    'at',
    'findLast',
    'findLastIndex',
    'toReversed',
    'toSorted',
    'toSpliced',
    'with',
  ],
  'TypedArray.prototype': ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'with'],
  Uint8Array: ['fromBase64', 'fromHex'],
  'Uint8Array.prototype': ['setFromBase64', 'setFromHex', 'toBase64', 'toHex'],
  'ArrayBuffer.prototype': [
    'detached',
    'maxByteLength',
    'resizable',
    'resize',
    'transfer',
    'transferToFixedLength',
  ],
  'DataView.prototype': ['getFloat16', 'setFloat16'],
  'String.prototype': ['at', 'isWellFormed', 'replaceAll', 'toWellFormed'],
  Object: ['groupBy', 'hasOwn'],
  Map: ['groupBy'],
  'Map.prototype': ['getOrInsert', 'getOrInsertComputed'],
  'Set.prototype': [
    'difference',
    'intersection',
    'isDisjointFrom',
    'isSubsetOf',
    'isSupersetOf',
    'symmetricDifference',
    'union',
  ],
  'WeakMap.prototype': ['getOrInsert', 'getOrInsertComputed'],
  'Iterator.prototype': [
    'drop',
    'every',
    'filter',
    'find',
    'flatMap',
    'forEach',
    'map',
    'reduce',
    'some',
    'take',
    'toArray',
  ],
  Promise: ['any', 'try', 'withResolvers'],
  RegExp: ['escape'],
  'RegExp.prototype': ['hasIndices', 'unicodeSets'],
  Math: ['f16round', 'sumPrecise'],
  JSON: ['isRawJSON', 'rawJSON'],
  Error: ['isError'],
  Intl: ['DurationFormat', 'ListFormat', 'Segmenter', 'supportedValuesOf'],
}

/** Takes them away from the context that this runs in. */
export function removeLaterMembers(): void {
  for (const [path, names] of Object.entries(LATER_MEMBERS)) {
    const owner = findOwner(path)
    for (const name of names) if (owner) Reflect.deleteProperty(owner, name)
  }
}

/** Two objects have no name of their own: what all typed arrays, and all iterators, share. */
function findOwner(path: string): object | undefined {
  if (path === 'TypedArray.prototype') return Object.getPrototypeOf(Int8Array.prototype) as object
  if (path === 'Iterator.prototype') {
    return Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object
  }
  let owner: unknown = globalThis
  for (const name of path === 'globalThis' ? [] : path.split('.')) {
    owner = (owner as Record<string, unknown> | undefined)?.[name]
  }
  return owner as object | undefined
}
