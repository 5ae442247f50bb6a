/**
 * What follows from a document alone, worked out when it is first asked for and kept beside that document for as long as
 * it lives. A document never changes once it is read, so this is no state: it only saves doing the same again.
 */
export function once<Of extends object, Result>(derive: (of: Of) => Result): (of: Of) => Result {
  const known = new WeakMap<Of, { readonly result: Result }>();
  return (of) => {
    const found = known.get(of);
    if (found !== undefined) return found.result;
    const result = derive(of);
    known.set(of, { result });
    return result;
  };
}
