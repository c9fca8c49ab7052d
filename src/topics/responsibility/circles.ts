/**
 * The groups of numbers that lead back to each other by their edges: the strongly connected components of more than one
 * member, found by Tarjan's algorithm in one pass, as a loop so that a long chain cannot overflow the stack.
 */
export function circlesOf(edges: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const circles: (readonly number[])[] = [];
  const order = new Int32Array(edges.length).fill(-1);
  const lowest = new Int32Array(edges.length);
  const isOpen = new Uint8Array(edges.length);
  const open: number[] = [];
  let visited = 0;
  for (let start = 0; start < edges.length; start++) {
    if (order[start] !== -1) continue;
    const path: { readonly at: number; next: number }[] = [];
    const enter = (at: number): void => {
      order[at] = lowest[at] = visited++;
      isOpen[at] = 1;
      open.push(at);
      path.push({ at, next: 0 });
    };
    enter(start);
    for (let frame = path.at(-1); frame !== undefined; frame = path.at(-1)) {
      const { at } = frame;
      const target = edges[at]?.[frame.next++];
      if (target !== undefined) {
        if (order[target] === -1) enter(target);
        else if (isOpen[target] === 1) lowest[at] = Math.min(lowest[at] ?? 0, order[target] ?? 0);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) lowest[parent.at] = Math.min(lowest[parent.at] ?? 0, lowest[at] ?? 0);
      if (lowest[at] !== order[at]) continue;
      const group = open.splice(open.lastIndexOf(at));
      for (const member of group) isOpen[member] = 0;
      if (group.length > 1) circles.push(group.toSorted((left, right) => left - right));
    }
  }
  return circles;
}
