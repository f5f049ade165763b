import {
  BanIcon,
  CheckCircleIcon,
  ExclamationCircleIcon,
  ExclamationTriangleIcon,
  InProgressIcon,
} from '@patternfly/react-icons';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { bytesText } from './bytes';
import { markText, useLaneName } from './markText';
import { ITEM, layout, type Placed } from './stackLayout';
import { toneOf, type Mark, type Stack, type StackEdge, type Tone } from './stack';
import './stack.css';

const icons: Record<Tone, typeof CheckCircleIcon> = {
  ok: CheckCircleIcon,
  warning: ExclamationTriangleIcon,
  error: ExclamationCircleIcon,
  progress: InProgressIcon,
  off: BanIcon,
};

const PADDING = 12;

interface StackPictureProps {
  stack: Stack;
  label: string;
  /** The address of an item's page; none: it is no link. */
  linkOf: (item: Placed['item']) => string | null;
}

/** Disks at the left, mounts at the right, and what lies on what between them. */
export function StackPicture({ stack, label, linkOf }: StackPictureProps) {
  const { t } = useTranslation();
  const laneName = useLaneName();
  const { placed, columns, bands, width, height } = useMemo(() => layout(stack), [stack]);
  return (
    <div className="conga-stack-scroll" tabIndex={0} role="region" aria-label={label}>
      <svg
        className="conga-stack"
        width={width + 2 * PADDING}
        height={height + 2 * PADDING}
        viewBox={`${-PADDING} ${-PADDING} ${width + 2 * PADDING} ${height + 2 * PADDING}`}
      >
        {bands.length > 1 &&
          bands.map((band) => (
            <g key={band.node}>
              <rect
                className="conga-stack-band"
                x={-PADDING / 2}
                y={band.y}
                width={width + PADDING}
                height={band.height}
                rx={6}
              />
              <text x={4} y={band.y + 18} className="conga-stack-lane">
                {band.node === '' ? t('storage.sharedDisks') : band.node}
              </text>
            </g>
          ))}
        {columns.map((column) => (
          <text key={column.lane} x={column.x} y={16} className="conga-stack-lane">
            {laneName(column.lane)}
          </text>
        ))}
        {stack.edges.map((edge) => (
          <Edge key={`${edge.from} ${edge.to}`} edge={edge} placed={placed} />
        ))}
        {[...placed.values()].map((one) => (
          <Item key={one.item.id} placed={one} link={linkOf(one.item)} />
        ))}
      </svg>
    </div>
  );
}

function Edge({ edge, placed }: { edge: StackEdge; placed: Map<string, Placed> }) {
  const { t } = useTranslation();
  const from = placed.get(edge.from);
  const to = placed.get(edge.to);
  if (!from || !to) return null;
  const x1 = from.x + ITEM.width;
  const y1 = from.y + ITEM.height / 2;
  const y2 = to.y + ITEM.height / 2;
  const bend = Math.max(ITEM.gapX / 2, Math.abs(to.x - x1) / 2);
  const look =
    edge.label === 'failed'
      ? 'conga-stack-edge conga-stack-edge-failed'
      : edge.label
        ? 'conga-stack-edge conga-stack-edge-quiet'
        : 'conga-stack-edge';
  return (
    <g>
      <path
        className={look}
        d={`M${x1},${y1} C${x1 + bend},${y1} ${to.x - bend},${y2} ${to.x},${y2}`}
      />
      {edge.label && (
        <text x={to.x - 4} y={y2 - 5} textAnchor="end" className="conga-stack-quiet">
          {t(`storage.edges.${edge.label}`)}
        </text>
      )}
    </g>
  );
}

function Item({ placed, link }: { placed: Placed; link: string | null }) {
  const { t, i18n } = useTranslation();
  const { item, x, y } = placed;
  const tone = toneOf(item);
  const one = t(`storage.kinds.${item.kind}`);
  const kind = item.count ? t('storage.several', { kind: one, many: item.count }) : one;
  const size = item.bytes === null ? '' : bytesText(item.bytes, i18n.language);
  // The lane says what they are.
  const many = item.count && t('storage.many', { many: item.count });
  const about = [many ?? (item.detail === '' ? kind : item.detail), size]
    .filter(Boolean)
    .join(' · ');
  const words = item.marks.map((mark) => markText(mark, t)).join(', ');
  const told = [kind, item.title, item.detail, size, words].filter(Boolean).join(', ');
  const drawn = (
    <g className={`conga-stack-item conga-stack-${tone}`} transform={`translate(${x},${y})`}>
      <title>{told}</title>
      {item.count && (
        <rect
          className="conga-stack-box"
          x={4}
          y={4}
          width={ITEM.width}
          height={ITEM.height}
          rx={5}
        />
      )}
      <rect className="conga-stack-box" width={ITEM.width} height={ITEM.height} rx={5} />
      <text x={10} y={20}>
        {shortened(item.title, 23)}
      </text>
      <text x={10} y={37} className="conga-stack-quiet">
        {shortened(about, 27)}
      </text>
      {item.marks.length > 0 && (
        <foreignObject x={9} y={42} width={ITEM.width - 16} height={20}>
          <MarkLine marks={item.marks} tone={tone} text={words} />
        </foreignObject>
      )}
    </g>
  );
  return link ? (
    <Link to={link} aria-label={told}>
      {drawn}
    </Link>
  ) : (
    drawn
  );
}

function MarkLine({ marks, tone, text }: { marks: Mark[]; tone: Tone; text: string }) {
  const Icon = icons[tone];
  return (
    <div className="conga-stack-mark" title={text}>
      {marks.length > 0 && <Icon />}
      <span>{text}</span>
    </div>
  );
}

/** A long name is cut in its middle: its ends tell it apart. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const half = Math.floor((most - 1) / 2);
  return `${text.slice(0, most - half - 1)}…${text.slice(-half)}`;
}
