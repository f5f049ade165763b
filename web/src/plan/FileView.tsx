import { CodeBlock, CodeBlockCode, Label } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { lineDiff } from './lineDiff';
import type { FileChange } from './model';

interface FileViewProps {
  file: FileChange;
  /** What the file holds now, where that is known. */
  before?: string | undefined;
}

const signs = { same: ' ', added: '+', removed: '-' } as const;

/** A file that will be written or removed; as a difference where the present content is known. */
export function FileView({ file, before }: FileViewProps) {
  const { t } = useTranslation();
  const { path, content } = file;
  return (
    <div>
      <p>
        <span className="conga-mono">{path}</span>{' '}
        <Label isCompact variant="outline">
          {content == null
            ? t('plan.file.noContent')
            : before === undefined
              ? t('plan.file.written')
              : t('plan.file.changed')}
        </Label>
      </p>
      {content != null && (
        <CodeBlock className="conga-command">
          <CodeBlockCode>
            {before === undefined
              ? content
              : lineDiff(before, content).map((line, index) => (
                  <span key={index} className={`conga-diff-${line.kind}`}>
                    {`${signs[line.kind]} ${line.text}\n`}
                  </span>
                ))}
          </CodeBlockCode>
        </CodeBlock>
      )}
    </div>
  );
}
