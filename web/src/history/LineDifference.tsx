import { CodeBlock, CodeBlockCode } from '@patternfly/react-core';
import { lineDiff } from '../plan/lineDiff';
import '../plan/plan.css';

const signs = { same: ' ', added: '+', removed: '-' } as const;

/** Two texts, line by line; signs beside colours. */
export function LineDifference({ before, after }: { before: string; after: string }) {
  return (
    <CodeBlock className="conga-command">
      <CodeBlockCode>
        {lineDiff(before, after).map((line, index) => (
          <span key={index} className={`conga-diff-${line.kind}`}>
            {`${signs[line.kind]} ${line.text}\n`}
          </span>
        ))}
      </CodeBlockCode>
    </CodeBlock>
  );
}
