import { describe, expect, it } from 'vitest';
import type { ClusterDetail } from '../clusterDetail';
import { linksOf } from './drillModel';

const detail = (text: string) => ({ nodes: [], corosync: { text } }) as unknown as ClusterDetail;

describe('the links of a drill', () => {
  it('have the numbers of corosync.conf, with its gaps', () => {
    const file = `nodelist {
  node {
    ring0_addr: 192.0.2.1
    ring2_addr: 198.51.100.1
    name: node1
  }
  node {
    ring0_addr: 192.0.2.2
    name: node2
  }
}`;
    expect(linksOf(detail(file), 'node1')).toEqual([0, 2]);
    expect(linksOf(detail(file), 'node2')).toEqual([0]);
    expect(linksOf(detail(''), 'node1')).toEqual([]);
  });
});
