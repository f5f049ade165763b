import { useTranslation } from 'react-i18next';
import type { DrillReport } from '../../../api/drills';
import { ticks, timelineOf, type Lane } from './lanes';
import './drills.css';

const left = 110;
const width = 860;
const top = 22;
const line = 34;
const right = 14;

/** One lane: what was expected as a pale band, what lasted as a bar, what happened as a mark. */
function LaneRow({
  lane,
  name,
  index,
  x,
}: {
  lane: Lane;
  name: string;
  index: number;
  x: (at: number) => number;
}) {
  const y = top + index * line;
  const middle = y + line / 2;
  return (
    <g>
      <text x={0} y={middle + 4} className="conga-lane-name">
        {name}
      </text>
      <line x1={left} x2={width - right} y1={middle} y2={middle} className="conga-lane-axis" />
      {lane.expected && (
        <rect
          x={x(lane.expected.from)}
          y={y + 5}
          width={Math.max(0, x(lane.expected.to) - x(lane.expected.from))}
          height={line - 10}
          className="conga-lane-expected"
        />
      )}
      {lane.spans.map((span) => (
        <rect
          key={`${span.label}-${span.from}`}
          x={x(span.from)}
          y={middle - 6}
          width={Math.max(3, x(span.to) - x(span.from))}
          height={12}
          rx={2}
          className="conga-lane-span"
        >
          <title>{span.label}</title>
        </rect>
      ))}
      {lane.marks.map((mark) => (
        <g key={`${mark.label}-${mark.at}`}>
          <circle cx={x(mark.at)} cy={middle} r={6} className={`conga-lane-${lane.key}`}>
            <title>{mark.label}</title>
          </circle>
        </g>
      ))}
    </g>
  );
}

/** What was heard, drawn over time; the table of moments says the same in words. */
export function Lanes({ report }: { report: DrillReport }) {
  const { t, i18n } = useTranslation();
  const timeline = timelineOf(report);
  if (!timeline || timeline.lanes.length === 0) return null;
  const { lanes, end } = timeline;
  const x = (at: number) => left + (Math.min(at, end) / end) * (width - left - right);
  const height = top + lanes.length * line + 24;
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  return (
    <div className="conga-lanes">
      <svg
        role="img"
        aria-label={t('drills.timelineLabel', {
          lanes: lanes.length,
          seconds: number.format(end / 1000),
        })}
        viewBox={`0 0 ${width} ${height}`}
        className="conga-lanes-picture"
      >
        {ticks(end).map((at) => (
          <g key={at}>
            <line x1={x(at)} x2={x(at)} y1={top} y2={height - 22} className="conga-lane-tick" />
            <text x={x(at)} y={height - 6} textAnchor="middle" className="conga-lane-time">
              {t('drills.seconds_value', { value: number.format(at / 1000) })}
            </text>
          </g>
        ))}
        {lanes.map((lane, index) => (
          <LaneRow
            key={lane.key}
            lane={lane}
            name={t(`drills.lane.${lane.key}`)}
            index={index}
            x={x}
          />
        ))}
      </svg>
      <p className="conga-lanes-legend">
        {(['predicted', 'lost', 'back'] as const).map((key) => (
          <span key={key}>
            <span className={`conga-lanes-swatch conga-lanes-${key}`} /> {t(`drills.legend.${key}`)}
          </span>
        ))}
      </p>
    </div>
  );
}
