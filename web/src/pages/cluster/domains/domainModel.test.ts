import { describe, expect, it } from 'vitest';
import type { ClusterDetail } from '../clusterDetail';
import { domainOf, leftOver, otherLocations, type Constraint } from './domainModel';

const location = (id: string, more: Partial<Constraint>): Constraint => ({
  id,
  type: 'location',
  resources: ['web'],
  attributes: {},
  byMove: false,
  ...more,
});

const detail = {
  configuration: {
    constraints: [
      location('cli-prefer-web', { byMove: true, node: 'n1', score: 'INFINITY' }),
      location('a', { score: 'failover-domain.east' }),
      location('b', {
        score: '-INFINITY',
        rule: '<rule><expression attribute="failover-domain.east"/></rule>',
      }),
      location('theirs', { node: 'n2', score: '50' }),
      location('order', { type: 'order' }),
    ],
  },
} as unknown as ClusterDetail;

describe('what else decides where services run', () => {
  it('is told apart by who wrote it', () => {
    expect(detail.configuration?.constraints.map(domainOf)).toEqual([
      null,
      'east',
      'east',
      null,
      null,
    ]);
    expect(leftOver(detail).map((one) => one.id)).toEqual(['cli-prefer-web']);
    expect(otherLocations(detail).map((one) => one.id)).toEqual(['theirs']);
  });
});
