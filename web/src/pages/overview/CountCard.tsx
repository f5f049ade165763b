import { Card, CardBody, CardTitle } from '@patternfly/react-core';
import { Link } from 'react-router';

interface CountCardProps {
  to: string;
  name: string;
  /** Not yet known: a dash. */
  count: number | undefined;
  detail: string;
}

/** How many there are of one kind, leading to their list. */
export function CountCard({ to, name, count, detail }: CountCardProps) {
  return (
    <Card isCompact>
      <CardTitle>
        <Link to={to}>{name}</Link>
      </CardTitle>
      <CardBody>
        <div className="conga-count">{count ?? '–'}</div>
        {count !== undefined && <div className="conga-subtle">{detail}</div>}
      </CardBody>
    </Card>
  );
}
