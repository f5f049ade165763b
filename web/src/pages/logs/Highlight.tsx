import { highlighted } from './logQuestion';

interface HighlightProps {
  message: string;
  text: string;
  expression: boolean;
}

/** A message with what was searched for marked in it. */
export function Highlight({ message, text, expression }: HighlightProps) {
  return highlighted(message, text, expression).map((part, index) =>
    part.found ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
  );
}
