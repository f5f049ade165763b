/** The part of a stack that its picture shows. Pure. */
import { Together, only, toneOf, type Stack } from './stack';
import { folded } from './stackFold';

/** More than this nobody can look at, and a browser draws it slowly. */
export const MOST = 250;

/** More than this that was found nobody reads: what it hangs together with has to find room too. */
const MOST_FOUND = 100;

/**
 * Of a small stack all; of a large one, what is alike stands as one. What is searched for comes with all that it hangs together with;
 * without a search what is not well comes first. What each search needs is made once.
 */
export class StackParts {
  private readonly together: Together;
  private readonly texts: readonly string[];

  constructor(private readonly stack: Stack) {
    this.together = new Together(stack);
    this.texts = stack.items.map((item) =>
      `${item.title} ${item.detail} ${item.id}`.toLocaleLowerCase(),
    );
  }

  of(search: string): Stack {
    const { items } = this.stack;
    const wanted = search.trim().toLocaleLowerCase();
    if (!wanted) {
      return items.length <= MOST ? this.stack : most(folded(this.stack), new Set());
    }
    const found = new Set(
      items
        .filter((_item, index) => this.texts[index]?.includes(wanted))
        .slice(0, MOST_FOUND)
        .map((item) => item.id),
    );
    const part = only(this.stack, this.together.with(found));
    return part.items.length <= MOST ? part : most(folded(part, found), found);
  }
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
