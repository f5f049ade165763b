/** The part of a stack that its picture shows. Pure. */
import { Together, only, toneOf, type Stack } from './stack';
import { folded } from './stackFold';

/** More than this nobody can look at, and a browser draws it slowly. */
export const MOST = 250;

/**
 * Of a small stack all; of a large one, what is alike stands as one. What is searched for comes with all that it hangs together with;
 * without a search what is not well comes first.
 */
export function partOf(stack: Stack, search: string): Stack {
  const wanted = search.trim().toLocaleLowerCase();
  if (!wanted) return stack.items.length <= MOST ? stack : most(folded(stack), new Set());
  const found = new Set<string>();
  for (const item of stack.items) {
    if (found.size === MOST) break;
    if (`${item.title} ${item.detail} ${item.id}`.toLocaleLowerCase().includes(wanted)) {
      found.add(item.id);
    }
  }
  const part = only(stack, new Together(stack).with(found));
  return part.items.length <= MOST ? part : most(folded(part, found), found);
}

function most(stack: Stack, found: ReadonlySet<string>): Stack {
  if (stack.items.length <= MOST) return stack;
  const first = [
    ...stack.items.filter((item) => found.has(item.id)),
    ...stack.items.filter((item) => ['error', 'warning', 'progress'].includes(toneOf(item))),
    ...stack.items,
  ];
  const together = new Together(stack);
  const chosen = new Set<string>();
  for (const item of first) {
    if (chosen.size >= MOST) break;
    if (chosen.has(item.id)) continue;
    const group = together.with(new Set([item.id]));
    if (chosen.size + group.size <= MOST) group.forEach((id) => chosen.add(id));
    else chosen.add(item.id);
  }
  return only(stack, chosen);
}
