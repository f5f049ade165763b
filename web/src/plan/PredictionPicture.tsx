import { ExpandableSection, Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { effectWords } from './effects';
import type { Effect } from './model';
import { PlanNodes } from './nodes';
import { pictureOf, type Picture, type PictureRow } from './picture';

const left = 150;
const column = 96;
const top = 44;
const line = 34;
/** More are for the table: a picture that has to be scrolled shows nothing. */
const most = 30;

function short(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

/** One resource: a ring where it leaves, a disc where it comes, an arrow between; a barred disc where it restarts. */
function Row({ row, index, x }: { row: PictureRow; index: number; x: (node: string) => number }) {
  const y = top + index * line + line / 2;
  const leaves = row.before.filter((node) => !row.after.includes(node));
  const comes = row.after.filter((node) => !row.before.includes(node));
  const stays = row.after.filter((node) => row.before.includes(node));
  const [from] = leaves;
  const [to] = comes;
  const arrow =
    leaves.length === 1 && comes.length === 1 && from !== undefined && to !== undefined
      ? { from: x(from), to: x(to) }
      : null;
  return (
    <g>
      <text x={0} y={y + 5} className="conga-picture-name">
        <title>{row.subject}</title>
        {short(row.subject, 19)}
      </text>
      {arrow && (
        <line
          x1={arrow.from + (arrow.to > arrow.from ? 10 : -10)}
          x2={arrow.to + (arrow.to > arrow.from ? -13 : 13)}
          y1={y}
          y2={y}
          className="conga-picture-arrow"
          markerEnd="url(#conga-picture-head)"
        />
      )}
      {leaves.map((node) => (
        <circle key={node} cx={x(node)} cy={y} r={8} className="conga-picture-before" />
      ))}
      {comes.map((node) => (
        <circle key={node} cx={x(node)} cy={y} r={9} className="conga-picture-after" />
      ))}
      {stays.map((node) => (
        <g key={node}>
          <circle cx={x(node)} cy={y} r={9} className="conga-picture-after" />
          <line x1={x(node) - 5} x2={x(node) + 5} y1={y} y2={y} className="conga-picture-bar" />
        </g>
      ))}
    </g>
  );
}

function Drawing({ picture, label }: { picture: Picture; label: string }) {
  const rows = picture.rows.slice(0, most);
  const x = (node: string) => left + picture.nodes.indexOf(node) * column + column / 2;
  const width = left + picture.nodes.length * column;
  const height = top + rows.length * line + 6;
  return (
    <svg
      role="img"
      aria-label={label}
      className="conga-picture"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      <defs>
        <marker
          id="conga-picture-head"
          markerWidth="7"
          markerHeight="8"
          refX="5"
          refY="4"
          orient="auto"
        >
          <path d="M0,0 L6,4 L0,8 z" className="conga-picture-head" />
        </marker>
      </defs>
      {picture.nodes.map((node, index) => {
        const fenced = picture.fenced.includes(node);
        return (
          <g key={node}>
            <rect
              x={left + index * column + 3}
              y={2}
              width={column - 6}
              height={height - 6}
              rx={6}
              className={fenced ? 'conga-picture-fenced' : 'conga-picture-node'}
            />
            <text
              x={x(node)}
              y={fenced ? 18 : 25}
              textAnchor="middle"
              className="conga-picture-title"
            >
              <title>{node}</title>
              {short(node, 11)}
            </text>
            {fenced && (
              <path
                d={`M${x(node) - 6},25 l12,12 m0,-12 l-12,12`}
                className="conga-picture-cross"
              />
            )}
          </g>
        );
      })}
      {rows.map((row, index) => (
        <Row key={row.subject} row={row} index={index} x={x} />
      ))}
    </svg>
  );
}

/** Resources by nodes, before and after, fencing included; the same as a table below it. */
export function PredictionPicture({ effects }: { effects: readonly Effect[] }) {
  const { t } = useTranslation();
  const known = useContext(PlanNodes);
  const [open, setOpen] = useState(false);
  const picture = pictureOf(effects, known);
  if (picture.rows.length === 0 && picture.fenced.length === 0) return null;
  const nodes = (names: readonly string[]) => names.join(', ') || t('picture.none');
  const words = effects.map((effect) => effectWords(effect, t)).join('; ');
  return (
    <section aria-labelledby="plan-picture" className="conga-picture-section">
      <Title headingLevel="h4" size="md" id="plan-picture">
        {t('picture.title')}
      </Title>
      <div
        className="conga-picture-scroll"
        role="region"
        aria-labelledby="plan-picture"
        tabIndex={0}
      >
        <Drawing picture={picture} label={t('picture.label', { words })} />
      </div>
      <small className="conga-picture-legend">
        <span>○ {t('picture.legendBefore')}</span> <span>● {t('picture.legendAfter')}</span>{' '}
        <span>⊖ {t('picture.legendStays')}</span>{' '}
        {picture.fenced.length > 0 && <span>✕ {t('picture.legendFenced')}</span>}
      </small>
      {picture.rows.length > most && (
        <p>{t('picture.more', { count: picture.rows.length - most })}</p>
      )}
      <ExpandableSection
        isExpanded={open}
        onToggle={(_event, next) => setOpen(next)}
        toggleText={t('picture.table')}
        toggleId="plan-picture-toggle"
        contentId="plan-picture-table"
      >
        {open && (
          <Table aria-label={t('picture.title')} variant="compact" gridBreakPoint="">
            <Thead>
              <Tr>
                <Th>{t('picture.resource')}</Th>
                <Th>{t('picture.before')}</Th>
                <Th>{t('picture.after')}</Th>
              </Tr>
            </Thead>
            <Tbody>
              {picture.fenced.map((node) => (
                <Tr key={`fenced-${node}`}>
                  <Td colSpan={3}>{t('picture.fenced', { node })}</Td>
                </Tr>
              ))}
              {picture.rows.map((row) => (
                <Tr key={row.subject}>
                  <Td modifier="breakWord">{row.subject}</Td>
                  <Td modifier="breakWord">{nodes(row.before)}</Td>
                  <Td modifier="breakWord">{nodes(row.after)}</Td>
                </Tr>
              ))}
            </Tbody>
          </Table>
        )}
      </ExpandableSection>
    </section>
  );
}
