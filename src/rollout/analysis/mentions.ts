/** Which words a policy document uses, beside those that it declares. */
export interface Mentions {
  /** Every key and every text that stands for something: not titles, clauses, notes and ids. */
  readonly words: ReadonlySet<string>;
  /** Keys outside of conditions whose members an examination cannot look into: a fact among them may be asked for any value. */
  readonly elsewhere: ReadonlySet<string>;
}

/** What people read. */
const PROSE = new Set(["title", "note", "clause", "basis", "id", "$schema", "version", "silence"]);

/** Conditions that an examination sees compiled. */
const SEEN = new Set(["when", "holder"]);

/** Members of the document whose keys are declarations, not uses. */
const DECLARING = new Set(["roles", "conditions"]);

export function mentionsIn(document: object): Mentions {
  const words = new Set<string>();
  const elsewhere = new Set<string>();
  const visit = (value: unknown, isSeen: boolean): void => {
    if (typeof value === "string") words.add(value);
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) {
      for (const each of value) visit(each, isSeen);
      return;
    }
    for (const [key, member] of Object.entries(value)) {
      if (PROSE.has(key)) continue;
      words.add(key);
      if (!isSeen) elsewhere.add(key);
      visit(member, isSeen || SEEN.has(key));
    }
  };
  for (const [key, member] of Object.entries(document)) {
    if (key === "facts" || PROSE.has(key)) continue;
    if (!DECLARING.has(key)) visit(member, false);
    else for (const declared of Object.values(member as object)) visit(declared, key === "conditions"); // a record by its schema
  }
  return { words, elsewhere };
}
