import type { Store } from "../../rules/nodes.ts";

/** Steps that many examinations share. None of them may use up more than half of what is left when its turn comes. */
export interface StepAccount {
  left: number;
}

/** One examination within its part of the account. */
export function withinShare<T>(store: Store, account: StepAccount, examine: () => T): T {
  const share = Math.ceil(account.left / 2);
  store.steps = share;
  const result = examine();
  account.left -= share - Math.max(0, store.steps);
  return result;
}
