/** Keeps what was answered: pieces of names are few, the names that have them many. */
export function kept<Asked, Answer extends object | string>(
  answer: (asked: Asked) => Answer,
): (asked: Asked) => Answer {
  const known = new Map<Asked, Answer>();
  return (asked) => {
    const before = known.get(asked);
    if (before !== undefined) return before;
    const made = answer(asked);
    known.set(asked, made);
    return made;
  };
}
